import type { PaperView, SlipContent } from '../../shared/bridge/papers.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import { Barcode } from '../parts/barcode.tsx';
import { useText } from '../text/use-text.ts';
import { Pairs } from './pairs.tsx';
import { Sheet } from './sheet.tsx';
import css from './slip.module.css';

interface Props {
  readonly view: PaperView;
  readonly content: SlipContent;
  readonly size: PaperSize;
}

/**
 * What a customer takes along and brings back: it leads to the application on this till, and tells whoever finds it
 * nothing. No name, no code, no amount, no outcome.
 */
export function Slip({ view, content, size }: Props) {
  const { say } = useText(content.language);
  return (
    <Sheet view={view} size={size} title={say('papers.slip')} note={say('papers.slip-note')}>
      <p>{say('papers.slip-text')}</p>
      <p className={css.number}>{content.localNumber}</p>
      <Barcode text={content.localNumber} label={content.localNumber} />
      <Pairs items={[{ term: say('papers.salesperson'), value: content.salespersonReference }]} />
    </Sheet>
  );
}
