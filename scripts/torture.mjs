import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { root } from './lib/paths.mjs';
import { fail } from './lib/steps.mjs';
import { providePostgres } from './lib/torture-postgres.mjs';

/**
 * The promises of the API at full count, on both databases: one line per promise says what was tried
 * and what came of it. Arguments are passed on to vitest, such as a part of a file's name.
 */
async function torture() {
  await bootstrap();
  await build({
    without: [
      ...['simulators', 'demo server', 'demo pages'],
      ...['package tarballs', 'Angular package', 'Angular tarball'],
    ],
  });
  const postgres = await providePostgres();
  console.log(
    postgres
      ? `\nOn the embedded database and on ${postgres.origin}.\n`
      : '\nPOSTGRESQL IS SKIPPED: none is installed, and TEST_DATABASE_URL names none. Only the embedded database is tested.\n',
  );
  const runner = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...['--config', 'vitest.torture.config.ts'],
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...(postgres && { TEST_DATABASE_URL: postgres.url }) },
    },
  );
  // Ctrl-C reaches the runner too; this process stays to put PostgreSQL away.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => runner.kill(signal));
  try {
    const [code] = await once(runner, 'exit');
    process.exitCode = code ?? 1;
  } finally {
    await postgres?.stop();
  }
  if (!postgres) console.log('PostgreSQL was skipped: half of the promises were not tested.');
}

torture().catch(fail);
