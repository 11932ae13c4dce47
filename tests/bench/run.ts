import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import '../shell/register.ts';
import { root, run } from '../commands/steps.ts';
import { whichShell } from '../shell/which-shell.ts';
import { table, type Figure, type Subject } from './figure.ts';

/**
 * `npm run bench [-- subject…]`: how fast Counter is, each figure beside what it is measured against in the same
 * run. A missed goal is told and is no failure: a build server's neighbours are nobody's bug.
 */
const subjects: Readonly<Record<string, () => Promise<Subject>>> = {
  start: async () => (await import('./start.ts')).start,
  send: async () => (await import('./send.ts')).send,
  drain: async () => (await import('./drain.ts')).drain,
  stored: async () => (await import('./stored.ts')).storedApplications,
  search: async () => (await import('./search.ts')).search,
  bundle: async () => (await import('./bundle.ts')).bundle,
  idle: async () => (await import('./idle.ts')).idle,
  outbox: async () => (await import('./outbox-picture.ts')).outboxPicture,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(subjects, name));
if (unknown.length > 0) {
  console.error(`No such subject: ${unknown.join(', ')}. There are ${Object.keys(subjects).join(', ')}.`);
  process.exit(1);
}

const built = await run('electron-vite', ['build', '--logLevel', 'warn']);
if (!built.isGreen) {
  console.error(built.output);
  process.exit(1);
}
console.log(`Measuring in the ${whichShell().kind} shell, on Node ${process.versions.node}.`);

// On the disk that the project is on: the temporary folder may be in memory, where a sync costs nothing.
const place = resolve(root, 'out/bench');
const figures: Figure[] = [];
let hasCrashed = false;
for (const [name, load] of Object.entries(subjects)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const startedAt = Date.now();
  const folder = resolve(place, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    figures.push(...(await (await load())(folder)));
    console.log(`${name}: measured in ${((Date.now() - startedAt) / 1_000).toFixed(1)} s`);
  } catch (error) {
    hasCrashed = true;
    console.error(`${name}:`, error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`\n${table(figures)}`);
process.exit(hasCrashed ? 1 : 0);
