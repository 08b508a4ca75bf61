import { existsSync } from 'node:fs';
import path from 'node:path';
import { bundleForNode } from './bundle.mjs';
import { readManifest, root, workspaceFolders } from './paths.mjs';
import { Problem, run } from './steps.mjs';

/**
 * What can be built.
 *
 * name     as reported, and as the stamp is called
 * folder   of the workspace it belongs to; its sources and those of the workspace packages it uses
 *          decide whether it is stale
 * entry    the target is left out while this file does not exist
 * outputs  a missing one makes the target stale too
 * after    targets that must be finished first
 */
export const targets = [
  nodeTarget('API', 'apps/api', 'src/main.ts', 'dist/main.js'),
  nodeTarget(
    'transformation thread',
    'apps/api',
    'src/features/webhooks/transformations/thread.mjs',
    'dist/thread.mjs',
  ),
  nodeTarget('simulators', 'apps/simulators', 'src/main.ts', 'dist/main.js'),
  nodeTarget('demo server', 'apps/demo', 'server/main.ts', 'dist/server.js'),
  viteTarget('Link UI', 'apps/link', 'dist'),
  { ...viteTarget('demo pages', 'apps/demo', 'dist/pages'), after: ['Angular package'] },
  {
    name: 'widget scripts',
    folder: 'packages/link-js',
    entry: 'build.mjs',
    outputs: ['packages/link-js/dist/main.js', 'packages/link-js/dist/element.js'],
    build: () => node('packages/link-js/build.mjs'),
  },
  {
    name: 'React package',
    folder: 'packages/react-trackstar-link',
    entry: 'tsdown.config.ts',
    outputs: ['packages/react-trackstar-link/dist/index.js'],
    build: () => node(bin('tsdown', 'dist/run.mjs'), [], 'packages/react-trackstar-link'),
  },
  {
    name: 'Angular package',
    folder: 'packages/angular-trackstar-link',
    entry: 'build.mjs',
    outputs: ['packages/angular-trackstar-link/dist/package.json'],
    build: () => node('packages/angular-trackstar-link/build.mjs'),
  },
  {
    name: 'package tarballs',
    folder: 'packages/react-trackstar-link',
    entry: 'pack.mjs',
    outputs: ['dist/packages'],
    after: ['React package', 'widget scripts'],
    build: () => node('packages/react-trackstar-link/pack.mjs'),
  },
  {
    name: 'Angular tarball',
    folder: 'packages/angular-trackstar-link',
    entry: 'build.mjs',
    outputs: ['dist/packages'],
    after: ['Angular package'],
    build: () => node('scripts/lib/pack-angular.mjs'),
  },
].filter(({ folder, entry }) => existsSync(path.join(root, folder, entry)));

function nodeTarget(name, folder, entry, output) {
  return {
    name,
    folder,
    entry,
    outputs: [`${folder}/${output}`],
    build: () => bundleForNode({ folder, entry, output: `${folder}/${output}` }),
  };
}

function viteTarget(name, folder, output) {
  return {
    name,
    folder,
    entry: 'index.html',
    outputs: [`${folder}/${output}/index.html`],
    // A process of its own: Vite sets NODE_ENV=production in the one it runs in.
    build: () =>
      node(bin('vite', 'bin/vite.js'), [
        ...['build', folder, '--outDir', path.join(root, folder, output)],
        ...['--emptyOutDir', '--logLevel', 'warn'],
      ]),
  };
}

function bin(packageName, file) {
  return path.join(root, 'node_modules', packageName, file);
}

async function node(script, args = [], cwd = '.') {
  const { code, output } = await run(process.execPath, [script, ...args], {
    cwd: path.join(root, cwd),
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) throw new Problem(output.trim());
}

/** The folder itself and every workspace package it depends on, directly or not. */
export function foldersUsedBy(folder) {
  const byName = new Map(workspaceFolders().map((each) => [readManifest(each).name, each]));
  const seen = new Set();
  const visit = (each) => {
    if (seen.has(each)) return;
    seen.add(each);
    const { dependencies = {}, devDependencies = {} } = readManifest(each);
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      const used = byName.get(name);
      if (used) visit(used);
    }
  };
  visit(folder);
  return [...seen].sort();
}
