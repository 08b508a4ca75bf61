import './lib/node-version.mjs';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, workspaceFolders } from './lib/paths.mjs';
import { fail, isMain, Problem, run, step } from './lib/steps.mjs';

/** The package manager comes through npm, which every Node has; see docs/decisions/001. */
export const pnpm = 'pnpm@10.34.8';
const stamp = path.join(root, 'node_modules/.bootstrap');

/** Everything that decides what an installation contains. */
function fingerprint() {
  const hash = createHash('sha256');
  hash.update(
    `${pnpm} node${process.versions.node.split('.')[0]} ${process.platform} ${process.arch}`,
  );
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...workspaceFolders().map((folder) => path.join(folder, 'package.json')),
  ];
  for (const file of files) {
    hash.update(`\0${file}\0`);
    hash.update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

/** Installs the packages unless they are there already; then it starts no process at all. */
export async function bootstrap() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step('Installing packages (from an empty cache this takes a moment)', async () => {
    const { code, output } = await run(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['exec', '--yes', `--package=${pnpm}`, '--', 'pnpm', 'install', '--frozen-lockfile'],
      // CI: never stop to ask a question that nobody sees.
      { env: { CI: 'true', npm_config_update_notifier: 'false' } },
    );
    if (code !== 0) {
      const advice = output.includes('ERR_PNPM_OUTDATED_LOCKFILE')
        ? `A package.json has changed without the lockfile. Run: npm exec --yes --package=${pnpm} -- pnpm install`
        : 'Check that this machine reaches the npm registry, then run the same command again.';
      throw new Problem(
        `Installing the packages failed. npm and pnpm said:\n\n${output.trim()}\n\n${advice}`,
      );
    }
  });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

if (isMain(import.meta.url)) bootstrap().catch(fail);
