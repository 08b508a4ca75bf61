import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

/** The built main.js, as the server reads it. */
describe('main.js', () => {
  let script: string;
  beforeAll(() => {
    const folder = mkdtempSync(path.join(tmpdir(), 'main-file-'));
    const file = path.join(folder, 'main.js');
    execFileSync(process.execPath, [path.join(import.meta.dirname, '../build.mjs'), file]);
    script = readFileSync(file, 'utf8');
    rmSync(folder, { recursive: true });
  });

  it('weighs at most 5,000 bytes', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(5000);
  });

  it('has exactly one place for the origin that the server writes in', () => {
    expect(script.split('__TRACKSTAR_LINK_ORIGIN__')).toHaveLength(2);
    expect(script).toContain('"__TRACKSTAR_LINK_ORIGIN__"');
  });

  it('is one classic script without anything that a strict content policy refuses', () => {
    expect(script).not.toMatch(/\b(import|export)\b|innerHTML|eval\(|new Function|cssText/);
  });
});
