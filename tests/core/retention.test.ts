import { describe, expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { saveDraft, newDraft } from '../../main/core/usecases/drafts.ts';
import { countedSince } from '../../main/core/reports/counted-since.ts';
import { reportOf } from '../../main/core/reports/report.ts';
import { discardEntry } from '../../main/core/usecases/outbox.ts';
import { addStatement, sendStatements } from '../../main/core/usecases/statements.ts';
import { erasePersonalData, findPersonalData } from '../../main/core/usecases/personal-data.ts';
import { anOffer } from '../fakes/scripted-bank.ts';
import { mari } from '../people.ts';
import { aTill, managerPin, salesPin, type Till } from './a-till.ts';

const finished = async (till: Till, values = mari): Promise<string> => {
  till.bank.decision = () => ({ decision: 'no-offer' });
  const id = await till.sends(values);
  await till.passes(seconds(3));
  expect(till.application(id).status).toBe('no-offer');
  return id;
};
const isHere = (till: Till, id: string): boolean => till.ledger.application(id) !== null;
/** The bank tells the time with each answer; here it is told once, and right. */
async function aTillOnTime(offsetMs = 0): Promise<Till> {
  const till = await aTill();
  till.desk.bankClock.heard(offsetMs);
  return till;
}
const auditOf = (till: Till, action: string) =>
  till.ledger.audit.filter((line) => line.action === action).map(({ result }) => result);

describe('what is not needed any more goes by itself', () => {
  test('a finished application after thirty days, the one of yesterday not', async () => {
    const till = await aTillOnTime();
    const old = await finished(till);
    await till.passes(days(29));
    const young = await finished(till, { ...mari, 'credit_application.amount': '500' });
    await till.passes(hours(23));
    expect(isHere(till, old)).toBe(true);
    await till.passes(hours(3));
    expect([isHere(till, old), isHere(till, young)]).toEqual([false, true]);
    expect(auditOf(till, 'purge')).toEqual(['applications:1']);
    expect(JSON.stringify(till.ledger.audit)).not.toContain('37605030299');
  });

  test('after as many days as the shop keeps them', async () => {
    const till = await aTillOnTime();
    till.ports.shop.save({ ...till.ports.shop.settings(), keepDays: 2 });
    const id = await finished(till);
    await till.passes(days(2) + hours(2));
    expect(isHere(till, id)).toBe(false);
  });

  test('lines of the audit after two years, in whole days, and only once the bank has confirmed the day', async () => {
    const till = await aTill();
    const asked: number[] = [];
    const rests = [1_000, 40];
    till.ledger.forgetAudit = (before, _most, record) => {
      asked.push(before);
      const gone = rests.shift() ?? 0;
      if (gone > 0) till.ledger.commit({ audit: [record(gone)] });
      return gone;
    };
    await till.passes(hours(1));
    expect(asked).toEqual([]);
    till.desk.bankClock.heard(0);
    await till.passes(minutes(2));
    const twoYearsAgo = till.time.startOfDay() - days(730);
    // A full part was taken, so the next one follows at once.
    expect(asked).toEqual([twoYearsAgo, twoYearsAgo]);
    expect(auditOf(till, 'purge')).toEqual(['audit:1000', 'audit:40']);
  });

  test('D-25: what is uncertain, on its way or still asked about stays, however old it is', async () => {
    const till = await aTillOnTime();
    till.ports.shop.save({ ...till.ports.shop.settings(), keepDays: 1 });
    till.bank.meetings = ['lost-unheard'];
    const uncertain = await till.sends();
    await till.getsTheLineBack();
    till.bank.decision = () => ({ decision: 'pending' });
    const asked = await till.sends({ ...mari, 'credit_application.amount': '500' });
    await till.passes(days(3));
    expect(till.entryOf(uncertain)?.state).toBe('uncertain');
    expect([isHere(till, uncertain), isHere(till, asked)]).toEqual([true, true]);
    expect(auditOf(till, 'purge')).toEqual([]);
  });

  test('what never left and nobody came back for goes with everything of it', async () => {
    const till = await aTillOnTime();
    await till.losesTheLine();
    const id = await till.sends(mari, { until: till.time.now() + hours(2) });
    await till.passes(days(29));
    expect(till.entryOf(id)?.state).toBe('expired');
    await till.passes(days(2));
    expect(isHere(till, id)).toBe(false);
    expect(till.ledger.openEntries()).toEqual([]);
    expect(till.bank.applications).toEqual([]);
  });

  test('a half-typed form after a day; statements that never left after a week, the application stays', async () => {
    const till = await aTillOnTime();
    const draft = newDraft(till.desk, () => 'et')({ copyOf: null }, till.anna);
    const { draftId } = draft.ok ? draft.value : { draftId: '' };
    saveDraft(till.desk)({ draftId, values: { ...mari }, customerLanguage: 'et' }, till.anna);
    till.bank.decision = () => ({ decision: 'income-proof', incomeProof: 'files' });
    const id = await till.sends();
    await till.passes(seconds(3));
    addStatement(till.desk)({ applicationId: id, name: 'a.pdf', bytes: Uint8Array.of(1) });
    addStatement(till.desk)({ applicationId: id, name: 'b.pdf', bytes: Uint8Array.of(2) });
    till.bank.meetings = ['lost-unheard'];
    sendStatements(till.desk)({ applicationId: id, later: null }, till.anna);
    await till.passes(hours(23));
    expect(till.ledger.drafts()).toHaveLength(1);
    await till.passes(hours(2));
    expect(till.ledger.drafts()).toHaveLength(0);
    await till.passes(days(5));
    expect(till.ledger.statements(id)).toHaveLength(2);
    await till.passes(days(2));
    expect(till.ledger.statements(id)).toHaveLength(0);
    expect(isHere(till, id)).toBe(true);
    expect(till.entryOf(id)?.state).toBe('dropped');
  });

  test('more than one slice, one after the other, with a rest for whoever stands at the counter', async () => {
    const till = await aTillOnTime();
    for (let n = 0; n < 45; n += 1) {
      await finished(till, { ...mari, 'credit_application.amount': String(400 + n) });
    }
    till.ports.shop.save({ ...till.ports.shop.settings(), keepDays: 1 });
    await till.passes(days(2));
    const counts = auditOf(till, 'purge').map((result) => Number(result.split(':')[1]));
    expect(counts).toHaveLength(3);
    expect(Math.max(...counts)).toBe(20);
    expect(counts.reduce((all, count) => all + count, 0)).toBe(45);
  });

  test('a full disk is no end: it goes on the next time', async () => {
    const till = await aTillOnTime();
    const id = await finished(till);
    till.ports.shop.save({ ...till.ports.shop.settings(), keepDays: 1 });
    await till.passes(hours(23));
    till.ledger.refuses = 3;
    await till.passes(hours(2));
    till.ledger.refuses = 0;
    await till.passes(hours(2));
    expect(isHere(till, id)).toBe(false);
  });
});

describe('the figures stay when the applications go', () => {
  const figuresOf = (till: Till) => {
    const { all, people, products, isWhole } = reportOf(till.ports, 'this-month');
    const { periods } = reportOf(till.ports, 'today');
    return {
      all,
      people,
      products,
      isWhole,
      byDay: new Map(periods.map(({ from, ...each }) => [from, each])),
    };
  };

  /** A refused one, a cancelled one, and one in a contract that the bank ended. */
  async function threeFinished(till: Till): Promise<readonly string[]> {
    const refused = await finished(till);
    till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
    const cancelled = await till.sends({ ...mari, 'credit_application.amount': '500' });
    const agreed = await till.sends({ ...mari, 'credit_application.amount': '450' });
    await till.passes(minutes(4));
    await till.cancels(cancelled);
    await till.accepts(agreed, { changes: true });
    await till.passes(seconds(10));
    const contract = till.application(agreed);
    if (contract.status !== 'contract') throw new Error(contract.status);
    till.ledger.commit({
      applications: [{ ...contract, contract: { ...contract.contract, status: 'terminated' } }],
      endWatches: [agreed],
    });
    return [refused, cancelled, agreed];
  }

  test('by themselves: a report before and after tells the same of every day', async () => {
    const till = await aTillOnTime();
    till.ports.shop.save({ ...till.ports.shop.settings(), keepDays: 2 });
    const gone = await threeFinished(till);
    const before = figuresOf(till);
    expect(before).toMatchObject({ isWhole: true, all: { sent: 3, noOffer: 1, cancelled: 1, contracts: 1 } });
    expect(before.all.medianToContractMs).toBe(minutes(4));
    await till.passes(days(2) + hours(2));
    expect(gone.map((id) => isHere(till, id))).toEqual([false, false, false]);
    const after = figuresOf(till);
    const { byDay, ...sums } = before;
    expect(after).toMatchObject(sums);
    for (const [day, figures] of after.byDay) if (byDay.has(day)) expect(figures).toEqual(byDay.get(day));
    expect(till.ledger.hasResidue('K7-0002')).toBe(true);
  });

  test('on a customer’s wish: the same, and nothing leads from them to the customer', async () => {
    const till = await aTill();
    const gone = await threeFinished(till);
    const before = figuresOf(till);
    const identityCode = mari['customer.identity_code'] ?? '';
    await erasePersonalData(till.desk)({ identityCode, managerPin });
    expect(gone.map((id) => isHere(till, id))).toEqual([false, false, false]);
    expect(figuresOf(till)).toEqual(before);
    const residues = JSON.stringify(till.ledger.residuesSince(0, 100));
    for (const word of ['K7-', identityCode, 'Tamm', ...gone]) expect(residues).not.toContain(word);
  });

  test('what was given up before the bank had it is counted neither before nor after', async () => {
    const till = await aTillOnTime();
    till.ports.shop.save({ ...till.ports.shop.settings(), keepDays: 1 });
    await till.losesTheLine();
    const id = await till.sends(mari, { until: till.time.now() + hours(2) });
    await till.passes(hours(3));
    const entryId = till.entryOf(id)?.id ?? '';
    await discardEntry(till.desk)({ entryId, managerPin }, till.anna);
    expect(till.application(id).status).toBe('dropped');
    expect(countedSince(till.ports, 0).counted).toEqual([]);
    await till.passes(days(1) + hours(2));
    expect(isHere(till, id)).toBe(false);
    expect(till.ledger.residuesSince(0, 10)).toMatchObject([{ status: 'dropped' }]);
    expect(countedSince(till.ports, 0).counted).toEqual([]);
  });

  test('for two years from the last change, in whole days; a report that begins before is not whole', async () => {
    const till = await aTillOnTime();
    till.ports.shop.save({ ...till.ports.shop.settings(), keepDays: 1 });
    await finished(till);
    await till.passes(days(3));
    till.time.jumps(days(727));
    await till.passes(hours(2));
    const begunOn = till.time.startOfDay(730);
    expect(countedSince(till.ports, begunOn)).toMatchObject({
      counted: [{ status: 'no-offer' }],
      isWhole: true,
    });
    expect(countedSince(till.ports, begunOn - 1).isWhole).toBe(false);
    await till.passes(days(1));
    expect(countedSince(till.ports, 0).counted).toEqual([]);
    expect(auditOf(till, 'purge')).toEqual(['applications:1', 'figures:1']);
    expect(till.ledger.hasResidue('K7-0001')).toBe(false);
  });

  test('a report that begins before anything was left of what was erased is not whole', async () => {
    const till = await aTill();
    till.ledger.residuesFrom = () => till.time.startOfDay(3);
    expect(countedSince(till.ports, till.time.startOfDay(4)).isWhole).toBe(false);
    expect(countedSince(till.ports, till.time.startOfDay(3)).isWhole).toBe(true);
  });
});

describe('N-35: the bank’s clock', () => {
  test('before the bank has told the day, or where ours is another day, nothing is erased', async () => {
    const keepsTwoDays = (till: Till): void =>
      till.ports.shop.save({ ...till.ports.shop.settings(), keepDays: 2 });
    const silent = await aTill();
    keepsTwoDays(silent);
    const id = await finished(silent);
    await silent.passes(days(4));
    expect(isHere(silent, id)).toBe(true);

    const ahead = await aTillOnTime(-days(3_650));
    keepsTwoDays(ahead);
    const other = await finished(ahead);
    await ahead.passes(days(4));
    expect(isHere(ahead, other)).toBe(true);
    ahead.desk.bankClock.heard(0);
    await ahead.passes(hours(2));
    expect(isHere(ahead, other)).toBe(false);
  });

  test.each([
    [-minutes(5), minutes(5)],
    [hours(1), -hours(1)],
    [seconds(119), null],
    [-seconds(120), null],
    [0, null],
  ])('an offset of %i ms is shown as %s', async (offset, shown) => {
    const till = await aTillOnTime(offset);
    expect(till.desk.bankClock.aheadMs()).toBe(shown);
    expect(auditOf(till, 'clock')).toEqual(shown === null ? [] : [`ahead:${shown / 1_000}`]);
  });

  test('is told once, and once more when it is right again', async () => {
    const till = await aTill();
    for (const offset of [-minutes(5), -minutes(6), -minutes(5), 0, 10]) till.desk.bankClock.heard(offset);
    expect(auditOf(till, 'clock')).toEqual(['ahead:300', 'right']);
    expect(till.desk.bankClock.aheadMs()).toBe(null);
  });
});

describe('D-26: a customer asks for erasure', () => {
  const erase = (till: Till, pin = managerPin, identityCode = '37605030299') =>
    erasePersonalData(till.desk)({ identityCode, managerPin: pin });

  test('everything of that customer goes in one act, on record without a word about them', async () => {
    const till = await aTill();
    const [first, second] = [
      await finished(till),
      await finished(till, { ...mari, 'credit_application.amount': '900' }),
    ];
    const other = await finished(till, { ...mari, 'customer.identity_code': '48806260018' });
    const draft = newDraft(till.desk, () => 'et')({ copyOf: first }, till.anna);
    expect(draft.ok).toBe(true);
    expect(findPersonalData(till.desk)({ identityCode: ' 37605030299' })).toEqual({
      ok: true,
      value: { erasable: 3, kept: [] },
    });
    expect(await erase(till)).toEqual({ ok: true, value: { erased: 3, kept: [] } });
    expect([first, second, other].map((id) => isHere(till, id))).toEqual([false, false, true]);
    expect(till.ledger.drafts()).toEqual([]);
    expect(auditOf(till, 'erase')).toEqual(['applications:2,drafts:1,kept:0']);
    expect(await erase(till)).toMatchObject({ failure: { code: 'application.not-found' } });
  });

  test('what is still under way stays, and is named', async () => {
    const till = await aTill();
    const id = await till.sends();
    await till.passes(seconds(2));
    expect(await erase(till)).toEqual({ ok: true, value: { erased: 0, kept: ['K7-0001'] } });
    expect(isHere(till, id)).toBe(true);
  });

  test('only with a manager’s PIN', async () => {
    const till = await aTill();
    const id = await finished(till);
    for (const pin of [salesPin, '999111']) expect(await erase(till, pin)).toMatchObject({ ok: false });
    expect(isHere(till, id)).toBe(true);
  });
});
