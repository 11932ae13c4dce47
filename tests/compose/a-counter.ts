import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safeStorage } from 'electron';
import { onTestFinished } from 'vitest';
import { createChance } from '../../main/adapters/machine/chance.ts';
import { createClock } from '../../main/adapters/machine/clock.ts';
import { createIds } from '../../main/adapters/machine/ids.ts';
import { createTimer } from '../../main/adapters/machine/timer.ts';
import { openAppSettings } from '../../main/adapters/settings/app-settings.ts';
import { createCounter } from '../../main/compose/counter.ts';
import type { World } from '../../main/compose/world.ts';
import { ok } from '../../shared/result.ts';
import { noCardReaders } from '../fakes/no-card-readers.ts';
import { noNotices } from '../fakes/no-notices.ts';
import type { LogEvent } from '../../main/core/ports.ts';

/** The whole program without a window: real files, a real simulator, real vaults. */
export function aCounter(userData = newUserData(), change: Partial<World> = {}) {
  const events: LogEvent[] = [];
  const log = { event: (code: LogEvent) => void events.push(code) };
  const settings = openAppSettings({ folder: userData, log });
  const world: World = {
    userData,
    platform: 'linux',
    isPackaged: false,
    trainingSpeed: 100,
    safeStorage,
    shell: { openExternal: () => Promise.resolve() } as unknown as World['shell'],
    staffWindow: { showZoom: () => undefined, turnFullScreen: () => undefined },
    drawn: Promise.resolve(),
    clipboard: { writeText: () => Promise.resolve() } as unknown as World['clipboard'],
    findProxy: () => Promise.resolve('DIRECT'),
    clockOf: createClock,
    timer: createTimer(),
    chance: createChance(),
    ids: createIds(),
    machineId: () => Promise.resolve('this-machine'),
    log,
    news: { touch: () => undefined },
    statementFiles: {
      async *choose() {
        await Promise.resolve();
        yield { shownName: 'x', problem: 'unreadable' };
      },
      lookAt: (shownName) => ({ shownName, problem: 'unreadable' }),
    },
    updates: () => ({
      version: '1.4.0',
      state: 'off',
      checkedAt: null,
      newVersion: null,
      refusal: null,
    }),
    authorityFile: { choose: () => Promise.resolve(null) },
    packFile: { choose: () => Promise.resolve(null) },
    recentEvents: () => [],
    savedFiles: { save: () => Promise.resolve(ok('left')) },
    cardReaders: noCardReaders,
    printing: {
      print: () => Promise.resolve(ok('left')),
      pdf: () => Promise.resolve(ok(new Uint8Array())),
    },
    systemNotices: noNotices,
    ...change,
  };
  const counter = createCounter(world, settings, 'en-GB');
  onTestFinished(() => counter.close());
  return { counter, world, events, userData };
}

export function newUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counter-compose-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
