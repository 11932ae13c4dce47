import type { ApplicationView, OutboxView, TillView, TodayView } from '../../shared/bridge/views.ts';
import type { DisplayView } from '../../shared/bridge/display.ts';
import { mostPresets } from '../../shared/domain/preset.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { offeredProducts, unsoldProducts } from '../core/application/form.ts';
import { applicationView } from '../core/views/application-view.ts';
import { outboxView, queueView, tiles, todayView } from '../core/views/lists.ts';
import type { Counter } from './counter.ts';

/** Makes the pictures that the page shows. Each one is newer than all before it. */
export interface Pictures {
  till(): TillView;
  application(applicationId: string): Result<ApplicationView>;
  /** The application that was asked for last: of all of them the page holds only that one. */
  shown(): string | null;
  outbox(): Result<OutboxView>;
  today(): Result<TodayView>;
  /** For the customer's window; null where there is none. */
  display(): DisplayView | null;
}

const quietQueue: TillView['queue'] = {
  waiting: 0,
  sending: 0,
  uncertain: 0,
  needsYou: 0,
  expired: 0,
  expiresSoon: 0,
  stopped: null,
  pausedUntil: null,
  uncertainSince: [],
};

/** What of the program pictures are made of. */
export type Shown = Pick<
  Counter,
  | 'till'
  | 'profile'
  | 'profiles'
  | 'trouble'
  | 'isSettingUp'
  | 'language'
  | 'zoom'
  | 'keys'
  | 'hasLetterKeys'
  | 'scanGapMs'
  | 'allowsFreeAddress'
  | 'trainingPin'
  | 'practice'
  | 'today'
  | 'now'
>;

export function createPictures(counter: Shown): Pictures {
  let revision = 0;
  let shown: string | null = null;
  const next = (): number => (revision += 1);

  /** Nothing personal leaves while nobody is signed in. */
  const openDesk = () => {
    const desk = counter.till()?.desk;
    return desk?.session.person() ? desk : null;
  };

  return {
    till() {
      const desk = counter.till()?.desk;
      const person = desk?.session.person() ?? null;
      const settings = desk?.shop.settings();
      return {
        revision: next(),
        stage: stageOf(counter, person !== null),
        now: counter.now(),
        today: desk?.clock.today() ?? counter.today(),
        language: counter.language(),
        zoom: counter.zoom(),
        keys: [...counter.keys()],
        hasLetterKeys: counter.hasLetterKeys(),
        scanGapMs: counter.scanGapMs(),
        allowsFreeAddress: counter.allowsFreeAddress(),
        profile: counter.profile(),
        profiles: [...counter.profiles()],
        trainingPin: counter.trainingPin(),
        training: trainingOf(counter),
        session: person && { id: person.id, name: person.name, role: person.role },
        pinWaitUntil: desk?.session.waitUntil() ?? null,
        line: desk?.line.state() ?? { state: 'not-known', cause: null, lastSuccessAt: null },
        clockAheadMs: desk?.bankClock.aheadMs() ?? null,
        queue: desk ? queueView(desk) : quietQueue,
        display: {
          isOn: settings?.hasCustomerDisplay ?? false,
          shows: desk?.display.view().kind ?? 'idle',
        },
        tiles: desk && person ? tiles(desk) : [],
        lead: (person && desk?.notices.lead()) ?? null,
        form:
          desk && settings && person
            ? {
                products: [...offeredProducts(desk)],
                unsold: unsoldProducts(desk),
                presets: settings.presets.slice(0, mostPresets),
                documentTypes: [...settings.documentTypes],
                consents: [...settings.consents],
                endOfDay: desk.clock.endOfDay(),
              }
            : null,
        trouble: counter.trouble(),
      };
    },
    application(applicationId) {
      shown = applicationId;
      const desk = openDesk();
      if (!desk) return fail('bridge.locked');
      const application = desk.ledger.application(applicationId);
      return application ? ok(applicationView(application, next(), desk)) : fail('application.not-found');
    },
    shown: () => shown,
    outbox() {
      const desk = openDesk();
      return desk ? ok(outboxView(next(), desk)) : fail('bridge.locked');
    },
    display() {
      const desk = counter.till()?.desk;
      return desk?.shop.settings().hasCustomerDisplay ? desk.display.view() : null;
    },
    today() {
      const desk = openDesk();
      return desk ? ok(todayView(next(), desk)) : fail('bridge.locked');
    },
  };
}

function trainingOf(counter: Shown): TillView['training'] {
  const practice = counter.practice();
  return (
    practice && {
      isCablePulled: practice.isCablePulled(),
      isFast: practice.isFast(),
      results: [...practice.results()],
    }
  );
}

function stageOf(counter: Shown, isUnlocked: boolean): TillView['stage'] {
  if (counter.trouble()) return 'trouble';
  if (counter.isSettingUp() || !counter.till()) return 'set-up';
  return isUnlocked ? 'open' : 'locked';
}
