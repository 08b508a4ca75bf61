import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { languages } from '../src/i18n';

const outDir = mkdtempSync(join(tmpdir(), 'link-build-'));
const root = fileURLToPath(new URL('..', import.meta.url));
let page = '';

const read = (file: string) => readFileSync(join(outDir, file));
const gzipped = (file: string) => gzipSync(read(file), { level: 9 }).length;

/** Everything that the page asks for before it can show the welcome screen. */
function firstLoad(): string[] {
  const addresses = [...page.matchAll(/(?:src|href)="\/static\/([^"]+)"/g)];
  return addresses.map(([, file]) => file as string);
}

beforeAll(async () => {
  // Tests run as NODE_ENV=test, which would measure the development build of React.
  vi.stubEnv('NODE_ENV', 'production');
  await build({ root, logLevel: 'silent', build: { outDir, emptyOutDir: true } });
  page = read('index.html').toString();
}, 60_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(outDir, { recursive: true });
});

describe('the built page', () => {
  it('loads at most 95 KB of scripts and styles, gzipped, before its first screen', () => {
    const files = firstLoad();
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    expect(files.some((file) => file.endsWith('.css'))).toBe(true);
    const bytes = files.map(gzipped).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(95_000);
  });

  it('loads at most 3 KB more as the page of a magic link, before its first screen', () => {
    const files = new Set(firstLoad());
    // What the page imports at once, and its styles: all of it is there before anything is drawn.
    const add = (file: string) => {
      if (files.has(file)) return;
      files.add(file);
      if (!file.endsWith('.js')) return;
      for (const [, next = ''] of read(file)
        .toString()
        .matchAll(/from[`"']\.\/([\w-]+\.js)/g))
        add(next);
    };
    const own = readdirSync(outDir).filter((file) => /^Page-.*\.(js|css)$/.test(file));
    expect(own).toHaveLength(2);
    own.forEach(add);
    const bytes = [...files].map(gzipped).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(98_000);
  });

  it('leaves the later screens and the other languages for later', () => {
    const later = readdirSync(outDir).filter((file) => !firstLoad().includes(file));
    const screens = ['Choose', 'Credentials', 'Checking', 'Result'];
    for (const name of [...screens, ...languages.filter((language) => language !== 'en')])
      expect(
        later.some((file) => file.startsWith(`${name}-`) && file.endsWith('.js')),
        name,
      ).toBe(true);
  });

  it('obeys a policy without inline code', () => {
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });

  it('lies flat under /static/, with a hash in every name', () => {
    const files = readdirSync(outDir, { withFileTypes: true });
    expect(files.filter((file) => file.isDirectory())).toEqual([]);
    for (const { name } of files)
      if (name !== 'index.html') expect(name).toMatch(/-[\w-]{8}\.(js|css)$/);
  });

  it('carries no schema library', () => {
    for (const file of readdirSync(outDir))
      expect(read(file).includes('ZodError'), file).toBe(false);
  });
});
