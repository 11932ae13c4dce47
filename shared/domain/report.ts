/** What a report counts, in the order of a credit application's life. */
export const reportCounts = [
  'sent',
  'inProgress',
  'decided',
  'offers',
  'noOffer',
  'contracts',
  'active',
  'cancelled',
  'unsent',
] as const;

/** Which days a report is about, on the market's calendar; weeks begin on Monday. */
export const reportSpans = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
] as const;
export type ReportSpan = (typeof reportSpans)[number];
