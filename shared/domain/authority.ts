/** Why a file is not taken for the certificate of an authority. */
export const authorityProblems = [
  'unreadable',
  'too-large',
  'not-a-certificate',
  'several',
  'not-an-authority',
  'expired',
  'not-yet-valid',
] as const;
export type AuthorityProblem = (typeof authorityProblems)[number];

/** What a manager sees of an authority before it is believed, and as long as it is. */
export interface AuthorityFacts {
  /** As it names itself, in one line. */
  readonly subject: string;
  readonly issuer: string;
  /** Milliseconds since 1970. */
  readonly validTo: number;
  /** SHA-256 of the whole certificate, `AB:CD:…`: what an IT department can read out on the phone. */
  readonly fingerprint: string;
}
