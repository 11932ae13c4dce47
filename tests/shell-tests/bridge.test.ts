import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchFixture, type Fixture } from './fixture.ts';

let started: Fixture;
beforeAll(async () => {
  started = await launchFixture();
}, 60_000);
afterAll(() => started.close());

test('the page opens with the size the app asked for', async () => {
  expect(await started.page.title()).toBe('Fixture page');
  expect(await started.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1000, 700]);
  expect(
    await started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()),
  ).toBe('Fixture page');
});

test('values come back from main as a structured clone', async () => {
  const back = await started.page.evaluate(async () => {
    const cyclic: { self?: unknown; when: Date } = { when: new Date(5) };
    cyclic.self = cyclic;
    const [date, map, bytes, set, big, missing, self] = (await fixture.invoke(
      'echo',
      new Date(86_400_000),
      new Map([['a', { b: undefined }]]),
      new Uint8Array([1, 2, 255]),
      new Set(['x']),
      12n,
      { gone: undefined },
      cyclic,
    )) as [Date, Map<string, object>, Uint8Array, Set<string>, bigint, object, { self: unknown; when: Date }];
    return [
      date instanceof Date && date.getTime() === 86_400_000,
      map instanceof Map && 'b' in (map.get('a') ?? {}),
      bytes instanceof Uint8Array && [...bytes].join() === '1,2,255',
      set instanceof Set && set.has('x'),
      big === 12n,
      'gone' in missing,
      self.self === self && self.when.getTime() === 5,
    ];
  });
  expect(back).toEqual([true, true, true, true, true, true, true]);
});

test('main gets real dates and maps', async () => {
  const tags = await started.page.evaluate(async () => [
    await fixture.invoke('describe', new Date()),
    await fixture.invoke('describe', new Map()),
    await fixture.invoke('describe', new ArrayBuffer(2)),
  ]);
  expect(tags).toEqual(['[object Date]', '[object Map]', '[object ArrayBuffer]']);
});

test('what cannot be cloned, and what main refuses, comes back in Electron’s words', async () => {
  const refused = await started.page.evaluate(async () => {
    const say = (error: unknown): string => String(error);
    return [
      await Promise.resolve()
        .then(() => fixture.invoke('echo', { at: document.body }))
        .catch(say),
      await fixture.invoke('function').catch(say),
      await fixture.invoke('fail').catch(say),
      await fixture.invoke('nobody').catch(say),
    ];
  });
  expect(refused[0]).toContain('An object could not be cloned.');
  expect(refused[1]).toBe(
    "Error: Error invoking remote method 'function': Error: An object could not be cloned.",
  );
  expect(refused[2]).toBe("Error: Error invoking remote method 'fail': TypeError: no good");
  expect(refused[3]).toBe(
    "Error: Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  );
});

test('a function from the page reaches the preload as a function, and cannot go on to main', async () => {
  const refused = await started.page.evaluate(() => fixture.invoke('echo', () => 1).catch(String));
  expect(refused).toContain('An object could not be cloned.');
});

test('what the app sends reaches a listener of the page until it is taken away', async () => {
  const heard = await started.page.evaluateHandle(() => {
    const list: unknown[] = [];
    const stop = fixture.on('news', (...values) => list.push(values));
    return { list, stop };
  });
  const send = (value: number): Promise<void> =>
    started.app.evaluate(({ BrowserWindow }, given) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('news', given, new Date(0));
    }, value);
  await send(1);
  await started.page.evaluate(() => fixture.invoke('echo'));
  await heard.evaluate(({ stop }) => stop());
  await send(2);
  await started.page.evaluate(() => fixture.invoke('echo'));
  expect(await heard.evaluate(({ list }) => list.length)).toBe(1);
  await heard.dispose();
});

test('a message without an answer is answered by a message', async () => {
  await started.page.evaluate(() => fixture.send('hello', 'word'));
  await started.page.evaluate(() => fixture.invoke('echo'));
  expect(await started.page.evaluate(() => fixture.heard().length)).toBe(1);
});

test('a call through the bridge is about a millisecond or two, not more', async () => {
  const ms = await started.page.evaluate(async () => {
    const start = performance.now();
    for (let call = 0; call < 200; call += 1) await fixture.invoke('echo', { call });
    return (performance.now() - start) / 200;
  });
  expect(ms).toBeLessThan(15);
});

test('the page’s own world has nothing of Electron, Node or the shell', async () => {
  const found = await started.page.evaluate(() => Reflect.get(globalThis, 'found') as unknown);
  expect(found).toEqual({
    require: 'undefined',
    process: 'undefined',
    ipcRenderer: 'undefined',
    standIn: 'undefined',
    globals: [],
  });
});

test('what the preload exposes is frozen and cannot be replaced', async () => {
  const tried = await started.page.evaluate(() => {
    'use strict';
    const attempt = (change: () => void): string => {
      try {
        change();
        return 'changed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return [
      attempt(() => ((fixture as { name: string }).name = 'other')),
      attempt(() => (fixture.nested.deep.value = 2)),
      attempt(() => fixture.nested.list.push(3)),
      attempt(() => Object.assign(globalThis, { fixture: 1 })),
      attempt(() => Reflect.deleteProperty(globalThis, 'fixture') || undefined),
      fixture.name,
    ];
  });
  expect(tried.slice(0, 4)).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError']);
  expect(tried.at(-1)).toBe('fixture');
});

test('functions and promises cross the bridge as what they are', async () => {
  const crossed = await started.page.evaluate(async () => {
    const { value, again } = fixture.sync({ at: new Date(7) });
    const name = (run: () => unknown): string => {
      try {
        return String(run());
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`;
      }
    };
    return [
      value.at.getTime(),
      again().at.getTime(),
      await fixture.later,
      name(() => fixture.fails()),
      await fixture.rejects().catch(String),
    ];
  });
  expect(crossed).toEqual([7, 7, 'later', 'RangeError: not here', 'Error: not now']);
});

test('the preload has what a sandboxed preload has', async () => {
  const had = await started.page.evaluate(() => [fixture.describeProcess(), fixture.requireOther()]);
  expect(had).toEqual([{ type: 'renderer', sandboxed: true, platform: process.platform }, 'NotInStandIn']);
});

test('a page that changes its own built-in functions does not reach the preload’s', async () => {
  const got = await started.page.evaluate(async () => {
    const { stringify } = JSON;
    const dispatch = Reflect.get(EventTarget.prototype, 'dispatchEvent') as unknown;
    const seen: unknown[] = [];
    JSON.stringify = (...given: unknown[]) => {
      seen.push(given);
      return stringify(...(given as Parameters<typeof stringify>));
    };
    Reflect.set(EventTarget.prototype, 'dispatchEvent', (event: unknown) => seen.push(event));
    const answer = await fixture.invoke('echo', 'secret');
    JSON.stringify = stringify;
    Reflect.set(EventTarget.prototype, 'dispatchEvent', dispatch);
    return { answer, seen: seen.length };
  });
  expect(got).toEqual({ answer: ['secret'], seen: 0 });
});
