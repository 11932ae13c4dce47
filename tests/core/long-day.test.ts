import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createStatementFiles } from '../../main/adapters/statements/statement-files.ts';
import { hours } from '../../shared/domain/dates.ts';
import { aPdf } from '../adapters/statements/pdfs.ts';
import { FakeTime } from '../fakes/fake-time.ts';
import { mari } from '../people.ts';
import { aTill } from './a-till.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const mebibyte = 1_048_576;

/** What is still held once nobody needs the rest. */
function heldBytes(): number {
  for (let turn = 0; turn < 3; turn += 1) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Time whose timers are counted: those that still wait. */
class CountedTime extends FakeTime {
  waiting = 0;
  constructor() {
    super();
    const after = this.after;
    this.after = (ms, run) => {
      let isOver = false;
      const end = (): void => {
        this.waiting -= Number(!isOver);
        isOver = true;
      };
      this.waiting += 1;
      const stop = after(ms, () => {
        end();
        run();
      });
      return () => {
        end();
        stop();
      };
    };
  }
}

test(
  'P-27: eight hours of asking the bank, with the line coming and going, leave no timer and no memory behind',
  { timeout: 120_000 },
  async () => {
    const time = new CountedTime();
    const till = await aTill({ time });
    for (let n = 0; n < 10; n += 1) {
      await till.sends({ ...mari, 'credit_application.amount': String(500 + n) });
    }
    const anHour = async (): Promise<void> => {
      for (let part = 0; part < 12; part += 1) {
        await till.losesTheLine();
        await till.passes(hours(1) / 24);
        await till.getsTheLineBack();
        await till.passes(hours(1) / 24);
      }
    };
    await anHour();
    const before = { waiting: time.waiting, bytes: heldBytes(), reads: till.bank.reads };
    for (let hour = 0; hour < 7; hour += 1) await anHour();
    expect(till.bank.reads - before.reads).toBeGreaterThan(500);
    expect(time.waiting).toBeLessThanOrEqual(before.waiting + 2);
    expect(heldBytes() - before.bytes).toBeLessThan(10 * mebibyte);
  },
);

test('P-27: a thousand statements that are looked at leave nothing behind', { timeout: 120_000 }, () => {
  const files = createStatementFiles({
    dialog: { showOpenDialog: () => Promise.reject(new Error('nobody asks')) },
    window: () => null,
    timer: new FakeTime(),
  });
  const look = (): void => {
    const statement = aPdf({ content: 'x'.repeat(mebibyte / 4) });
    expect(files.lookAt('statement.pdf', statement).problem).toBeNull();
  };
  for (let n = 0; n < 100; n += 1) look();
  const before = heldBytes();
  for (let n = 0; n < 1_000; n += 1) look();
  expect(heldBytes() - before).toBeLessThan(10 * mebibyte);
});
