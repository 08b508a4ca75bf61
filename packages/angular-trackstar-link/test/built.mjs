import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.join(import.meta.dirname, '..');

/** Builds this package as it is published, to a folder of its own below this one, where Angular is found. */
export function buildPackage() {
  const target = path.join(folder, '.cache', `test-${process.pid}`, 'dist');
  const remove = () => rmSync(path.dirname(target), { recursive: true, force: true });
  execFileSync(process.execPath, [path.join(folder, 'build.mjs'), target], { stdio: 'pipe' });
  const file = path.join(target, 'fesm2022/trackstar-angular-trackstar-link.mjs');
  return {
    file,
    /** Everything that is published, by its path. */
    files: () =>
      Object.fromEntries(
        readdirSync(target, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => path.join(parentPath, name))
          .map((each) => [path.relative(target, each), readFileSync(each, 'utf8')]),
      ),
    root: path.join(folder, '../..'),
    load: () => import(/* @vite-ignore */ pathToFileURL(file).href),
    remove,
  };
}
