import type { LinkContent, PaperView } from '../../shared/bridge/papers.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import { classes } from '../parts/classes.ts';
import { QrDrawing } from '../parts/qr-drawing.tsx';
import { formatFor } from '../text/format.ts';
import { useText } from '../text/use-text.ts';
import css from './link-sheet.module.css';
import { Pairs } from './pairs.tsx';
import { Sheet } from './sheet.tsx';

interface Props {
  readonly view: PaperView;
  readonly content: LinkContent;
  readonly size: PaperSize;
}

/**
 * The code that leads to the customer's bank, for whoever does it at home. It tells whoever finds it which bank, and
 * no customer's name.
 */
export function LinkSheet({ view, content, size }: Props) {
  const { language, market, link, host, bankName, linkMadeAt, localNumber, salespersonReference } = content;
  const { say } = useText(language);
  const { moment } = formatFor(language, market);
  return (
    <Sheet view={view} size={size} title={say('customer.link-retrieval')} note={say('papers.link-note')}>
      <p>{say('income.qr')}</p>
      <div className={classes(css.link, size === 'a4' && css.wide)}>
        <QrDrawing text={link} label={say('customer.code')} />
        <Pairs
          items={[
            { term: say('customer.bank'), value: bankName },
            { term: say('customer.opens'), value: host },
            { term: say('papers.link-made'), value: moment(linkMadeAt) },
            { term: say('papers.slip'), value: localNumber },
            { term: say('papers.salesperson'), value: salespersonReference },
          ]}
        />
      </div>
    </Sheet>
  );
}
