import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { defineConfig, type Plugin } from 'vitest/config';

/** Server bundles inline logos as text (scripts/build.mjs); tests see them the same way. */
const logosAsText: Plugin = {
  name: 'logos-as-text',
  enforce: 'pre',
  async load(id) {
    const file = id.split('?')[0] ?? id;
    if (!/\/packages\/integrations\/.+\.svg$/.test(file)) return null;
    return `export default ${JSON.stringify(await readFile(file, 'utf8'))};`;
  },
};

const neverHere = ['**/node_modules/**', '**/dist/**', '**/*.spec.ts', '**/*.torture.ts'];

export default defineConfig({
  plugins: [logosAsText],
  test: {
    maxWorkers: Math.min(8, Math.max(2, availableParallelism())),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.{ts,tsx}',
            'apps/{link,demo,simulators}/**/*.test.{ts,tsx}',
            'e2e/**/*.test.ts',
            'docs/**/*.test.ts',
            'scripts/**/*.test.{ts,mjs}',
          ],
          exclude: neverHere,
          environment: 'node',
          // Generous, since it only ends what hangs: a busy machine must not turn a promise red.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'api',
          include: ['apps/api/**/*.test.ts'],
          exclude: neverHere,
          environment: 'node',
          // Databases and native addons live in these tests: a process each keeps them apart.
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
