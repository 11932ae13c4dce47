import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { statementLimits } from '../../../shared/domain/account-statement.ts';
import { seconds } from '../../../shared/domain/dates.ts';
import { aComputer, lookAt, verdictOf } from './a-computer.ts';
import { aPdf } from './pdfs.ts';

const pdf = 'application/pdf';
const limit = statementLimits.fileBytes;
/** A PDF of exactly so many bytes. */
const pdfOf = (size: number): Buffer => {
  const made = aPdf({ content: 'x'.repeat(size - 1_000) });
  return Buffer.concat([made, Buffer.alloc(size - made.length, ' ')]);
};
const secret = aPdf({ content: 'SECRET' });
const own = aPdf({ content: 'STATEMENT' });

/** A program of its own that goes on until the test ends. */
async function meanwhile(program: string, ...given: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['-e', program, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
}

const aPipe = (path: string) => execFileSync('sh', ['-c', 'mkfifo "$0"', path]);

/** Permissions mean nothing to root. */
async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe('D-11 a file of any size', () => {
  test.each([
    ['0 bytes', 0, 'empty'],
    ['10 MB exactly', limit, pdf],
    ['10 MB and one byte', limit + 1, 'too-large'],
    ['50 MB', 5 * limit, 'too-large'],
  ])('D-11 %s', async (_, size, verdict) => {
    const computer = aComputer();
    const path = computer.has('a.pdf', pdfOf(Math.max(limit, size)).subarray(0, size));
    const [looked] = await computer.chooses(path);
    expect(verdictOf(looked!)).toBe(verdict);
    // What is refused is refused before it is read.
    expect(computer.read.bytes).toBe(verdict === pdf ? limit : 0);
    if (size <= 2 * limit) expect(verdictOf(lookAt('a.pdf', readFileSync(path)))).toBe(verdict);
  });

  test('D-11 10 GB that are not on the disk are refused unread, with the memory of a small file', async () => {
    const computer = aComputer();
    const path = computer.has('a.pdf', own);
    truncateSync(path, 10 * 1024 ** 3);
    const before = process.memoryUsage();
    expect((await computer.chooses(path)).map(verdictOf)).toEqual(['too-large']);
    const after = process.memoryUsage();
    expect(computer.read.bytes).toBe(0);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(limit);
  });

  test.each([
    ['grows by a byte', own, (path: string) => appendFileSync(path, ' '), 'damaged'],
    [
      'grows far beyond the limit',
      own,
      (path: string) => appendFileSync(path, Buffer.alloc(2 * limit)),
      'damaged',
    ],
    ['grows over the limit', pdfOf(limit), (path: string) => appendFileSync(path, ' '), 'too-large'],
    ['shrinks', own, (path: string) => truncateSync(path, 100), 'damaged'],
    ['is emptied', own, (path: string) => truncateSync(path, 0), 'damaged'],
  ])(
    'D-11 that %s while it is read, and says that it was not touched',
    async (_, content, change, verdict) => {
      const computer = aComputer({
        beforeRead: (path, round) => {
          if (round > 0) return;
          change(path);
          utimesSync(path, 1, 1);
        },
      });
      const path = computer.has('a.pdf', content);
      utimesSync(path, 1, 1);
      expect((await computer.chooses(path)).map(verdictOf)).toEqual([verdict]);
      expect(computer.read.bytes).toBeLessThanOrEqual(content.length + 1);
      expect(computer.closed).toEqual([path]);
    },
  );

  test('D-11 that is written over while it is read is not taken', async () => {
    const computer = aComputer({
      beforeRead: (path, round) => {
        if (round === 1) writeFileSync(path, own, { flag: 'r+' });
      },
    });
    const path = computer.has('a.pdf', own);
    utimesSync(path, 1, 1);
    expect((await computer.chooses(path)).map(verdictOf)).toEqual(['damaged']);
  });

  test('D-11 that has no size, as those that the system makes up, is not asked for more', async () => {
    const computer = aComputer();
    expect((await computer.chooses('/proc/self/status')).map(verdictOf)).toEqual(['empty']);
    expect(computer.read.bytes).toBe(0);
  });

  test('D-11 that a scanner is still writing is read up to where it ended when it was opened', async () => {
    const computer = aComputer();
    const path = computer.has('a.pdf', pdfOf(limit - 4_000_000));
    await meanwhile(
      `const fs = require('node:fs'); const file = fs.openSync(process.argv[1], 'a');
       for (let i = 0; i < 3_000; i += 1) { fs.writeSync(file, Buffer.alloc(2_000)); if (i === 1) console.log('go'); }`,
      path,
    );
    for (let round = 0; round < 10; round += 1) {
      const before = computer.read.bytes;
      const [looked] = await computer.chooses(path);
      expect(['damaged', 'too-large']).toContain(verdictOf(looked!));
      expect(computer.read.bytes - before).toBeLessThanOrEqual(limit + 1);
    }
  });
});

describe('D-14 what is not a file, or not the one that was chosen', () => {
  test.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to a file', (path: string, there: string) => symlinkSync(there, path)],
    ['a link to nothing', (path: string) => symlinkSync('/nowhere', path)],
    ['a link to itself', (path: string) => symlinkSync(path, path)],
    ['a link to a device', (path: string) => symlinkSync('/dev/zero', path)],
    ['a pipe that nobody writes into', (path: string) => aPipe(path)],
  ])('D-14 %s is refused and never opened', async (_, make) => {
    const computer = aComputer();
    make(computer.at('a.pdf'), computer.has('there.pdf', secret));
    const [looked] = await computer.chooses(computer.at('a.pdf'));
    expect(looked).toEqual({ shownName: 'a.pdf', problem: 'not-a-file' });
    expect(computer.opened).toEqual([]);
  });

  test.each(['/dev/zero', '/dev/null', '/dev/tty', '/proc/self'])(
    'D-14 %s is refused and never opened',
    async (path) => {
      const computer = aComputer();
      expect((await computer.chooses(path)).map(verdictOf)).toEqual(['not-a-file']);
      expect(computer.opened).toEqual([]);
    },
  );

  test('D-14 a socket is refused and never opened', async () => {
    const computer = aComputer();
    const server = createServer().listen(computer.at('a.pdf'));
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    expect((await computer.chooses(computer.at('a.pdf'))).map(verdictOf)).toEqual(['not-a-file']);
    expect(computer.opened).toEqual([]);
  });

  test('D-14 a file that is gone, or closed to us, or fails while it is read, is unreadable', async () => {
    const computer = aComputer();
    const closed = computer.has('closed.pdf', own);
    chmodSync(closed, 0);
    chmodSync(computer.folder, 0o755);
    const names = [
      computer.at('gone.pdf'),
      closed,
      `${closed}/x.pdf`,
      `${'a'.repeat(300)}.pdf`,
      'a\0.pdf',
      '',
    ];
    expect((await asNobody(() => computer.chooses(...names))).map(verdictOf)).toEqual(
      names.map(() => 'unreadable'),
    );
    const failing = aComputer({
      beforeRead: () => {
        throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read' });
      },
    });
    expect((await failing.chooses(failing.has('a.pdf', own))).map(verdictOf)).toEqual(['unreadable']);
  });

  test.each([
    ['a link', (path: string, there: string) => symlinkSync(there, path)],
    [
      'a link to itself, moved away',
      (path: string, there: string) => {
        renameSync(there, `${there}.moved`);
        symlinkSync(`${there}.moved`, path);
      },
    ],
    ['another file', (path: string, there: string) => renameSync(there, path)],
    ['a pipe', (path: string) => aPipe(path)],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a device', (path: string) => symlinkSync('/dev/zero', path)],
  ])('D-14 swapped for %s between the look and the opening', async (what, swap) => {
    for (const followsLinks of [false, true]) {
      // What keeps its number is the same file: there only a system that refuses links while opening can tell.
      if (what.includes('itself') && followsLinks) continue;
      const computer = aComputer({
        followsLinks,
        afterLook: (path) => {
          if (what.includes('itself')) {
            renameSync(path, `${path}.moved`);
            symlinkSync(`${path}.moved`, path);
            return;
          }
          unlinkSync(path);
          swap(path, there);
        },
      });
      const there = computer.has('there.pdf', secret);
      const [looked] = await computer.chooses(computer.has('a.pdf', own));
      expect(looked).toEqual({ shownName: 'a.pdf', problem: 'not-a-file' });
      expect(computer.read.bytes).toBe(0);
    }
  });

  test('D-14 swapped again and again by another program, it is the file or nothing, never what a link names', async () => {
    const computer = aComputer();
    const path = computer.has('a.pdf', own);
    const there = computer.has('there.pdf', secret);
    await meanwhile(
      `const fs = require('node:fs'); const [, path, there] = process.argv; console.log('go');
       const own = fs.readFileSync(path);
       for (;;) {
         fs.writeFileSync(path + '.file', own); fs.renameSync(path + '.file', path);
         fs.symlinkSync(there, path + '.link'); fs.renameSync(path + '.link', path);
       }`,
      path,
      there,
    );
    const seen = new Set<string>();
    // A machine that is busy gives the other program its turn late.
    const end = Date.now() + seconds(15);
    for (let round = 0; round < 400 || (seen.size < 2 && Date.now() < end); round += 1) {
      const [looked] = await computer.chooses(path);
      seen.add(verdictOf(looked!));
      if (looked?.problem === null) expect(Buffer.from(looked.bytes)).toEqual(own);
    }
    expect(seen).toEqual(new Set([pdf, 'not-a-file']));
  });

  test('D-14 what is kept is what was looked at, whatever becomes of the file', async () => {
    const computer = aComputer();
    const path = computer.has('a.pdf', own);
    const [looked] = await computer.chooses(path);
    writeFileSync(path, secret);
    expect(looked).toEqual(lookAt('a.pdf', new Uint8Array(own)));
  });
});
