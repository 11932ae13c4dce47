/** Why a settings pack is not taken, or not written; most are about one entry of it. */
export const packProblems = [
  'unreadable',
  'too-large',
  'not-a-pack',
  'version',
  'missing',
  'unknown',
  'too-long',
  'shape',
  'uuid',
  'https',
  'empty',
  'sample',
  'address',
  'other-shop',
] as const;

export interface PackProblem {
  readonly why: (typeof packProblems)[number];
  /** `consents[1].texts.lv`; empty where it is about the file as a whole. */
  readonly entry: string;
}
