import { seconds, type Instant } from '../../../shared/domain/dates.ts';
import type { SendReason } from '../../../shared/domain/wording.ts';
import type { Ports } from '../ports.ts';

/** Whether the bank can be reached: known from what calls met, and from pings while nothing else is said. */
interface LineState {
  readonly state: 'not-known' | 'up' | 'down';
  readonly cause: SendReason | null;
  readonly lastSuccessAt: Instant | null;
}

export interface Line {
  state(): LineState;
  /** Every call tells what it met: null = the bank answered, whatever it said. */
  heard(reason: SendReason | null): void;
  /** Asks for a sign of life now. */
  check(): Promise<void>;
  /** Called each time the line comes back. */
  onUp(listener: () => void): void;
  /** Called each time the line is lost. */
  onDown(listener: () => void): void;
  start(): void;
  stop(): void;
}

const broken: ReadonlySet<SendReason> = new Set([
  'line.down',
  'bank.name-not-found',
  'bank.certificate',
  'bank.clock',
  'bank.tls',
  'bank.proxy',
  'bank.no-answer',
  'bank.portal-page',
]);

/** Ends that are ours: whether the bank can be reached is not known from them. */
const saysNothing: ReadonlySet<SendReason> = new Set([
  'storage.failed',
  'app.closed',
  'app.stopped',
  'app.restored',
  'app.moved',
  'unexpected',
]);

export const isLineTrouble = (reason: SendReason): boolean => broken.has(reason);

const quietMs = seconds(30);
const probeRests = [seconds(1), seconds(5), seconds(5), seconds(10), seconds(15), seconds(30)];

export function createLine({
  bank,
  clock,
  timer,
  news,
  log,
}: Pick<Ports, 'bank' | 'clock' | 'timer' | 'news' | 'log'>): Line {
  let present: LineState = { state: 'not-known', cause: null, lastSuccessAt: null };
  let probesDown = 0;
  let stopTimer = (): void => undefined;
  let isRunning = false;
  let checking: Promise<void> | null = null;
  const upListeners: (() => void)[] = [];
  const downListeners: (() => void)[] = [];

  function heard(reason: SendReason | null): void {
    if (reason !== null && saysNothing.has(reason)) return;
    const before = present;
    present =
      reason !== null && isLineTrouble(reason)
        ? { ...present, state: 'down', cause: reason }
        : { state: 'up', cause: null, lastSuccessAt: clock.now() };
    if (present.state === 'up') probesDown = 0;
    if (before.state !== present.state || before.cause !== present.cause) {
      log.event(
        'line-changed',
        reason === null ? { class: present.state } : { class: present.state, reason },
      );
      news.touch({});
      // A first success is a return too: entries of an earlier run wait for it.
      if (present.state === 'up' && before.state !== 'up') upListeners.forEach((tell) => tell());
      if (present.state === 'down' && before.state !== 'down') downListeners.forEach((tell) => tell());
    }
    arm();
  }

  function arm(): void {
    stopTimer();
    if (!isRunning) return;
    const rest =
      present.state === 'down'
        ? (probeRests[Math.min(probesDown, probeRests.length - 1)] ?? quietMs)
        : quietMs;
    stopTimer = timer.after(rest, () => void check());
  }

  async function ask(): Promise<void> {
    if (present.state === 'down') probesDown += 1;
    const outcome = await bank.ping();
    heard(outcome.kind === 'read' ? null : outcome.reason);
  }

  function check(): Promise<void> {
    checking ??= ask().finally(() => (checking = null));
    return checking;
  }

  return {
    state: () => present,
    heard,
    check,
    onUp: (listener) => upListeners.push(listener),
    onDown: (listener) => downListeners.push(listener),
    start() {
      isRunning = true;
      void check();
    },
    stop() {
      isRunning = false;
      stopTimer();
    },
  };
}
