import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const skippedFolders = new Set(['node_modules', 'dist', '.cache', 'test-results']);
const skippedFiles = /\.(test|spec|torture)\.[a-z]+$|\.md$/;

function* filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skippedFolders.has(entry.name)) yield* filesBelow(file);
    } else if (entry.isFile() && !skippedFiles.test(entry.name)) {
      yield file;
    }
  }
}

/** Hash of everything below the folders, and of the single files, that can end up in a build. */
export function fingerprintOf(folders, files) {
  const hash = createHash('sha256');
  const add = (file) => {
    hash.update(`\0${path.relative(root, file)}\0`);
    hash.update(readFileSync(file));
  };
  for (const folder of folders) for (const file of filesBelow(path.join(root, folder))) add(file);
  for (const file of files) if (existsSync(path.join(root, file))) add(path.join(root, file));
  return hash.digest('hex');
}
