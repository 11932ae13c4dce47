/** Why an update was not taken. Each has words in renderer/text/updates.ts, and is what the audit says. */
export const updateRefusals = [
  // The address and how it answers.
  'not-https',
  'redirected',
  'too-large',
  // What is signed, and by whom.
  'unsigned',
  'wrong-key',
  'not-understood',
  // What it says.
  'other-channel',
  'other-platform',
  'not-yet',
  'expired',
  'replayed',
  'older',
  // The package itself.
  'truncated',
  'too-long',
  'wrong-hash',
  'swapped',
  // It was handed over, and did not come up.
  'not-installed',
  'taken-back',
  'no-way-back',
] as const;
export type UpdateRefusal = (typeof updateRefusals)[number];

export const updateStates = [
  'off',
  'not-checked',
  'not-reached',
  'current',
  'downloading',
  'ready',
  'refused',
] as const;
