import { defineConfig } from 'vitest/config';

/** The full counts of the promises that `npm test` keeps in small: see scripts/torture.mjs. */
export default defineConfig({
  test: {
    include: ['apps/api/torture/**/*.torture.ts'],
    environment: 'node',
    pool: 'forks',
    // Each test loads the machine by itself, and prints its line when it is done.
    fileParallelism: false,
    disableConsoleIntercept: true,
    testTimeout: 30 * 60_000,
    hookTimeout: 180_000,
  },
});
