import type { LessonId, LessonScore } from '../../shared/domain/lessons.ts';
import type { ApplicationStep } from '../../shared/domain/wording.ts';
import type { Chord } from '../keys/chord.ts';
import type { PlainKey } from '../text/use-text.ts';
import type { Facts } from './facts.ts';

type StepKey = Extract<PlainKey, `lessons.step-${string}`>;

interface LessonStep {
  readonly text: StepKey;
  /** The key that does it, where it is one key. */
  readonly chord?: Chord;
  /** @param place of the step, from 0 */
  readonly isDone: (facts: Facts, place: number) => boolean;
}

export interface Lesson {
  readonly id: LessonId;
  /** The cents that lead to what is practised here, as `shared/domain/training-amounts.ts` has them. */
  readonly fits: (cents: number) => boolean;
  /** The amount that is offered to type, in euros, before some are added so that no two purchases are alike. */
  readonly euros: number;
  /** `with-an-offer`: an application whose offer stands already will do. */
  readonly begins: 'anew' | 'with-an-offer';
  readonly par: LessonScore;
  readonly steps: readonly LessonStep[];
}

const steps =
  (...wanted: readonly ApplicationStep[]) =>
  ({ row }: Facts): boolean =>
    row !== null && wanted.includes(row.step);

/** The bank has it, whatever it says. */
const isAtBank = steps(
  'asking',
  'more-time',
  'income-proof',
  'offered',
  'no-offer',
  'failed',
  'bank-error',
  'contract',
  'cancelled',
);
const isOffered = steps('offered', 'contract');
const isAccepted = steps('contract');
const inHundred = (n: number) => (cents: number) => Math.floor(cents / 10_000) === n;
const isQuickOffer = (cents: number): boolean => cents <= 50_000;

const typed: LessonStep = {
  text: 'lessons.step-typed',
  chord: 'F2',
  isDone: ({ hasDraft, row }) => hasDraft || row !== null,
};
const sent: LessonStep = { text: 'lessons.step-sent', chord: 'Ctrl+Enter', isDone: isAtBank };

/** Eight lessons, each with what the training bank really does. A step is done when main's pictures say so. */
export const lessons: readonly Lesson[] = [
  {
    id: 'first-offer',
    fits: isQuickOffer,
    euros: 300,
    begins: 'anew',
    par: { keys: 130, seconds: 90 },
    steps: [typed, sent, { text: 'lessons.step-offered', isDone: isOffered }],
  },
  {
    id: 'sign',
    fits: () => true,
    euros: 400,
    begins: 'with-an-offer',
    par: { keys: 20, seconds: 45 },
    steps: [
      {
        text: 'lessons.step-opened',
        chord: 'F3',
        isDone: (facts) => facts.shown?.step === 'offered' || isAccepted(facts),
      },
      { text: 'lessons.step-accepted', chord: 'Ctrl+Enter', isDone: isAccepted },
      {
        text: 'lessons.step-signed',
        isDone: ({ row }) => row?.contractStatus === 'signed' || row?.contractStatus === 'activated',
      },
      { text: 'lessons.step-active', isDone: ({ row }) => row?.contractStatus === 'activated' },
      {
        text: 'lessons.step-handed',
        chord: 'Ctrl+Enter',
        isDone: ({ row }) => row?.contractStatus === 'activated' && row.turn === 'finished',
      },
    ],
  },
  {
    id: 'no-offer',
    fits: inHundred(10),
    euros: 1_000,
    begins: 'anew',
    par: { keys: 130, seconds: 90 },
    steps: [
      typed,
      sent,
      { text: 'lessons.step-read', isDone: ({ shown }) => shown?.step === 'no-offer' },
      {
        text: 'lessons.step-closed',
        chord: 'F3',
        isDone: ({ row, shown }) => row?.step === 'no-offer' && shown === null,
      },
    ],
  },
  {
    id: 'changed',
    fits: inHundred(7),
    euros: 700,
    begins: 'anew',
    par: { keys: 140, seconds: 105 },
    steps: [
      typed,
      sent,
      {
        text: 'lessons.step-changes',
        isDone: (facts) => (facts.shown?.offer?.changes.length ?? 0) > 0 || isAccepted(facts),
      },
      { text: 'lessons.step-changes-accepted', chord: 'Ctrl+Enter', isDone: isAccepted },
    ],
  },
  {
    id: 'proof-by-phone',
    fits: (cents) => cents >= 80_000 && cents < 85_000,
    euros: 800,
    begins: 'anew',
    par: { keys: 135, seconds: 120 },
    steps: [
      typed,
      sent,
      { text: 'lessons.step-asked', isDone: steps('income-proof', 'offered') },
      {
        text: 'lessons.step-linked',
        chord: 'Ctrl+Enter',
        isDone: ({ row, shown }) =>
          Boolean(shown?.incomeProof?.retrieval) || (row?.step === 'income-proof' && row.turn === 'customer'),
      },
      { text: 'lessons.step-answered', isDone: isOffered },
    ],
  },
  {
    id: 'proof-by-file',
    fits: inHundred(9),
    euros: 900,
    begins: 'anew',
    par: { keys: 135, seconds: 105 },
    steps: [
      typed,
      sent,
      { text: 'lessons.step-asked', isDone: steps('income-proof', 'offered') },
      {
        text: 'lessons.step-chosen',
        chord: 'Ctrl+I',
        isDone: ({ row, shown }) =>
          (shown?.incomeProof?.statements.length ?? 0) > 0 ||
          (row?.step === 'income-proof' && row.turn === 'bank'),
      },
      {
        text: 'lessons.step-proof-sent',
        chord: 'Ctrl+Enter',
        isDone: (facts) =>
          (facts.row?.step === 'income-proof' && facts.row.turn === 'bank') || isOffered(facts),
      },
      { text: 'lessons.step-answered', isDone: isOffered },
    ],
  },
  {
    id: 'without-line',
    fits: () => true,
    euros: 200,
    begins: 'anew',
    par: { keys: 135, seconds: 100 },
    steps: [
      {
        text: 'lessons.step-pulled',
        chord: 'Ctrl+U',
        isDone: ({ till }) => till.training?.isCablePulled === true && till.line.state === 'down',
      },
      typed,
      { text: 'lessons.step-kept', chord: 'Ctrl+Enter', isDone: steps('waiting-to-send') },
      {
        text: 'lessons.step-plugged',
        chord: 'Ctrl+U',
        isDone: ({ till }) => till.training?.isCablePulled === false && till.line.state === 'up',
      },
      { text: 'lessons.step-left', isDone: isAtBank },
    ],
  },
  {
    id: 'uncertain',
    fits: inHundred(16),
    euros: 1_600,
    begins: 'anew',
    par: { keys: 150, seconds: 150 },
    steps: [
      typed,
      { text: 'lessons.step-broke-off', chord: 'Ctrl+Enter', isDone: steps('uncertain') },
      {
        text: 'lessons.step-settled',
        chord: 'F7',
        isDone: (facts) => isAtBank(facts) || facts.row?.step === 'dropped',
      },
      { text: 'lessons.step-switched', chord: 'F12', isDone: ({ lockedAt }, place) => lockedAt === place },
    ],
  },
];

export function lessonOf(id: LessonId): Lesson {
  const found = lessons.find((lesson) => lesson.id === id);
  if (!found) throw new Error(`no lesson ${id}`);
  return found;
}

/** Counted from 1. */
export const numberOf = (id: LessonId): number => lessons.findIndex((lesson) => lesson.id === id) + 1;

export const nextAfter = (id: LessonId): Lesson | null => lessons[numberOf(id)] ?? null;
