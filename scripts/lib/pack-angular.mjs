import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tarball } from '../../packages/react-trackstar-link/tarball.mjs';
import { root } from './paths.mjs';
import { isMain } from './steps.mjs';

/** Writes the Angular package, as ng-packagr built it to `built`, into `target`. */
export function packAngular(
  built = path.join(root, 'packages/angular-trackstar-link/dist'),
  target = path.join(root, 'dist/packages'),
) {
  const manifest = JSON.parse(readFileSync(path.join(built, 'package.json'), 'utf8'));
  const names = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(built, path.join(entry.parentPath, entry.name)))
    .sort();
  const files = Object.fromEntries(
    names.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(built, name))]),
  );
  files['README.md'] = readFileSync(path.join(built, '../README.md'));
  files.LICENSE = readFileSync(path.join(root, 'LICENSE'));

  mkdirSync(target, { recursive: true });
  const prefix = 'trackstar-angular-trackstar-link-';
  for (const name of readdirSync(target)) {
    if (name.startsWith(prefix)) rmSync(path.join(target, name));
  }
  writeFileSync(path.join(target, `${prefix}${manifest.version}.tgz`), tarball(files));
}

if (isMain(import.meta.url)) packAngular();
