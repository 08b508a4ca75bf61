import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const here = import.meta.dirname;
// Under node_modules, what is imported is taken as it is, and not transformed once more.
const cache = path.join(here, '../node_modules/.cache');

export const reactVersions = ['18', '19'];

/** Loads this package, bundled with one version of React. */
export async function loadReact(side, version) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'bundle-'));
  const file = path.join(folder, `${side}.mjs`);
  // In a process of its own: esbuild refuses to run where jsdom has replaced the global classes.
  const script = path.join(here, 'bundle.mjs');
  execFileSync(process.execPath, [script, side, version, file], { stdio: 'inherit' });
  try {
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
