import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..');

function node(args, cwd = folder) {
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8', stdio: 'pipe' });
}

/**
 * Builds and packs both packages, and unpacks them into a project that has React beside them and
 * nothing of the workspace.
 */
export function installPackages() {
  const project = mkdtempSync(path.join(tmpdir(), 'installed-'));
  const packed = path.join(project, 'packed');
  const modules = path.join(project, 'node_modules');
  node([path.join(folder, '../../node_modules/tsdown/dist/run.mjs')]);
  node([path.join(folder, '../link-js/build.mjs')]);
  node([path.join(folder, 'pack.mjs'), packed]);

  const tarballs = readdirSync(packed).sort();
  for (const tarball of tarballs) {
    const target = path.join(
      modules,
      '@trackstar',
      tarball.replace(/^trackstar-|-[\d.]+tgz$/g, ''),
    );
    mkdirSync(target, { recursive: true });
    const unpack = ['-xzf', path.join(packed, tarball), '-C', target, '--strip-components=1'];
    execFileSync('tar', unpack);
  }
  symlinkSync(path.join(folder, 'node_modules/react'), path.join(modules, 'react'));

  return {
    tarballs,
    read: (file) => readFileSync(path.join(modules, '@trackstar', file), 'utf8'),
    list: (name) => readdirSync(path.join(modules, '@trackstar', name, 'dist')).sort(),
    /** Runs a line of code there, as an ES module or as CommonJS, and gives back what it printed. */
    run: (type, code) => node([`--input-type=${type}`, '-e', code], project).trim(),
    remove: () => rmSync(project, { recursive: true }),
  };
}
