import { describe, expect, test } from 'vitest';
import { days, hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { afterWrongPin } from '../../main/core/session/guard.ts';
import { addPerson, changePerson } from '../../main/core/usecases/people.ts';
import { aTill, managerPin, salesPin, restarted } from './a-till.ts';

describe('the lock', () => {
  test('a PIN tells who it is', async () => {
    const { desk } = await aTill();
    expect(await desk.session.unlock(salesPin)).toMatchObject({ ok: true });
    expect(desk.session.person()?.name).toBe('Anna K.');
    await desk.session.unlock(managerPin);
    expect(desk.session.person()?.name).toBe('Mihkel M.');
  });

  test('five wrong PINs wait 30 s, then twice as long each time, at most half an hour', async () => {
    const till = await aTill();
    for (let n = 0; n < 4; n += 1) {
      expect(await till.desk.session.unlock('999111')).toMatchObject({
        failure: { code: 'session.wrong-pin' },
      });
    }
    expect(await till.desk.session.unlock('999111')).toMatchObject({ failure: { code: 'session.wait' } });
    expect(await till.desk.session.unlock(salesPin)).toMatchObject({ failure: { code: 'session.wait' } });
    await till.passes(seconds(30));
    expect(await till.desk.session.unlock(salesPin)).toMatchObject({ ok: true });
    const waits = [5, 6, 7, 20].map(
      (wrong) => afterWrongPin({ wrong: wrong - 1, waitUntil: 0 }, 0).waitUntil,
    );
    expect(waits).toEqual([seconds(30), seconds(60), seconds(120), minutes(30)]);
  });

  test('S-20: the count survives a restart', async () => {
    const till = await aTill();
    for (let n = 0; n < 5; n += 1) await till.desk.session.unlock('999111');
    const next = await restarted(till);
    expect(await next.desk.session.unlock(salesPin)).toMatchObject({ failure: { code: 'session.wait' } });
  });

  test('S-20: one’s own PIN buys no further guesses at another one', async () => {
    const { desk } = await aTill();
    let waits = 0;
    for (let round = 0; round < 40; round += 1) {
      const guess = await desk.session.isManagerPin('999111');
      if (!guess.ok && guess.failure.code === 'session.wait') waits += 1;
      const guess2 = await desk.session.unlock('888111');
      if (!guess2.ok && guess2.failure.code === 'session.wait') waits += 1;
      await desk.session.unlock(salesPin);
    }
    expect(waits).toBeGreaterThan(60);
  });

  test('S-20: a manager’s own PIN clears the count, and so does a quarter of an hour', async () => {
    const till = await aTill();
    const { session } = till.desk;
    for (let n = 0; n < 4; n += 1) await session.unlock('999111');
    await session.unlock(managerPin);
    expect(till.ledger.guard().wrong).toBe(0);
    for (let n = 0; n < 4; n += 1) await session.unlock('999111');
    await till.passes(minutes(15));
    expect(await session.unlock('999111')).toMatchObject({ failure: { code: 'session.wrong-pin' } });
  });

  test('S-20: the clock on the wall shortens no wait, neither while it runs nor at a start', async () => {
    const till = await aTill();
    for (let n = 0; n < 5; n += 1) await till.desk.session.unlock('999111');
    till.time.jumps(days(1));
    expect(await till.desk.session.unlock(salesPin)).toMatchObject({ failure: { code: 'session.wait' } });
    const next = await restarted(till);
    expect(await next.desk.session.unlock(salesPin)).toMatchObject({ failure: { code: 'session.wait' } });
    await next.passes(seconds(30));
    expect(await next.desk.session.unlock(salesPin)).toMatchObject({ ok: true });
  });

  test('S-20: a clock that was set back lets nobody wait for days', async () => {
    const till = await aTill();
    for (let n = 0; n < 5; n += 1) await till.desk.session.unlock('999111');
    till.time.jumps(-days(3));
    await till.passes(seconds(30));
    expect(await till.desk.session.unlock(salesPin)).toMatchObject({ ok: true });
    for (let n = 0; n < 5; n += 1) await till.desk.session.unlock('999111');
    till.time.jumps(-days(3));
    const next = await restarted(till);
    await next.passes(minutes(30));
    expect(await next.desk.session.unlock(salesPin)).toMatchObject({ ok: true });
  });

  test('guesses made at the same time are counted one by one', async () => {
    const till = await aTill();
    const answers = await Promise.all(Array.from({ length: 20 }, () => till.desk.session.unlock('999111')));
    expect(
      answers.filter((answer) => !answer.ok && answer.failure.code === 'session.wrong-pin'),
    ).toHaveLength(4);
    expect(till.ledger.guard().wrong).toBe(5);
  });

  test('S-22: locks after three idle minutes, after one with a customer’s data on the screen', async () => {
    const till = await aTill();
    await till.desk.session.unlock(salesPin);
    await till.passes(minutes(2));
    till.desk.session.stay(false);
    await till.passes(minutes(2));
    expect(till.desk.session.person()).not.toBeNull();
    till.desk.session.stay(true);
    await till.passes(seconds(59));
    expect(till.desk.session.person()).not.toBeNull();
    await till.passes(seconds(2));
    expect(till.desk.session.person()).toBeNull();
  });

  test('nobody stays longer than twelve hours', async () => {
    const till = await aTill();
    await till.desk.session.unlock(salesPin);
    for (let n = 0; n < 13 * 60; n += 1) {
      till.desk.session.stay(false);
      await till.passes(minutes(1));
    }
    expect(till.desk.session.person()).toBeNull();
  });

  test('S-34: a PIN is recent for ten minutes, and typing the own one again renews it', async () => {
    const till = await aTill();
    const { session } = till.desk;
    expect(session.isPinRecent()).toBe(false);
    await session.unlock(salesPin);
    const stays = async (ms: number): Promise<void> => {
      for (let passed = 0; passed < ms; passed += minutes(1)) {
        session.stay(false);
        await till.passes(Math.min(minutes(1), ms - passed));
      }
    };
    await stays(minutes(10));
    expect(session.isPinRecent()).toBe(true);
    await till.passes(1);
    expect(session.isPinRecent()).toBe(false);
    expect(await session.confirm(salesPin)).toMatchObject({ ok: true });
    expect(session.isPinRecent()).toBe(true);
    session.lock();
    expect(session.isPinRecent()).toBe(false);
  });

  test('S-34: only the own PIN confirms; another one’s, and one with nobody signed in, changes nobody', async () => {
    const till = await aTill();
    const { session } = till.desk;
    expect(await session.confirm(salesPin)).toMatchObject({ ok: false });
    await session.unlock(salesPin);
    till.time.jumps(minutes(11));
    expect(session.isPinRecent()).toBe(true);
    await till.passes(minutes(2));
    session.stay(false);
    expect(await session.confirm(managerPin)).toMatchObject({ failure: { code: 'bridge.not-allowed' } });
    expect(session.person()?.name).toBe('Anna K.');
    for (let n = 0; n < 5; n += 1) await session.confirm('999111');
    expect(await session.confirm(salesPin)).toMatchObject({ failure: { code: 'session.wait' } });
  });

  test('work goes on behind the lock', async () => {
    const till = await aTill();
    await till.desk.session.unlock(salesPin);
    await till.sends();
    till.desk.session.lock();
    await till.passes(hours(1));
    expect(till.bank.reads).toBeGreaterThan(30);
  });
});

describe('people', () => {
  test('no two people share a PIN, and easy ones are refused', async () => {
    const { desk, anna } = await aTill();
    const add = (pin: string) =>
      addPerson(desk)({ name: 'Kaja', role: 'salesperson', pin, badge: null }, anna);
    expect(await add(salesPin)).toMatchObject({ failure: { code: 'session.pin-taken' } });
    expect(await add('123456')).toMatchObject({ failure: { code: 'session.pin-trivial' } });
    expect(await add('1357')).toMatchObject({ failure: { code: 'session.pin-short' } });
    expect(await add('864209')).toMatchObject({ ok: true });
  });

  test('the last manager stays one', async () => {
    const { desk, ledger, anna } = await aTill();
    const manager = ledger.people().find(({ role }) => role === 'manager');
    const change = (isActive: boolean, role: 'manager' | 'salesperson') =>
      changePerson(desk)(
        { personId: manager?.id ?? '', name: 'Mihkel M.', role, isActive, pin: null, badge: 'keep' },
        anna,
      );
    expect(await change(false, 'manager')).toMatchObject({ failure: { code: 'session.last-manager' } });
    expect(await change(true, 'salesperson')).toMatchObject({ failure: { code: 'session.last-manager' } });
  });

  test('what is done at the same time is done one by one', async () => {
    const { desk, ledger, anna } = await aTill();
    const add = () => addPerson(desk)({ name: 'Kaja', role: 'manager', pin: '864209', badge: null }, anna);
    const added = await Promise.all([add(), add()]);
    expect(added.filter(({ ok }) => ok)).toHaveLength(1);
    const managers = ledger.people().filter(({ role }) => role === 'manager');
    const leave = (id: string) =>
      changePerson(desk)(
        { personId: id, name: 'x', role: 'manager', isActive: false, pin: null, badge: 'keep' },
        anna,
      );
    await Promise.all(managers.map(({ id }) => leave(id)));
    expect(ledger.people().filter(({ role, isActive }) => role === 'manager' && isActive)).toHaveLength(1);
  });

  test('somebody who left cannot sign in any more', async () => {
    const { desk, anna } = await aTill();
    await changePerson(desk)(
      { personId: anna.id, name: anna.name, role: 'salesperson', isActive: false, pin: null, badge: 'keep' },
      anna,
    );
    expect(await desk.session.unlock(salesPin)).toMatchObject({ ok: false });
  });
});
