import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { revealNames } from '../../main/core/usecases/reveal-names.ts';
import { calls } from '../../shared/bridge/contract.ts';
import { mari } from '../people.ts';
import { aTill } from './a-till.ts';

test('whole names are told for those that are asked for, and it is on record who asked for how many', async () => {
  const till = await aTill();
  const id = await till.sends(mari);
  await till.sends({ ...mari, 'customer.identity_code': '38001085718' });
  const answer = revealNames(till.desk)({ applicationIds: [id, randomUUID()] }, till.anna);
  const names = [{ applicationId: id, name: 'Mari Tamm', identityCode: '37605030299' }];
  expect(answer).toEqual({ ok: true, value: { names } });
  expect(calls['names.reveal'].reply.safeParse({ names }).success).toBe(true);
  expect(till.ledger.audit.filter(({ action }) => action === 'names-revealed')).toEqual([
    expect.objectContaining({ actorId: till.anna.id, objectId: null, result: '1' }),
  ]);
});

test('where there is nothing to tell, nothing goes on record', async () => {
  const till = await aTill();
  expect(revealNames(till.desk)({ applicationIds: [randomUUID()] }, till.anna)).toEqual({
    ok: true,
    value: { names: [] },
  });
  expect(till.ledger.audit.map(({ action }) => action)).not.toContain('names-revealed');
});
