import './lib/node-version.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { fingerprintOf } from './lib/fingerprint.mjs';
import { root } from './lib/paths.mjs';
import { fail, isMain, Problem, step } from './lib/steps.mjs';
import { foldersUsedBy, targets } from './lib/targets.mjs';

const stamps = path.join(root, '.cache/build');
const shared = [
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.angular.json',
  'scripts/lib/bundle.mjs',
  'scripts/lib/pack-angular.mjs',
  'scripts/lib/targets.mjs',
];

const stampOf = (target) => path.join(stamps, target.name.replaceAll(' ', '-'));

/** Stale targets, each with the fingerprint it will have when it is built. */
function staleAmong(wanted) {
  const fingerprints = new Map();
  return wanted.flatMap((target) => {
    const folders = foldersUsedBy(target.folder);
    const key = folders.join();
    const fingerprint = fingerprints.get(key) ?? fingerprintOf(folders, shared);
    fingerprints.set(key, fingerprint);
    const fresh =
      target.outputs.every((output) => existsSync(path.join(root, output))) &&
      existsSync(stampOf(target)) &&
      readFileSync(stampOf(target), 'utf8') === fingerprint;
    return fresh ? [] : [{ target, fingerprint }];
  });
}

/** Runs the jobs, as many at once as there are cores, each when those before it are done. */
async function runAll(jobs) {
  const waiting = [...jobs];
  const unfinished = new Set(jobs.map(({ target }) => target.name));
  const worker = async () => {
    while (waiting.length > 0) {
      const next = waiting.findIndex(
        ({ target }) => !target.after?.some((name) => unfinished.has(name)),
      );
      // What is left depends on jobs of other workers: whoever finishes one takes it on.
      if (next === -1) return;
      const [{ target, fingerprint }] = waiting.splice(next, 1);
      rmSync(stampOf(target), { force: true });
      try {
        await target.build();
      } catch (error) {
        waiting.length = 0;
        throw new Problem(`Building the ${target.name} failed:\n\n${error.message}`);
      }
      writeFileSync(stampOf(target), fingerprint);
      unfinished.delete(target.name);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

/**
 * Brings what is served and run up to date with the sources. Targets whose sources are unchanged are
 * left alone. `without` names targets to leave out.
 */
export async function build({ without = [] } = {}) {
  const jobs = staleAmong(targets.filter(({ name }) => !without.includes(name)));
  if (jobs.length === 0) return;
  mkdirSync(stamps, { recursive: true });
  await step(`Building ${jobs.map(({ target }) => target.name).join(', ')}`, () => runAll(jobs));
}

if (isMain(import.meta.url))
  bootstrap()
    .then(() => build())
    .catch(fail);
