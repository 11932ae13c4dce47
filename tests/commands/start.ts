import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { whichShell } from '../shell/which-shell.ts';
import { ensureChromium } from './chromium.ts';
import { ensureBuilt } from './fresh-build.ts';
import { environment, root } from './steps.ts';

/**
 * `npm start`: builds what is stale and opens Counter, in Electron where there is one or one can be
 * downloaded, else in the stand-in shell. Without a display it runs the demo instead.
 */
const longestDownloadMs = 120_000;

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
if (hasDisplay) {
  await ensureBuilt();
  if (whichShell().kind === 'stand-in') {
    console.log('Looking for Electron …');
    spawnSync(process.execPath, [resolve(root, 'node_modules/electron/install.js')], {
      cwd: root,
      stdio: 'ignore',
      timeout: longestDownloadMs,
    });
  }
  const shell = whichShell();
  if (shell.kind === 'stand-in') {
    console.log('Electron cannot be had here. Counter opens in its stand-in shell: Node and Chromium.');
    if (!ensureChromium()) process.exit(1);
  }
  const args = [...(shell.kind === 'stand-in' ? ['--show'] : []), '.', ...process.argv.slice(2)];
  const child = spawn(shell.executablePath, args, { cwd: root, env: environment(), stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
} else {
  console.log(
    'There is no display here, so the demo runs instead: Counter at work, with pictures in out/demo/.',
  );
  await import('./demo.ts');
}
