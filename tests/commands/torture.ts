import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import '../shell/register.ts';
import { minutes } from '../../shared/domain/dates.ts';
import { lineOf, type Experiment, type Figure } from '../torture/figure.ts';
import { hasCommand, installPackages } from './debian.ts';
import { root } from './steps.ts';

/**
 * `npm run torture [-- --long] [-- experiment…]`: how Counter holds when machine, line, disk, bank and page misbehave.
 * Each figure is measured once more without the guard that it is about, and has to be missed then.
 */
const experiments: Readonly<Record<string, () => Promise<Experiment>>> = {
  kill: async () => (await import('../torture/kill/kill-loop.ts')).killLoop,
  app: async () => (await import('../torture/kill/app-kills.ts')).appKills,
  transport: async () => (await import('../torture/transport/matrix.ts')).matrix,
  answers: async () => (await import('../torture/spoiled-answers.ts')).spoiledAnswers,
  model: async () => (await import('../torture/model/model.ts')).model,
  sends: async () => (await import('../torture/sends.ts')).healthySends,
  poison: async () => (await import('../torture/sends.ts')).poison,
  power: async () => (await import('../torture/power/power-cut.ts')).powerCut,
  canaries: async () => (await import('../torture/canary/canary-scan.ts')).canaryScan,
  outbox: async () => (await import('../torture/visible-outbox.ts')).visibleOutbox,
  page: async () => (await import('../torture/hostile-page.ts')).hostilePage,
  words: async () => (await import('../torture/scripts-in-words.ts')).scriptsInWords,
  addresses: async () => (await import('../torture/hostile-urls.ts')).hostileUrls,
};

const given = process.argv.slice(2);
const isLong = given.includes('--long');
const wanted = given.filter((name) => name !== '--long');
const unknown = wanted.filter((name) => !Object.hasOwn(experiments, name));
if (unknown.length > 0) {
  console.error(
    `No such experiment: ${unknown.join(', ')}. There are ${Object.keys(experiments).join(', ')}.`,
  );
  process.exit(1);
}

/** An experiment that hangs has failed; its children end with this process. */
async function tooLong(): Promise<never> {
  await pause(minutes(isLong ? 60 : 5), null, { ref: false });
  throw new Error('it did not come to its end');
}

interface Measured extends Figure {
  readonly experiment: string;
  readonly seconds: number;
}

if (wanted.length === 0 || wanted.includes('power') || wanted.includes('canaries')) {
  if (!hasCommand('strace')) installPackages('strace', ['strace']);
}
const place = resolve(root, 'out/torture');
const figures: Measured[] = [];
const broken: string[] = [];
for (const [experiment, load] of Object.entries(experiments)) {
  if (wanted.length > 0 && !wanted.includes(experiment)) continue;
  const folder = resolve(place, experiment);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const startedAt = performance.now();
  try {
    const measured = (await load())({ folder, count: (short, long) => (isLong ? long : short) });
    const found = await Promise.race([measured, tooLong()]);
    const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
    for (const figure of found) {
      figures.push({ experiment, seconds, ...figure });
      console.log(lineOf(figure));
    }
  } catch (error) {
    broken.push(experiment);
    console.error(`BROKEN ${experiment}:`, error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const controls = figures.flatMap((figure) => figure.controls);
const red = controls.filter(({ isRed }) => isRed).length;
const missed = figures.filter(({ isHeld }) => !isHeld).length;
writeFileSync(
  resolve(root, 'out/torture.json'),
  `${JSON.stringify({ isLong, measuredAt: new Date(), figures, broken }, null, 2)}\n`,
);
console.log(`figures held ${figures.length - missed}/${figures.length}`);
console.log(`controls red ${red}/${controls.length}`);
process.exit(missed > 0 || broken.length > 0 || red < controls.length ? 1 : 0);
