import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  test: {
    // Most tests wait for a disk, a line or a page; more at a time than this, and those with a clock are overtaken.
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['{main,shared,preload,renderer}/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'out/coverage',
    },
    projects: [
      {
        resolve: { alias: { electron: at('tests/shell/electron.ts') } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/renderer/**', 'tests/journeys/**'],
          execArgv: ['--import', at('tests/shell/register.ts')],
          server: { deps: { external: [/tests\/shell\//] } },
          testTimeout: 20_000,
          // A test with processes and sockets may be overtaken on a busy machine; the gate names each that was.
          retry: 1,
          // A busy machine is no failure: what never comes is told all the same.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'page',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          // As above.
          testTimeout: 40_000,
          retry: 1,
          expect: { poll: { timeout: 5_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
                args: ['--no-sandbox', '--disable-gpu'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
