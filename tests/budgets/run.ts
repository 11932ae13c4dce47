import process from 'node:process';
import '../shell/register.ts';
import { table } from '../bench/figure.ts';
import { ensureChromium } from '../commands/chromium.ts';
import { ensureBuilt } from '../commands/fresh-build.ts';
import { aShop, setsUpShop, stopBanks } from '../journeys/a-shop.ts';
import { closeAll, openCounter } from '../journeys/counter.ts';
import { unlocks } from '../journeys/steps.ts';
import { whichShell } from '../shell/which-shell.ts';
import { marketRules } from '../../shared/domain/market.ts';
import { applications } from './applications.ts';
import { echo } from './echo.ts';
import { keysPerMinute } from './hands.ts';
import { switching } from './switching.ts';

/**
 * `npm run budgets`: the main job by hands that count their keys, through the built app and against a bank of this
 * machine, each figure beside its goal. A goal that is missed is told, and the command fails.
 */
const shell = whichShell();
if (shell.kind === 'stand-in' && !ensureChromium()) process.exit(1);
await ensureBuilt();
console.log(`Typing ${keysPerMinute} keys a minute in the ${shell.kind} shell; about two minutes.`);

const { consentType } = marketRules.EE;
try {
  const shop = await aShop();
  const { page } = await openCounter();
  await setsUpShop(page, shop);
  await unlocks(page, shop.salesPin);
  const figures = [
    ...(await applications(page, consentType)),
    ...(await switching(page, [shop.salesPin, shop.managerPin])),
    ...(await echo(page, shop, consentType)),
  ];
  console.log(`\n${table(figures)}`);
  const missed = figures.filter(({ isHeld }) => isHeld === false).length;
  console.log(missed === 0 ? '\nEvery budget is held.' : `\nMissed: ${missed}.`);
  process.exitCode = missed === 0 ? 0 : 1;
} finally {
  await closeAll();
  await stopBanks();
}
