import { describe, expect, test } from 'vitest';
import { seconds } from '../../shared/domain/dates.ts';
import { euros } from '../../shared/domain/money.ts';
import { startSigning } from '../../main/core/usecases/contract.ts';
import { anOffer } from '../fakes/scripted-bank.ts';
import { settled } from '../fakes/fake-time.ts';
import { taxBoardConsent } from '../people.ts';
import { aTill, salesPin, type Till } from './a-till.ts';

const shows = (till: Till) => till.desk.display.view();
const kindOf = (till: Till) => shows(till).kind;

async function atTheCounter(): Promise<Till> {
  const till = await aTill();
  await till.desk.session.unlock(salesPin);
  return till;
}

async function withOffer(): Promise<{ till: Till; id: string }> {
  const till = await atTheCounter();
  till.bank.decision = () => ({ decision: 'offer', offer: anOffer });
  const id = await till.sends();
  await till.passes(seconds(1));
  return { till, id };
}

describe('the customer’s window', () => {
  test('shows nothing of a customer until it is told to', async () => {
    const { till, id } = await withOffer();
    expect(shows(till)).toEqual({
      kind: 'idle',
      language: 'et',
      mode: 'live',
      market: 'EE',
      shopName: 'Tartu shop',
    });
    expect(till.desk.display.show({ kind: 'offer', applicationId: id })).toMatchObject({ ok: true });
    expect(shows(till)).toMatchObject({ kind: 'offer', language: 'et', offer: { total: anOffer.total } });
    till.desk.display.clear();
    expect(kindOf(till)).toBe('idle');
  });

  test('shows a consent in the words of the shop’s settings, in the language asked for', async () => {
    const till = await atTheCounter();
    const { type, texts } = taxBoardConsent;
    till.desk.display.show({ kind: 'consent', type, language: 'ru' });
    expect(shows(till)).toMatchObject({ kind: 'consent', language: 'ru', text: texts.ru });
    expect(till.desk.display.show({ kind: 'consent', type: 'NO_SUCH', language: 'ru' }).ok).toBe(false);
    expect(kindOf(till)).toBe('consent');
  });

  test('S-22: is empty behind the lock, and stays so for whoever comes next', async () => {
    const { till, id } = await withOffer();
    till.desk.display.show({ kind: 'offer', applicationId: id });
    till.desk.session.lock();
    expect(kindOf(till)).toBe('idle');
    await till.desk.session.unlock(salesPin);
    expect(kindOf(till)).toBe('idle');
  });

  test('other figures are not shown by themselves', async () => {
    const { till, id } = await withOffer();
    till.desk.display.show({ kind: 'offer', applicationId: id });
    const offered = till.application(id);
    if (offered.status !== 'offered') throw new Error('no offer');
    till.ledger.commit({ applications: [{ ...offered, offer: { ...anOffer, total: euros(99_999) } }] });
    expect(kindOf(till)).toBe('idle');
    till.desk.display.show({ kind: 'offer', applicationId: id });
    expect(shows(till)).toMatchObject({ kind: 'offer', offer: { total: euros(99_999) } });
  });

  test('an answer without an offer is never shown: waiting ends in nothing', async () => {
    const till = await atTheCounter();
    const id = await till.sends();
    expect(till.desk.display.show({ kind: 'waiting', applicationId: id }).ok).toBe(true);
    till.bank.decision = () => ({ decision: 'no-offer' });
    await till.passes(seconds(1));
    expect(till.application(id).status).toBe('no-offer');
    expect(kindOf(till)).toBe('idle');
    expect(till.desk.display.show({ kind: 'offer', applicationId: id }).ok).toBe(false);
  });

  test('a link is shown as long as the customer can do something with it, and only to a host of the bank’s', async () => {
    const { till, id } = await withOffer();
    await till.accepts(id);
    const link = { kind: 'link', applicationId: id, of: 'signing' } as const;
    expect(till.desk.display.show(link).ok).toBe(false);
    startSigning(till.desk)({ applicationId: id, method: 'hosted', isAttested: false }, till.anna);
    await settled();
    expect(till.desk.display.show(link).ok).toBe(true);
    expect(shows(till)).toMatchObject({ kind: 'link', of: 'signing', host: 'bank.test' });

    const signing = till.application(id);
    if (signing.status !== 'contract' || !signing.contract.signing) throw new Error('not being signed');
    const { contract } = signing;
    till.ledger.commit({
      applications: [
        {
          ...signing,
          contract: { ...contract, signing: { ...contract.signing!, link: 'https://elsewhere.test/' } },
        },
      ],
    });
    expect(kindOf(till)).toBe('idle');
  });
});
