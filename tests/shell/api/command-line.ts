import type Electron from 'electron';
import { guarded } from '../guard.ts';
import { machine } from '../machine.ts';
import { standsFor } from '../typings.ts';

const plain = (name: string): string => name.replace(/^-+/, '').toLowerCase();

/** Chromium's switches: those of the command line, and those the app adds before `ready`, which Chromium is then started with. */
export const commandLine = standsFor<Electron.CommandLine>()(
  guarded('app.commandLine', {
    appendSwitch: (name: string, value = ''): void => void machine.switches.set(plain(name), value),
    hasSwitch: (name: string): boolean => machine.switches.has(plain(name)),
    getSwitchValue: (name: string): string => machine.switches.get(plain(name)) ?? '',
    removeSwitch: (name: string): void => void machine.switches.delete(plain(name)),
  }),
);
