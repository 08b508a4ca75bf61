import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

const executablePath = findChromium();

/** Journeys start their own servers on free ports: there is no shared state to wait for here. */
export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.spec.ts', 'packages/link-js/browser/**/*.spec.ts'],
  outputDir: 'test-results',
  workers: 2,
  // Generous, since they only end what hangs: a busy machine must not turn a promise red.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        // Recording each journey takes a third of its time: `npx playwright test <file> --trace on` shows one.
        screenshot: 'only-on-failure',
        launchOptions: {
          ...(executablePath ? { executablePath } : {}),
          args: [
            '--no-sandbox',
            '--disable-dev-shm-usage',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
            '--disable-quic',
          ],
        },
      },
    },
  ],
});
