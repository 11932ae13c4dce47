import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { uninstallExit, uninstallSwitch } from '../../main/window/uninstalling.ts';
import { root } from '../commands/steps.ts';
import { readConfiguration } from './builder.ts';

const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const templates = join(dirname(ofBuilder.resolve('app-builder-lib/package.json')), 'templates/nsis');
const withoutComments = (script: string): string => script.replaceAll(/^\s*[;#].*$/gmu, '');

async function ownScript(): Promise<string> {
  const { directories, nsis } = await readConfiguration();
  return withoutComments(
    readFileSync(resolve(root, String(directories?.buildResources), String(nsis?.include)), 'utf8'),
  );
}

test('P-22: the uninstaller starts Counter with its switch, and ends on its answer alone', async () => {
  const script = await ownScript();
  expect(script).toContain(`ExecWait '"$INSTDIR\\\${APP_EXECUTABLE_FILENAME}" --${uninstallSwitch}' $R0`);
  expect(script).toMatch(
    new RegExp(String.raw`\{If\} \$R0 == ${uninstallExit.stays}\s+SetErrorLevel 1\s+Quit\s`, 'u'),
  );
  expect(script.match(/\bQuit\b/gu)).toHaveLength(1);
});

test('P-22: nobody is asked by an update, in silence, or after saying that the data go', async () => {
  const lines = (await ownScript()).split('\n').map((line) => line.trim());
  const guards = ['${If} ${Errors}', '${AndIfNot} ${isUpdated}', '${AndIfNot} ${isDeleteAppData}'];
  expect(lines.slice(lines.indexOf('ClearErrors'))).toEqual([
    'ClearErrors',
    '${GetOptions} $R0 "/S" $R1',
    ...guards,
    expect.stringMatching(/^ExecWait /u),
    '',
    'Sleep 1000',
    '${If} $R0 == 10',
    'SetErrorLevel 1',
    'Quit',
    '${EndIf}',
    '${EndIf}',
    '!macroend',
    '',
  ]);
});

test('P-22: electron-builder calls it in the uninstaller, after Counter is closed', async () => {
  const [, macro] = /^!macro (\w+)$/mu.exec(await ownScript()) ?? [];
  const uninstaller = withoutComments(readFileSync(join(templates, 'uninstaller.nsh'), 'utf8'));
  const start = /Function un\.onInit\b.*?FunctionEnd/su.exec(uninstaller)?.[0] ?? '';
  expect(start).toContain(`!insertmacro ${macro}`);
  expect(start.lastIndexOf('un.checkAppRunning')).toBeLessThan(start.indexOf(`!insertmacro ${macro}`));
});
