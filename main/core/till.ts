import { createDispatcher } from './outbox/dispatcher.ts';
import { createDisplay } from './display.ts';
import { createBankLists } from './income-proof.ts';
import { createBankClock } from './line/bank-clock.ts';
import { createLine } from './line/line.ts';
import { createNotices } from './notices/notices.ts';
import { createRetention } from './retention/retention.ts';
import { createFinder } from './search/finder.ts';
import { createSession } from './session/session.ts';
import { createPapers } from './papers/papers.ts';
import { createWatcher } from './watching/watcher.ts';
import type { Ports } from './ports.ts';
import type { Desk } from './usecases/desk.ts';

/** One open profile at work: line, session, outbox and watching, joined. */
export interface Till {
  readonly desk: Desk;
  /** The bank is first asked for a sign of life when `drawn` settles: what somebody waits for on the screen comes first. */
  start(drawn: Promise<unknown>): void;
  /** Takes nothing new and lets what is under way end. */
  stop(): Promise<void>;
}

export function createTill(given: Ports): Till {
  const ports: Ports = {
    ...given,
    news: {
      touch(what) {
        given.news.touch(what);
        notices.wake();
      },
    },
  };
  let isStopped = false;
  const line = createLine(ports);
  const session = createSession(ports);
  const notices = createNotices({ ...given, session });
  const onChange = (applicationId: string): void => {
    ports.news.touch({ applicationId });
    // A changed application may need another pace, and a settled one frees its lane.
    watcher.wake();
  };
  const dispatcher = createDispatcher({ ...ports, line, onChange });
  const watcher = createWatcher({ ...ports, line, onChange, onSettled: () => dispatcher.wake() });
  const finder = createFinder(ports);
  const bankClock = createBankClock(ports);
  const retention = createRetention({ ...ports, bankClock, onChange });
  // Behind the lock nobody waits for a card.
  session.onLock(() => ports.cardReaders.stop());
  return {
    desk: {
      ...ports,
      line,
      session,
      dispatcher,
      watcher,
      bankLists: createBankLists({ ...ports, line }),
      silentProducts: new Set(),
      display: createDisplay({ ...ports, session }),
      papers: createPapers({ ...ports, session }),
      finder,
      bankClock,
      notices,
      onChange,
    },
    start(drawn) {
      void drawn.then(() => {
        if (!isStopped) line.start();
      });
      dispatcher.start();
      watcher.start();
      finder.start();
      retention.start();
      notices.start();
    },
    async stop() {
      isStopped = true;
      notices.stop();
      line.stop();
      finder.stop();
      retention.stop();
      session.lock();
      await Promise.all([dispatcher.stop(), watcher.stop()]);
    },
  };
}
