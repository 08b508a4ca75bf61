import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tarball } from './tarball.mjs';

/**
 * Writes both packages, as they were built, to `dist/packages` in the repository root, or to the
 * folder that is named, as files that `npm install <url>` takes. They are the same, byte by byte, as
 * long as the sources are.
 */
const here = import.meta.dirname;
const root = path.join(here, '../..');
const target = path.resolve(process.argv[2] ?? path.join(root, 'dist/packages'));

/** The manifest that a registry would show: built entry points, and nothing of the workspace. */
function publishedManifest(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const published = { ...manifest, ...manifest.publishConfig };
  for (const ours of ['publishConfig', 'devDependencies']) delete published[ours];
  const text = `${JSON.stringify(published, null, 2)}\n`;
  if (text.includes('workspace:')) throw new Error(`${manifest.name} depends on the workspace.`);
  return { manifest: published, text };
}

function filesOf(folder) {
  const built = path.join(folder, 'dist');
  const names = existsSync(built) ? readdirSync(built).sort() : [];
  const content = (file) => readFileSync(file);
  return {
    ...Object.fromEntries(names.map((name) => [`dist/${name}`, content(path.join(built, name))])),
    'README.md': content(path.join(folder, 'README.md')),
    LICENSE: content(path.join(root, 'LICENSE')),
  };
}

function pack(folder) {
  const { manifest, text } = publishedManifest(folder);
  const files = { 'package.json': Buffer.from(text), ...filesOf(folder) };
  const entry = path.posix.normalize(manifest.module);
  if (!files[entry]) throw new Error(`${manifest.name} has not been built: ${entry} is missing.`);
  const prefix = `${manifest.name.replace('@', '').replace('/', '-')}-`;
  // What else is in that folder is not of this package.
  for (const old of readdirSync(target)) {
    if (old.startsWith(prefix)) rmSync(path.join(target, old));
  }
  const name = `${prefix}${manifest.version}.tgz`;
  writeFileSync(path.join(target, name), tarball(files));
}

mkdirSync(target, { recursive: true });
for (const folder of [here, path.join(here, '../link-js')]) pack(folder);
