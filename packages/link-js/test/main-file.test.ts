import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

const at = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The built main.js, as the server reads it. */
describe('main.js', () => {
  let script: string;
  beforeAll(() => {
    execFileSync(process.execPath, [at('../build.mjs')]);
    script = readFileSync(at('../dist/main.js'), 'utf8');
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
