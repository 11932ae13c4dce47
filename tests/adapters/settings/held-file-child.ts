import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { writeDurably } from '../../../main/adapters/files.ts';
import { openAppSettings } from '../../../main/adapters/settings/app-settings.ts';
import { StorageFailure } from '../../../main/core/ports.ts';

/** Writes settings, and a file as the vault does, where another program may hold what is to be replaced. */
const [folder = ''] = process.argv.slice(2);
const outcomeOf = (write: () => void): string => {
  try {
    write();
    return 'written';
  } catch (error) {
    if (error instanceof StorageFailure) return error.code;
    return error instanceof Error && 'code' in error ? String(error.code) : 'thrown';
  }
};
const settings = openAppSettings({ folder, log: { event: () => undefined } });
const file = join(folder, 'vault.json');
process.stdout.write(
  JSON.stringify({
    settings: outcomeOf(() => settings.change({ language: 'lv' })),
    holds: settings.read().language,
    file: outcomeOf(() => writeDurably(folder, file, Buffer.from('new'))),
    content: readFileSync(file, 'utf8'),
    again: outcomeOf(() => writeDurably(folder, file, Buffer.from('newer'))),
  }),
);
