import type { PaperView } from '../../shared/bridge/papers.ts';
import type { PaperSize } from '../../shared/domain/paper.ts';
import { DaySheet } from './day-sheet.tsx';
import { LinkSheet } from './link-sheet.tsx';
import { OfferSummary } from './offer-summary.tsx';
import { Slip } from './slip.tsx';

interface Props {
  readonly view: PaperView;
  readonly size: PaperSize;
}

/** The paper itself, by its kind: the same in the preview and under the printer. */
export function Paper({ view, size }: Props) {
  const { content } = view;
  switch (content.kind) {
    case 'offer':
      return <OfferSummary view={view} content={content} size={size} />;
    case 'slip':
      return <Slip view={view} content={content} size={size} />;
    case 'link':
      return <LinkSheet view={view} content={content} size={size} />;
    case 'day':
    case 'report':
      return <DaySheet view={view} content={content} size={size} />;
  }
}
