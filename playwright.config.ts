import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'out/test/journeys',
  // The longest job of many keys takes 40 s alone on a slow computer; four at a time share it.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  workers: 4,
  fullyParallel: true,
  forbidOnly: true,
  // A journey may be overtaken on a busy machine; the gate names each that was.
  retries: 1,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'out/test/playwright.json' }],
  ],
  use: { trace: 'off' },
});
