import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
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
