import './lib/node-version.mjs';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, pnpm } from './bootstrap.mjs';
import { build } from './build.mjs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { root } from './lib/paths.mjs';
import { Problem, run, step } from './lib/steps.mjs';
import { forget, summary, tallyPlaywright } from './lib/tally.mjs';

/**
 * Installs the packed React package into an app made with Next.js, builds the app, and connects in a
 * browser. Apart from `npm test`, because Next.js alone is larger than all that is installed for it.
 */
const source = path.join(root, 'e2e/next/host');
const host = path.join(root, '.cache/next-host');
const report = path.join(root, '.cache/playwright-next.json');
const inHost = { cwd: host, env: { CI: 'true', NEXT_TELEMETRY_DISABLED: '1' } };

async function succeed(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Problem(`${args.join(' ')} failed:\n\n${output.trim()}`);
}

/** A copy outside of the workspace, whose packages it must not see. Earlier downloads are kept. */
function layOut() {
  mkdirSync(host, { recursive: true });
  for (const name of readdirSync(host)) {
    if (name !== 'node_modules') rmSync(path.join(host, name), { recursive: true });
  }
  cpSync(source, host, { recursive: true });
}

/** As `npm install <tarball>` does it. Not by the lockfile: the tarball changes with the sources. */
function unpackReactPackage() {
  const packed = path.join(root, 'dist/packages');
  const name = readdirSync(packed).find((each) => each.startsWith('trackstar-react-'));
  if (!name) throw new Problem('The React package has not been packed.');
  const target = path.join(host, 'node_modules/@trackstar/react-trackstar-link');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(packed, name), '-C', target, '--strip-components=1']);
}

async function testNext() {
  await bootstrap();
  await build();
  const CHROMIUM_PATH = await ensureChromium();
  await step('Installing Next.js', () => {
    layOut();
    return succeed(
      'npm',
      ['exec', '--yes', `--package=${pnpm}`, '--', 'pnpm', 'install', '--frozen-lockfile'],
      inHost,
    );
  });
  unpackReactPackage();
  const next = path.join(host, 'node_modules/next/dist/bin/next');
  await step('Building the Next.js host', () => succeed(process.execPath, [next, 'build'], inHost));

  forget(report);
  const playwright = path.join(root, 'node_modules/@playwright/test/cli.js');
  const { code } = await run(
    process.execPath,
    [playwright, 'test', '--config', 'playwright.next.config.ts'],
    { show: true, env: { CHROMIUM_PATH, NEXT_HOST_DIR: host, CI: 'true' } },
  );
  const tally = tallyPlaywright(report, code);
  console.log(`\n${summary([tally])}`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
}

testNext().catch((error) => {
  console.error(error instanceof Problem ? `\n${error.message}` : error);
  console.log(`\n${summary([{ passed: 0, failed: 1, skipped: 0 }])}`);
  process.exitCode = 1;
});
