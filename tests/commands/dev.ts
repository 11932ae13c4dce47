import { whichShell } from '../shell/which-shell.ts';
import { run } from './steps.ts';

/** `npm run dev`: watches and reloads. Uses the stand-in shell where there is no Electron. */
const shell = whichShell();
const env = shell.kind === 'stand-in' ? { ELECTRON_EXEC_PATH: shell.executablePath } : {};
await run('electron-vite', ['dev', '--watch', ...(shell.kind === 'stand-in' ? ['--', '--show'] : [])], {
  isLoud: true,
  env,
});
