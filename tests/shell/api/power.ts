import { readdirSync, readFileSync } from 'node:fs';
import type Electron from 'electron';
import { guarded, guardedEmitter } from '../guard.ts';
import { standsFor } from '../typings.ts';
import { idleMs } from './idle.ts';

const supplies = '/sys/class/power_supply';

/** True when there is a mains supply and it is off. */
function onBattery(): boolean {
  try {
    const states = readdirSync(supplies).map((name) => {
      const type = readFileSync(`${supplies}/${name}/type`, 'utf8').trim();
      return type === 'Mains' ? readFileSync(`${supplies}/${name}/online`, 'utf8').trim() : '';
    });
    return states.includes('0') && !states.includes('1');
  } catch {
    return false;
  }
}

/** The machine never sleeps or locks by itself here: a test emits `suspend`, `resume`, `lock-screen` and the like. */
class PowerMonitorStandIn extends guardedEmitter('powerMonitor', [
  'lock-screen',
  'on-ac',
  'on-battery',
  'resume',
  'shutdown',
  'speed-limit-change',
  'suspend',
  'thermal-state-change',
  'unlock-screen',
  'user-did-become-active',
  'user-did-resign-active',
]) {
  #locked = false;

  constructor() {
    super();
    this.on('lock-screen', () => (this.#locked = true));
    this.on('unlock-screen', () => (this.#locked = false));
  }

  /** Seconds without keyboard and pointer in any of the pages. */
  getSystemIdleTime(): number {
    return Math.floor(idleMs() / 1000);
  }

  getSystemIdleState(threshold: number): 'active' | 'idle' | 'locked' {
    if (this.#locked) return 'locked';
    return this.getSystemIdleTime() >= threshold ? 'idle' : 'active';
  }

  isOnBatteryPower(): boolean {
    return onBattery();
  }

  get onBatteryPower(): boolean {
    return onBattery();
  }
}

export const powerMonitor = standsFor<Electron.PowerMonitor>()(new PowerMonitorStandIn());

const blockers = new Set<number>();
let last = 0;

/** Keeps count; nothing here ever puts the machine to sleep. */
export const powerSaveBlocker = standsFor<Electron.PowerSaveBlocker>()(
  guarded('powerSaveBlocker', {
    start: (_type: string): number => {
      blockers.add(++last);
      return last;
    },
    stop: (id: number): boolean => blockers.delete(id),
    isStarted: (id: number): boolean => blockers.has(id),
  }),
);
