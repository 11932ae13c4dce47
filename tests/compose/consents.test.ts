import { expect, test } from 'vitest';
import { aTrainingTill } from './handlers.ts';

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
