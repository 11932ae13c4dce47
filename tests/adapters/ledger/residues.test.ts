import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { residuesOf, type Residue } from '../../../main/core/application/residue.ts';
import { days } from '../../../shared/domain/dates.ts';
import { aFolder } from './a-ledger.ts';
import { filesIn, found, numberSpellings, spellings } from './canaries.ts';
import { amounts, inEveryStatus, noon, personal } from './samples.ts';

/** A ledger of one application in each status, and the same after all of them were erased. */
function anErasedLedger({ isNumbered = true } = {}) {
  const place = aFolder();
  const ledger = place.open();
  const applications = Object.values(inEveryStatus()).map((application, index) => ({
    ...application,
    localNumber: `K7-000${index}`,
  }));
  ledger.commit({ applications });
  const ids = { next: () => randomUUID() };
  let residues: readonly Residue[] = [];
  const erased = ledger.eraseApplications(
    applications.map(({ id }) => id),
    (gone) => ({
      residues: (residues = residuesOf({ ledger, clock: place.time, ids }, gone, { isNumbered })),
    }),
  );
  expect(erased).toHaveLength(applications.length);
  return { place, ledger, applications, residues };
}

const byId = (a: Residue, b: Residue) => a.id.localeCompare(b.id);

describe('what is left of an application that was erased', () => {
  test('is there after a restart, of every status, until it is removed', () => {
    const { place, ledger, residues } = anErasedLedger();
    ledger.close();
    const again = place.open();
    expect(again.applicationsSince(0, 100)).toEqual([]);
    expect(again.residuesSince(0, 100).toSorted(byId)).toEqual(residues.toSorted(byId));
    expect(again.residuesSince(0, 3)).toHaveLength(3);
    expect(again.residuesSince(noon + days(1), 100)).toEqual([]);
    expect([again.hasResidue('K7-0003'), again.hasResidue('K7-000')]).toEqual([true, false]);
    expect(again.residuesFrom()).toBe(0);
    expect(again.residuesBefore(noon - days(1), 100)).toEqual([]);
    const old = again.residuesBefore(noon + days(1), 100);
    expect(old).toHaveLength(residues.length);
    again.commit({ removeResidues: old });
    expect(again.residuesSince(0, 100)).toEqual([]);
    expect(again.hasResidue('K7-0003')).toBe(false);
  });

  test('tells nothing about the customer, nothing that the bank knows it by, and of its times only the days', () => {
    const { residues, applications } = anErasedLedger();
    const text = JSON.stringify(residues);
    const { salesperson, productName, ...ofCustomer } = personal;
    for (const canary of Object.values(ofCustomer)) expect(text).not.toContain(canary);
    for (const cents of [amounts.income, amounts.obligations]) expect(text).not.toContain(String(cents));
    for (const application of applications) {
      expect(text).not.toContain(application.id);
      if ('bank' in application)
        for (const uuid of [application.bank.uuid, ...application.bank.aliases])
          expect(text).not.toContain(uuid);
    }
    expect(text).toContain(salesperson);
    expect(text).toContain(productName);
    for (const { createdAt, changedAt } of residues)
      expect([createdAt % days(1), changedAt % days(1)]).toEqual([0, 0]);
  });

  test('stands in the files sealed but for its number and days; of the application nothing is left there', () => {
    const { place, ledger, applications } = anErasedLedger();
    const canaries = {
      ...Object.fromEntries(Object.entries(personal).map(([name, text]) => [name, spellings(text)])),
      asked: numberSpellings(amounts.asked),
      ...Object.fromEntries(applications.map(({ id }) => [id, [Buffer.from(id)]])),
    };
    expect(found(filesIn(place.folder), canaries)).toEqual([]);
    ledger.close();
    expect(found(filesIn(place.folder), canaries)).toEqual([]);
  });

  test('is read also where it was written before decisions were counted', () => {
    const { place, ledger, residues } = anErasedLedger();
    const [{ isDecided: _, wasOffered: __, toDecisionMs: ___, ...earlier } = residues[0]!] = residues;
    ledger.commit({
      removeResidues: residues.map(({ id }) => id),
      // As the program wrote it then.
      residues: [{ ...earlier, id: randomUUID(), status: 'offered' } as Residue],
    });
    ledger.close();
    expect(place.open().residuesSince(0, 100)).toMatchObject([
      { status: 'offered', isDecided: true, wasOffered: true, toDecisionMs: null },
    ]);
    expect(place.events).not.toContainEqual({ event: 'ledger-damaged', code: 'residue' });
  });

  test('has no number where the customer asked for it', () => {
    const { residues, ledger } = anErasedLedger({ isNumbered: false });
    expect(JSON.stringify(residues)).not.toContain('K7-');
    expect(ledger.hasResidue('K7-0003')).toBe(false);
  });

  test.each([
    [`UPDATE residue SET local_number = 'K7-9999'`],
    ['UPDATE residue SET created_at = created_at + 86400000'],
    ['UPDATE residue SET changed_at = changed_at + 86400000'],
    ['UPDATE residue SET body = zeroblob(200)'],
    // SQLite keeps the order of evaluation to itself: each takes the body of the one that is first.
    [
      'UPDATE residue SET body = (SELECT body FROM residue ORDER BY id LIMIT 1) WHERE id > (SELECT min(id) FROM residue)',
    ],
  ])('is not counted after %s, and it is told', (tampering) => {
    const { place, ledger, residues } = anErasedLedger();
    ledger.close();
    place.sql(tampering);
    expect(place.open().residuesSince(0, 100).length).toBeLessThan(2);
    expect(residues.length).toBeGreaterThan(5);
    expect(place.events).toContainEqual({ event: 'ledger-damaged', code: 'residue' });
  });
});

describe('a ledger from before there were residues', () => {
  const museum = join(import.meta.dirname, '..', '..', 'museum', 'ledger-v2.db');
  const insert = `
    INSERT INTO audit (sequence, at, steady, action, result, previous_mac, mac) VALUES (?, ?, 0, ?, ?, x'00', x'00')`;

  test.each([
    ['nothing was erased', [], 0],
    [
      'drafts and audit only went',
      [
        [noon, 'purge', 'drafts:2'],
        [noon, 'purge', 'audit:9'],
      ],
      0,
    ],
    [
      'something went by itself',
      [
        [noon, 'purge', 'applications:2'],
        [noon - days(3), 'purge', 'applications:1'],
      ],
      noon - days(1),
    ],
    [
      'a customer had asked',
      [
        [noon, 'purge', 'applications:2'],
        [noon, 'erase', 'applications:1'],
      ],
      noon,
    ],
  ] as const)('where %s is known to count from then on', (_what, lines, from) => {
    const place = aFolder();
    copyFileSync(museum, place.path);
    lines.forEach(([at, action, result], index) => place.sql(insert, 100 + index, at, action, result));
    expect(place.open().residuesFrom()).toBe(from);
  });
});
