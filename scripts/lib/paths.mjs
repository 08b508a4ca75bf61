import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Folders of the workspace that hold a package.json, as pnpm-workspace.yaml lists them. */
export function workspaceFolders() {
  const below = (folder) =>
    existsSync(path.join(root, folder))
      ? readdirSync(path.join(root, folder), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map((entry) => `${folder}/${entry.name}`)
      : [];
  return ['.', ...below('packages').sort(), ...below('apps').sort(), 'e2e'].filter((folder) =>
    existsSync(path.join(root, folder, 'package.json')),
  );
}

/** Parsed package.json of one folder of the workspace. */
export function readManifest(folder) {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
}
