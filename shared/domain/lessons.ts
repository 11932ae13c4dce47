/** The lessons of Training, in their order. */
export const lessonIds = [
  'first-offer',
  'sign',
  'no-offer',
  'changed',
  'proof-by-phone',
  'proof-by-file',
  'without-line',
  'uncertain',
] as const;
export type LessonId = (typeof lessonIds)[number];

/** Keys that were pressed, and whole seconds from the first one to the end of the lesson. */
export interface LessonScore {
  readonly keys: number;
  readonly seconds: number;
}

/** The fewest keys and the fewest seconds there were, each by itself. */
export interface LessonResult extends LessonScore {
  readonly lesson: LessonId;
}

/** No lesson lasts a day, and nobody presses so many keys. */
export const mostInALesson = { keys: 100_000, seconds: 86_400 } as const;

export const bestOf = (earlier: LessonScore | undefined, { keys, seconds }: LessonScore): LessonScore => ({
  keys: Math.min(earlier?.keys ?? keys, keys),
  seconds: Math.min(earlier?.seconds ?? seconds, seconds),
});
