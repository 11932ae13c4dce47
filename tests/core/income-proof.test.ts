import { describe, expect, test } from 'vitest';
import { cancelApplication } from '../../main/core/usecases/decide-offer.ts';
import {
  copyRetrievalLink,
  listBanks,
  openRetrievalLink,
  readLogo,
  startRetrieval,
} from '../../main/core/usecases/income-proof.ts';
import { discardEntry, retryEntry } from '../../main/core/usecases/outbox.ts';
import {
  addStatement,
  chooseStatements,
  moveStatement,
  readStatement,
  removeStatement,
  sendStatements,
  stopStatements,
  turnStatement,
} from '../../main/core/usecases/statements.ts';
import { applicationView } from '../../main/core/views/application-view.ts';
import type { Bank } from '../../main/core/ports.ts';
import { days, hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { aFile, aTill, restarted, type Till } from './a-till.ts';
import { anOffer } from '../fakes/scripted-bank.ts';

const banks: readonly Bank[] = [
  { id: 24, name: 'Hõbepank', iconUrl: 'https://logo.bank.test/24.png' },
  { id: 'b-7', name: 'Teine pank', iconUrl: null },
];

/** An application for which the bank wants a proof. */
async function wanting(lane: 'bank-link-or-files' | 'files' | null = 'bank-link-or-files') {
  const till = await aTill();
  till.bank.banks = banks;
  till.bank.decision = () => ({ decision: 'income-proof', incomeProof: lane });
  const id = await till.sends();
  await till.passes(seconds(1));
  return { till, id };
}
const viewOf = (till: Till, id: string) => applicationView(till.application(id), 1, till.desk);
const proofOf = (till: Till, id: string) => viewOf(till, id).incomeProof;
const link = async (till: Till, applicationId: string, bankId = '24') => {
  await listBanks(till.desk)({ applicationId });
  const answer = startRetrieval(till.desk)({ applicationId, bankId, language: 'ru' }, till.anna);
  await till.passes(10);
  return answer;
};
const add = (till: Till, applicationId: string, name = 'statement.pdf', bytes = Uint8Array.of(1, 2, 3)) =>
  addStatement(till.desk)({ applicationId, name, bytes });
const send = async (till: Till, applicationId: string, later: { until: number } | null = null) => {
  const answer = sendStatements(till.desk)({ applicationId, later }, till.anna);
  await till.passes(10);
  return answer;
};

describe('a look into the customer’s account', () => {
  test('the bank’s list is asked for once; the id goes back as it came', async () => {
    const { till, id } = await wanting();
    expect(await listBanks(till.desk)({ applicationId: id })).toEqual({
      ok: true,
      value: {
        banks: [
          { id: '24', name: 'Hõbepank', hasLogo: true },
          { id: 'b-7', name: 'Teine pank', hasLogo: false },
        ],
      },
    });
    const reads = till.bank.reads;
    await listBanks(till.desk)({ applicationId: id });
    expect(till.bank.reads).toBe(reads);
    expect(await link(till, id)).toMatchObject({ ok: true });
    expect(till.bank.retrievals).toEqual([{ bankId: 24, language: 'ru' }]);
    expect(proofOf(till, id)?.retrieval).toMatchObject({
      bankName: 'Hõbepank',
      link: 'https://ais.bank.test/1',
    });
    expect(viewOf(till, id).turn).toBe('customer');
  });

  test('a bank that nobody listed is not asked for, and its logo neither', async () => {
    const { till, id } = await wanting();
    expect(await link(till, id, '99')).toMatchObject({ ok: false, failure: { code: 'income.bank-gone' } });
    expect(await readLogo(till.desk)({ applicationId: id, bankId: 'b-7' })).toMatchObject({ ok: false });
    expect(await readLogo(till.desk)({ applicationId: id, bankId: '24' })).toMatchObject({ ok: true });
    expect(till.bank.retrievals).toEqual([]);
  });

  test('a new link replaces the old one; watching begins anew, quickly, and goes on over restarts and days', async () => {
    const { till, id } = await wanting();
    await link(till, id);
    await till.passes(hours(2));
    till.bank.decision = () => ({ decision: 'income-proof', incomeProof: 'bank-link-or-files' });
    await link(till, id, 'b-7');
    expect(proofOf(till, id)?.retrieval?.bankName).toBe('Teine pank');
    const before = till.bank.reads;
    await till.passes(seconds(30));
    expect(till.bank.reads - before).toBe(6);
    const next = await restarted(till);
    await next.passes(days(3));
    next.bank.decision = () => ({ decision: 'offer', offer: anOffer });
    await next.passes(minutes(6));
    expect(next.application(id).status).toBe('offered');
  });

  test('on this till the link is opened only where the shop allows it', async () => {
    const { till, id } = await wanting();
    await link(till, id);
    expect(await openRetrievalLink(till.desk)({ applicationId: id })).toMatchObject({ ok: false });
    expect(till.opened).toEqual([]);
    till.ports.shop.save({ ...till.ports.shop.settings(), opensLinksHere: true });
    expect(await openRetrievalLink(till.desk)({ applicationId: id })).toEqual({
      ok: true,
      value: { host: 'bank.test' },
    });
    copyRetrievalLink(till.desk)({ applicationId: id });
    expect(till.opened).toEqual(['https://ais.bank.test/1', 'copied https://ais.bank.test/1']);
  });

  test('a link to somewhere else is not kept', async () => {
    const { till, id } = await wanting();
    till.bank.retrievalLink = 'https://evil.example/1';
    await link(till, id);
    expect(proofOf(till, id)?.retrieval).toMatchObject({ link: null, host: null });
    expect(copyRetrievalLink(till.desk)({ applicationId: id })).toMatchObject({ ok: false });
  });

  test('a second round by files only is a new question', async () => {
    const { till, id } = await wanting();
    await link(till, id);
    till.bank.decision = () => ({ decision: 'income-proof', incomeProof: 'files' });
    await till.passes(seconds(5));
    expect(proofOf(till, id)).toMatchObject({ lane: 'files', retrieval: null });
    expect(viewOf(till, id).turn).toBe('ours');
    expect(await link(till, id)).toMatchObject({ ok: false, failure: { code: 'application.wrong-step' } });
  });

  test('a type that the bank does not name means files, and the account where banks are listed', async () => {
    const { till, id } = await wanting(null);
    expect(proofOf(till, id)?.lane).toBe('not-named');
    const chosen = { applicationId: id, bankId: '24', language: 'lv' } as const;
    expect(startRetrieval(till.desk)(chosen, till.anna)).toMatchObject({
      failure: { code: 'income.bank-gone' },
    });
    expect(await link(till, id)).toMatchObject({ ok: true });
    expect(proofOf(till, id)).toMatchObject({ lane: 'not-named', retrieval: { bankName: 'Hõbepank' } });
  });

  test('what was given stays given when the bank no longer names the type', async () => {
    const { till, id } = await wanting('files');
    add(till, id);
    await send(till, id);
    till.bank.decision = () => ({ decision: 'income-proof', incomeProof: null });
    await till.passes(minutes(6));
    expect(proofOf(till, id)).toMatchObject({ lane: 'not-named' });
    expect(proofOf(till, id)?.statementsSentAt).not.toBeNull();
    expect(viewOf(till, id).turn).toBe('bank');
  });

  test('a lost answer is settled by reading; then a link can be asked for again', async () => {
    const { till, id } = await wanting();
    till.bank.meetings = ['arrives-unheard'];
    await link(till, id);
    expect(till.entryOf(id)?.state).toBe('uncertain');
    await till.passes(seconds(2));
    expect(till.entryOf(id)?.state).toBe('dropped');
    await link(till, id);
    expect(proofOf(till, id)?.retrieval?.link).toBe('https://ais.bank.test/1');
  });

  test('without a line it is refused rather than kept for later', async () => {
    const { till, id } = await wanting();
    await listBanks(till.desk)({ applicationId: id });
    await till.losesTheLine();
    expect(await link(till, id)).toMatchObject({ ok: false, failure: { code: 'line.down' } });
  });
});

describe('statements from disk', () => {
  test('are kept as they come, named where they are refused, and sent as one upload under names of ours', async () => {
    const { till, id } = await wanting('files');
    till.chosen.push(aFile('jaanuar.pdf'), { shownName: 'x.exe', problem: 'wrong-type' }, {
      ...aFile('veebruar.jpg', Uint8Array.of(9, 9)),
      type: 'image/jpeg',
    } as ReturnType<typeof aFile>);
    expect(await chooseStatements(till.desk)({ applicationId: id })).toEqual({
      ok: true,
      value: { refused: [{ name: 'x.exe', problem: 'wrong-type' }] },
    });
    expect(proofOf(till, id)?.statements.map(({ name }) => name)).toEqual(['jaanuar.pdf', 'veebruar.jpg']);
    expect(await send(till, id)).toMatchObject({ ok: true });
    expect(till.bank.uploads).toEqual([
      {
        description: 'Bank account statement, K7-0001',
        files: [
          { name: 'statement-1.pdf', type: 'application/pdf', bytes: [1, 2, 3] },
          { name: 'statement-2.jpg', type: 'image/jpeg', bytes: [9, 9] },
        ],
      },
    ]);
    expect(viewOf(till, id)).toMatchObject({ turn: 'bank', incomeProof: { statements: [] } });
    expect(till.ledger.statements(id)).toEqual([]);
  });

  test('D-15: the same content twice is marked', async () => {
    const { till, id } = await wanting('files');
    add(till, id, 'one.pdf');
    add(till, id, 'two.pdf');
    expect(proofOf(till, id)?.statements.map(({ isTwin }) => isTwin)).toEqual([false, true]);
  });

  test('can be moved, turned and removed', async () => {
    const { till, id } = await wanting('files');
    for (const name of ['a', 'b', 'c']) add(till, id, name, Uint8Array.of(name.charCodeAt(0)));
    const ids = till.ledger.statements(id).map((each) => each.id);
    moveStatement(till.desk)({ statementId: ids[2] ?? '', to: 0 });
    removeStatement(till.desk)({ statementId: ids[0] ?? '' });
    expect(proofOf(till, id)?.statements.map(({ name }) => name)).toEqual(['c', 'b']);
    // The fake takes everything for a PDF, and a PDF is not turned.
    expect(turnStatement(till.desk)({ statementId: ids[1] ?? '', bytes: Uint8Array.of(1) })).toMatchObject({
      failure: { code: 'statement.not-taken' },
    });
    expect(readStatement(till.desk)({ statementId: ids[1] ?? '' })).toMatchObject({
      failure: { code: 'statement.not-taken' },
    });
    expect(removeStatement(till.desk)({ statementId: ids[0] ?? '' })).toMatchObject({
      failure: { code: 'statement.not-found' },
    });
  });

  test('no more than twenty', async () => {
    const { till, id } = await wanting('files');
    for (let n = 0; n < 20; n += 1) add(till, id, `${n}.pdf`, Uint8Array.of(n));
    expect(add(till, id, 'more.pdf')).toEqual({
      ok: true,
      value: { refused: [{ name: 'more.pdf', problem: 'too-many' }] },
    });
  });

  test('without a line they wait in the outbox, over a restart, and go by themselves', async () => {
    const { till, id } = await wanting('files');
    add(till, id);
    await till.losesTheLine();
    expect(await send(till, id)).toMatchObject({ failure: { code: 'line.down' } });
    expect(await send(till, id, { until: till.time.now() + hours(3) })).toMatchObject({ ok: true });
    expect(proofOf(till, id)?.upload).toEqual({ sent: 0, of: 3 });
    const next = await restarted(till);
    expect(next.bank.uploads).toEqual([]);
    await next.getsTheLineBack();
    await next.passes(seconds(6));
    expect(next.bank.uploads).toHaveLength(1);
    expect(next.ledger.statements(id)).toEqual([]);
  });

  test('a lost answer leaves it to staff: sent again, or given up; a new decision settles it by itself', async () => {
    const { till, id } = await wanting('files');
    add(till, id);
    till.bank.meetings = ['arrives-unheard'];
    await send(till, id);
    const entryId = till.entryOf(id)?.id ?? '';
    expect(viewOf(till, id).entry).toMatchObject({
      state: 'uncertain',
      can: { retry: true, discard: true, settle: false },
    });
    await till.passes(hours(1));
    expect(till.bank.uploads).toHaveLength(1);
    retryEntry(till.desk)({ entryId });
    await till.passes(10);
    expect(till.entryOf(id)?.state).toBe('done');
    expect(till.bank.uploads).toHaveLength(2);

    add(till, id, 'second.pdf');
    till.bank.meetings = ['lost-unheard'];
    await send(till, id);
    till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
    await till.passes(minutes(6));
    expect(till.entryOf(id)?.state).toBe('done');
    expect(till.application(id).status).toBe('offered');
  });

  test('what is not known to have arrived can be given up by a manager', async () => {
    const { till, id } = await wanting('files');
    add(till, id);
    till.bank.meetings = ['lost-unheard'];
    await send(till, id);
    const entryId = till.entryOf(id)?.id ?? '';
    expect(await discardEntry(till.desk)({ entryId, managerPin: '270815' }, till.anna)).toMatchObject({
      ok: true,
    });
    expect(till.entryOf(id)?.state).toBe('dropped');
    expect(proofOf(till, id)?.statements).toHaveLength(1);
  });

  test('an upload that is stopped keeps its files, under way or still waiting', async () => {
    const { till, id } = await wanting('files');
    add(till, id);
    let go = (): void => undefined;
    till.bank.hold = new Promise<void>((resolve) => (go = resolve));
    await send(till, id);
    expect(
      removeStatement(till.desk)({ statementId: till.ledger.statements(id)[0]?.id ?? '' }),
    ).toMatchObject({
      failure: { code: 'application.busy' },
    });
    expect(stopStatements(till.desk)({ applicationId: id }, till.anna)).toMatchObject({ ok: true });
    go();
    await till.passes(10);
    expect(till.bank.uploads).toEqual([]);
    expect(till.entryOf(id)).toMatchObject({ state: 'dropped', reason: 'app.stopped' });
    expect(proofOf(till, id)).toMatchObject({ upload: null, statements: [{ name: 'statement.pdf' }] });

    till.bank.hold = null;
    await till.losesTheLine();
    await send(till, id, { until: till.time.now() + hours(1) });
    expect(stopStatements(till.desk)({ applicationId: id }, till.anna)).toMatchObject({ ok: true });
    await till.getsTheLineBack();
    await till.passes(minutes(1));
    expect(till.bank.uploads).toEqual([]);
  });

  test('nothing is cancelled under an upload; without one the customer may still change their mind', async () => {
    const { till, id } = await wanting('files');
    add(till, id);
    await till.losesTheLine();
    await send(till, id, { until: till.time.now() + hours(1) });
    expect(cancelApplication(till.desk)({ applicationId: id }, till.anna)).toMatchObject({
      failure: { code: 'application.busy' },
    });
    expect(stopStatements(till.desk)({ applicationId: id }, till.anna)).toMatchObject({ ok: true });
    await till.getsTheLineBack();
    expect(cancelApplication(till.desk)({ applicationId: id }, till.anna)).toMatchObject({ ok: true });
    await till.passes(minutes(1));
    expect(till.application(id).status).toBe('cancelled');
    expect(till.bank.uploads).toEqual([]);
  });

  test('nothing can be added once the bank has decided', async () => {
    const { till, id } = await wanting('files');
    expect(await send(till, id)).toMatchObject({ failure: { code: 'statement.none' } });
    till.bank.decision = () => ({ decision: 'no-offer' });
    await till.passes(minutes(6));
    expect(add(till, id)).toMatchObject({ failure: { code: 'application.wrong-step' } });
    expect(await chooseStatements(till.desk)({ applicationId: id })).toMatchObject({ ok: false });
  });
});
