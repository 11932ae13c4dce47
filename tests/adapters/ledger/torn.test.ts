import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CreditApplication } from '../../../main/core/application/application.ts';
import { aFolder } from './a-ledger.ts';
import { toSend } from './samples.ts';

/** Files as a power cut in the middle of one write leaves them: a part of it is there. */
function aLedgerAtWork() {
  const place = aFolder();
  const ledger = place.open();
  const written: CreditApplication[] = [];
  const write = (): void => {
    const application = toSend({ productName: 'x'.repeat(3_000) });
    ledger.commit({ applications: [application] });
    written.push(application);
  };
  for (let n = 0; n < 12; n += 1) write();
  const files = () => ({ file: place.bytes(), log: readFileSync(`${place.path}-wal`) });
  return { place, ledger, written, write, files };
}

/** How many of the applications a ledger of these files holds, all the first ones; fails where it does not open. */
function heldBy(files: { readonly file: Buffer; readonly log: Buffer }, ids: readonly CreditApplication[]) {
  const place = aFolder();
  writeFileSync(place.path, files.file);
  writeFileSync(`${place.path}-wal`, files.log);
  const ledger = place.open();
  expect(ledger.check()).toBe('ok');
  const isThere = ids.map(({ id }) => ledger.application(id) !== null);
  const held = isThere.lastIndexOf(true) + 1;
  expect(isThere).toEqual(ids.map((_, place) => place < held));
  ledger.close();
  return held;
}

describe('P-05: a write that was torn', () => {
  test('in the log: what was acknowledged before is there, the last one whole or not at all', () => {
    const { written, write, files } = aLedgerAtWork();
    const before = files();
    write();
    const after = files();
    const [from, to] = [before.log.length, after.log.length];
    expect(to - from).toBeGreaterThan(8_000);
    const nothing = Buffer.concat([before.log, Buffer.alloc(to - from)]);
    const held = new Set<number>();
    for (let part = 0; part <= 24; part += 1) {
      const at = from + Math.round(((to - from) * part) / 24);
      const kept = Buffer.concat([after.log.subarray(0, at), nothing.subarray(at)]);
      // The end of it arrived, the beginning did not.
      const late = Buffer.concat([nothing.subarray(0, at), after.log.subarray(at)]);
      for (const log of [kept, late, kept.subarray(0, at)]) held.add(heldBy({ ...after, log }, written));
    }
    expect([...held].sort()).toEqual([12, 13]);
  });

  test('in the file, while the log is moved into it: the log still has everything', () => {
    const { place, written, files } = aLedgerAtWork();
    const before = files();
    const other = aFolder();
    copyFileSync(place.path, other.path);
    copyFileSync(`${place.path}-wal`, `${other.path}-wal`);
    other.open().close();
    const moved = other.bytes();
    expect(moved.length).toBeGreaterThan(before.file.length);
    const page = 4_096;
    for (let at = 0; at <= moved.length; at += page * 3) {
      const torn = Math.min(at + page / 2, moved.length);
      const file = Buffer.concat([moved.subarray(0, torn), before.file.subarray(torn)]);
      // Whole pages, as SQLite keeps a file.
      const padded = Buffer.concat([file, Buffer.alloc((page - (file.length % page)) % page)]);
      expect(heldBy({ file: padded, log: before.log }, written)).toBe(12);
    }
  });
});
