import { days, minutes } from '../../../shared/domain/dates.ts';
import type { CreditApplication } from '../application/application.ts';
import { beforeExpiryMs, expiresSoon, type OutboxEntry } from '../outbox/entry.ts';
import type { NoticeSubject, Ports } from '../ports.ts';
import type { Session } from '../session/session.ts';

/** Tells whoever works in another program that Counter has something for them, and nothing about what it is. */
export interface Notices {
  start(): void;
  stop(): void;
  /** Something changed that may be worth a notice. */
  wake(): void;
  /** Where the last notice that was pressed leads, and how many were pressed; null before the first. */
  lead(): Lead | null;
}

interface Lead {
  readonly screen: 'today' | 'outbox';
  readonly times: number;
}

const rules = {
  /** Changes within this time are looked at once. */
  gatherMs: 500,
  /** At most one notice in this time; what came meanwhile is told by one at its end. */
  restMs: minutes(1),
  /** Applications that may still have news, as they stood at the start. */
  knownForMs: days(30),
  knownAtMost: 300,
} as const;

type Needs = Pick<Ports, 'ledger' | 'clock' | 'timer' | 'shop' | 'news' | 'systemNotices'> & {
  readonly session: Pick<Session, 'person'>;
};

export function createNotices(needs: Needs): Notices {
  const { ledger, clock, timer, shop, news, systemNotices, session } = needs;
  /** What each application had to say when it was last written. */
  const heard = new Map<string, string | null>();
  /** What was in the outbox at the last look. */
  let seen: ReadonlySet<string> = new Set();
  const untold = new Set<NoticeSubject>();
  let quietUntil = clock.steady();
  let led: Lead | null = null;
  let unfollow = (): void => undefined;
  let stopLook: (() => void) | null = null;
  let stopExpiry = (): void => undefined;
  let stopRest = (): void => undefined;

  function hear(id: string, application: CreditApplication | null): void {
    const said = application && newsOf(application);
    if (said !== null && heard.get(id) !== said) untold.add('application');
    heard.set(id, said);
    wake();
  }

  function wake(): void {
    stopLook ??= timer.after(rules.gatherMs, () => {
      stopLook = null;
      look();
      // Time alone brought it: whoever has the window in front of them sees it there.
      if (untold.has('expiry')) news.touch({});
      tell();
    });
  }

  function look(): void {
    const now = clock.now();
    const open = ledger.openEntries();
    const present = new Set<string>();
    for (const entry of open) {
      const subject = subjectOf(entry, now);
      if (!subject) continue;
      const key = [entry.id, subject, entry.state, entry.expiresAt].join('|');
      present.add(key);
      if (!seen.has(key)) untold.add(subject);
    }
    seen = present;
    stopExpiry();
    const soon = open.flatMap(({ state, expiresAt }) =>
      state === 'waiting' && expiresAt !== null ? [expiresAt] : [],
    );
    const next = soon.map((at) => at - beforeExpiryMs).filter((at) => at > now);
    if (next.length > 0) stopExpiry = timer.after(next.reduce((a, b) => Math.min(a, b)) - now, wake);
  }

  function tell(): void {
    stopRest();
    if (untold.size === 0) return;
    // Whoever has the window in front of them sees it there.
    if (!shop.settings().hasNotices || systemNotices.isInFront()) {
      untold.clear();
      return;
    }
    const rest = quietUntil - clock.steady();
    if (rest > 0) {
      stopRest = timer.after(rest, tell);
      return;
    }
    quietUntil = clock.steady() + rules.restMs;
    const [first, ...others] = untold;
    const screen = untold.has('application') ? 'today' : 'outbox';
    // A locked till tells no more than that there is something.
    const subject = session.person() && others.length === 0 ? first : undefined;
    untold.clear();
    systemNotices.show(subject ?? 'counter', () => press(screen));
  }

  function press(screen: Lead['screen']): void {
    if (!session.person()) return;
    led = { screen, times: (led?.times ?? 0) + 1 };
    news.touch({});
  }

  return {
    start() {
      const since = clock.now() - rules.knownForMs;
      for (const known of ledger.applicationsSince(since, rules.knownAtMost))
        heard.set(known.id, newsOf(known));
      look();
      untold.clear();
      unfollow = ledger.followApplications(hear);
    },
    stop() {
      unfollow();
      stopLook?.();
      stopExpiry();
      stopRest();
    },
    wake,
    lead: () => led,
  };
}

/** A decision, or goods that may be handed over: which of them it is no notice says. */
function newsOf(application: CreditApplication): string | null {
  switch (application.status) {
    case 'offered':
    case 'no-offer':
    case 'failed':
    case 'income-proof':
      return application.status;
    case 'contract': {
      const { status, handedOver } = application.contract;
      return status === 'activated' && handedOver === null ? 'goods' : null;
    }
    default:
      return null;
  }
}

function subjectOf(entry: OutboxEntry, now: number): NoticeSubject | null {
  const { state } = entry;
  if (state === 'uncertain' || state === 'needs-you' || state === 'expired') return 'outbox';
  return expiresSoon(entry, now) ? 'expiry' : null;
}
