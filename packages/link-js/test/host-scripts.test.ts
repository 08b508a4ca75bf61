import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const scripts = [
  { file: 'main.js', bytes: 5_000 },
  { file: 'element.js', bytes: 6_100 },
];

/** The built scripts, as the server reads them. */
describe('a script for hosts', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'host-scripts-'));
    execFileSync(process.execPath, [path.join(import.meta.dirname, '../build.mjs'), folder]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

  it.each(scripts)('$file weighs at most $bytes bytes', ({ file, bytes }) => {
    expect(gzipSync(read(file), { level: 9 }).length).toBeLessThanOrEqual(bytes);
  });

  it.each(scripts)('$file has exactly one place for the origin that is written in', ({ file }) => {
    expect(read(file).split('__TRACKSTAR_LINK_ORIGIN__')).toHaveLength(2);
    expect(read(file)).toContain('"__TRACKSTAR_LINK_ORIGIN__"');
  });

  it.each(scripts)('$file is a classic script that a strict content policy allows', ({ file }) => {
    expect(read(file)).not.toMatch(/\b(import|export)\b|innerHTML|eval\(|new Function|cssText/);
  });
});
