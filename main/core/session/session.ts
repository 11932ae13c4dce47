import { hours, minutes, type Instant } from '../../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Person } from '../ledger.ts';
import type { Ports } from '../ports.ts';
import { whenDiskTakesIt } from '../storage.ts';
import { createTurn, type Turn } from '../turn.ts';
import { afterRightPin, afterWrongPin, isForgotten, triesLeft, untouched, waitAtStart } from './guard.ts';

/** Who stands at the till. Work in progress goes on behind the lock; only the page is emptied. */
export interface Session {
  person(): Person | null;
  unlock(pin: string): Promise<Result<'done'>>;
  lock(): void;
  /** The one who is signed in types the own PIN again; nobody else's will do. */
  confirm(pin: string): Promise<Result<'done'>>;
  /** Whether it was typed within the last ten minutes: accepting, cancelling and changing the shop need that. */
  isPinRecent(): boolean;
  /** A sign of life; a customer's data on the screen shortens the patience. */
  stay(isPersonal: boolean): void;
  /** Whether this PIN is a manager's; counted like any other try. */
  isManagerPin(pin: string): Promise<Result<Person>>;
  waitUntil(): Instant | null;
  /** For what must not meet a comparison or a change of PINs half-way. */
  readonly inTurn: Turn;
  /** Whatever was for the eyes of somebody who is signed in goes with the lock. */
  onLock(listener: () => void): void;
}

const rules = {
  patienceWithPersonalDataMs: minutes(1),
  longestSessionMs: hours(12),
  pinIsRecentForMs: minutes(10),
} as const;

type Needs = Pick<Ports, 'ledger' | 'clock' | 'timer' | 'pins' | 'news' | 'log' | 'shop'>;

export function createSession({ ledger, clock, timer, pins, news, log, shop }: Needs): Session {
  let present: { readonly person: Person; readonly since: Instant; readonly pinAt: number } | null = null;
  let stopTimer = (): void => undefined;
  const lockListeners: (() => void)[] = [];
  // One comparison at a time: parallel guesses would outrun the counter.
  const inTurn = createTurn();
  /** On the steady clock. */
  let listensAt = clock.steady() + waitAtStart(ledger.guard(), clock.now());
  let lastWrongAt = clock.steady();
  const waitMs = (): number => Math.max(Math.ceil(listensAt - clock.steady()), 0);

  async function whose(pin: string, accepts: (person: Person) => boolean): Promise<Result<Person>> {
    if (waitMs() > 0) return fail('session.wait', { waitMs: waitMs() });
    const guard = isForgotten(clock.steady() - lastWrongAt) ? untouched : ledger.guard();
    const tag = pins.tag(pin);
    for (const person of ledger.people().filter((each) => each.isActive && each.pinTag === tag)) {
      if (!(await pins.matches(pin, person.pinHash))) continue;
      if (!accepts(person)) return fail('bridge.not-allowed');
      const after = afterRightPin(guard, person.role === 'manager');
      if (ledger.guard().wrong !== after.wrong) ledger.commit({ guard: after });
      return ok(person);
    }
    const after = afterWrongPin(guard, clock.now());
    ledger.commit({
      guard: after,
      audit: [
        {
          action: 'wrong-pin',
          actorId: present?.person.id ?? null,
          objectId: null,
          result: String(after.wrong),
        },
      ],
    });
    log.event('wrong-pin', { count: after.wrong });
    lastWrongAt = clock.steady();
    if (after.waitUntil > 0) listensAt = lastWrongAt + after.waitUntil - clock.now();
    news.touch({});
    return waitMs() > 0
      ? fail('session.wait', { waitMs: waitMs() })
      : fail('session.wrong-pin', { left: triesLeft(after) });
  }

  function lock(): void {
    stopTimer();
    if (!present) return;
    const { person } = present;
    present = null;
    log.event('locked');
    for (const tell of lockListeners) tell();
    news.touch({});
    whenDiskTakesIt({ log }, () =>
      ledger.commit({ audit: [{ action: 'lock', actorId: person.id, objectId: null, result: 'locked' }] }),
    );
  }

  function stay(isPersonal: boolean): void {
    if (!present) return;
    stopTimer();
    const patience = minutes(shop.settings().lockAfterMinutes);
    const wanted = isPersonal ? Math.min(patience, rules.patienceWithPersonalDataMs) : patience;
    const left = present.since + rules.longestSessionMs - clock.now();
    stopTimer = timer.after(Math.max(Math.min(wanted, left), 0), lock);
  }

  return {
    person: () => present?.person ?? null,
    onLock: (listener) => void lockListeners.push(listener),
    lock,
    stay,
    waitUntil: () => (waitMs() > 0 ? clock.now() + waitMs() : null),
    inTurn,
    unlock: (pin) =>
      inTurn(async () => {
        const found = await whose(pin, () => true);
        if (!found.ok) return found;
        ledger.commit({
          audit: [{ action: 'unlock', actorId: found.value.id, objectId: null, result: found.value.role }],
        });
        present = { person: found.value, since: clock.now(), pinAt: clock.steady() };
        log.event('unlocked');
        stay(false);
        news.touch({});
        return ok('done');
      }),
    confirm: (pin) =>
      inTurn(async () => {
        const found = await whose(pin, ({ id }) => id === present?.person.id);
        if (!found.ok) return found;
        if (present) present = { ...present, pinAt: clock.steady() };
        return ok('done');
      }),
    isPinRecent: () => present !== null && clock.steady() - present.pinAt <= rules.pinIsRecentForMs,
    isManagerPin: (pin) => inTurn(() => whose(pin, ({ role }) => role === 'manager')),
  };
}
