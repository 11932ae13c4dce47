/** What the training bank does with an amount: in cents, inclusive, as main/training/scenarios.ts has it. */
export const trainingAmounts = [
  {
    name: 'demo-rule',
    ranges: [
      [0, 50_000],
      [1_500_000, 1_600_000],
    ],
  },
  { name: 'slow-positive', ranges: [hundreds(6)] },
  { name: 'changed', ranges: [hundreds(7)] },
  { name: 'proof-both-lanes', ranges: [[80_000, 84_999]] },
  { name: 'proof-phone-then-file', ranges: [[85_000, 89_999]] },
  { name: 'proof-file-only', ranges: [hundreds(9)] },
  { name: 'negative', ranges: [hundreds(10)] },
  { name: 'manual-positive', ranges: [hundreds(11)] },
  { name: 'manual-negative', ranges: [hundreds(12)] },
  { name: 'failed', ranges: [hundreds(13)] },
  { name: 'late-positive', ranges: [hundreds(14)] },
  { name: 'read-errors', ranges: [hundreds(15)] },
  { name: 'cut', ranges: [hundreds(16)] },
  { name: 'generic-error', ranges: [hundreds(17)] },
  { name: 'key-refused', ranges: [hundreds(18)] },
  { name: 'slow-answers', ranges: [hundreds(19)] },
  { name: 'unknown-status', ranges: [hundreds(20)] },
] as const satisfies readonly {
  readonly name: string;
  readonly ranges: readonly (readonly [number, number])[];
}[];

function hundreds(n: number): readonly [number, number] {
  return [n * 10_000, n * 10_000 + 9_999];
}

/** What becomes of the contract, by the cents of the amount. */
export const trainingEndings = [
  { name: 'activates', cents: '.00' },
  { name: 'never-signed', cents: '.01' },
  { name: 'cancelled-after-signing', cents: '.02' },
  { name: 'waits-for-approval', cents: '.03' },
  { name: 'terminated', cents: '.04' },
] as const;
