import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import fc from 'fast-check';
import { z } from 'zod';
import { answerCalls, type Handlers } from '../../main/ipc/answer.ts';
import type { Person } from '../../main/core/ledger.ts';
import { calls, channelOfCall, type CallName } from '../../shared/bridge/contract.ts';
import { person } from '../adapters/ledger/samples.ts';
import { mari } from '../people.ts';
import { none, some, type Control, type Experiment } from './figure.ts';

type Event = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;
type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>;

const names = Object.keys(calls) as CallName[];
const origin = 'app://bundle';
const frameAt = (at: string, detached = false) => ({ detached, origin: at }) as unknown as WebFrameMain;
const pageWith = (mainFrame: WebFrameMain) => ({ mainFrame }) as unknown as WebContents;
const ourFrame = frameAt(origin);
const ourPage = pageWith(ourFrame);
const us: Event = { sender: ourPage, senderFrame: ourFrame };
const strangers: readonly Event[] = [
  { sender: ourPage, senderFrame: null },
  { sender: ourPage, senderFrame: frameAt(origin) },
  { sender: ourPage, senderFrame: frameAt(origin, true) },
  { sender: ourPage, senderFrame: frameAt('https://evil.example') },
  { sender: pageWith(ourFrame), senderFrame: ourFrame },
  { sender: pageWith(frameAt('about:blank')), senderFrame: ourFrame },
];

interface Asked {
  readonly name: CallName;
  readonly event: Event;
  readonly args: readonly unknown[];
  /** Made to be wrong, whatever the schema says about it. */
  readonly isSpoiled: boolean;
}

interface Guard {
  readonly schemas: ReadonlyMap<CallName, z.ZodType>;
  /** Who the guard is told that asks. */
  readonly presented: (event: Event) => Event;
  /** Or the handlers are asked without it. */
  readonly isThere: boolean;
}
const real = new Map<CallName, z.ZodType>(names.map((name) => [name, calls[name].input]));
const anything = new Map<CallName, z.ZodType>(names.map((name) => [name, z.unknown()]));
const whole: Guard = { schemas: real, presented: (event) => event, isThere: true };

/** A page that calls everything with everything, from everywhere; a handler that runs is an effect. */
export const hostilePage: Experiment = async () => {
  const total = 20_000;
  const seed = Date.now() % 2 ** 31;
  const asked = fc.sample(requests, { numRuns: total, seed });
  const { wrong, right, crashes } = await effects(asked, whole);
  const noSender = await effects(asked, { ...whole, presented: () => us });
  const noSchema = await effects(asked, { ...whole, schemas: anything });
  const noGuard = await effects(asked, { ...whole, isThere: false });
  const control = (guard: string, found: number): Control => some(guard, found, 'effects');
  return [
    none(
      'Hostile page: effects of what may not be asked',
      wrong,
      `of ${total} calls, ${right} good ones ran`,
      [control('sender check off', noSender.wrong), control('schema off', noSchema.wrong)],
    ),
    none('Hostile page: exceptions that cross', crashes, `of ${total} calls, seed ${seed}`, [
      some('handlers without the guard', noGuard.crashes, 'exceptions'),
    ]),
  ];
};

/** One in three handlers that run breaks. */
async function effects(asked: readonly Asked[], { schemas, presented, isThere }: Guard) {
  const listeners = new Map<string, Listener>();
  let runs = 0;
  const handler = (): unknown => {
    runs += 1;
    if (runs % 3 === 0) throw new Error('a bug');
    return { ok: true, value: 'done' };
  };
  let now = 0;
  const restore = withSchemas(schemas);
  answerCalls(
    Object.fromEntries(names.map((name) => [name, handler])) as unknown as Handlers,
    {
      isOurPage: (contents) => contents === ourPage,
      origins: [origin],
      person: (): Person => person,
      isPinRecent: () => true,
      clock: { steady: () => (now += 60_000) },
      log: { event: () => undefined },
      onViolation: () => undefined,
      onHostile: () => undefined,
    },
    {
      handle: (channel, listener) =>
        void listeners.set(
          channel,
          isThere ? (listener as Listener) : () => new Promise((resolve) => resolve(handler())),
        ),
      removeAllListeners() {
        return this as unknown as IpcMain;
      },
    },
  );
  restore();
  const found = { wrong: 0, right: 0, crashes: 0 };
  for (const { name, event, args, isSpoiled } of asked) {
    const before = runs;
    try {
      await listeners.get(channelOfCall(name))?.(presented(event) as IpcMainInvokeEvent, ...args);
    } catch {
      found.crashes += 1;
    }
    const mayRun = event === us && args.length === 1 && !isSpoiled && fits(name, args[0]);
    found.wrong += Number(runs > before && !mayRun);
    found.right += Number(runs > before && mayRun);
  }
  return found;
}

/** The contract with other schemas while the guard is made, which is when it takes them. */
function withSchemas(schemas: Guard['schemas']): () => void {
  const put = (each: Guard['schemas']): void => {
    for (const name of names) Object.assign(calls[name], { input: each.get(name) });
  };
  put(schemas);
  return () => put(real);
}

function fits(name: CallName, raw: unknown): boolean {
  try {
    return real.get(name)?.safeParse(raw).success === true;
  } catch {
    return false;
  }
}

const id = person.id;
/** Fields of good requests; a call takes those of them that its schema knows. */
const pieces: Readonly<Record<string, unknown>> = {
  ...{ applicationId: id, draftId: id, entryId: id, personId: id, statementId: id, copyOf: null },
  ...{
    pin: '135790',
    badge: 'CB0000000001',
    managerPin: '135790',
    twinPin: null,
    code: '1234',
    apiKey: 'a-key-of-the-bank',
  },
  ...{ market: 'EE', mode: 'demo', shopUuid: id, address: null, language: 'et', customerLanguage: 'et' },
  ...{ values: mari, later: null, words: 'mari', name: 'Anna K.', role: 'salesperson', isActive: true },
  ...{
    shopName: 'Tartu',
    tillName: '1',
    returnUrl: 'https://shop.example/back',
    lockAfterMinutes: 3,
    keepDays: 30,
  },
  ...{ codes: ['hire_purchase'], consents: [], productCodes: ['hire_purchase'], bankId: '24' },
  ...{ method: 'hosted', isAttested: true, isPersonal: true, isOn: false, port: 8_098, callbackUrl: '' },
  ...{ until: 1, uuid: id, then: 'discard', profileId: 'training-ee', passphrase: null, to: 0 },
  ...{ opensLinksHere: false, hasCustomerDisplay: false, hasNotices: true, bytes: Uint8Array.of(1) },
};

function goodRequest(name: CallName): Readonly<Record<string, unknown>> {
  const schema = real.get(name);
  const shape = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  return Object.fromEntries(shape.filter((key) => key in pieces).map((key) => [key, pieces[key]]));
}

const hostileKeys = ['__proto__', 'constructor', 'prototype', 'role', 'path', 'url', 'sql', 'headers'];

/** Good requests with one thing wrong in a way that no contract allows. */
const spoil: readonly ((
  request: Readonly<Record<string, unknown>>,
  value: unknown,
  key: string,
) => unknown)[] = [
  (request, value, key) => Object.assign(JSON.parse(`{"${key}":1}`) as object, request, { extra: value }),
  (request, value) => [request, value],
  (request) => JSON.stringify(request),
  (request) => Object.assign(Object.create({ inherited: true }) as object, request),
  (request) => new Map(Object.entries(request)),
  (request) => ({ ...request, nested: { ...request } }),
];

const requests: fc.Arbitrary<Asked> = fc
  .record({
    name: fc.constantFrom(...names),
    event: fc.oneof({ arbitrary: fc.constant(us), weight: 3 }, fc.constantFrom(...strangers)),
    how: fc.constantFrom('good', 'spoiled', 'swapped', 'anything', 'several'),
    spoiling: fc.constantFrom(...spoil),
    key: fc.constantFrom(...hostileKeys),
    value: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      maxDepth: 3,
    }),
    at: fc.nat(20),
  })
  .map(({ name, event, how, spoiling, key, value, at }): Asked => {
    const good = goodRequest(name);
    const keys = Object.keys(good);
    const swapped = { ...good, [keys[at % Math.max(keys.length, 1)] ?? key]: value };
    const asked = { name, event, isSpoiled: false };
    switch (how) {
      case 'good':
        return { ...asked, args: [good] };
      case 'spoiled':
        return { ...asked, args: [spoiling(good, value, key)], isSpoiled: true };
      case 'swapped':
        return { ...asked, args: [swapped] };
      case 'several':
        return { ...asked, args: [good, value] };
      default:
        return { ...asked, args: [value] };
    }
  });
