/** Account statements that a customer brings: scans from disk, dropped or pasted (guide, "Attachments"). */
export const statementTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type StatementType = (typeof statementTypes)[number];

/**
 * The guide names neither types nor sizes, so these are ours, to be confirmed with the bank. Above
 * `totalBytes` a line may need minutes: that is said, not refused.
 */
export const statementLimits = {
  fileBytes: 10 * 1024 * 1024,
  totalBytes: 25 * 1024 * 1024,
  files: 20,
  /** Width times height of an image. */
  pixels: 60_000_000,
  /** A page scanned smaller than this on its shorter side is hard to read. */
  readableSide: 1_000,
} as const;

/** Why a file is not taken. */
export const statementProblems = [
  'empty',
  'too-large',
  'too-many',
  'wrong-type',
  'locked',
  'damaged',
  'too-many-pixels',
  'not-a-file',
  'unreadable',
] as const;
export type StatementProblem = (typeof statementProblems)[number];
