import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AttemptPhase } from '../../../main/core/ledger.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { aFolder } from './a-ledger.ts';
import { entryFor, evidence, noon, toSend } from './samples.ts';

const application = toSend();
const entry = entryFor(application, { state: 'sending' });
const start = { id: 'attempt', entryId: entry.id, at: noon };
const begun = { applications: [application], entries: [entry], startAttempt: start };

describe('the gate and the deadline', () => {
  test('whoever is first decides, in whatever order they come, also over a restart', () => {
    type Act = 'pass' | 'abandon' | 'restart' | 'end';
    const acts = fc.array(fc.constantFrom<Act>('pass', 'abandon', 'restart', 'end'), { maxLength: 8 });
    fc.assert(
      fc.property(acts, (order) => {
        const place = aFolder();
        let ledger = place.open();
        ledger.commit(begun);
        let phase: AttemptPhase = 'connecting';
        let isEnded = false;
        for (const act of order) {
          const isFree = phase === 'connecting' && !isEnded;
          if (act === 'pass') {
            expect(ledger.passGate('attempt', noon)).toBe(isFree);
            if (isFree) phase = 'bytes';
          } else if (act === 'abandon') {
            expect(ledger.abandon('attempt', noon)).toBe(isFree);
            if (isFree) phase = 'abandoned';
          } else if (act === 'end') {
            ledger.commit({ endAttempt: { id: 'attempt', at: noon, evidence } });
            if (phase === 'bytes') phase = 'answered';
            if (phase === 'connecting') phase = 'abandoned';
            isEnded = true;
          } else {
            ledger.close();
            ledger = place.open();
          }
          expect(ledger.attempts(entry.id).map((attempt) => attempt.phase)).toEqual([phase]);
          expect(ledger.unansweredAttempts().map((attempt) => attempt.phase)).toEqual(isEnded ? [] : [phase]);
        }
        ledger.close();
      }),
      { numRuns: 40 },
    );
  });

  test('an attempt that nobody knows passes nothing', () => {
    const ledger = aFolder().open();
    expect(ledger.passGate('no such', noon)).toBe(false);
    expect(ledger.abandon('no such', noon)).toBe(false);
  });

  test('P-08: on a full disk the gate throws, and the attempt has sent nothing', () => {
    const place = aFolder();
    const { database, ledger } = place.openWithDatabase();
    ledger.commit(begun);
    // Without room in the cache of pages even an update in place finds no page to write to.
    database.exec('PRAGMA query_only = ON');
    expect(() => ledger.passGate('attempt', noon)).toThrow(StorageFailure);
    expect(() => ledger.abandon('attempt', noon)).toThrow(StorageFailure);
    database.exec('PRAGMA query_only = OFF');
    expect(ledger.unansweredAttempts().map(({ phase }) => phase)).toEqual(['connecting']);
    expect(ledger.passGate('attempt', noon)).toBe(true);
  });

  test('every passing of the gate makes a later copy of the ledger tell from an earlier one', () => {
    const ledger = aFolder().open();
    ledger.commit(begun);
    const before = ledger.generation();
    ledger.passGate('attempt', noon);
    expect(ledger.generation()).toBe(before + 1);
    ledger.commit({ drafts: [] });
    ledger.takeLocalNumber();
    expect(ledger.generation()).toBe(before + 1);
    ledger.commit({ queue: { stopped: null, pausedUntil: noon } });
    ledger.commit({ entries: [entry] });
    expect(ledger.generation()).toBe(before + 3);
  });
});

describe('attempts of one entry', () => {
  test('P-26: are never two at a time', () => {
    const ledger = aFolder().open();
    ledger.commit(begun);
    const again = { startAttempt: { ...start, id: 'again' } };
    expect(() => ledger.commit(again)).toThrow('UNIQUE');
    ledger.passGate('attempt', noon);
    expect(() => ledger.commit(again)).toThrow('UNIQUE');
    ledger.commit({ endAttempt: { id: 'attempt', at: noon, evidence } });
    ledger.commit(again);
    expect(ledger.attempts(entry.id).map(({ id, phase }) => [id, phase])).toEqual([
      ['again', 'connecting'],
      ['attempt', 'answered'],
    ]);
  });

  test('end when the entry is not being sent any more, so that it can be sent again after a restart', () => {
    const place = aFolder();
    const ledger = place.open();
    ledger.commit(begun);
    ledger.passGate('attempt', noon);
    ledger.close();

    const after = place.open();
    expect(after.unansweredAttempts().map(({ id, phase }) => [id, phase])).toEqual([['attempt', 'bytes']]);
    after.commit({ entries: [{ ...entry, state: 'uncertain', wasUncertain: true }] });
    expect(after.unansweredAttempts()).toEqual([]);
    expect(after.attempts(entry.id)[0]).toMatchObject({ phase: 'bytes', evidence: null });
    after.commit({ entries: [entry], startAttempt: { ...start, id: 'again' } });
    expect(after.unansweredAttempts().map(({ id }) => id)).toEqual(['again']);
  });

  test('cannot pass the gate once their entry waits again', () => {
    const ledger = aFolder().open();
    ledger.commit(begun);
    ledger.commit({ entries: [{ ...entry, state: 'waiting' }] });
    expect(ledger.passGate('attempt', noon)).toBe(false);
  });

  test('are found after a kill between the deadline and the end as abandoned', () => {
    const place = aFolder();
    const ledger = place.open();
    ledger.commit(begun);
    ledger.abandon('attempt', noon);
    ledger.close();
    expect(
      place
        .open()
        .unansweredAttempts()
        .map(({ phase }) => phase),
    ).toEqual(['abandoned']);
  });
});
