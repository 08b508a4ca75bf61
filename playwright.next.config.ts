import { defineConfig } from '@playwright/test';
import everything from './playwright.config';

/** What `npm run test:next` runs, once the Next.js host is installed and built. */
export default defineConfig({
  ...everything,
  testMatch: ['e2e/next/**/*.journey.ts'],
  // Of its own: what runs at the same time would clear it.
  outputDir: '.cache/next-results',
  workers: 1,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright-next.json' }]],
});
