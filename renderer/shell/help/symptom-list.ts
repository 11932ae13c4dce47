import type { PlainKey } from '../../text/use-text.ts';

/** Where a symptom can be looked into. */
export type Place = 'line' | 'today' | 'outbox' | 'settings';

/** The ten things that go wrong at a counter. A title is what the screen says, where it says it. */
export const symptoms = [
  { id: 'line', title: 'frame.line-down', places: ['line', 'outbox'] },
  { id: 'slow', title: 'symptoms.slow', places: ['today'] },
  { id: 'uncertain', title: 'symptoms.uncertain', places: ['outbox'] },
  { id: 'needs-you', title: 'symptoms.needs-you', places: ['outbox'] },
  { id: 'stopped', title: 'frame.outbox-stopped', places: ['outbox', 'settings'] },
  { id: 'sms-code', title: 'symptoms.sms-code', places: [] },
  { id: 'statement', title: 'symptoms.statement', places: [] },
  { id: 'clock', title: 'frame.clock-wrong', places: ['line'] },
  { id: 'keyring', title: 'symptoms.keyring', places: [] },
  { id: 'no-offer', title: 'symptoms.no-offer', places: [] },
] as const satisfies readonly {
  readonly id: string;
  readonly title: PlainKey;
  readonly places: readonly Place[];
}[];

export type SymptomId = (typeof symptoms)[number]['id'];
