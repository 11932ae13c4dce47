import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../main/adapters/log/file-log.ts';
import type { LogLimits } from '../../../main/adapters/log/log-files.ts';
import type { LogEvent } from '../../../main/core/ports.ts';
import { days, seconds } from '../../../shared/domain/dates.ts';
import { FakeTime } from '../../fakes/fake-time.ts';

const id = '0b6e8c9a-1f2d-4c3b-8a7e-123456789012';

function aLog({ limits, time = new FakeTime() }: { limits?: LogLimits; time?: FakeTime } = {}) {
  const parent = mkdtempSync(join(tmpdir(), 'counter-log-'));
  const folder = join(parent, 'logs');
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const log = createLog({ folder, clock: time, timer: time, ...(limits ? { limits } : {}) });
  const files = () => (existsSync(folder) ? readdirSync(folder).sort() : []);
  const text = () =>
    files()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('');
  return {
    folder,
    time,
    log,
    files,
    text,
    /** Events with facts that the types would not let through. */
    force: (event: string, facts: object) => log.event(event as LogEvent, facts),
    lines: () =>
      text()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

test('an event is one line with its time, its code and its facts', () => {
  const { log, lines, files } = aLog();
  log.event('start');
  log.event('attempt-ended', {
    entryId: id,
    kind: 'cancel-application',
    class: 'later',
    reason: 'bank.too-many',
    status: 429,
    ms: 812.6,
    code: 'UND_ERR_SOCKET',
    call: 'application.submit',
    at: 'dispatcher.send',
  });
  log.stop();
  const at = '2026-11-23T10:00:00.000Z';
  expect(lines()).toEqual([
    { at, event: 'start' },
    {
      at,
      event: 'attempt-ended',
      entryId: id,
      kind: 'cancel-application',
      class: 'later',
      reason: 'bank.too-many',
      status: 429,
      ms: 813,
      code: 'UND_ERR_SOCKET',
      call: 'application.submit',
      place: 'dispatcher.send',
    },
  ]);
  expect(files()).toEqual(['counter-2026-11-23.log']);
});

test('a code is an error of the system, the class of an error, a version or a word', () => {
  const codes = [
    'ECONNRESET',
    'UND_ERR_SOCKET',
    'Error',
    'TypeError',
    'StorageFailure',
    '0.1.0',
    '12.3.4-beta.1',
    'crashed',
  ];
  const { log, lines } = aLog();
  for (const code of codes) log.event('unexpected', { code });
  expect(lines().map(({ code }) => code)).toEqual(codes);
});

describe('what is not allowed in does not get in', () => {
  const strangers = [
    'Mari Tamm',
    'mari.tamm@example.ee',
    '37605030299',
    '161175-19997',
    '+37253630000',
    'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
    'line one\nline two',
    '\u001b[31mred\u001b[0m',
    '{"at":"x"}',
    '","event":"unlocked',
    '\u2028',
    '../../etc/passwd',
    'õunapuu',
    'a'.repeat(500),
    '',
    ' ',
    NaN,
    Infinity,
    -1e300,
    37605030299,
    { toString: () => 'Mari' },
    ['Mari'],
    null,
    true,
    () => 'Mari',
    Symbol('Mari'),
    12n,
  ];
  const names = [
    'entryId',
    'applicationId',
    'attemptId',
    'kind',
    'class',
    'reason',
    'status',
    'ms',
    'count',
    'call',
    'code',
    'at',
    'message',
    '__proto__',
    'constructor',
    'event',
  ];

  test('D-10: in any fact: one event stays one line, and the bug is told', () => {
    for (const name of names) {
      for (const value of strangers) {
        const { force, log, lines, text } = aLog();
        force('read-failed', Object.defineProperty({}, name, { value, enumerable: true }));
        log.flush();
        const told = lines();
        expect(told.map(({ event }) => event)).toEqual(['read-failed', 'unexpected']);
        expect(told[0]?.at).toBe('2026-11-23T10:00:00.000Z');
        expect(told[1]).toMatchObject({ code: 'log-value' });
        expect(text()).not.toMatch(/mari|tamm|3760503|161175|5363|4eC39|passwd|unlocked|\u001b|õ|aaaaaa/iu);
        expect(text().split('\n')).toHaveLength(3);
      }
    }
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (value) => {
        const { force, log, lines, text } = aLog();
        for (const name of names) force('read-failed', { [name]: value });
        log.flush();
        expect(text().split('\n').length - 1).toBe(lines().length);
        for (const line of lines()) {
          for (const fact of Object.values(line)) expect(String(fact)).toMatch(/^[A-Za-z0-9._:?-]{1,60}$/u);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('as an event that nobody declared', () => {
    const { force, log, lines } = aLog();
    force('Mari Tamm was here', {});
    log.flush();
    expect(lines()).toEqual([{ at: '2026-11-23T10:00:00.000Z', event: 'unexpected', code: 'log-value' }]);
  });

  test('D-10: not even in a word that looks like a code', () => {
    const words = [
      'MariError Tamm',
      'Mari',
      '192.0.2.77',
      'a37605030299',
      'x-161175-19997',
      'key-4ec39hqlyjwdarjtt1zdp7dc',
      'tel-37253630000',
    ];
    for (const word of words) {
      const { force, log, text } = aLog();
      force('read-failed', { code: word });
      log.flush();
      expect(text()).not.toContain(word);
      expect(text()).toContain('"code":"?"');
    }
  });
});

describe('writing', () => {
  test('happens a second later, together, and at once for what must not get lost', async () => {
    const { log, time, lines } = aLog();
    log.event('locked');
    log.event('unlocked');
    expect(lines()).toEqual([]);
    await time.passes(seconds(1));
    expect(lines()).toHaveLength(2);
    log.event('locked');
    log.event('storage-failed', { reason: 'storage.full' });
    expect(lines()).toHaveLength(4);
  });

  test('happens when many wait, and when the program stops', () => {
    const { log, lines } = aLog();
    for (let turn = 0; turn < 100; turn += 1) log.event('locked');
    expect(lines()).toHaveLength(100);
    log.event('locked');
    log.stop();
    expect(lines()).toHaveLength(101);
  });

  test('never throws, whatever became of the folder', () => {
    const { log, folder, files } = aLog();
    writeFileSync(folder, 'a file where the folder should be');
    log.event('start');
    rmSync(folder);
    log.event('start');
    expect(files()).toEqual(['counter-2026-11-23.log']);
    rmSync(folder, { recursive: true });
    log.event('start');
    log.stop();
  });

  test('is for the owner’s eyes', () => {
    const { log, folder } = aLog();
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
    log.event('start');
    expect(readdirSync(folder)).toHaveLength(1);
  });
});

describe('files', () => {
  const limits: LogLimits = { keptMs: days(14), fileBytes: 1_000, totalBytes: 5_000 };
  const size = (folder: string, names: readonly string[]) =>
    names.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0);

  test('begin anew each day and are kept for fourteen days; others in the folder are left alone', async () => {
    const { log, time, files, folder } = aLog();
    log.event('start');
    writeFileSync(join(folder, 'counter-notes.txt'), 'mine');
    for (let day = 0; day < 20; day += 1) {
      await time.passes(days(1));
      log.event('start');
    }
    const kept = files().filter((name) => name.endsWith('.log'));
    expect(kept).toHaveLength(15);
    expect(kept[0]).toBe('counter-2026-11-29.log');
    expect(kept.at(-1)).toBe('counter-2026-12-13.log');
    expect(files()).toContain('counter-notes.txt');
  });

  test('are closed at their size, and the oldest go when there are too many', () => {
    const { log, files, folder } = aLog({ limits });
    for (let turn = 0; turn < 500; turn += 1) log.event('start', { count: turn });
    for (const name of files()) expect(readFileSync(join(folder, name)).length).toBeLessThanOrEqual(1_000);
    expect(size(folder, files())).toBeLessThanOrEqual(5_000);
    const last = files()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((text) => text.includes('"count":499}'));
    expect(last).toHaveLength(1);
  });

  test('of an earlier run are gone on with', () => {
    const first = aLog({ limits });
    first.log.event('start', { count: 1 });
    const again = createLog({ folder: first.folder, clock: first.time, timer: first.time, limits });
    again.event('start', { count: 2 });
    expect(first.files()).toEqual(['counter-2026-11-23.log']);
    expect(first.lines().map(({ count }) => count)).toEqual([1, 2]);
  });
});
