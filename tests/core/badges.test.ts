import { describe, expect, test } from 'vitest';
import { hours, minutes, seconds } from '../../shared/domain/dates.ts';
import { discardEntry } from '../../main/core/usecases/outbox.ts';
import { addPerson, changePerson } from '../../main/core/usecases/people.ts';
import { aTill, managerPin, restarted, salesPin, type Till } from './a-till.ts';

const badge = 'CB4711000042';
const otherBadge = 'CB4711000043';

interface Change {
  readonly name?: string;
  readonly role?: 'salesperson' | 'manager';
  readonly isActive?: boolean;
  readonly pin?: string | null;
  readonly badge?: string;
}

/** The manager changes whoever has that name. */
function changes({ desk, ledger, anna }: Till, name: string, change: Change) {
  const person = ledger.people().find((each) => each.name === name);
  if (!person) throw new Error(`no ${name}`);
  const { role, isActive } = person;
  return changePerson(desk)(
    { personId: person.id, name, role, isActive, pin: null, badge: 'keep', ...change },
    anna,
  );
}

async function aTillWithBadges(): Promise<Till> {
  const till = await aTill();
  await changes(till, 'Anna K.', { badge });
  await changes(till, 'Mihkel M.', { badge: otherBadge });
  return till;
}

const codeOf = (code: string) => ({ ok: false, failure: { code } });

describe('a badge at the lock', () => {
  test('tells who it is, and changes who stands at the till', async () => {
    const { desk, ledger } = await aTillWithBadges();
    expect(await desk.session.unlockByBadge(badge)).toMatchObject({ ok: true });
    expect(desk.session.person()?.name).toBe('Anna K.');
    await desk.session.unlockByBadge(otherBadge);
    expect(desk.session.person()?.name).toBe('Mihkel M.');
    const actions = ledger.audit.map(({ action, result }) => `${action} ${result}`);
    expect(actions.slice(-3)).toEqual(['unlock badge', 'lock locked', 'unlock badge']);
  });

  test('what was opened for the one before is closed before the next one stands there', async () => {
    const { desk } = await aTillWithBadges();
    await desk.session.unlock(salesPin);
    const seen: (string | undefined)[] = [];
    desk.session.onLock(() => seen.push(desk.session.person()?.name));
    await desk.session.unlockByBadge(otherBadge);
    expect(seen).toEqual([undefined]);
  });

  test.each([
    ['a salesperson’s', badge, salesPin],
    ['a manager’s', otherBadge, managerPin],
  ])('S-34: %s is no PIN: what needs one still asks for it', async (_, scanned, pin) => {
    const { desk } = await aTillWithBadges();
    await desk.session.unlockByBadge(scanned);
    expect(desk.session.isPinRecent()).toBe(false);
    expect(await desk.session.confirm(pin)).toMatchObject({ ok: true });
    expect(desk.session.isPinRecent()).toBe(true);
    // Scanned once more, it takes nothing away either.
    await desk.session.unlockByBadge(scanned);
    expect(desk.session.isPinRecent()).toBe(true);
  });

  test('S-34: a manager who came with a badge gives nothing up without the PIN', async () => {
    const till = await aTillWithBadges();
    const { desk } = till;
    await till.losesTheLine();
    const id = await till.sends(undefined, { until: till.time.now() + hours(2) });
    await desk.session.unlockByBadge(otherBadge);
    const manager = desk.session.person()!;
    const discard = () => discardEntry(desk)({ entryId: till.entryOf(id)!.id, managerPin: null }, manager);
    expect(await discard()).toMatchObject(codeOf('session.pin-again'));
    await desk.session.confirm(managerPin);
    expect(await discard()).toMatchObject({ ok: true });
  });

  test('S-20: unknown ones wait as wrong PINs do, also together with them and over a restart', async () => {
    const till = await aTillWithBadges();
    for (const left of [4, 3]) {
      expect(await till.desk.session.unlockByBadge('CB9999999999')).toMatchObject({
        failure: { code: 'session.unknown-badge', facts: { left } },
      });
    }
    for (let n = 0; n < 2; n += 1) await till.desk.session.unlock('999111');
    expect(await till.desk.session.unlockByBadge('CB9999999999')).toMatchObject(codeOf('session.wait'));
    expect(await till.desk.session.unlockByBadge(badge)).toMatchObject(codeOf('session.wait'));
    expect(till.events).toContain('wrong-badge');
    const next = await restarted(till);
    expect(await next.desk.session.unlockByBadge(badge)).toMatchObject(codeOf('session.wait'));
    await next.passes(seconds(30));
    expect(await next.desk.session.unlockByBadge(badge)).toMatchObject({ ok: true });
  });

  test('S-20: a right badge, even a manager’s, buys no further guesses at a PIN', async () => {
    const { desk, ledger } = await aTillWithBadges();
    for (let n = 0; n < 4; n += 1) {
      await desk.session.unlock('999111');
      await desk.session.unlockByBadge(n % 2 === 0 ? badge : otherBadge);
    }
    expect(ledger.guard().wrong).toBe(4);
    expect(await desk.session.unlock('999111')).toMatchObject(codeOf('session.wait'));
  });

  test('one of somebody who left, or one taken away, opens nothing', async () => {
    const till = await aTillWithBadges();
    await changes(till, 'Anna K.', { isActive: false });
    expect(await till.desk.session.unlockByBadge(badge)).toMatchObject({ ok: false });
    await changes(till, 'Mihkel M.', { badge: 'none' });
    expect(await till.desk.session.unlockByBadge(otherBadge)).toMatchObject({ ok: false });
  });
});

describe('giving badges', () => {
  test('one that somebody has is given to nobody else, not even when its owner left', async () => {
    const till = await aTillWithBadges();
    const add = (given: string) =>
      addPerson(till.desk)({ name: 'Kaja', role: 'salesperson', pin: '864209', badge: given }, till.anna);
    expect(await add(badge)).toMatchObject(codeOf('session.badge-taken'));
    expect(await changes(till, 'Mihkel M.', { badge })).toMatchObject(codeOf('session.badge-taken'));
    await changes(till, 'Anna K.', { isActive: false });
    expect(await add(badge)).toMatchObject(codeOf('session.badge-taken'));
    await changes(till, 'Anna K.', { badge: 'none' });
    expect(await add(badge)).toMatchObject({ ok: true });
  });

  test('two people who are given one at the same time do not share it', async () => {
    const till = await aTill();
    const given = await Promise.all(['Anna K.', 'Mihkel M.'].map((name) => changes(till, name, { badge })));
    expect(given.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is on record without the number, and a change of the name keeps it', async () => {
    const till = await aTillWithBadges();
    await till.passes(minutes(1));
    await changes(till, 'Anna K.', { name: 'Anna Kask' });
    expect(await till.desk.session.unlockByBadge(badge)).toMatchObject({ ok: true });
    await changes(till, 'Anna Kask', { badge: 'none' });
    const results = till.ledger.audit.filter(({ action }) => action === 'people').map(({ result }) => result);
    expect(results).toEqual(['badge-given', 'badge-given', 'changed', 'badge-taken-away']);
    expect(JSON.stringify(till.ledger.audit)).not.toContain(badge);
  });
});

describe('a short PIN', () => {
  test('is for a salesperson with a badge, and not an easy one', async () => {
    const till = await aTillWithBadges();
    expect(await changes(till, 'Anna K.', { pin: '1357', badge: 'none' })).toMatchObject(
      codeOf('session.pin-short'),
    );
    expect(await changes(till, 'Mihkel M.', { pin: '1357' })).toMatchObject(codeOf('session.pin-short'));
    expect(await changes(till, 'Anna K.', { pin: '1234' })).toMatchObject(codeOf('session.pin-trivial'));
    expect(await changes(till, 'Anna K.', { pin: '135' })).toMatchObject(codeOf('session.pin-short'));
    expect(await changes(till, 'Anna K.', { pin: '1357' })).toMatchObject({ ok: true });
  });

  test('confirms behind the badge, but opens no till by itself and is not told from a wrong one', async () => {
    const till = await aTillWithBadges();
    const { session } = till.desk;
    await changes(till, 'Anna K.', { pin: '1357' });
    for (const pin of ['1357', '9713']) {
      expect(await session.unlock(pin)).toMatchObject(codeOf('session.scan-badge'));
      expect(await session.isManagerPin(pin)).toMatchObject(codeOf('session.pin-needed'));
    }
    await session.unlockByBadge(badge);
    expect(await session.confirm('9713')).toMatchObject(codeOf('session.wrong-pin'));
    expect(await session.confirm('1357')).toMatchObject({ ok: true });
  });

  test('does not outlive the badge, nor its owner’s becoming a manager', async () => {
    const till = await aTillWithBadges();
    await changes(till, 'Anna K.', { pin: '1357' });
    expect(await changes(till, 'Anna K.', { badge: 'none' })).toMatchObject(codeOf('session.pin-short'));
    expect(await changes(till, 'Anna K.', { role: 'manager' })).toMatchObject(codeOf('session.pin-short'));
    expect(await changes(till, 'Anna K.', { badge: 'none', pin: salesPin })).toMatchObject({ ok: true });
    await changes(till, 'Anna K.', { badge, pin: '1357' });
    // Whoever leaves may leave the badge; whoever comes back without one needs another PIN.
    expect(await changes(till, 'Anna K.', { isActive: false, badge: 'none' })).toMatchObject({ ok: true });
    expect(await changes(till, 'Anna K.', { isActive: true })).toMatchObject(codeOf('session.pin-short'));
  });
});
