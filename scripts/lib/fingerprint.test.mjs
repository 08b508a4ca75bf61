import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.mjs';
import { root } from './paths.mjs';
import { foldersUsedBy } from './targets.mjs';

/** What can change a build changes its fingerprint; what cannot, does not cause one. */
let folder;
const write = (name, text) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
const fingerprint = () => fingerprintOf([path.relative(root, folder)], []);

beforeEach(() => {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  folder = mkdtempSync(path.join(root, '.cache', 'fingerprint-'));
  write('src/main.ts', 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('follows content, names and new files', () => {
  const seen = [fingerprint()];
  write('src/main.ts', 'two');
  seen.push(fingerprint());
  write('src/logo.svg', 'two');
  seen.push(fingerprint());
  rmSync(path.join(folder, 'src/main.ts'));
  write('src/other.ts', 'two');
  seen.push(fingerprint());
  expect(new Set(seen).size).toBe(4);
});

it('leaves tests and what a build makes aside', () => {
  const before = fingerprint();
  write('src/main.test.ts', 'test');
  write('dist/main.js', 'built');
  write('node_modules/thing/index.js', 'installed');
  expect(fingerprint()).toBe(before);
});

it('covers the workspace packages that a target uses, and theirs', () => {
  expect(foldersUsedBy('apps/simulators')).toEqual([
    'apps/simulators',
    'packages/contract',
    'packages/integrations',
  ]);
});
