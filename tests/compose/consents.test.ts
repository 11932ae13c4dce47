import { expect, test } from 'vitest';
import { fail } from '../../shared/result.ts';
import { taxBoardConsent } from '../people.ts';
import { aShopToBe, managerPin } from './a-shop.ts';
import { aTrainingTill, handlersOf } from './handlers.ts';

const sample = { ...taxBoardConsent, version: 'sample' };
const marked = { ...taxBoardConsent, texts: { ...taxBoardConsent.texts, lv: 'PARAUGS. Piekrītu.' } };
const empty = { ...taxBoardConsent, texts: { ...taxBoardConsent.texts, lv: ' ' } };
const unworded = [
  ['setup.no-consent', []],
  ['setup.empty-consent', [empty]],
  ['setup.sample-consent', [sample]],
  ['setup.sample-consent', [marked]],
] as const;

test('no shop opens for Live, and none is changed there, without consents that are worded and no samples', async () => {
  const { running, connection, rest } = await aShopToBe();
  const { counter } = running;
  const live = { ...connection, mode: 'live' } as const;
  for (const [code, consents] of unworded)
    expect(await counter.finishSetUp({ ...live, ...rest, consents: [...consents] })).toEqual(fail(code));
  expect(await counter.finishSetUp({ ...live, ...rest })).toMatchObject({ ok: true });
  await counter.enterMade();
  const { desk } = counter.till()!;
  await desk.session.unlock(managerPin);
  const manager = desk.session.person()!;
  const save = handlersOf(counter)['settings.consents'];
  for (const [code, consents] of unworded)
    expect(await save({ consents: [...consents] }, manager)).toEqual(fail(code));
  expect(desk.shop.settings().consents).toEqual([taxBoardConsent]);
});

test.each(unworded.slice(1))('Demo takes consents that would be refused as %s', async (_code, consents) => {
  const { running, connection, rest } = await aShopToBe();
  const made = await running.counter.finishSetUp({ ...connection, ...rest, consents: [...consents] });
  expect(made).toMatchObject({ ok: true });
});

test('consents that are saved in other words are asked anew in half-typed forms', async () => {
  const { desk, person, handle } = await aTrainingTill();
  const [consent] = desk.shop.settings().consents;
  const values = { [`consents.${consent!.type}`]: 'yes', a: 'b' };
  desk.ledger.commit({
    drafts: [{ id: 'd', personId: person.id, savedAt: 0, customerLanguage: 'et', values }],
  });
  const consents = [{ ...consent!, version: '2' }];
  expect(await handle['settings.consents']({ consents }, person)).toMatchObject({
    ok: true,
    value: { consents: [{ version: '2' }] },
  });
  expect(desk.ledger.draft('d')?.values).toEqual({ a: 'b' });
});
