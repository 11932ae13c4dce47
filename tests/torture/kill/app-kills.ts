import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { profileFolders } from '../../../main/compose/profiles.ts';
import { marketRules } from '../../../shared/domain/market.ts';
import { customer } from '../../bench/customers.ts';
import { ensureChromium } from '../../commands/chromium.ts';
import { ensureBuilt } from '../../commands/fresh-build.ts';
import { aShop, setsUpShop, stopBanks, type AShop } from '../../journeys/a-shop.ts';
import { closeAll, openCounter } from '../../journeys/counter.ts';
import { heading, unlocks } from '../../journeys/steps.ts';
import { none, some, type Experiment } from '../figure.ts';

const inABurst = 6;
const longestRestMs = 90_000;

/** What a till without one guard would find on the disk: done to it before the burst and after the kill. */
interface Missing {
  readonly before: (userData: string) => void;
  readonly after: (userData: string) => void;
}

interface Outcome {
  readonly acknowledged: number;
  readonly lost: number;
  readonly twice: number;
}

/** The built app with its window, killed again and again while it sends, and started again on what is left. */
export const appKills: Experiment = async ({ folder, count }) => {
  if (!ensureChromium()) throw new Error('there is no Chromium');
  await ensureBuilt();
  try {
    const kills = count(8, 100);
    const real = await rounds(kills, () => pause(Math.random() * 500), null);
    const blind = await rounds(3, somethingLeaves, forgetsTheGate);
    const early = await rounds(2, () => pause(700), forgetsTheCommits(join(folder, 'copy')));
    const of = `of ${real.acknowledged} acknowledged, ${kills} kills`;
    const gateOff = 'what passed the gate counts as waiting after a restart';
    return [
      none('Kills of the whole app: acknowledged and lost, or falsely final', real.lost, of, [
        some('acknowledged before the commit', early.lost, 'lost'),
      ]),
      none('Kills of the whole app: delivered twice', real.twice, of, [
        some(gateOff, blind.twice, 'delivered twice'),
      ]),
    ];
  } finally {
    await closeAll();
    await stopBanks();
  }
};

async function rounds(
  kills: number,
  untilKill: (shop: AShop, posts: number) => Promise<void>,
  missing: Missing | null,
): Promise<Outcome> {
  const shop = await aShop();
  const acknowledged = new Set<string>();
  let counter = await openCounter();
  const { userData } = counter;
  const follow = async (): Promise<void> => {
    counter.page.on('console', (message) => {
      const id = /^acknowledged (.+)$/u.exec(message.text())?.[1];
      if (id !== undefined) acknowledged.add(id);
    });
    await heading(counter.page, 'Enter PIN', 1).waitFor();
    await unlocks(counter.page, shop.salesPin);
  };
  await setsUpShop(counter.page, shop);
  await follow();
  for (let kill = 0; kill < kills; kill += 1) {
    missing?.before(userData);
    const posts = shop.posts();
    // It ends with the page.
    void counter.page.evaluate(submitAll, burst(kill)).catch(() => undefined);
    await untilKill(shop, posts);
    await counter.kill();
    missing?.after(userData);
    counter = await openCounter({ userData });
    await follow();
    await comesToRest(counter.page);
  }
  const outcome = await judge(counter.page, acknowledged, shop);
  await counter.close();
  return outcome;
}

/** Half of them get an answer that takes most of a second. */
const burst = (kill: number) =>
  Array.from({ length: inABurst }, (_, n) => ({
    draftId: randomUUID(),
    values: customer(kill * inABurst + n, {
      'credit_application.amount': n % 2 === 0 ? '1901' : '450',
      'credit_application.payment_day': '',
      [`consents.${marketRules.EE.consentType}`]: 'yes',
    }),
    customerLanguage: 'et',
    later: null,
    twinPin: null,
  }));

type Calls = Readonly<Record<string, (input: object) => Promise<{ ok: boolean; value?: unknown }>>>;

/** In the page: as its form would, one after the other. What is acknowledged is told before anything else happens. */
async function submitAll(forms: readonly object[]): Promise<void> {
  const { calls } = (window as unknown as { counter: { calls: Calls } }).counter;
  for (const form of forms) {
    const answer = await calls['application.submit']?.(form);
    if (answer?.ok) console.info(`acknowledged ${(answer.value as { applicationId: string }).applicationId}`);
  }
}

async function somethingLeaves(shop: AShop, posts: number): Promise<void> {
  while (shop.posts() < posts + 2) await pause(5);
}

/** Nothing is left that goes by itself. */
async function comesToRest(page: Page): Promise<void> {
  const deadline = performance.now() + longestRestMs;
  const isAtWork = (): Promise<boolean> => page.evaluate(hasUnsent);
  while (await isAtWork()) {
    if (performance.now() > deadline) throw new Error('the outbox did not come to rest');
    await pause(100);
  }
}

/** In the page. */
async function hasUnsent(): Promise<boolean> {
  const { calls } = (window as unknown as { counter: { calls: Calls } }).counter;
  const answer = await calls['outbox.get']?.({});
  const { entries } = answer?.value as { entries: readonly { kind: string; state: string }[] };
  return entries.some(({ state }) => state === 'waiting' || state === 'sending');
}

/** In the page: what the till says of each; null where it knows nothing of it. */
async function tellAll(ids: readonly string[]) {
  const { calls } = (window as unknown as { counter: { calls: Calls } }).counter;
  const told: ({ localNumber: string; step: string } | null)[] = [];
  for (const applicationId of ids) {
    const answer = await calls['application.get']?.({ applicationId });
    told.push(answer?.ok ? (answer.value as { localNumber: string; step: string }) : null);
  }
  return told;
}

/** Steps that say nothing about what the bank has. */
const open: ReadonlySet<string> = new Set([
  'waiting-to-send',
  'sending',
  'uncertain',
  'needs-you',
  'expired',
]);

async function judge(page: Page, acknowledged: ReadonlySet<string>, { bank }: AShop): Promise<Outcome> {
  const told = await page.evaluate(tellAll, [...acknowledged]);
  const posts = new Map<string, number>();
  for (const { method, path, purchaseReference } of bank.received()) {
    if (method !== 'POST' || !path.endsWith('/applications')) continue;
    const number = purchaseReference?.split('/').at(-1) ?? '';
    posts.set(number, (posts.get(number) ?? 0) + 1);
  }
  const isLost = (each: (typeof told)[number]): boolean =>
    each === null || each.step === 'dropped' || (!open.has(each.step) && !posts.has(each.localNumber));
  return {
    acknowledged: acknowledged.size,
    lost: told.filter(isLost).length,
    twice: [...posts.values()].filter((count) => count > 1).length,
  };
}

const ledgersOf = (userData: string): readonly string[] =>
  profileFolders(userData).map((folder) => join(folder, 'ledger.db'));

const forgetsTheGate: Missing = {
  before: () => undefined,
  after(userData) {
    for (const path of ledgersOf(userData)) {
      const database = new DatabaseSync(path);
      database.exec("UPDATE attempt SET phase = 'connecting' WHERE phase = 'bytes' AND ended_at IS NULL");
      database.close();
    }
  },
};

/** Everything of the till as it was before, its marks too: what it acknowledged since had not been kept. */
function forgetsTheCommits(copy: string): Missing {
  const parts = (userData: string): readonly (readonly [from: string, to: string])[] => [
    [userData, join(copy, 'data')],
    [`${userData}-marks`, join(copy, 'marks')],
  ];
  const move = (from: string, to: string): void => {
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) cpSync(from, to, { recursive: true });
  };
  return {
    before: (userData) => parts(userData).forEach(([from, to]) => move(from, to)),
    after: (userData) => parts(userData).forEach(([from, to]) => move(to, from)),
  };
}
