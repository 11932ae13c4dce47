import type { WebContents } from 'electron';
import { expect, test } from 'vitest';
import type { Pictures } from '../../main/ipc/pictures.ts';
import { createPublisher } from '../../main/ipc/publisher.ts';
import type { TillView } from '../../shared/bridge/views.ts';
import { fail, ok } from '../../shared/result.ts';
import { FakeTime } from '../fakes/fake-time.ts';

const till: TillView = {
  revision: 1,
  stage: 'locked',
  now: 0,
  today: '2026-11-23',
  language: 'en',
  zoom: 100,
  keys: [],
  hasLetterKeys: true,
  scanGapMs: 30,
  allowsFreeAddress: false,
  profile: null,
  profiles: [],
  trainingPin: null,
  training: null,
  session: null,
  pinWaitUntil: null,
  line: { state: 'up', cause: null, lastSuccessAt: 0 },
  clockAheadMs: null,
  queue: {
    waiting: 0,
    sending: 0,
    uncertain: 0,
    needsYou: 0,
    expired: 0,
    expiresSoon: 0,
    stopped: null,
    pausedUntil: null,
    uncertainSince: [],
  },
  display: { isOn: false, shows: 'idle' },
  tiles: [],
  lead: null,
  form: null,
  trouble: null,
};

function aPublisher(pictures: Partial<Pictures>) {
  const time = new FakeTime();
  const sent: string[] = [];
  const events: string[] = [];
  const shown: string[] = [];
  const page = { isDestroyed: () => false, send: (channel: string) => void sent.push(channel) };
  const all: Pictures = {
    till: () => till,
    application: () => fail('application.not-found'),
    shown: () => null,
    outbox: () => fail('bridge.locked'),
    today: () => ok({ revision: 1, now: 0, rows: [], more: 0, drafts: [] }),
    display: () => null,
    ...pictures,
  };
  const publisher = createPublisher(
    () => all,
    () => [page as unknown as WebContents],
    (picture) => void shown.push(picture?.kind ?? 'none'),
    time,
    { event: (code) => void events.push(code) },
  );
  return { publisher, time, sent, events, shown };
}

test('however often something changes, one picture of each is published', async () => {
  const { publisher, time, sent } = aPublisher({});
  for (let n = 0; n < 100; n += 1) publisher.touch({});
  await time.passes(100);
  expect(sent).toEqual(['news:till', 'news:today']);
});

test('applications that change without an end are pictures with a rest between them, and the last one too', async () => {
  const { publisher, time, sent } = aPublisher({});
  for (let n = 0; n < 100; n += 1) {
    publisher.touch({ applicationId: `a${n}` });
    await time.passes(10);
  }
  const during = sent.length / 2;
  expect(during).toBeGreaterThan(2);
  expect(during).toBeLessThanOrEqual(4);
  await time.passes(1_000);
  expect(sent.length / 2).toBe(during + 1);
  publisher.touch({ applicationId: 'b' });
  await time.passes(100);
  expect(sent.length / 2).toBe(during + 2);
});

test('of the applications that change, the one on the screen is published, and waits for no rest', async () => {
  const asked: string[] = [];
  const { publisher, time } = aPublisher({
    shown: () => 'on screen',
    application(applicationId) {
      asked.push(applicationId);
      return fail('application.not-found');
    },
  });
  publisher.touch({ applicationId: 'another' });
  await time.passes(100);
  expect(asked).toEqual([]);
  publisher.touch({ applicationId: 'on screen' });
  publisher.touch({ applicationId: 'another' });
  await time.passes(100);
  expect(asked).toEqual(['on screen']);
  await time.passes(1_000);
  expect(asked).toEqual(['on screen']);
});

test('a lock waits for no rest', async () => {
  const { publisher, time, sent } = aPublisher({});
  publisher.touch({ applicationId: 'a' });
  await time.passes(100);
  publisher.touch({});
  await time.passes(100);
  expect(sent).toHaveLength(4);
  await time.passes(1_000);
  expect(sent).toHaveLength(4);
});

test('a picture that is not what was promised is left out and told, and ends nothing', async () => {
  const { publisher, time, sent, events } = aPublisher({
    till: () => ({ ...till, language: 'xx' as never }),
  });
  publisher.touch({});
  await time.passes(100);
  expect(sent).toEqual(['news:today']);
  expect(events).toEqual(['unexpected']);
});

test('the customer’s window gets its picture, and keeps the last one where a new one is not what was promised', async () => {
  const idle = { kind: 'idle', language: 'et', mode: 'live', market: 'EE', shopName: 'Tartu pood' } as const;
  let picture: unknown = idle;
  const { publisher, time, shown, events } = aPublisher({ display: () => picture as never });
  publisher.touch({});
  await time.passes(100);
  picture = { ...idle, kind: 'negative' };
  publisher.touch({});
  await time.passes(100);
  expect(shown).toEqual(['idle']);
  expect(events).toEqual(['unexpected']);
});
