import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks where an Electron binary keeps its fuses: version, count, one character each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * A folder that electron-builder takes for Electron's: nothing in it runs, so what is packed from it is a check
 * of the configuration and not a product. Its fuses are all the other way round, and it speaks more languages than
 * are wanted.
 */
export function placeholderElectron(
  folder: string,
  fuses: readonly boolean[],
  languages: readonly string[],
): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const wire = [1, fuses.length, ...fuses.map((isOn) => (isOn ? '0' : '1').charCodeAt(0))];
  const binary = Buffer.concat([Buffer.from(`not Electron ${sentinel}`), Buffer.from(wire)]);
  writeFileSync(join(folder, 'electron'), binary, { mode: 0o755 });
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', 'resources.pak'])
    writeFileSync(join(folder, name), 'placeholder');
  for (const language of languages) writeFileSync(join(folder, 'locales', `${language}.pak`), 'placeholder');
}
