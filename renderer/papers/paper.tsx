import type { PaperView } from '../../shared/bridge/papers.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import { OfferSummary } from './offer-summary.tsx';

interface Props {
  readonly view: PaperView;
  readonly size: PaperSize;
}

/** The paper itself, by its kind: the same in the preview and under the printer. */
export const Paper = ({ view, size }: Props) => <OfferSummary view={view} size={size} />;
