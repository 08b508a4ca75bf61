import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from '../build.mjs';
import { root } from './paths.mjs';
import { fail } from './steps.mjs';
import { targets } from './targets.mjs';

/** The API, and what it reads when it starts. */
const wanted = ['API', 'Link UI', 'widget scripts'];
const lock = path.join(root, '.cache/torture-build.lock');
/** Longer than any build: whoever left it there is gone. */
const staleMs = 120_000;

/** Test files run in processes of their own; two of them must not build the same thing at once. */
async function takeTurn() {
  for (;;) {
    try {
      mkdirSync(lock, { recursive: false });
      return;
    } catch (error) {
      if (error.code === 'ENOENT') mkdirSync(path.dirname(lock), { recursive: true });
      else if (error.code !== 'EEXIST') throw error;
    }
    const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (Date.now() - mtimeMs > staleMs) rmSync(lock, { recursive: true, force: true });
    else await setTimeout(100);
  }
}

await takeTurn();
try {
  await build({
    without: targets.map(({ name }) => name).filter((name) => !wanted.includes(name)),
  });
} catch (error) {
  rmSync(lock, { recursive: true, force: true });
  fail(error);
}
rmSync(lock, { recursive: true, force: true });
