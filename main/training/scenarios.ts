/** How the bank asks for an account statement (guide, `income_proof_type`). */
export const proofTypes = ['ais_with_fallback_manual_upload_option', 'manual_internal_verification'] as const;
export type ProofType = (typeof proofTypes)[number];

export const scenarioNames = [
  'demo-rule',
  'usual',
  'slow-positive',
  'changed',
  'proof-both-lanes',
  'proof-phone-then-file',
  'proof-file-only',
  'negative',
  'manual-positive',
  'manual-negative',
  'failed',
  'late-positive',
  'read-errors',
  'cut',
  'generic-error',
  'key-refused',
  'slow-answers',
  'unknown-status',
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

interface Step {
  readonly afterMs: number;
  readonly status: string;
  readonly proof?: ProofType;
}

export interface Scenario {
  readonly name: ScenarioName;
  /** Inclusive, in cents. */
  readonly ranges: readonly (readonly [number, number])[];
  /** What happens, in one line for people. */
  readonly outcome: string;
  /** The decisions after the first `pending`, with real delays (speed divides them). */
  readonly steps: readonly Step[];
}

const hundreds = (n: number): readonly [number, number] => [n * 10_000, n * 10_000 + 9_999];
const positive = (seconds: number): Step => ({ afterMs: seconds * 1_000, status: 'positive' });
const proof = (type: ProofType): Step => ({
  afterMs: 2_000,
  status: 'income_proof_required',
  proof: type,
});
const [bothLanes, filesOnly] = proofTypes;

/** The preconfigured decisions. The first row is the guide's demo rule, all others are the simulator's own. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'demo-rule',
    ranges: [
      [0, 50_000],
      [1_500_000, 1_600_000],
    ],
    outcome: 'positive after 2 s',
    steps: [positive(2)],
  },
  { name: 'slow-positive', ranges: [hundreds(6)], outcome: 'positive after 12 s', steps: [positive(12)] },
  {
    name: 'changed',
    ranges: [hundreds(7)],
    outcome: 'after 3 s changed conditions: a new uuid, 70 % of the amount, positive',
    steps: [positive(3)],
  },
  {
    name: 'proof-both-lanes',
    ranges: [[80_000, 84_999]],
    outcome: 'income proof by bank link or files, then positive',
    steps: [proof(bothLanes)],
  },
  {
    name: 'proof-phone-then-file',
    ranges: [[85_000, 89_999]],
    outcome: 'income proof by bank link or files; after the bank link once more, files only; then positive',
    steps: [proof(bothLanes)],
  },
  {
    name: 'proof-file-only',
    ranges: [hundreds(9)],
    outcome: 'income proof by files only, then positive',
    steps: [proof(filesOnly)],
  },
  {
    name: 'negative',
    ranges: [hundreds(10)],
    outcome: 'negative after 2 s',
    steps: [{ afterMs: 2_000, status: 'negative' }],
  },
  {
    name: 'manual-positive',
    ranges: [hundreds(11)],
    outcome: 'manual after 2 s, positive after 60 s',
    steps: [{ afterMs: 2_000, status: 'manual' }, positive(60)],
  },
  {
    name: 'manual-negative',
    ranges: [hundreds(12)],
    outcome: 'manual_negative after 40 s',
    steps: [{ afterMs: 40_000, status: 'manual_negative' }],
  },
  {
    name: 'failed',
    ranges: [hundreds(13)],
    outcome: 'failed after 2 s',
    steps: [{ afterMs: 2_000, status: 'failed' }],
  },
  {
    name: 'late-positive',
    ranges: [hundreds(14)],
    outcome: 'nothing for 90 s, then positive',
    steps: [positive(90)],
  },
  {
    name: 'read-errors',
    ranges: [hundreds(15)],
    outcome: 'the first three reads answer 500; positive after 2 s',
    steps: [positive(2)],
  },
  {
    name: 'cut',
    ranges: [hundreds(16)],
    outcome: 'the application is created, the line is cut without an answer; positive after 2 s',
    steps: [positive(2)],
  },
  {
    name: 'generic-error',
    ranges: [hundreds(17)],
    outcome: 'failed at once with the generic bank error',
    steps: [{ afterMs: 0, status: 'failed' }],
  },
  { name: 'key-refused', ranges: [hundreds(18)], outcome: 'sending answers 401', steps: [] },
  {
    name: 'slow-answers',
    ranges: [hundreds(19)],
    outcome: 'every answer about it takes 8 s; positive after 2 s',
    steps: [positive(2)],
  },
  {
    name: 'unknown-status',
    ranges: [hundreds(20)],
    outcome: 'a decision_status that no guide knows, for good',
    steps: [{ afterMs: 2_000, status: 'under_review' }],
  },
];

/** Every amount that the table leaves open: 500.01–599.99, 2100–14 999.99 and above 16 000. */
export const usualScenario: Scenario = {
  name: 'usual',
  ranges: [],
  outcome: 'positive after 4 s',
  steps: [positive(4)],
};

export const scenarioFor = (cents: number): Scenario =>
  scenarios.find(({ ranges }) => ranges.some(([from, to]) => cents >= from && cents <= to)) ?? usualScenario;

export const scenarioBy = (name: ScenarioName): Scenario =>
  scenarios.find((scenario) => scenario.name === name) ?? usualScenario;

/** What becomes of the contract, chosen by the cents of the amount asked for. */
export const endings = [
  { name: 'activates', cents: '.00', outcome: 'becomes active after signing' },
  { name: 'never-signed', cents: '.01', outcome: 'is never signed; cancelled after 7 days' },
  { name: 'cancelled-after-signing', cents: '.02', outcome: 'is cancelled 3 s after signing' },
  { name: 'waits-for-approval', cents: '.03', outcome: "waits for the shop's approval after signing" },
  { name: 'terminated', cents: '.04', outcome: 'becomes active, and is terminated 10 s later' },
] as const;
export type Ending = (typeof endings)[number]['name'];

/** Any other cents end as .00 does. */
export const endingFor = (cents: number): Ending => endings[cents % 100]?.name ?? 'activates';

/** Delays that no row of the table above carries, in milliseconds at speed 1. */
export const delays = {
  /** 1900s: every answer about the application. */
  slowAnswer: 8_000,
  /** The customer finishes at their bank by themselves, and then the bank thinks. */
  customerAtBank: 10_000,
  decisionAfterBankLink: 3_000,
  decisionAfterFiles: 6_000,
  /** The customer signs on the hosted page by themselves. */
  customerSigns: 8_000,
  /** The bank's own signature follows the customer's. */
  bankSigns: 1_000,
  activation: 2_000,
  cancelledAfterSigning: 3_000,
  terminatedAfterActivation: 10_000,
  /** The customer pays the down payment by themselves; an unconfirmed payment is confirmed later. */
  customerPays: 6_000,
  paymentConfirmed: 20_000,
} as const;

/** Calendar rules; speed does not touch them. An offer of the guide's example is valid for 10 days. */
export const offerValidDays = 10;
export const signingWindowMs = 7 * 86_400_000;
/** 1500s: how many reads of the application answer 500. */
export const failingReads = 3;
/** 700s: the part of the amount that is offered, in hundredths. */
export const changedPart = 70;
