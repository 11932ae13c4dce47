import { randomUUID } from 'node:crypto';
import { once, EventEmitter } from 'node:events';
import process from 'node:process';
import { submitApplication } from '../../main/core/usecases/submit-application.ts';
import type { Ledger } from '../../main/core/ledger.ts';
import { person } from '../adapters/ledger/samples.ts';
import { aTill, ledgerIn } from './a-till.ts';
import { bareCommits } from './bare-commits.ts';
import { customer } from './customers.ts';
import { ms, type Subject } from './figure.ts';
import type { FirstByte } from './first-byte-thread.ts';
import { quantile, timed } from './measure.ts';
import type { SimulatorPlace } from './simulator-thread.ts';
import { apart } from './threads.ts';

const sends = 200;
const warmUp = 20;
const goalMs = 25;

/** From the use case behind the Send button to the first byte at the bank, beside as many bare commits. */
export const send: Subject = async (folder) => {
  const bank = await apart<SimulatorPlace>('first-byte-thread.ts', null);
  const arrivals = new EventEmitter();
  bank.onTold((told) => arrivals.emit('byte', told));
  const ledger = ledgerIn(folder);
  const counted = countedUntilGate(ledger);
  const ended = new EventEmitter();
  const till = aTill({
    ledger: counted.ledger,
    place: bank.place,
    onLog(event) {
      if (event === 'attempt-ended') ended.emit('end');
    },
  });
  const bare = bareCommits(folder);
  till.start(Promise.resolve());
  await till.desk.line.check();

  const press = async (index: number): Promise<number> => {
    counted.begin();
    const [byte, end] = [once(arrivals, 'byte'), once(ended, 'end')];
    const pressedAt = process.hrtime.bigint();
    const answer = await submitApplication(till.desk)(
      {
        draftId: randomUUID(),
        values: { ...customer(index) },
        customerLanguage: 'et',
        later: null,
        twinPin: null,
      },
      person,
    );
    if (!answer.ok) throw new Error(`${answer.failure.code} ${JSON.stringify(answer.failure.facts)}`);
    const [{ at }] = (await byte) as [FirstByte];
    await end;
    return Number(at - pressedAt) / 1e6;
  };

  const [pressed, committed]: [number[], number[]] = [[], []];
  for (let index = 0; index < warmUp + sends; index += 1) {
    const took = await press(index);
    const base = await timed(() => bare.run(counted.count()));
    if (index < warmUp) continue;
    pressed.push(took);
    committed.push(base);
  }
  bare.close();
  await till.close();
  ledger.close();
  await bank.stop();

  const [measured, baseline] = [quantile(pressed, 0.95), quantile(committed, 0.95)];
  const beyond = measured - baseline;
  return [
    {
      what: 'Send to first byte on the wire, p95',
      measured: `${ms(measured)}: ${ms(beyond)} beyond`,
      baseline: `${ms(baseline)} for ${counted.count()} bare commits`,
      ratio: measured / baseline,
      goal: `${goalMs} ms beyond`,
      isHeld: beyond <= goalMs,
    },
  ];
};

/** Counts what is committed until a byte may leave, so that the baseline is measured with the same number. */
function countedUntilGate(ledger: Ledger) {
  let count = 0;
  let isCounting = false;
  const one = (): void => void (count += Number(isCounting));
  return {
    begin: () => void ([count, isCounting] = [0, true]),
    count: () => count,
    ledger: {
      ...ledger,
      takeLocalNumber() {
        one();
        return ledger.takeLocalNumber();
      },
      commit(change) {
        one();
        ledger.commit(change);
      },
      passGate(id, at) {
        one();
        isCounting = false;
        return ledger.passGate(id, at);
      },
    } satisfies Ledger,
  };
}
