import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerCalls, type GuardRules, type Handlers } from '../../main/ipc/answer.ts';
import { StorageFailure } from '../../main/core/ports.ts';
import type { Person } from '../../main/core/ledger.ts';
import { calls, channelOfCall, type CallName } from '../../shared/bridge/contract.ts';

const names = Object.keys(calls) as CallName[];
const anna: Person = {
  id: 'a93f1f44-d5dd-4469-bfcc-c1de9e969213',
  name: 'Anna K.',
  role: 'salesperson',
  pinHash: '',
  pinTag: 0,
  hasShortPin: false,
  badge: null,
  isActive: true,
};
const manager: Person = { ...anna, role: 'manager' };

const frameAt = (origin: string, detached = false) => ({ detached, origin }) as unknown as WebFrameMain;
const pageWith = (mainFrame: WebFrameMain) => ({ mainFrame }) as unknown as WebContents;

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => Promise<unknown>;

/** The guard with handlers that only tell that they ran. */
function aBridge(change: Partial<GuardRules> = {}) {
  const listeners = new Map<string, Listener>();
  const ran = vi.fn((): unknown => ({ ok: true, value: 'done' }));
  const frame = frameAt('app://bundle');
  const page = pageWith(frame);
  const hostile: WebContents[] = [];
  const logged: unknown[] = [];
  const violations: string[] = [];
  let now = 0;
  let person: Person | null = manager;
  let isPinRecent = true;
  const handlers = Object.fromEntries(names.map((name) => [name, ran])) as unknown as Handlers;
  answerCalls(
    handlers,
    {
      isOurPage: (contents) => contents === page,
      origins: ['app://bundle'],
      person: () => person,
      isPinRecent: () => isPinRecent,
      clock: { steady: () => now },
      log: { event: (...event) => void logged.push(event) },
      onViolation: (call, reason) => void violations.push(`${call} ${reason}`),
      onHostile: (contents) => void hostile.push(contents),
      ...change,
    },
    {
      handle: (channel, listener) => void listeners.set(channel, listener as Listener),
      removeAllListeners() {
        return this as unknown as IpcMain;
      },
    },
  );
  const ask = (name: CallName, event: Partial<IpcMainInvokeEvent>, ...args: unknown[]) => {
    const listener = listeners.get(channelOfCall(name));
    if (!listener) throw new Error(`nobody answers ${name}`);
    return listener({ sender: page, senderFrame: frame, ...event } as IpcMainInvokeEvent, ...args);
  };
  return {
    ask,
    ran,
    page,
    frame,
    hostile,
    logged,
    violations,
    channels: listeners,
    signsIn: (who: Person | null) => (person = who),
    isAway: () => (isPinRecent = false),
    passes: (ms: number) => (now += ms),
  };
}
const failure = (code: string) => ({ ok: false, failure: { code } });

const ofApplication = { applicationId: anna.id };
const person = { name: 'Anna K.', role: 'salesperson', pin: '135790', badge: null };
const ticks = {
  standardInformation: true,
  totalAndApr: true,
  wantsToContinue: true,
  changes: false,
  figuresLookedAt: false,
};
/** A good request for each grave call, in the order of the contract. */
const graveRequests: Readonly<Partial<Record<CallName, object>>> = {
  'settings.relay': { isOn: true, port: 8_098, callbackUrl: 'https://shop.example/inbank' },
  'settings.products': { codes: ['hire_purchase'] },
  'settings.presets': { presets: [] },
  'settings.documents': { documentTypes: ['passport'] },
  'settings.code-hyphen': { codeHasHyphen: false },
  'settings.consents': { consents: [] },
  'settings.general': {
    shopName: 'Tartu pood',
    tillName: 'kassa 2',
    returnUrl: '',
    lockAfterMinutes: 3,
    opensLinksHere: false,
    hasCustomerDisplay: false,
    hasNotices: true,
  },
  'settings.retention': { keepDays: 30 },
  'people.add': person,
  'people.change': { ...person, personId: anna.id, isActive: true, badge: 'keep' },
  'application.accept': { ...ofApplication, fingerprint: 'f', ticks, informationGivenBy: 'paper' },
  'application.cancel': ofApplication,
  'contract.cancel': ofApplication,
  'contract.approve': ofApplication,
};

describe.each(names)('%s', (name) => {
  let bridge = aBridge();
  beforeEach(() => {
    bridge = aBridge();
  });

  test('S-06: answers only the main frame of our own page, at its own address', async () => {
    const { ask, page, frame, ran } = bridge;
    const foreign = [
      { senderFrame: null },
      { senderFrame: frameAt('app://bundle', true) },
      { senderFrame: frameAt('app://bundle') },
      { sender: pageWith(frame) },
    ];
    for (const event of foreign) expect(await ask(name, event, {})).toEqual(failure('bridge.refused'));
    for (const origin of ['null', 'https://example.com', 'app://other', 'about:blank', 'file://']) {
      const elsewhere = frameAt(origin);
      const sender = page as { mainFrame: WebFrameMain };
      sender.mainFrame = elsewhere;
      expect(await ask(name, { senderFrame: elsewhere }, {})).toEqual(failure('bridge.refused'));
    }
    expect(ran).not.toHaveBeenCalled();
  });

  test('S-05, S-08: refuses junk without running anything', async () => {
    const { ask, ran } = bridge;
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const junk = [
      undefined,
      null,
      0,
      'text',
      [],
      [{}],
      { surprise: 1 },
      { ...({ applicationId: 'x' } as object), surprise: true },
      JSON.parse('{"__proto__":{"role":"manager"},"x":1}'),
      { constructor: { prototype: { isOurs: true } } },
      new Date(),
      new Map([['pin', '1']]),
      { pin: { toString: 'x' } },
      circular,
      'x'.repeat(calls[name].maxBytes + 1),
    ];
    for (const input of junk) {
      const answer = await ask(name, {}, input);
      // A call without input takes an empty object, so an empty map or list must not pass for one either.
      expect([name, input, answer]).toEqual([name, input, expect.objectContaining({ ok: false })]);
    }
    expect(await ask(name, {})).toEqual(failure('bridge.too-large'));
    expect(await ask(name, {}, {}, {})).toEqual(failure('bridge.too-large'));
    expect(ran).not.toHaveBeenCalled();
    expect({}).not.toHaveProperty('role');
  });

  test('survives whatever is thrown at it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withMap: true, withSet: true, withBigInt: true, withDate: true }),
        async (input) => {
          const answer = (await aBridge().ask(name, {}, input)) as { ok: boolean };
          expect(typeof answer.ok).toBe('boolean');
        },
      ),
      { numRuns: 50 },
    );
  });

  test('S-21: is locked without a session, unless it belongs to the lock', async () => {
    bridge.signsIn(null);
    const answer = await bridge.ask(name, {}, {});
    if (calls[name].role === 'anyone') expect(answer).not.toEqual(failure('bridge.locked'));
    else expect(answer).toEqual(failure('bridge.locked'));
  });

  test('keeps to the role', async () => {
    bridge.signsIn(anna);
    const answer = await bridge.ask(name, {}, {});
    if (calls[name].role === 'manager') expect(answer).toEqual(failure('bridge.not-allowed'));
    else expect(answer).not.toEqual(failure('bridge.not-allowed'));
  });

  test('S-34: waits for the own PIN, typed again, where it is grave', async () => {
    const input = graveRequests[name] ?? {};
    bridge.isAway();
    const answer = await bridge.ask(name, {}, input);
    if (name in graveRequests) {
      expect(answer).toEqual(failure('session.pin-again'));
      expect(bridge.ran).not.toHaveBeenCalled();
      expect(await aBridge().ask(name, {}, input)).not.toEqual(failure('session.pin-again'));
    } else expect(answer).not.toEqual(failure('session.pin-again'));
    expect(bridge.violations).not.toContain(`${name} session.pin-again`);
  });

  test('is not asked more often than agreed', async () => {
    const { perMinute } = calls[name];
    for (let n = 0; n < perMinute; n += 1) {
      expect(await bridge.ask(name, {}, {})).not.toEqual(failure('bridge.too-fast'));
    }
    expect(await bridge.ask(name, {}, {})).toEqual(failure('bridge.too-fast'));
    bridge.passes(60_000);
    expect(await bridge.ask(name, {}, {})).not.toEqual(failure('bridge.too-fast'));
  });
});

describe('the guard', () => {
  test('S-34: what binds the customer or the shop is grave', () => {
    expect(names.filter((name) => 'isGrave' in calls[name])).toEqual(Object.keys(graveRequests));
  });

  test('every call of the contract is answered, and nothing else', () => {
    expect([...aBridge().channels.keys()].sort()).toEqual(names.map(channelOfCall).sort());
  });

  test('an answer that is not what was promised does not leave', async () => {
    const bridge = aBridge();
    bridge.ran.mockReturnValue({ ok: true, value: { secret: 'key' } });
    expect(await bridge.ask('session.lock', {}, {})).toEqual(failure('unexpected'));
  });

  test('an exception becomes a code; what it says stays here', async () => {
    const bridge = aBridge();
    bridge.ran.mockImplementation(() => {
      throw new Error('37605030299');
    });
    expect(await bridge.ask('session.lock', {}, {})).toEqual(failure('unexpected'));
    expect(JSON.stringify(bridge.logged)).not.toContain('37605030299');
    bridge.ran.mockImplementation(() => {
      throw new StorageFailure('storage.full');
    });
    expect(await bridge.ask('session.lock', {}, {})).toEqual(failure('storage.full'));
  });

  test('S-05: a page that breaks the rules fifty times is given up', async () => {
    const bridge = aBridge();
    for (let n = 0; n < 49; n += 1) await bridge.ask(names[n % names.length] ?? 'till.get', {}, { junk: n });
    expect(bridge.hostile).toEqual([]);
    await bridge.ask('till.get', {}, { junk: true });
    expect(bridge.hostile).toEqual([bridge.page]);
    // Whoever comes back and goes on is given up again.
    for (let n = 0; n < 50; n += 1) {
      bridge.passes(1_000);
      await bridge.ask('till.get', {}, { junk: n });
    }
    expect(bridge.hostile).toHaveLength(2);
  });

  test('S-06: whatever no page of ours asks for is told, with what was asked and why it was refused', async () => {
    const bridge = aBridge();
    await bridge.ask('till.get', { senderFrame: null }, {});
    await bridge.ask('till.get', {}, { junk: true });
    await bridge.ask('till.get', {}, new Array(100_000_000));
    bridge.signsIn(anna);
    await bridge.ask('settings.consents', {}, { consents: [] });
    expect(bridge.violations).toEqual([
      'till.get bridge.refused',
      'till.get bridge.bad-input',
      'till.get bridge.too-large',
      'settings.consents bridge.not-allowed',
    ]);
  });

  test('what nests too deeply to be looked at is bad input like any other', async () => {
    const bridge = aBridge();
    let nested: unknown = {};
    for (let depth = 0; depth < 40_000; depth += 1) nested = [nested];
    const answer = (await bridge.ask('draft.save', {}, nested)) as { ok: boolean };
    expect(answer.ok).toBe(false);
    expect(bridge.logged).toHaveLength(1);
  });

  test('the bytes of a file cross as they are, and count', async () => {
    const bridge = aBridge();
    const request = { applicationId: anna.id, name: 'x.pdf', bytes: new Uint8Array(1_000) };
    await bridge.ask('statement.add', {}, request);
    expect(bridge.ran).toHaveBeenCalledWith(request, manager);
    const tooLarge = { ...request, bytes: new Uint8Array(calls['statement.add'].maxBytes) };
    expect(await bridge.ask('statement.add', {}, tooLarge)).toEqual(failure('bridge.too-large'));
    expect(await bridge.ask('statement.add', {}, { ...request, bytes: [1, 2] })).toEqual(
      failure('bridge.bad-input'),
    );
  });

  test('D-08: texts arrive in one spelling', async () => {
    const bridge = aBridge();
    const name = 'Jõgi'.normalize('NFD');
    await bridge.ask('people.add', {}, { ...person, name });
    expect(bridge.ran).toHaveBeenCalledWith({ ...person, name: 'Jõgi' }, manager);
  });
});
