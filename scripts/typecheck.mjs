import './lib/node-version.mjs';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { fail, isMain, run } from './lib/steps.mjs';

const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
const projects = ['tsconfig.node.json', 'tsconfig.browser.json', 'tsconfig.journeys.json'];

/** Checks server code, browser code and journeys side by side; what the compiler has to say, or an empty string. */
export async function typecheck() {
  const results = await Promise.all(
    projects.map((project) => run(process.execPath, [tsc, '--pretty', 'false', '-p', project])),
  );
  return results
    .filter(({ code }) => code !== 0)
    .map(({ output }) => output.trim() || 'tsc stopped without a word.')
    .join('\n');
}

if (isMain(import.meta.url)) {
  typecheck()
    .then((complaints) => {
      if (complaints) console.error(complaints);
      process.exitCode = complaints ? 1 : 0;
    })
    .catch(fail);
}
