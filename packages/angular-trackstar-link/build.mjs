import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ngPackagr } from 'ng-packagr';

/**
 * Builds what is published, to `dist` or the folder that is named. ng-packagr leaves other packages
 * outside, and link-js is not one that a host can install beside this one from a registry; so both
 * packages' sources are put side by side, and built as one.
 */
const here = import.meta.dirname;
const target = path.resolve(process.argv[2] ?? path.join(here, 'dist'));
const stage = path.join(path.dirname(target), '.cache');
const inside = (...parts) => path.join(stage, ...parts);

/** What this package's sources import by name, and where it is on the stage. */
const places = {
  '@trackstar/link-js': 'link-js/index',
  '@trackstar-link/contract/bridge': 'contract/bridge',
  '@trackstar-link/contract/actions': 'contract/actions',
};

function stageSources(folder, to) {
  mkdirSync(inside('src', to), { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.ts') || /\.(test|spec)\.ts$/.test(name)) continue;
    const text = readFileSync(path.join(folder, name), 'utf8');
    writeFileSync(inside('src', to, name), text.replace(/from '(@[^']+)'/g, relativeFrom(to)));
  }
}

const relativeFrom = (folder) => (statement, name) =>
  name in places
    ? `from '${path.posix.relative(folder, places[name]).replace(/^(?!\.)/, './')}'`
    : statement;

function stageManifest() {
  const manifest = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
  // ng-packagr writes the entry points; the rest belongs to the workspace.
  for (const ours of ['exports', 'devDependencies', 'type']) delete manifest[ours];
  writeFileSync(inside('package.json'), JSON.stringify(manifest));
  writeFileSync(
    inside('ng-package.json'),
    JSON.stringify({ dest: target, lib: { entryFile: 'src/index.ts' } }),
  );
}

rmSync(stage, { recursive: true, force: true });
stageSources(path.join(here, 'src'), '.');
stageSources(path.join(here, '../link-js/src'), 'link-js');
stageSources(path.join(here, '../contract/src'), 'contract');
stageManifest();

await ngPackagr()
  .forProject(inside('ng-package.json'))
  .withTsConfig(path.join(here, 'tsconfig.build.json'))
  .build();
