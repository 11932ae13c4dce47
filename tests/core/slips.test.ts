import { expect, test } from 'vitest';
import { findApplications } from '../../main/core/usecases/find-applications.ts';
import { findSlip } from '../../main/core/usecases/find-slip.ts';
import { calls } from '../../shared/bridge/contract.ts';
import { days, hours, seconds } from '../../shared/domain/dates.ts';
import { mari } from '../people.ts';
import { aTill, restarted, type Till } from './a-till.ts';

const find = (till: Till, number: string) => {
  const answer = findSlip(till.desk)({ number });
  if (!answer.ok) throw new Error(answer.failure.code);
  expect(calls['slip.find'].reply.safeParse(answer.value).success).toBe(true);
  return answer.value;
};

test('a scanned slip leads to its application and to no other', async () => {
  const till = await aTill();
  const [first, second] = [
    await till.sends(mari),
    await till.sends({ ...mari, 'credit_application.amount': '350' }),
  ];
  expect(find(till, 'K7-0001')).toEqual({ is: 'here', applicationId: first });
  expect(find(till, 'K7-0002')).toEqual({ is: 'here', applicationId: second });
  expect(find(till, 'K7-00010')).toEqual({ is: 'not-read-yet' });
});

test('what is not here is told apart: unknown, another till’s, Training’s', async () => {
  const till = await aTill();
  await till.passes(seconds(5));
  expect(find(till, 'K7-0001')).toEqual({ is: 'unknown' });
  expect(find(till, 'M2-0001')).toEqual({ is: 'other-till' });
  expect(find(till, 'T-0001')).toEqual({ is: 'training' });
});

test('the slip, and the number typed, of an application that time has erased tell so', async () => {
  const till = await aTill();
  till.desk.bankClock.heard(0);
  till.ports.shop.save({ ...till.ports.shop.settings(), keepDays: 1 });
  till.bank.decision = () => ({ decision: 'no-offer' });
  await till.sends(mari);
  await till.passes(days(1) + hours(2));
  expect(find(till, 'K7-0001')).toEqual({ is: 'erased' });
  expect(find(till, 'K7-0002')).toEqual({ is: 'unknown' });
  const typed = (words: string) => findApplications(till.desk)({ words });
  expect(typed(' k7-0001 ')).toMatchObject({ value: { rows: [], isErased: true } });
  for (const words of ['K7-0002', 'K7-000', 'tamm'])
    expect(typed(words)).toMatchObject({ value: { rows: [], isErased: false } });
});

test('while older applications are still being read, nothing is called unknown', async () => {
  const till = await aTill();
  const id = await till.sends(mari);
  const again = await restarted(till);
  expect(find(again, 'K7-0001')).toEqual({ is: 'here', applicationId: id });
  expect(find(again, 'K7-0002')).toEqual({ is: 'not-read-yet' });
});

test('the bridge takes nothing but a number of ours', () => {
  const takes = (number: string): boolean => calls['slip.find'].input.safeParse({ number }).success;
  expect(['K7-0042', 'T-0001', 'K7-10423'].map(takes)).toEqual([true, true, true]);
  expect(['', 'K7', '37605030299', 'K7-0042 or 1', `K7-${'1'.repeat(40)}`].map(takes)).not.toContain(true);
});
