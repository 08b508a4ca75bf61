import './lib/node-version.mjs';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { fail, isMain, run } from './lib/steps.mjs';

const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
/** Angular's own compiler, which reads the templates too. */
const ngc = path.join(
  root,
  'packages/angular-trackstar-link/node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js',
);
const projects = ['tsconfig.node.json', 'tsconfig.browser.json', 'tsconfig.journeys.json'];

/** Checks server code, browser code and journeys side by side; what the compiler has to say, or an empty string. */
export async function typecheck() {
  const check = (compiler, project) =>
    run(process.execPath, [compiler, '--pretty', 'false', '-p', project]);
  const results = await Promise.all([
    ...projects.map((project) => check(tsc, project)),
    check(ngc, 'tsconfig.angular.json'),
  ]);
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
