/** What a report counts, in the order of a credit application's life. */
export const reportCounts = [
  'sent',
  'inProgress',
  'offers',
  'noOffer',
  'contracts',
  'active',
  'cancelled',
  'unsent',
] as const;
