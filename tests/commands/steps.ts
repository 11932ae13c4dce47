import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The tools of this project first on the path, Node 24 among them. */
export const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [resolve(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
  ...more,
});

export interface StepResult {
  readonly isGreen: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a tool of this project and keeps what it says; shows it at once when `isLoud`. */
export function run(
  command: string,
  args: readonly string[],
  {
    isLoud = false,
    env = {},
  }: { readonly isLoud?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<StepResult> {
  const startedAt = Date.now();
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (chunk: Buffer): void => {
      output += chunk.toString();
      if (isLoud) process.stdout.write(chunk);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (isGreen: boolean): void =>
      settle({ isGreen, output, seconds: (Date.now() - startedAt) / 1_000 });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
