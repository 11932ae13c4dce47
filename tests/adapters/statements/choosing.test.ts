import { describe, expect, test } from 'vitest';
import { createStatementFiles } from '../../../main/adapters/statements/statement-files.ts';
import { statementLimits } from '../../../shared/domain/account-statement.ts';
import { minutes, seconds } from '../../../shared/domain/dates.ts';
import { FakeTime, settled } from '../../fakes/fake-time.ts';
import { aComputer, allOf, verdictOf } from './a-computer.ts';
import { jpeg } from './jpegs.ts';
import { aPdf } from './pdfs.ts';
import { png } from './pngs.ts';

const pdf = 'application/pdf';
const secret = aPdf({ content: 'SECRET' });
const own = aPdf({ content: 'STATEMENT' });

describe('choosing files', () => {
  test('asks in a dialog of the window and gives what was chosen, one after the other', async () => {
    const computer = aComputer();
    const paths = [computer.has('b.pdf', own), computer.has('a.jpg', jpeg), computer.has('c', png)];
    const looked = await computer.chooses(...paths);
    expect(looked.map((each) => [each.shownName, verdictOf(each)])).toEqual([
      ['b.pdf', pdf],
      ['a.jpg', 'image/jpeg'],
      ['c', 'image/png'],
    ]);
    expect(looked.map((each) => each.problem === null && Buffer.from(each.bytes))).toEqual([own, jpeg, png]);
    expect([computer.opened, computer.closed]).toEqual([paths, paths]);
    expect(computer.asked).toEqual([
      {
        window: computer.window,
        options: {
          properties: ['openFile', 'multiSelections'],
          filters: [{ name: 'PDF, JPEG, PNG', extensions: ['pdf', 'jpg', 'jpeg', 'png'] }],
        },
      },
    ]);
  });

  test('reads a file when it is its turn, and none after somebody lost interest', async () => {
    const computer = aComputer();
    const paths = ['a', 'b', 'c'].map((name) => computer.has(name, own));
    for await (const { shownName } of { [Symbol.asyncIterator]: () => choosing(computer, paths) }) {
      expect(computer.opened).toEqual(
        paths.slice(0, paths.findIndex((path) => path.endsWith(shownName)) + 1),
      );
      if (shownName === 'b') break;
    }
    expect(computer.opened).toEqual(paths.slice(0, 2));
  });

  test('gives nothing when the person changes their mind', async () => {
    const computer = aComputer();
    expect(await computer.chooses()).toEqual([]);
    const names = ['/etc/passwd'];
    const files = createStatementFiles({
      dialog: { showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: names }) },
      window: () => null,
      timer: new FakeTime(),
    });
    expect(await allOf(files.choose())).toEqual([]);
  });

  test('goes on after a file that is not taken', async () => {
    const computer = aComputer();
    const looked = await computer.chooses(
      computer.has('a', 'text'),
      computer.at('gone'),
      computer.has('b', own),
    );
    expect(looked.map(verdictOf)).toEqual(['wrong-type', 'unreadable', pdf]);
  });

  test('takes no more than an application may have, and does not open the rest', async () => {
    const computer = aComputer();
    const paths = Array.from({ length: 25 }, (_, index) =>
      computer.has(`${index}.pdf`, index === 3 ? 'text' : own),
    );
    const looked = await computer.chooses(...paths);
    expect(looked.map(verdictOf).filter((verdict) => verdict === pdf)).toHaveLength(statementLimits.files);
    expect(looked.slice(21).map(verdictOf)).toEqual(Array.from({ length: 4 }, () => 'too-many'));
    expect(computer.opened).toEqual(paths.slice(0, 21));
  });
});

describe('S-23 misuse', () => {
  test('S-23 a name that comes from the page opens nothing, whatever it names', () => {
    const computer = aComputer();
    const there = computer.has('there.pdf', secret);
    for (const name of [there, '/etc/passwd', '../there.pdf', `file://${there}`]) {
      expect(computer.lookAt(name, own)).toMatchObject({ problem: null, bytes: own });
      expect(computer.lookAt(name, new Uint8Array(0))).toMatchObject({ problem: 'empty' });
    }
    expect([computer.opened, computer.read.bytes, computer.asked]).toEqual([[], 0, []]);
  });

  test('S-23 however often the page asks, there is one dialog, and the others give nothing', async () => {
    let answer: (paths: string[]) => void = () => undefined;
    let dialogs = 0;
    const computer = aComputer();
    const files = createStatementFiles({
      dialog: {
        showOpenDialog: () => {
          dialogs += 1;
          return new Promise((resolve) => {
            answer = (filePaths) => resolve({ canceled: false, filePaths });
          });
        },
      },
      window: () => null,
      timer: new FakeTime(),
    });
    const first = allOf(files.choose());
    await settled();
    expect(await Promise.all(Array.from({ length: 50 }, () => allOf(files.choose())))).toEqual(
      Array.from({ length: 50 }, () => []),
    );
    answer([computer.has('a.pdf', own)]);
    expect((await first).map(verdictOf)).toEqual([pdf]);
    expect(dialogs).toBe(1);
    // The next question is asked again, also after one that failed.
    const second = allOf(files.choose());
    await settled();
    answer([]);
    expect(await second).toEqual([]);
    expect(dialogs).toBe(2);
  });

  test('S-23 a dialog that fails is a fault of ours and is told, and the next one is asked', async () => {
    let isBroken = true;
    const files = createStatementFiles({
      dialog: {
        showOpenDialog: () =>
          isBroken
            ? Promise.reject(new Error('no window'))
            : Promise.resolve({ canceled: true, filePaths: [] }),
      },
      window: () => null,
      timer: new FakeTime(),
    });
    await expect(allOf(files.choose())).rejects.toThrow('no window');
    isBroken = false;
    expect(await allOf(files.choose())).toEqual([]);
  });
});

describe('a drive that does not answer', () => {
  test('is waited for half a minute, and nothing else is tried until it answers', async () => {
    let answer: () => void = () => undefined;
    const silence = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const computer = aComputer({ afterLook: (path) => (path.endsWith('far.pdf') ? silence : undefined) });
    const [far, near] = [computer.has('far.pdf', own), computer.has('near.pdf', own)];
    const chosen = computer.chooses(far, near);
    await computer.time.passes(seconds(29));
    expect(computer.opened).toEqual([]);
    await computer.time.passes(seconds(2));
    expect((await chosen).map(verdictOf)).toEqual(['unreadable', 'unreadable']);
    expect((await computer.chooses(near)).map(verdictOf)).toEqual(['unreadable']);
    expect(computer.opened).toEqual([]);

    answer();
    await computer.time.passes(minutes(1));
    await expect.poll(async () => (await computer.chooses(near)).map(verdictOf)).toEqual([pdf]);
  });

  test('is not waited for when it did answer', async () => {
    const computer = aComputer();
    const path = computer.has('a.pdf', own);
    expect((await computer.chooses(path)).map(verdictOf)).toEqual([pdf]);
    await computer.time.passes(minutes(1));
    expect((await computer.chooses(path)).map(verdictOf)).toEqual([pdf]);
  });
});

/** The generator itself, so that a loop can leave it in the middle. */
function choosing(computer: ReturnType<typeof aComputer>, paths: readonly string[]) {
  computer.answers.push([...paths]);
  return computer.choose()[Symbol.asyncIterator]();
}
