import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { root, run } from '../commands/steps.ts';
import { whichShell } from '../shell/which-shell.ts';
import { fileIn, filesIn, fusesOf, readConfiguration, validate } from './builder.ts';
import { placeholderElectron } from './placeholder-electron.ts';

/** What a finished package can no longer be talked into, by electron-builder's names. */
const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** What of koffi is packed: its JavaScript and the library for this platform, where that was installed. */
const cardCaller = (): readonly string[] =>
  globSync(
    [
      'node_modules/koffi/{package.json,LICENSE.txt,index.cjs,src/koffi/index.cjs,src/koffi/src/static.cjs}',
      'node_modules/@koromix/koffi-*/{package.json,index.js,*/koffi.node}',
    ],
    { cwd: root },
  )
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counter-packaging-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the configuration', () => {
  test('is valid to electron-builder, which refuses a key that it does not know', async () => {
    const config = await readConfiguration();
    await expect(validate(config)).resolves.toBeUndefined();
    await expect(validate({ ...config, asarr: true })).rejects.toThrow(/unknown property 'asarr'/u);
  });

  test('S-12, S-13: sets every fuse, each to the safe side', async () => {
    expect((await readConfiguration()).electronFuses).toEqual(fuses);
  });

  test('packs into an archive and publishes nowhere', async () => {
    expect(await readConfiguration()).toMatchObject({ asar: true, publish: null });
  });
});

describe('a package', () => {
  const shell = whichShell();
  const built = ['main/main.js', 'preload/index.cjs', 'renderer/index.html'];

  /** `npm test` has built already; where this file runs alone in a fresh folder it sees to that itself. */
  beforeAll(async () => {
    if (built.every((path) => existsSync(resolve(root, 'out', path)))) return;
    const { isGreen, output } = await run('electron-vite', ['build', '--logLevel', 'warn']);
    if (!isGreen) throw new Error(output);
  }, 60_000);

  test('needs nothing at run time but Electron and what Node has itself', () => {
    const files = readdirSync(resolve(root, 'out/main')).filter((name) => name.endsWith('.js'));
    const imported = files.flatMap((name) => {
      const { program } = parseSync(name, readFileSync(resolve(root, 'out/main', name), 'utf8'));
      return program.body.flatMap((node) => (node.type === 'ImportDeclaration' ? [node.source.value] : []));
    });
    expect(imported).toContain('electron');
    const own = files.map((name) => `./${name}`);
    const others = imported.filter((name) => !own.includes(name) && !isBuiltin(name));
    expect(new Set(others)).toEqual(new Set(['electron']));
    const preload = readFileSync(resolve(root, 'out/preload/index.cjs'), 'utf8');
    const required = Array.from(preload.matchAll(/require\(["'`]([^"'`]+)["'`]\)/gu), ([, name]) => name);
    expect(required).toEqual(['electron']);
  });

  interface Ended {
    readonly code: unknown;
    readonly said: string;
    readonly log: string;
  }

  /** Starts what is in a folder, with data of its own, and waits for its end. */
  async function endOf(folder: string, switches: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
    const data = newFolder();
    const child = spawn(shell.executablePath, [folder, `--user-data-dir=${data}`, ...switches], {
      env: { ...process.env, ...env },
    });
    onTestFinished(() => void child.kill());
    let said = '';
    child.stderr.on('data', (words) => (said += String(words)));
    const [code] = (await once(child, 'close')) as [unknown];
    const logs = globSync(join(data, 'logs/*')).map((path) => readFileSync(path, 'utf8'));
    return { code, said, log: logs.join('') };
  }

  /** How it ends without the part that it reads first. */
  function endsWithout(part: string, ...switches: string[]): Promise<Ended> {
    const folder = newFolder();
    copyFileSync(resolve(root, 'package.json'), join(folder, 'package.json'));
    cpSync(resolve(root, 'out/main'), join(folder, 'out/main'), {
      recursive: true,
      filter: (path) => !basename(path).startsWith(`${part}-`),
    });
    return endOf(folder, switches, {});
  }

  // Electron's own box waits for a person.
  test.skipIf(shell.kind === 'electron')(
    'of which a part is missing says so and ends',
    async () => {
      const { code, said } = await endsWithout('start');
      expect(code).toBe(1);
      expect(said).toContain('Counter has to close.');
    },
    30_000,
  );

  test.skipIf(shell.kind === 'electron')(
    'whose page does not come says so, in its log as well',
    async () => {
      const { code, said, log } = await endOf(root, [], { ELECTRON_RENDERER_URL: 'http://127.0.0.1:1' });
      expect(code).toBe(1);
      expect(said).toContain('Counter has to close.');
      expect(log).toContain('"unexpected"');
    },
    30_000,
  );

  test('that cannot count what waits holds no uninstaller up', async () => {
    const { code } = await endsWithout('before-uninstall', '--before-uninstall');
    expect(code).toBe(0);
  }, 30_000);

  test('holds the three bundles and the caller of card readers, under fuses that are set', async () => {
    const folder = newFolder();
    const before = readdirSync(root).sort();
    const languages = ['de', 'en-US', 'et', 'fr', 'lv', 'ru'];
    placeholderElectron(join(folder, 'electron'), Object.values(fuses), languages);

    const arguments_ = [
      ...['--dir', '--linux', '--publish=never'],
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ];
    // electron-builder is silent where it believes to be in a test of its own.
    const { isGreen, output } = await run('electron-builder', arguments_, { env: { VITEST: '' } });
    expect(isGreen, output).toBe(true);

    const [unpacked = ''] = globSync(join(folder, 'dist/linux*-unpacked'));
    const archive = join(unpacked, 'resources/app.asar');
    const bundles = globSync('out/{main,preload,renderer}/**/*.*', { cwd: root })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !path.endsWith('.map'));
    expect(filesIn(archive)).toEqual([...bundles, ...cardCaller(), 'package.json'].sort());
    // The system loads a library from a file of its own, not from an archive.
    const libraries = cardCaller().filter((path) => path.endsWith('.node'));
    expect(
      globSync('**/*.*', { cwd: `${archive}.unpacked` })
        .filter((path) => path.endsWith('.node'))
        .sort(),
    ).toEqual(libraries);
    for (const name of bundles)
      expect([name, fileIn(archive, name).equals(readFileSync(resolve(root, name)))]).toEqual([name, true]);
    const manifest = JSON.parse(fileIn(archive, 'package.json').toString()) as Record<string, unknown>;
    expect(bundles).toContain(manifest.main);

    expect(await fusesOf(join(unpacked, 'counter'))).toEqual(
      Object.fromEntries(
        Object.entries(fuses).map(([name, isOn]) => [name.charAt(0).toUpperCase() + name.slice(1), isOn]),
      ),
    );
    expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual([
      'en-US.pak',
      'et.pak',
      'lv.pak',
      'ru.pak',
    ]);
    expect(readdirSync(root).sort()).toEqual(before);
  });
});
