import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';

const register = resolve(import.meta.dirname, '../shell/register.ts');

/** Arguments of Node that run a program of this folder, `kill/till-child.ts`, with its orders. */
export const nodeArguments = (program: string, orders: unknown): readonly string[] => [
  '--import',
  register,
  resolve(import.meta.dirname, program),
  JSON.stringify(orders),
];

export const orders = (): unknown => JSON.parse(process.argv[2] ?? 'null');

/** A process of its own that says one JSON value per line and hears one per line. */
export interface Program<Told, Heard> {
  /** Hears each line until the process is gone. */
  readonly onTold: (listener: (told: Told) => void) => void;
  readonly say: (heard: Heard) => void;
  readonly kill: () => void;
  readonly isGone: () => boolean;
  readonly gone: Promise<void>;
}

export function startProgram<Told, Heard = never>(
  program: string,
  orders: unknown,
  env: Readonly<Record<string, string>> = {},
): Program<Told, Heard> {
  const child = spawn(process.execPath, nodeArguments(program, orders), {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  let isGone = false;
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout });
  const gone = once(child, 'close').then(() => void (isGone = true));
  return {
    onTold: (listener) => void lines.on('line', (line) => listener(JSON.parse(line) as Told)),
    say: (heard) => void child.stdin.write(`${JSON.stringify(heard)}\n`),
    kill: () => void child.kill('SIGKILL'),
    isGone: () => isGone,
    gone,
  };
}
