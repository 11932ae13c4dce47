import { hours, minutes, type Instant } from '../../../shared/domain/dates.ts';
import { isPinShaped } from '../../../shared/domain/person.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Person, PinGuard } from '../ledger.ts';
import type { Ports } from '../ports.ts';
import { whenDiskTakesIt } from '../storage.ts';
import { createTurn, type Turn } from '../turn.ts';
import { afterRightPin, afterWrongPin, isForgotten, triesLeft, untouched, waitAtStart } from './guard.ts';

/** Who stands at the till. Work in progress goes on behind the lock; only the page is emptied. */
export interface Session {
  person(): Person | null;
  unlock(pin: string): Promise<Result<'done'>>;
  /**
   * Opens the till, or changes who stands at it, as a PIN does; but it is no PIN: what needs one asks for it, and a
   * right badge takes no wrong try back, or whoever has one could guess PINs for ever.
   */
  unlockByBadge(badge: string): Promise<Result<'done'>>;
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
  let present: { readonly person: Person; readonly since: Instant; readonly pinAt: number | null } | null =
    null;
  let stopTimer = (): void => undefined;
  const lockListeners: (() => void)[] = [];
  // One comparison at a time: parallel guesses would outrun the counter.
  const inTurn = createTurn();
  /** On the steady clock. */
  let listensAt = clock.steady() + waitAtStart(ledger.guard(), clock.now());
  let lastWrongAt = clock.steady();
  const waitMs = (): number => Math.max(Math.ceil(listensAt - clock.steady()), 0);

  const guardNow = (): PinGuard => (isForgotten(clock.steady() - lastWrongAt) ? untouched : ledger.guard());

  async function whose(pin: string, accepts: (person: Person) => boolean): Promise<Result<Person>> {
    if (waitMs() > 0) return fail('session.wait', { waitMs: waitMs() });
    const guard = guardNow();
    const tag = pins.tag(pin);
    for (const person of ledger.people().filter((each) => each.isActive && each.pinTag === tag)) {
      if (!(await pins.matches(pin, person.pinHash))) continue;
      if (!accepts(person)) return fail('bridge.not-allowed');
      const after = afterRightPin(guard, person.role === 'manager');
      if (ledger.guard().wrong !== after.wrong) ledger.commit({ guard: after });
      return ok(person);
    }
    return wrongTry(guard, 'pin');
  }

  function whoseBadge(badge: string): Result<Person> {
    if (waitMs() > 0) return fail('session.wait', { waitMs: waitMs() });
    const tag = pins.badgeTag(badge);
    const person = ledger.people().find((each) => each.isActive && each.badge?.tag === tag);
    return person ? ok(person) : wrongTry(guardNow(), 'badge');
  }

  function wrongTry(guard: PinGuard, what: 'pin' | 'badge'): Result<never> {
    const after = afterWrongPin(guard, clock.now());
    ledger.commit({
      guard: after,
      audit: [
        {
          action: `wrong-${what}`,
          actorId: present?.person.id ?? null,
          objectId: null,
          result: String(after.wrong),
        },
      ],
    });
    log.event(`wrong-${what}`, { count: after.wrong });
    lastWrongAt = clock.steady();
    if (after.waitUntil > 0) listensAt = lastWrongAt + after.waitUntil - clock.now();
    news.touch({});
    return waitMs() > 0
      ? fail('session.wait', { waitMs: waitMs() })
      : fail(what === 'pin' ? 'session.wrong-pin' : 'session.unknown-badge', { left: triesLeft(after) });
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

  /** Whoever was here before leaves first, so that nothing opened for them stays open. */
  function enter(person: Person, by: 'pin' | 'badge'): void {
    if (present && present.person.id !== person.id) lock();
    ledger.commit({
      audit: [
        {
          action: 'unlock',
          actorId: person.id,
          objectId: null,
          result: by === 'pin' ? person.role : 'badge',
        },
      ],
    });
    present = { person, since: clock.now(), pinAt: by === 'pin' ? clock.steady() : null };
    log.event('unlocked');
    stay(false);
    news.touch({});
  }

  /** The own badge once more changes nothing, least of all when the PIN was typed. */
  function changeTo(found: Result<Person>): Result<'done'> {
    if (!found.ok) return found;
    if (found.value.id !== present?.person.id) enter(found.value, 'badge');
    return ok('done');
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
        // Nothing is compared, or this would tell which short PINs there are.
        if (!isPinShaped(pin)) return fail('session.scan-badge');
        const found = await whose(pin, () => true);
        if (!found.ok) return found;
        enter(found.value, 'pin');
        return ok('done');
      }),
    unlockByBadge: (badge) => inTurn(() => Promise.resolve(changeTo(whoseBadge(badge)))),
    confirm: (pin) =>
      inTurn(async () => {
        const found = await whose(pin, ({ id }) => id === present?.person.id);
        if (!found.ok) return found;
        if (present) present = { ...present, pinAt: clock.steady() };
        return ok('done');
      }),
    isPinRecent: () =>
      typeof present?.pinAt === 'number' && clock.steady() - present.pinAt <= rules.pinIsRecentForMs,
    isManagerPin: (pin) =>
      inTurn(() =>
        isPinShaped(pin)
          ? whose(pin, ({ role }) => role === 'manager')
          : Promise.resolve(fail('session.pin-needed')),
      ),
  };
}
