import { expect, test } from 'vitest';
import { listBanks, startRetrieval } from '../../main/core/usecases/income-proof.ts';
import type { Sheet } from '../../shared/bridge/papers.ts';
import { minutes, seconds } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { fail, ok } from '../../shared/result.ts';
import { anOffer } from '../fakes/scripted-bank.ts';
import { mari } from '../people.ts';
import { aTill, managerPin, salesPin } from './a-till.ts';

const a4: Sheet = { size: 'a4' };

/** Anna at work, with an offer on the screen. */
async function anOfferOnTheTable() {
  const till = await aTill();
  await till.desk.session.unlock(salesPin);
  till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
  const applicationId = await till.sends();
  await till.passes(seconds(2));
  const { papers } = till.desk;
  const open = () => papers.open({ kind: 'offer', applicationId });
  const opened = () => {
    const paper = open();
    if (!paper.ok) throw new Error(paper.failure.code);
    return paper.value;
  };
  const lines = () =>
    till.ledger.audit.filter(({ action }) => action === 'print').map(({ result }) => result);
  return { ...till, papers, applicationId, open, opened, lines };
}

test('a summary has the bank’s figures, the number of the application and the customer’s language', async () => {
  const { opened } = await anOfferOnTheTable();
  expect(opened()).toMatchObject({
    number: 'K7-0001',
    copy: 0,
    content: { kind: 'offer', language: 'et', mode: 'live', customer: 'Mari Tamm', offer: anOffer },
  });
  expect(JSON.stringify(opened())).not.toContain(mari['customer.identity_code']);
});

test('the first print is the original, what is printed again is a copy', async () => {
  const { papers, opened, anna, printed, lines, passes } = await anOfferOnTheTable();
  const { madeAt } = opened();
  expect(await papers.print(a4, anna)).toEqual(ok('printed'));
  // It has to be looked at again.
  expect(await papers.print(a4, anna)).toEqual(fail('bridge.not-allowed'));
  await passes(seconds(30));
  expect(opened()).toMatchObject({ number: 'K7-0001', copy: 1, madeAt });
  await papers.print({ size: 'roll', heightMm: 140 }, anna);
  expect(opened().copy).toBe(2);
  expect(printed).toEqual([a4, { size: 'roll', heightMm: 140 }]);
  expect(lines()).toEqual(['offer:printer,copy:0', 'offer:printer,copy:1']);
});

test('other figures are another paper, with a number of its own', async () => {
  const { papers, opened, anna, application, applicationId, ledger, saved } = await anOfferOnTheTable();
  opened();
  await papers.print(a4, anna);
  const offered = application(applicationId);
  if (offered.status !== 'offered') throw new Error('no offer');
  ledger.commit({ applications: [{ ...offered, offer: { ...anOffer, monthly: euros(1) } }] });
  expect(opened()).toMatchObject({ number: 'K7-0001/2', copy: 0 });
  await papers.save(a4, anna);
  expect(saved.map(({ name }) => name)).toEqual(['offer-K7-0001-2.pdf']);
});

test('what did not leave is not counted, and the audit tells of both', async () => {
  const { papers, opened, anna, asking, lines, passes } = await anOfferOnTheTable();
  asking.answer = 'left';
  opened();
  expect(await papers.print(a4, anna)).toEqual(ok('left'));
  // It lies there still.
  expect(await papers.save(a4, anna)).toEqual(ok('left'));
  await passes(seconds(30));
  // Whoever takes it home has the time when it was made for them.
  const { copy, madeAt, now } = opened();
  expect([copy, madeAt]).toEqual([0, now]);
  expect(lines()).toEqual(['offer:printer,copy:0', 'offer:printer,copy:0,not-done']);
});

test('what fails on its way is not counted either, and lies there still', async () => {
  const { papers, opened, anna, asking, lines } = await anOfferOnTheTable();
  opened();
  asking.answer = 'fails';
  expect(await papers.save(a4, anna)).toEqual(fail('print.failed'));
  expect(lines()).toEqual([]);
  expect(await papers.print(a4, anna)).toEqual(fail('print.failed'));
  asking.answer = 'saved';
  expect(await papers.print(a4, anna)).toEqual(ok('printed'));
  expect(opened().copy).toBe(1);
  expect(lines()).toEqual(['offer:printer,copy:0', 'offer:printer,copy:0,not-done', 'offer:printer,copy:0']);
});

test('what was opened while a dialog stood there is what lies there afterwards', async () => {
  const { papers, opened, anna, asking, saved, applicationId } = await anOfferOnTheTable();
  opened();
  asking.answer = 'left';
  asking.meanwhile = () => void papers.open({ kind: 'slip', applicationId });
  await papers.print(a4, anna);
  asking.answer = 'saved';
  asking.meanwhile = () => undefined;
  await papers.save(a4, anna);
  expect(saved.map(({ name }) => name)).toEqual(['slip-K7-0001.pdf']);
});

test('a PDF is named by its number, counted before it is written, and nothing else leaves meanwhile', async () => {
  const { papers, opened, anna, asking, saved, lines } = await anOfferOnTheTable();
  opened();
  let second: unknown;
  asking.meanwhile = () => {
    asking.meanwhile = () => undefined;
    void papers.print(a4, anna).then((answer) => (second = answer));
  };
  expect(await papers.save(a4, anna)).toEqual(ok('saved'));
  expect(second).toEqual(fail('bridge.not-allowed'));
  expect(saved).toEqual([{ name: 'offer-K7-0001.pdf', text: '%PDF a4' }]);
  expect(lines()).toEqual(['offer:pdf,copy:0']);
});

test('S-21: nothing is printed that was opened before the till was locked, and no PDF for somebody who is not there any more', async () => {
  const { papers, opened, anna, desk, asking, saved, printed, lines } = await anOfferOnTheTable();
  opened();
  desk.session.lock();
  expect(await papers.print(a4, anna)).toEqual(fail('bridge.not-allowed'));
  await desk.session.unlock(salesPin);
  opened();
  asking.meanwhile = () => desk.session.lock();
  expect(await papers.save(a4, anna)).toEqual(fail('bridge.locked'));
  await desk.session.unlock(managerPin);
  asking.meanwhile = () => undefined;
  expect(await papers.save(a4, anna)).toEqual(fail('bridge.not-allowed'));
  expect([saved, printed, lines()]).toEqual([[], [], []]);
});

test('there is no summary before the bank has an offer, and none of what is not here', async () => {
  const till = await anOfferOnTheTable();
  const { papers, bank } = till;
  bank.decision = () => ({ decision: 'pending' });
  const applicationId = await till.sends({ ...mari, 'credit_application.amount': '777' });
  expect(papers.open({ kind: 'offer', applicationId })).toEqual(fail('application.wrong-step'));
  const gone = '00000000-0000-4000-8000-000000000000';
  expect(papers.open({ kind: 'offer', applicationId: gone })).toEqual(fail('application.not-found'));
});

test('a slip has the number and nothing of the customer, from the moment the application is written down', async () => {
  const { papers, ...till } = await anOfferOnTheTable();
  const applicationId = await till.sends({ ...mari, 'credit_application.amount': '777' });
  const slip = papers.open({ kind: 'slip', applicationId });
  expect(slip).toMatchObject({
    ok: true,
    value: {
      number: 'K7-0002',
      copy: 0,
      content: { kind: 'slip', localNumber: 'K7-0002', salespersonReference: till.anna.name, language: 'et' },
    },
  });
  expect(JSON.stringify(slip)).not.toMatch(/Mari|Tamm|37605030299|777/u);
  expect(await papers.print({ size: 'roll', heightMm: 90 }, till.anna)).toEqual(ok('printed'));
  expect(papers.open({ kind: 'slip', applicationId })).toMatchObject({ value: { copy: 1 } });
  const gone = '00000000-0000-4000-8000-000000000000';
  expect(papers.open({ kind: 'slip', applicationId: gone })).toEqual(fail('application.not-found'));
});

/** Anna at work, with a link to the customer's bank on the screen. */
async function aLinkToTheBank() {
  const till = await aTill();
  await till.desk.session.unlock(salesPin);
  till.bank.banks = [{ id: 24, name: 'Hõbepank', iconUrl: null }];
  const wants = (incomeProof: 'bank-link-or-files' | 'files') => {
    till.bank.decision = () => ({ decision: 'income-proof', incomeProof });
  };
  wants('bank-link-or-files');
  const applicationId = await till.sends({ ...mari, 'credit_application.amount': '777' });
  await till.passes(seconds(1));
  const { papers } = till.desk;
  const open = () => papers.open({ kind: 'link', applicationId });
  const asksForLink = async () => {
    await listBanks(till.desk)({ applicationId });
    startRetrieval(till.desk)({ applicationId, bankId: '24', language: 'ru' }, till.anna);
    await till.passes(seconds(1));
  };
  const lines = () =>
    till.ledger.audit.filter(({ action }) => action === 'print').map(({ result }) => result);
  return { ...till, papers, applicationId, wants, open, asksForLink, lines };
}

test('a link to the customer’s bank says where it leads, in the customer’s language, and nothing of the customer', async () => {
  const { papers, open, asksForLink, application, applicationId, anna, ledger, saved } =
    await aLinkToTheBank();
  await asksForLink();
  const { status, ...found } = application(applicationId);
  const madeAt = status === 'income-proof' && 'retrieval' in found ? found.retrieval?.startedAt : null;
  expect(open()).toMatchObject({
    value: {
      number: 'K7-0001',
      copy: 0,
      content: {
        kind: 'link',
        language: 'et',
        mode: 'live',
        market: 'EE',
        shopName: 'Tartu shop',
        tillName: 'till 2',
        localNumber: 'K7-0001',
        salespersonReference: anna.name,
        bankName: 'Hõbepank',
        link: 'https://ais.bank.test/1',
        host: 'bank.test',
        linkMadeAt: madeAt,
      },
    },
  });
  expect(JSON.stringify(open())).not.toMatch(/Mari|Tamm|37605030299|777/u);
  expect(await papers.save({ size: 'roll', heightMm: 150 }, anna)).toEqual(ok('saved'));
  expect(saved.map(({ name }) => name)).toEqual(['link-K7-0001.pdf']);
  // Counted without the link and without its bank.
  expect(ledger.paper(`link/${applicationId}`)).toMatchObject({ prints: 1 });
  expect(JSON.stringify(ledger.paper(`link/${applicationId}`))).not.toMatch(/https|bank/iu);
});

test('a link that is printed again is a copy, and a new link an original with a number of its own', async () => {
  const { papers, open, asksForLink, anna, printed, lines } = await aLinkToTheBank();
  await asksForLink();
  open();
  expect(await papers.print(a4, anna)).toEqual(ok('printed'));
  expect(open()).toMatchObject({ value: { number: 'K7-0001', copy: 1 } });
  await papers.print({ size: 'roll', heightMm: 150 }, anna);
  await asksForLink();
  expect(open()).toMatchObject({ value: { number: 'K7-0001/2', copy: 0 } });
  await papers.save(a4, anna);
  expect(open()).toMatchObject({ value: { number: 'K7-0001/2', copy: 1 } });
  expect(printed).toEqual([a4, { size: 'roll', heightMm: 150 }]);
  expect(lines()).toEqual(['link:printer,copy:0', 'link:printer,copy:1', 'link:pdf,copy:0']);
});

test('there is no paper of a link that was not asked for, may not be shown, or is not waited for any more', async () => {
  const { papers, open, asksForLink, bank, wants, passes } = await aLinkToTheBank();
  const gone = '00000000-0000-4000-8000-000000000000';
  expect(papers.open({ kind: 'link', applicationId: gone })).toEqual(fail('application.not-found'));
  expect(open()).toEqual(fail('application.wrong-step'));
  bank.retrievalLink = 'https://evil.example/1';
  await asksForLink();
  expect(open()).toEqual(fail('application.wrong-step'));
  bank.retrievalLink = 'https://ais.bank.test/2';
  await asksForLink();
  expect(open()).toMatchObject({ value: { content: { link: 'https://ais.bank.test/2' } } });
  wants('files');
  await passes(seconds(5));
  expect(open()).toEqual(fail('application.wrong-step'));
  bank.decision = () => ({ decision: 'offer', offer: anOffer });
  await passes(minutes(6));
  expect(open()).toEqual(fail('application.wrong-step'));
});

test('while another link is asked for, the last one is neither opened nor printed', async () => {
  const { papers, open, asksForLink, anna, bank, ...till } = await aLinkToTheBank();
  await asksForLink();
  open();
  const answer = Promise.withResolvers<undefined>();
  bank.hold = answer.promise;
  await asksForLink();
  expect(till.entryOf(till.applicationId)?.state).toBe('sending');
  expect(open()).toEqual(fail('application.busy'));
  expect(await papers.print(a4, anna)).toEqual(fail('application.wrong-step'));
  answer.resolve(undefined);
  await till.passes(seconds(1));
  expect(open()).toMatchObject({ value: { copy: 0 } });
});

test('a link that lapses while its paper is looked at is not given to the customer', async () => {
  const { papers, open, asksForLink, anna, wants, passes, asking, printed, saved, lines, ...till } =
    await aLinkToTheBank();
  await asksForLink();
  open();
  await asksForLink();
  expect(await papers.print(a4, anna)).toEqual(fail('application.wrong-step'));
  expect(await papers.save(a4, anna)).toEqual(fail('application.wrong-step'));
  open();
  asking.meanwhile = () => {
    const application = till.application(till.applicationId);
    if (application.status !== 'income-proof') throw new Error('no proof is wanted');
    till.ledger.commit({ applications: [{ ...application, retrieval: null }] });
  };
  expect(await papers.save(a4, anna)).toEqual(fail('application.wrong-step'));
  asking.meanwhile = () => undefined;
  await asksForLink();
  open();
  wants('files');
  await passes(seconds(5));
  expect(await papers.print(a4, anna)).toEqual(fail('application.wrong-step'));
  expect([printed, saved, lines()]).toEqual([[], [], []]);
});

test('a contract keeps the summary of its offer, and its number makes it another paper', async () => {
  const till = await anOfferOnTheTable();
  const { papers, opened, anna, applicationId, passes } = till;
  opened();
  await papers.print(a4, anna);
  await till.accepts(applicationId);
  await passes(seconds(20));
  expect(opened()).toMatchObject({
    number: 'K7-0001/2',
    copy: 0,
    content: { offer: anOffer, contractNumber: '89000000001' },
  });
});

test('a contract whose offer is not here has no summary', async () => {
  const till = await anOfferOnTheTable();
  const { applicationId, application, ledger, open, passes } = till;
  await till.accepts(applicationId);
  await passes(seconds(20));
  const signed = application(applicationId);
  if (signed.status !== 'contract') throw new Error('no contract');
  ledger.commit({ applications: [{ ...signed, offer: null }] });
  expect(open()).toEqual(fail('application.wrong-step'));
});

test('a ledger that does not take the count lets nothing out', async () => {
  const { papers, opened, anna, ledger, printed } = await anOfferOnTheTable();
  opened();
  ledger.refuses = 1;
  await expect(papers.print(a4, anna)).rejects.toThrow('storage.full');
  expect(printed).toEqual([]);
});

test('the day sheet has the numbers of the day, what is open and the head of the audit, and nobody’s name but ours', async () => {
  const { papers, ledger } = await anOfferOnTheTable();
  const sheet = papers.open({ kind: 'day', language: 'lv', span: 'today' });
  if (!sheet.ok) throw new Error(sheet.failure.code);
  expect(sheet.value).toMatchObject({
    number: 'K7-D0001',
    copy: 0,
    content: { kind: 'day', language: 'lv', all: { sent: 1, offers: 1 }, open: { offered: 1 } },
  });
  const { sequence, mac } = ledger.auditHead();
  expect(sheet.value.content).toMatchObject({ seal: `${sequence} ${mac}` });
  expect(JSON.stringify(sheet.value)).not.toMatch(/Mari|Tamm/u);
});

test('a copy of a day sheet is the same to the seal; other numbers are another sheet', async () => {
  const till = await anOfferOnTheTable();
  const { papers, anna, ledger } = till;
  const open = () => {
    const sheet = papers.open({ kind: 'day', language: 'et', span: 'today' });
    if (!sheet.ok) throw new Error(sheet.failure.code);
    return sheet.value;
  };
  const original = open();
  expect(await papers.print(a4, anna)).toEqual(ok('printed'));
  const copy = open();
  expect(copy).toMatchObject({ number: 'K7-D0001', copy: 1, content: original.content });
  expect(copy.content).not.toMatchObject({
    seal: `${ledger.auditHead().sequence} ${ledger.auditHead().mac}`,
  });
  await till.sends({ ...mari, 'credit_application.amount': '777' });
  await till.passes(seconds(2));
  expect(open()).toMatchObject({ number: 'K7-D0002', copy: 0 });
});

test('the numbers of other days are a paper of their own series, without what is open now', async () => {
  const till = await anOfferOnTheTable();
  const open = (span: 'today' | 'this-month' | 'yesterday') => {
    const sheet = till.papers.open({ kind: 'day', language: 'et', span });
    if (!sheet.ok) throw new Error(sheet.failure.code);
    return sheet.value;
  };
  const today = till.time.today();
  expect(open('this-month')).toMatchObject({
    number: 'K7-R0001',
    content: { kind: 'report', from: `${today.slice(0, 8)}01`, to: today, all: { sent: 1 }, open: null },
  });
  expect(await till.papers.print(a4, till.anna)).toEqual(ok('printed'));
  expect(till.ledger.audit.at(-1)).toMatchObject({ action: 'print', result: 'report:printer,copy:0' });
  expect(open('yesterday')).toMatchObject({ number: 'K7-R0002', content: { all: { sent: 0 } } });
  expect(open('today')).toMatchObject({
    number: 'K7-D0001',
    content: { kind: 'day', from: today, to: today },
  });
});
