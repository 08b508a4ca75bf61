import './lib/node-version.mjs';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { lint } from './lib/lint.mjs';
import { root } from './lib/paths.mjs';
import { fail, run, seconds, style } from './lib/steps.mjs';
import { forget, summary, tallyPlaywright, tallyVitest } from './lib/tally.mjs';
import { typecheck } from './typecheck.mjs';

const tallies = [];

/** Runs one part under a header. What it throws is a failure of that part; the rest still runs. */
async function part(title, work) {
  const started = performance.now();
  console.log(`\n${style.bold(`── ${title}`)}`);
  let tally;
  try {
    tally = await work();
  } catch (error) {
    console.log(error.message);
    tally = { passed: 0, failed: 1, skipped: 0 };
  }
  const verdict = tally.failed === 0 ? style.green('ok') : style.red('failed');
  console.log(`${verdict} ${style.dim(`${summary([tally])} (${seconds(started)})`)}`);
  tallies.push(tally);
}

/** A check that has no tests of its own counts as one. */
async function check(promise) {
  const complaints = await promise;
  if (complaints) console.log(complaints);
  return { passed: complaints ? 0 : 1, failed: complaints ? 1 : 0, skipped: 0 };
}

async function runner(script, args, report, tally, env) {
  const file = path.join(root, report);
  forget(file);
  const { code } = await run(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    show: true,
    env: { ...env, CI: 'true' },
  });
  return tally(file, code);
}

async function test() {
  await bootstrap();

  // Lint and types need a core each: together they take as long as the slower one.
  const types = typecheck();
  types.catch(() => undefined);
  await part('lint', () => check(lint()));
  await part('types', () => check(types));
  await part('build', () => check(build().then(() => '')));
  await part('unit and API tests', () =>
    runner(
      'vitest/vitest.mjs',
      ['run', '--reporter=dot', '--reporter=json', '--outputFile.json=.cache/vitest.json'],
      '.cache/vitest.json',
      tallyVitest,
    ),
  );
  await part('browser tests', async () => {
    const CHROMIUM_PATH = await ensureChromium();
    return runner('@playwright/test/cli.js', ['test'], '.cache/playwright.json', tallyPlaywright, {
      CHROMIUM_PATH,
    });
  });

  console.log(`\n${summary(tallies)}`);
  process.exitCode = tallies.some(({ failed }) => failed > 0) ? 1 : 0;
}

test().catch(fail);
