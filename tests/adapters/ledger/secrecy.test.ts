import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveKey, seal, unseal, type Place } from '../../../main/adapters/envelope.ts';
import { StorageFailure } from '../../../main/core/ports.ts';
import { aFolder } from './a-ledger.ts';
import { filesIn, found, numberSpellings, spellings, type Content } from './canaries.ts';
import { dataKey } from './keys.ts';
import {
  amounts,
  draft,
  entryFor,
  evidence,
  inEveryStatus,
  noon,
  person,
  personal,
  toSend,
} from './samples.ts';

const canaries = {
  ...Object.fromEntries(Object.entries(personal).map(([name, text]) => [name, spellings(text)])),
  ...Object.fromEntries(Object.entries(amounts).map(([name, cents]) => [name, numberSpellings(cents)])),
};

function aBusyLedger() {
  const place = aFolder();
  const ledger = place.open();
  const applications = Object.values(inEveryStatus());
  const entries = applications.map((application) => entryFor(application));
  const half = draft();
  ledger.commit({ applications, entries, drafts: [half], people: [person] });
  entries.forEach((entry, index) => {
    const id = `attempt-${index}`;
    ledger.commit({
      startAttempt: { id, entryId: entry.id, at: noon },
      entries: [{ ...entry, state: 'sending' }],
    });
    ledger.passGate(id, noon);
    ledger.commit({ endAttempt: { id, at: noon, evidence }, entries: [{ ...entry, state: 'done' }] });
  });
  ledger.commit({
    guard: { wrong: 2, waitUntil: 0 },
    queue: { stopped: 'bank.shop-refused', pausedUntil: null },
    audit: [{ action: 'submit', actorId: person.id, objectId: half.id, result: 'sent' }],
  });
  return { place, ledger, applications, entries, half };
}

test('S-31: nothing about a person stands in the files, in whatever spelling, open or closed', () => {
  const { place, ledger } = aBusyLedger();
  const open = filesIn(place.folder);
  expect(open.map(({ name }) => name).sort()).toEqual(['ledger.db', 'ledger.db-wal']);
  expect(found(open, canaries)).toEqual([]);
  ledger.close();
  expect(found(filesIn(place.folder), canaries)).toEqual([]);
});

test('the search for such leaks finds a planted one in each spelling', () => {
  for (const [name, forms] of Object.entries(canaries)) {
    for (const form of forms) {
      const bytes = Buffer.concat([Buffer.alloc(100, 0x2e), form, Buffer.alloc(100, 0x2e)]);
      expect(found([{ name: 'planted', bytes }], { [name]: forms })).toEqual([`${name} in planted`]);
    }
  }
  expect(
    spellings('abc').some((form) => Buffer.from('xxabcyy').toString('base64').includes(form.toString())),
  ).toBe(true);
});

describe('the envelope', () => {
  const key = createSecretKey(Buffer.alloc(32, 3));
  const place: Place = { table: 'application', id: 'a', column: 'body' };
  const plain = Buffer.from('{"name":"Mari"}');

  test('opens what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (bytes, generation) => {
        expect(unseal(key, place, seal(key, place, generation, bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('S-18: notices every single bit that is turned, and every end that is cut', () => {
    const sealed = seal(key, place, 12, plain);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const turned = Buffer.from(sealed);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unseal(key, place, turned)).toBeNull();
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(unseal(key, place, sealed.subarray(0, length))).toBeNull();
    }
  });

  test('opens in its own table, row and column only', () => {
    const sealed = seal(key, place, 12, plain);
    for (const other of [
      { ...place, table: 'entry' },
      { ...place, id: 'b' },
      { ...place, column: 'evidence' },
      { table: 'application', id: 'a","body', column: '' },
    ]) {
      expect(unseal(key, other, sealed)).toBeNull();
    }
  });

  test('never uses a nonce twice, and never the same key for two purposes', () => {
    const nonces = Array.from({ length: 2_000 }, () =>
      Buffer.from(seal(key, place, 1, plain))
        .subarray(9, 21)
        .toString('hex'),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
    const purposes = ['meta', 'audit', 'record-keys', 'customer-tag', 'residue'];
    const derived = purposes.map((purpose) =>
      deriveKey(dataKey, `ledger/${purpose}`).export().toString('hex'),
    );
    expect(new Set(derived).size).toBe(derived.length);
  });
});

describe('one bit that is turned on the disk', () => {
  const sealedColumns = [
    ['application', 'body', 'id'],
    ['entry', 'body', 'id'],
    ['attempt', 'evidence', 'id'],
    ['draft', 'body', 'id'],
    ['person', 'body', 'id'],
    ['record_key', 'wrapped', `subject = 'application' AND id`],
    ['record_key', 'wrapped', `subject = 'draft' AND id`],
    ['record_key', 'wrapped', `subject = 'person' AND id`],
  ] as const;

  test.each(sealedColumns)(
    'S-18: in %s.%s (%s) is noticed; the row is not shown and not lost',
    (table, column, key) => {
      const { place, ledger, applications } = aBusyLedger();
      ledger.close();
      const condition = key.includes('subject') ? `${key} IS NOT NULL` : 'true';
      const before = place.sql(`SELECT id, ${column} AS blob FROM ${table} WHERE ${condition}`);
      const { id = null, blob } = before[0] ?? {};
      if (!(blob instanceof Uint8Array) || id === null) throw new Error('nothing is sealed there');
      for (const at of [0, 5, 12, 30, blob.length - 1]) {
        const turned = Buffer.from(blob);
        turned[at] = (turned[at] ?? 0) ^ 0x10;
        place.sql(`UPDATE ${table} SET ${column} = ? WHERE id = ? AND ${condition}`, turned, id);
        place.events.length = 0;
        const after = place.open();
        const shown = {
          applications: after.applicationsSince(0, 100).length,
          entries: after.entriesChangedSince(0, 100).length,
          drafts: after.drafts().length,
          people: after.people().length,
        };
        const evidenceShown = after
          .entriesChangedSince(0, 100)
          .flatMap((entry) => after.attempts(entry.id))
          .filter((attempt) => attempt.evidence !== null).length;
        const total = applications.length * 3 + 2;
        expect(shown.applications + shown.entries + evidenceShown + shown.drafts + shown.people).toBeLessThan(
          total,
        );
        expect(place.events.map(({ event }) => event)).toContain('ledger-damaged');
        after.close();
        expect(place.sql(`SELECT id FROM ${table} WHERE ${condition}`).length).toBe(before.length);
      }
    },
  );

  test('in the counter of wrong PINs uses the counter up; in the queue stops the queue', () => {
    const { place, ledger } = aBusyLedger();
    ledger.close();
    place.sql(`UPDATE meta SET body = zeroblob(60) WHERE name IN ('guard', 'queue')`);
    const after = place.open();
    expect(after.guard().wrong).toBeGreaterThan(5);
    expect(after.guard().waitUntil).toBeGreaterThan(place.time.now());
    expect(after.queueState().stopped).toBe('storage.failed');
    after.close();
    place.sql(`DELETE FROM meta WHERE name IN ('guard', 'queue')`);
    const without = place.open();
    expect(without.guard().wrong).toBeGreaterThan(5);
    expect(without.queueState().stopped).toBe('storage.failed');
  });
});

describe('what is put into another place', () => {
  test('evidence of one attempt does not open as that of another', () => {
    const place = aFolder();
    const ledger = place.open();
    const application = toSend();
    const entry = entryFor(application, { state: 'sending' });
    ledger.commit({ applications: [application], entries: [entry] });
    for (const id of ['one', 'two']) {
      ledger.commit({ startAttempt: { id, entryId: entry.id, at: noon } });
      ledger.commit({ endAttempt: { id, at: noon, evidence: { ...evidence, errorChain: [id] } } });
    }
    ledger.close();
    place.sql(
      `UPDATE attempt SET evidence = (SELECT evidence FROM attempt WHERE id = 'one') WHERE id = 'two'`,
    );
    const after = place.open();
    expect(after.attempts(entry.id).map(({ id, evidence: of }) => [id, of?.errorChain ?? null])).toEqual([
      ['two', null],
      ['one', ['one']],
    ]);
  });

  test('a plain column that was changed by hand makes its row unbelievable', () => {
    for (const change of [
      `UPDATE entry SET state = 'waiting'`,
      `UPDATE entry SET due_at = due_at + 1`,
      `UPDATE entry SET tries = 0`,
    ]) {
      const place = aFolder();
      const ledger = place.open();
      const application = toSend();
      ledger.commit({
        applications: [application],
        entries: [entryFor(application, { state: 'uncertain' })],
      });
      ledger.close();
      place.sql(change);
      expect(place.open().openEntries()).toEqual([]);
      expect(place.events).toEqual([{ event: 'ledger-damaged', code: 'entry' }]);
    }
  });
});

describe('what was erased', () => {
  const wrappingKey = deriveKey(dataKey, 'ledger/record-keys');
  const wrappedLength = 1 + 8 + 12 + 32 + 16;

  /** Tries every place in the files with the data key in hand. */
  function recoverableKeys(contents: readonly Content[], subject: string): number {
    const place = { table: 'record_key', id: subject, column: 'wrapped' };
    let count = 0;
    for (const { bytes } of contents) {
      for (let at = bytes.indexOf(1); at >= 0; at = bytes.indexOf(1, at + 1)) {
        if (unseal(wrappingKey, place, bytes.subarray(at, at + wrappedLength))) count += 1;
      }
    }
    return count;
  }

  test('D-26: cannot be brought back from the files, with the data key in hand', () => {
    const { place, ledger, applications, entries } = aBusyLedger();
    const [erased, other] = applications;
    if (!erased || !other) throw new Error('no applications');
    const subject = `application:${erased.id}`;
    expect(recoverableKeys(filesIn(place.folder), subject)).toBeGreaterThan(0);
    expect(ledger.eraseApplications([erased.id], () => ({}))).toEqual([erased.id]);
    expect(ledger.application(erased.id)).toBeNull();
    expect(ledger.latestEntry(erased.id)).toBeNull();
    expect(ledger.entry(entries[0]?.id ?? '')).toBeNull();
    expect(ledger.attempts(entries[0]?.id ?? '')).toEqual([]);
    expect(recoverableKeys(filesIn(place.folder), subject)).toBe(0);
    expect(filesIn(place.folder).filter(({ bytes }) => bytes.includes(erased.id))).toEqual([]);
    expect(ledger.application(other.id)).toEqual(other);
    ledger.close();
    expect(recoverableKeys(filesIn(place.folder), subject)).toBe(0);
  });

  test('holds for a draft that is given up', () => {
    const { place, ledger, half } = aBusyLedger();
    expect(recoverableKeys(filesIn(place.folder), `draft:${half.id}`)).toBeGreaterThan(0);
    ledger.commit({ removeDrafts: [half.id] });
    expect(recoverableKeys(filesIn(place.folder), `draft:${half.id}`)).toBe(0);
  });

  test('does not include what is still open in the outbox', () => {
    const ledger = aFolder().open();
    const application = toSend();
    ledger.commit({ applications: [application], entries: [entryFor(application, { state: 'uncertain' })] });
    expect(ledger.eraseApplications([application.id], () => ({}))).toEqual([]);
    expect(ledger.application(application.id)).toEqual(application);
  });
});

test('a record whose key does not open is not written over with a new key', () => {
  const place = aFolder();
  const ledger = place.open();
  const application = toSend();
  ledger.commit({ applications: [application] });
  ledger.close();
  place.sql(`UPDATE record_key SET wrapped = zeroblob(69)`);
  const after = place.open();
  expect(() => after.commit({ applications: [{ ...application, seenAt: null }] })).toThrow(
    new StorageFailure('storage.damaged'),
  );
});
