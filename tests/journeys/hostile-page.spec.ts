import { expect, test } from 'playwright/test';
import { closeAll, openCounter, type Counter } from './counter.ts';
import { anOutside, refuses, toldOf } from './outside.ts';
import { entersTraining } from './steps.ts';

/** What a script would try that has come into the page somehow: here it really tries it. */
test.afterEach(closeAll);

async function insideAPage() {
  const outside = await anOutside();
  const counter = await openCounter();
  await entersTraining(counter.page);
  return { outside, counter, page: counter.page };
}

const windowsOf = ({ app }: Counter): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('S-07: fifty ways to Node and Electron are not there, and what is there cannot be changed', async () => {
  const { outside, page } = await insideAPage();
  const { ways, reached, changed } = await page.evaluate(async () => {
    // Everything by its text, as a script from outside would have it; the policy refuses the texts themselves.
    const scope = window as unknown as Record<string, unknown> & { counter: Record<string, object> };
    const names = [
      ...[
        'require',
        'process',
        'module',
        'exports',
        'Buffer',
        'global',
        'electron',
        'ipcRenderer',
        'contextBridge',
      ],
      ...[
        'webFrame',
        'webUtils',
        'remote',
        'setImmediate',
        '__dirname',
        '__filename',
        'nodeRequire',
        'chrome.app',
      ],
      ...[
        '__electron',
        'electronBinding',
        '_linkedBinding',
        'internalBinding',
        'nativeImage',
        'crashReporter',
      ],
    ];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inFrame = (frame.contentWindow ?? {}) as Record<string, unknown>;
    const { calls } = scope.counter as { calls: Record<string, (input: unknown) => Promise<unknown>> };
    const call = Object.values(calls)[0] as unknown as Record<string, unknown> &
      ((input: unknown) => Promise<unknown>);
    const make = (of: unknown) =>
      (of as { constructor: { constructor: (text: string) => () => unknown } }).constructor.constructor;
    const text =
      'return typeof process !== "undefined" && process.versions || typeof require !== "undefined" && require';
    const tries: Record<string, () => unknown> = {
      ...Object.fromEntries(names.map((name) => [name, () => scope[name]])),
      ...Object.fromEntries(
        ['require', 'process', 'counter', 'ipcRenderer', 'Buffer', 'module'].map((name) => [
          `frame.${name}`,
          () => inFrame[name],
        ]),
      ),
      'function of the page': () => make({})(text)(),
      'function of the bridge': () => make(scope.counter)(text)(),
      'function of a call': () => make(call)(text)(),
      'function of a promise': () => make(call({}))(text)(),
      'function of a frame': () => make(inFrame)(text)(),
      eval: () => (0, eval)(text.slice(7)) as unknown,
      'caller of a call': () => call.caller,
      'arguments of a call': () => call.arguments as unknown,
      'timer of text': () => {
        (setTimeout as unknown as (text: string) => void)('window.reached = process');
        return undefined;
      },
      'import of node': () => import(/* @vite-ignore */ 'node:' + 'fs'),
      'import of electron': () => import(/* @vite-ignore */ 'electron'),
      'import of a file': () => import(/* @vite-ignore */ ['file:', '/etc/passwd'].join('//')),
      'a call of no name': () => (calls as Record<string, unknown>)['ipc.send'],
      'a listener': () =>
        (scope.counter as Record<string, unknown>).send ?? (scope.counter as Record<string, unknown>).on,
      opener: () => window.opener as unknown,
      parent: () => (window.parent === window ? undefined : window.parent),
    };
    const got: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        const value = await attempt();
        if (value !== undefined && value !== null && value !== false) got.push(`${name}: ${typeof value}`);
      } catch {
        // Refused, as it should be.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    if ('reached' in window) got.push('timer of text ran');

    // And what is exposed stays what it is.
    const before = JSON.stringify(Object.keys(calls));
    const spoil: (() => unknown)[] = [
      () => (scope.counter.calls = {}),
      () => Reflect.set(scope.counter, 'more', 1),
      () => Reflect.set(calls, 'outbox.get', () => 'false'),
      () => Reflect.deleteProperty(calls, 'outbox.get'),
      () => Object.defineProperty(calls, 'outbox.get', { value: 1 }),
      () => Object.setPrototypeOf(calls, null) as unknown,
      () => Object.setPrototypeOf(scope.counter, Array.prototype) as unknown,
      () => Reflect.set(scope, 'counter', {}),
      () => Object.defineProperty(scope, 'counter', { value: {} }),
      () => Reflect.deleteProperty(scope, 'counter'),
    ];
    for (const each of spoil) {
      try {
        each();
      } catch {
        // Refused.
      }
    }
    const after = (window as unknown as typeof scope).counter as unknown as {
      calls: Record<string, unknown>;
    };
    const frozen = [after, ...Object.values(after)].filter((value) => typeof value === 'object');
    return {
      ways: Object.keys(tries).length + spoil.length,
      reached: got,
      changed: [
        ...(JSON.stringify(Object.keys(after.calls)) === before ? [] : ['the calls']),
        ...(typeof after.calls['outbox.get'] === 'function' ? [] : ['a call']),
        ...frozen.filter((value) => !Object.isFrozen(value)).map(() => 'not frozen'),
      ],
    };
  });
  expect(ways).toBeGreaterThanOrEqual(50);
  expect(reached).toEqual([]);
  expect(changed).toEqual([]);
  outside.close();
});

test('S-09: by a link, a form, a drop, the address, a refresh or the history the page goes nowhere, and each try is told', async () => {
  const { outside, counter, page } = await insideAPage();
  const before = page.url();
  const ways: Record<string, (to: string) => unknown> = {
    link: (to) => Object.assign(document.body.appendChild(document.createElement('a')), { href: to }).click(),
    'link in the frame itself': (to) =>
      Object.assign(document.body.appendChild(document.createElement('a')), {
        href: to,
        target: '_top',
      }).click(),
    'area of a map': (to) =>
      Object.assign(document.body.appendChild(document.createElement('area')), { href: to }).click(),
    assign: (to) => location.assign(to),
    replace: (to) => location.replace(to),
    href: (to) => (location.href = to),
    host: (to) => (location.host = new URL(to).host),
    protocol: () => (location.protocol = 'http:'),
    'window.open onto itself': (to) => window.open(to, '_self'),
    form: (to) => {
      const form = Object.assign(document.body.appendChild(document.createElement('form')), {
        action: to,
        method: 'post',
      });
      form.submit();
    },
    'form by its button': (to) => {
      const form = document.body.appendChild(document.createElement('form'));
      Object.assign(form.appendChild(document.createElement('button')), { formAction: to }).click();
    },
    refresh: (to) =>
      document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${to}` }),
      ),
    base: (to) => document.head.append(Object.assign(document.createElement('base'), { href: to })),
    data: () => (location.href = 'data:text/html,x'),
    script: () => (location.href = 'javascript:document.title="taken"'),
    blob: () => (location.href = URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' }))),
    'our own file': () => (location.href = new URL('nothing.html', location.href).href),
    history: (to) => {
      try {
        history.pushState(null, '', to);
      } catch (error) {
        console.error(error);
      }
    },
  };
  // There is nothing to go back to, so nothing is said; whatever came of it would be there after the next ones.
  await page.evaluate(() => history.go(-3));
  const told = toldOf(counter, 'navigation-refused').length;
  for (const [name, way] of Object.entries(ways)) {
    await refuses(counter, () => page.evaluate(way, outside.address));
    expect([name, page.url()]).toEqual([name, before]);
  }
  const devtools = await page.context().newCDPSession(page);
  await refuses(counter, async () => {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', {
        ...{ type, x: 400, y: 300 },
        data: {
          items: [{ mimeType: 'text/uri-list', data: outside.address }],
          dragOperationsMask: 1,
        },
      });
    }
  });
  expect(page.url()).toBe(before);
  expect(await page.title()).not.toBe('taken');
  expect(await windowsOf(counter)).toBe(1);
  expect(outside.seen.visits).toBe(0);
  // The page is still the one that was there, and works.
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect.poll(() => toldOf(counter, 'navigation-refused').length).toBeGreaterThan(told + 8);
  outside.close();
});

test('S-10: no way opens a second window: by a script, a target, a middle click or a click with a key', async () => {
  const { outside, counter, page } = await insideAPage();
  await page.evaluate((to) => {
    const link = Object.assign(document.createElement('a'), { href: to, textContent: 'away', id: 'away' });
    link.style.position = 'fixed';
    Object.assign(link.style, {
      top: '0',
      left: '0',
      zIndex: '9999',
      width: '80px',
      height: '40px',
      background: 'white',
    });
    document.body.append(link);
  }, outside.address);
  const away = page.locator('#away');
  // A download, which is refused without a word.
  await away.click({ modifiers: ['Alt'] });
  await refuses(counter, () => away.click({ button: 'middle' }));
  for (const modifiers of [['Control'], ['Shift'], ['Control', 'Shift']] as const)
    await refuses(counter, () => away.click({ modifiers: [...modifiers] }));
  for (const target of ['_blank', 'somebody', '_new']) {
    await page.evaluate((to) => document.querySelector('#away')?.setAttribute('target', to), target);
    await refuses(counter, () => away.click());
  }
  const opened = await refuses(
    counter,
    () =>
      page.evaluate((to) => {
        const made = [
          window.open(to),
          window.open(to, '_blank', 'popup'),
          window.open(to, 'other', 'noopener'),
          window.open('about:blank'),
          window.open('javascript:1'),
          window.open(''),
        ];
        return made.filter((each) => each !== null).length;
      }, outside.address),
    6,
  );
  await refuses(counter, () =>
    page.evaluate((to) => {
      const form = Object.assign(document.body.appendChild(document.createElement('form')), {
        action: to,
        target: '_blank',
      });
      form.submit();
    }, outside.address),
  );
  expect(opened).toBe(0);
  expect(await windowsOf(counter)).toBe(1);
  expect(page.context().pages()).toHaveLength(1);
  expect(outside.seen.visits).toBe(0);
  outside.close();
});

test('S-04, S-24: frames, objects, workers, hints, fonts, pings and beacons load and reach nothing', async () => {
  const { outside, counter, page } = await insideAPage();
  const found = await page.evaluate(async (to) => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      seen.push(effectiveDirective),
    );
    const loaded: string[] = [];
    const put = (tag: string, values: Record<string, string>, where: Element = document.body): void => {
      const element = document.createElement(tag);
      element.addEventListener('load', () => {
        // A refused frame is loaded as an empty one that nobody can look into.
        if (tag !== 'iframe' && tag !== 'frame') loaded.push(`${tag} ${JSON.stringify(values)}`);
      });
      for (const [name, value] of Object.entries(values)) {
        try {
          element.setAttribute(name, value);
        } catch {
          seen.push(`${tag}.${name}`);
        }
      }
      where.append(element);
    };
    const script = URL.createObjectURL(new Blob(['self.ran = 1'], { type: 'text/javascript' }));
    put('iframe', { src: to });
    put('iframe', { srcdoc: '<script>parent.ran = 1</script>' });
    put('iframe', { src: 'javascript:parent.ran=1' });
    put('iframe', { src: 'data:text/html,<script>parent.ran=1</script>' });
    put('webview', { src: to });
    put('object', { data: to });
    put('embed', { src: to });
    put('portal', { src: to });
    put('script', { src: `${to}a.js` }, document.head);
    put('script', { src: script }, document.head);
    put('script', { src: 'data:text/javascript,window.ran=1' }, document.head);
    put('img', { src: `${to}a.png` });
    put('img', { srcset: `${to}a.png 1x` });
    put('video', { src: `${to}a.mp4`, poster: `${to}a.png` });
    put('audio', { src: `${to}a.mp3` });
    put('input', { type: 'image', src: `${to}a.png` });
    put('body', { background: `${to}a.png` });
    put('div', { style: `background: url(${to}a.png)` });
    for (const rel of [
      'stylesheet',
      'preload',
      'prefetch',
      'preconnect',
      'dns-prefetch',
      'modulepreload',
      'prerender',
      'manifest',
      'icon',
    ]) {
      put('link', { rel, href: `${to}${rel}`, as: 'image' }, document.head);
    }
    put('script', { type: 'speculationrules' }, document.head);
    const link = Object.assign(document.createElement('a'), { href: '#', ping: to });
    document.body.append(link);
    link.click();
    const tries: Record<string, () => unknown> = {
      worker: () => new Worker(script),
      'worker of data': () => new Worker('data:text/javascript,1'),
      'shared worker': () => new SharedWorker(script),
      'service worker': () => navigator.serviceWorker.register(`${location.origin}/a.js`),
      'import of data': () => import(/* @vite-ignore */ ['data', 'text/javascript,window.ran=1'].join(':')),
      'import from outside': () => import(/* @vite-ignore */ `${to}a.js`),
      fetch: () => fetch(to),
      'fetch without an answer': () => fetch(to, { mode: 'no-cors', keepalive: true }),
      request: () =>
        new Promise((good, bad) => {
          const request = new XMLHttpRequest();
          request.onload = good;
          request.onerror = bad;
          request.open('GET', to);
          request.send();
        }),
      font: () => new FontFace('x', `url(${to}a.woff2)`).load(),
      wasm: () => WebAssembly.compileStreaming(fetch(to)),
      'wasm of bytes': () => WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)),
    };
    const ran: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        const made: unknown = await Promise.race([attempt(), new Promise((_, bad) => setTimeout(bad, 800))]);
        // A worker is made and fails later.
        if (made instanceof Worker || made instanceof SharedWorker) {
          const isAlive = await new Promise((tell) => {
            const target = made instanceof Worker ? made : made.port;
            made.addEventListener('error', () => tell(false));
            target.addEventListener('message', () => tell(true));
            setTimeout(() => tell(false), 300);
          });
          if (isAlive) ran.push(name);
        } else ran.push(name);
      } catch {
        // Refused.
      }
    }
    const sent = navigator.sendBeacon(to, 'x');
    new EventSource(to);
    try {
      new WebSocket(to.replace('http', 'ws'));
    } catch {
      // Refused.
    }
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return { seen: [...new Set(seen)].sort(), loaded, ran, sent, taken: 'ran' in window };
  }, outside.address);
  expect(found.loaded).toEqual([]);
  expect(found.ran).toEqual([]);
  expect(found.taken).toBe(false);
  for (const directive of [
    'connect-src',
    'font-src',
    'frame-src',
    'img-src',
    'media-src',
    'object.data',
    'embed.src',
    'script-src-elem',
    'style-src-elem',
  ]) {
    expect(found.seen).toContain(directive);
  }
  expect(outside.seen.visits).toBe(0);
  expect(await windowsOf(counter)).toBe(1);
  outside.close();
});

test('S-14: whatever the page asks to be allowed is refused, on request and when it is only looked up', async () => {
  const { outside, page } = await insideAPage();
  const { states, granted } = await page.evaluate(async () => {
    const names = [
      ...[
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'persistent-storage',
        'background-sync',
      ],
      ...[
        'clipboard-read',
        'clipboard-write',
        'screen-wake-lock',
        'storage-access',
        'window-management',
        'idle-detection',
      ],
      ...[
        'local-fonts',
        'payment-handler',
        'periodic-background-sync',
        'display-capture',
        'accelerometer',
        'gyroscope',
        'magnetometer',
        'nfc',
      ],
    ];
    const looked: Record<string, string> = {};
    for (const name of names) {
      try {
        looked[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
      } catch {
        // A word that this Chromium does not know.
      }
    }
    const within = (ms: number) => new Promise((_, bad) => setTimeout(bad, ms));
    const wishes = navigator as unknown as Record<
      string,
      Record<string, (...values: unknown[]) => unknown> | undefined
    >;
    const scope = window as unknown as Record<
      string,
      { requestPermission?: () => Promise<string> } | undefined
    >;
    const wish =
      (api: string, method: string, ...values: unknown[]) =>
      () => {
        const on = wishes[api];
        if (!on?.[method]) throw new Error('not there');
        return on[method](...values);
      };
    const asked = async (name: string) => {
      const answer = await scope[name]?.requestPermission?.();
      if (answer !== 'granted') throw new Error('refused');
    };
    const tries: Record<string, () => unknown> = {
      place: () =>
        new Promise((good, bad) => navigator.geolocation.getCurrentPosition(good, bad, { timeout: 1_000 })),
      camera: wish('mediaDevices', 'getUserMedia', { video: true }),
      microphone: wish('mediaDevices', 'getUserMedia', { audio: true }),
      screen: wish('mediaDevices', 'getDisplayMedia', { video: true }),
      'clipboard read': wish('clipboard', 'read'),
      'clipboard text': wish('clipboard', 'readText'),
      'clipboard write': wish('clipboard', 'writeText', 'x'),
      notifications: () => asked('Notification'),
      idle: () => asked('IdleDetector'),
      usb: wish('usb', 'requestDevice', { filters: [] }),
      serial: wish('serial', 'requestPort'),
      hid: wish('hid', 'requestDevice', { filters: [{}] }),
      bluetooth: wish('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      midi: () =>
        (navigator as unknown as { requestMIDIAccess: (how: object) => unknown }).requestMIDIAccess({
          sysex: true,
        }),
      'wake lock': wish('wakeLock', 'request', 'screen'),
      fullscreen: () => document.documentElement.requestFullscreen(),
      'a file': () => (window as unknown as { showOpenFilePicker: () => unknown }).showOpenFilePicker(),
      fonts: async () => {
        // Refused, it finds none.
        const found = await (
          window as unknown as { queryLocalFonts: () => Promise<object[]> }
        ).queryLocalFonts();
        if (found.length === 0) throw new Error('none');
      },
      'a payment': () =>
        new PaymentRequest([{ supportedMethods: 'https://pay.example' }], {
          total: { label: 'x', amount: { currency: 'EUR', value: '1' } },
        }).show(),
    };
    const got: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      try {
        await Promise.race([attempt(), within(1_500)]);
        got.push(name);
      } catch {
        // Refused, or not there.
      }
    }
    return { states: looked, granted: got };
  });
  expect(granted).toEqual([]);
  expect(Object.keys(states).length).toBeGreaterThan(10);
  // A page of its own site need not ask for its storage, and is not given any (the session is in memory).
  const { 'storage-access': _own, ...others } = states;
  expect(Object.entries(others).filter(([, state]) => state !== 'denied')).toEqual([]);
  outside.close();
});
