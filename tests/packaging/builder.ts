import { createRequire } from 'node:module';
import type { Configuration } from 'electron-builder';
import { root } from '../commands/steps.ts';

/**
 * The parts that electron-builder is made of, in the versions that it brings itself: nothing here is a dependency
 * of its own, so what a check reads with is what the package is made with.
 */
interface ConfigModule {
  readonly getConfig: (
    projectDir: string,
    configPath: string | null,
    more: Configuration | null,
  ) => Promise<Configuration>;
  readonly validateConfiguration: (config: unknown, debugLogger: unknown) => Promise<void>;
}
interface UtilModule {
  readonly DebugLogger: new (isEnabled: boolean) => unknown;
}
interface AsarModule {
  listPackage(archive: string): string[];
  statFile(archive: string, name: string): { readonly files?: unknown };
  extractFile(archive: string, name: string): Buffer;
}
interface FusesModule {
  readonly FuseV1Options: Readonly<Record<string, string | number>>;
  getCurrentFuseWire(binary: string): Promise<Readonly<Record<string, unknown>>>;
}

const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const ofLibrary = createRequire(ofBuilder.resolve('app-builder-lib'));

const { getConfig, validateConfiguration } = ofBuilder(
  'app-builder-lib/out/util/config/config.js',
) as ConfigModule;
const { DebugLogger } = ofBuilder('builder-util') as UtilModule;
const asar = ofLibrary('@electron/asar') as AsarModule;
const fuses = ofLibrary('@electron/fuses') as FusesModule;

/** electron-builder.yml as electron-builder reads it. */
export const readConfiguration = (): Promise<Configuration> => getConfig(root, null, null);

/** Rejects where electron-builder would refuse to start. */
export const validate = (config: unknown): Promise<void> =>
  validateConfiguration(config, new DebugLogger(false));

/** Every file in an archive, with slashes and without the leading one. */
export const filesIn = (archive: string): readonly string[] =>
  asar
    .listPackage(archive)
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .filter((path) => asar.statFile(archive, path).files === undefined)
    .sort();

export const fileIn = (archive: string, name: string): Buffer => asar.extractFile(archive, name);

/** On or off, by the name of the fuse; the states of the binary's wire are the characters 0 and 1. */
export async function fusesOf(binary: string): Promise<Readonly<Record<string, unknown>>> {
  const wire = await fuses.getCurrentFuseWire(binary);
  const states: Readonly<Record<string, boolean>> = { '48': false, '49': true };
  return Object.fromEntries(
    Object.entries(fuses.FuseV1Options)
      .filter((pair): pair is [string, number] => typeof pair[1] === 'number')
      .map(([name, index]) => [name, states[String(wire[index])] ?? wire[index]]),
  );
}
