import type { PaperView } from '../../shared/bridge/papers.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import { OfferSummary } from './offer-summary.tsx';
import { Slip } from './slip.tsx';

interface Props {
  readonly view: PaperView;
  readonly size: PaperSize;
}

/** The paper itself, by its kind: the same in the preview and under the printer. */
export function Paper({ view, size }: Props) {
  const { content } = view;
  return content.kind === 'slip' ? (
    <Slip view={view} content={content} size={size} />
  ) : (
    <OfferSummary view={view} content={content} size={size} />
  );
}
