import { expect, test } from 'vitest';
import { createAuditOfViolations } from '../../main/ipc/violations.ts';
import { minutes } from '../../shared/domain/dates.ts';
import { aTill, salesPin } from '../core/a-till.ts';

test('S-06: a refused request stands in the audit, with who was signed in; a flood does not fill it', async () => {
  const till = await aTill();
  await till.desk.session.unlock(salesPin);
  const audited = () => till.ledger.audit.filter(({ action }) => action === 'bridge-refused');
  const tell = createAuditOfViolations(() => till.desk, till.time, till.ports.log);
  tell('people.add', 'bridge.not-allowed');
  expect(audited()).toEqual([
    {
      action: 'bridge-refused',
      actorId: till.anna.id,
      objectId: null,
      result: 'people.add:bridge.not-allowed',
    },
  ]);
  for (let n = 0; n < 1_000; n += 1) tell('till.get', 'bridge.bad-input');
  expect(audited()).toHaveLength(20);
  await till.passes(minutes(1));
  tell('till.get', 'bridge.bad-input');
  expect(audited()).toHaveLength(21);
});

test('without an open profile there is nothing to write to, and nothing fails', async () => {
  const till = await aTill();
  createAuditOfViolations(() => null, till.time, till.ports.log)('till.get', 'bridge.refused');
  expect(till.ledger.audit.filter(({ action }) => action === 'bridge-refused')).toEqual([]);
});
