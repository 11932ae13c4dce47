import { registerHooks } from 'node:module';

const standIn = new URL('electron.ts', import.meta.url).href;
const electron = new Set(['electron', 'electron/main', 'electron/common']);

// `import` and `require` alike; the real package is never loaded, because loading it outside Electron starts a download.
registerHooks({
  resolve: (specifier, context, next) =>
    electron.has(specifier)
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});
