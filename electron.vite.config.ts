import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Where a build looks for updates, and whose signature it believes; without an address it never looks. */
function updatesOf({
  COUNTER_UPDATE_ADDRESS: address,
  COUNTER_UPDATE_KEY: keyFile,
  COUNTER_UPDATE_CHANNEL: channel = 'stable',
}: NodeJS.ProcessEnv) {
  if (!address && !keyFile) return null;
  if (!address?.startsWith('https://') || !keyFile)
    throw new Error('updates need COUNTER_UPDATE_ADDRESS (https) and COUNTER_UPDATE_KEY (a file)');
  return {
    address,
    channel,
    publicKey: createPublicKey(readFileSync(keyFile)).export({ type: 'spki', format: 'pem' }),
  };
}

export default defineConfig({
  main: {
    define: { BUILT_UPDATES: JSON.stringify(updatesOf(process.env)) },
    build: {
      target: 'node24.15',
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: at('main/main.ts') },
        external: ['electron', /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
      sourcemap: true,
    },
  },
  preload: {
    build: {
      target: 'node24.15',
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('preload/index.ts'), customer: at('preload/customer.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      target: 'chrome156',
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      // The screens are read later than the lock; their styles are not, so that their order is one.
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: at('renderer/index.html'), customer: at('renderer/customer.html') },
      },
      sourcemap: true,
    },
    server: { host: '127.0.0.1' },
  },
});
