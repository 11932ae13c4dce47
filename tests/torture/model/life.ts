import type { BankApi } from '../../../main/core/ports.ts';
import type { FakeTime } from '../../fakes/fake-time.ts';
import type { ScriptedBank } from '../../fakes/scripted-bank.ts';
import type { Truth } from './truth.ts';

/** One run of the program. After its end nothing that it waited for comes back to it. */
export interface Life {
  isOver: boolean;
  /** Writes wait for these before they connect and after the bank has them. */
  before: Promise<unknown> | null;
  after: Promise<unknown> | null;
}

export const aLife = (): Life => ({ isOver: false, before: null, after: null });

const hasEnded = ({ isOver }: Life): boolean => isOver;
const forever = <T>(): Promise<T> => new Promise<T>(() => undefined);
const writes: ReadonlySet<string | symbol> = new Set<keyof BankApi>([
  'createApplication',
  'accept',
  'cancelApplication',
]);

type Method = (...args: unknown[]) => unknown;

/** The bank as one run of the program meets it. */
export const metBy = (bank: ScriptedBank, life: Life, truth: Truth): ScriptedBank =>
  new Proxy(bank, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        if (writes.has(name) && life.before) await life.before;
        if (hasEnded(life)) return forever();
        const arrived = target.writes.length;
        const answer = (value as Method)(...args) as Promise<{ readonly kind: string }>;
        const hasArrived = target.writes.length > arrived;
        const { kind } = await answer;
        if ((name === 'accept' || name === 'cancelApplication') && hasArrived && kind !== 'never')
          truth.arrives(name, String(args[0]));
        if (writes.has(name) && life.after) await life.after;
        return hasEnded(life) ? forever() : answer;
      };
    },
  });

/** Time goes on after the end of a program; its timers do not. */
export const livedIn = (time: FakeTime, life: Life): FakeTime =>
  new Proxy(time, {
    get(target, name) {
      if (name !== 'after') return Reflect.get(target, name) as unknown;
      return (ms: number, run: () => void) =>
        target.after(ms, () => {
          if (!hasEnded(life)) run();
        });
    },
  });
