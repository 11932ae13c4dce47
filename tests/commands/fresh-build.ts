import { existsSync, globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { root, run } from './steps.ts';

function isStale(): boolean {
  const outputs = ['out/main/main.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map((path) =>
    resolve(root, path),
  );
  if (!outputs.every((path) => existsSync(path))) return true;
  const builtAt = Math.min(...outputs.map((path) => statSync(path).mtimeMs));
  const sources = globSync('{main,preload,renderer,shared}/**/*.{ts,tsx,css,html}', { cwd: root });
  return [...sources, 'package-lock.json', 'electron.vite.config.ts'].some(
    (path) => statSync(resolve(root, path)).mtimeMs > builtAt,
  );
}

/** Builds the app when a source is newer than what was built. Ends the program when that fails. */
export async function ensureBuilt(): Promise<void> {
  if (!isStale()) return;
  console.log('Building Counter …');
  const built = await run('electron-vite', ['build', '--logLevel', 'warn']);
  if (built.isGreen) return;
  console.error(built.output);
  process.exit(1);
}
