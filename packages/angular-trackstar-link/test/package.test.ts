import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPackage, type Built } from './built.mjs';
import { bundledSize } from './bundled-size.mjs';

/** What a host gets when it installs the tarball that the server hands out. */
describe('the built package', () => {
  let built: Built;
  beforeAll(() => {
    built = buildPackage();
  }, 120_000);
  afterAll(() => built.remove());

  const read = (file: string) => built.files()[file] ?? '';
  const code = 'fesm2022/trackstar-angular-trackstar-link.mjs';
  const types = 'types/trackstar-angular-trackstar-link.d.ts';

  it('holds nothing of the workspace, and names Angular alone', () => {
    for (const file of [code, types]) {
      const imports = [...read(file).matchAll(/(?:from |import\()["']([^"']+)["']/g)];
      expect(new Set(imports.map(([, source]) => source))).toEqual(new Set(['@angular/core']));
    }
    const { dependencies, peerDependencies, devDependencies, exports } = JSON.parse(
      read('package.json'),
    ) as Record<string, Record<string, unknown>>;
    expect(Object.keys(dependencies ?? {})).toEqual(['tslib']);
    expect(Object.keys(peerDependencies ?? {})).toEqual(['@angular/core']);
    expect(devDependencies).toBeUndefined();
    expect(exports?.['.']).toEqual({ types: `./${types}`, default: `./${code}` });
    expect(read('package.json')).not.toContain('workspace:');
  });

  it('tells no path of the machine that built it', () => {
    const files = Object.values(built.files());
    expect(files.length).toBeGreaterThan(3);
    for (const text of files) expect(text).not.toContain(built.root);
  });

  it('weighs at most 6,000 bytes with the runtime and without Angular', async () => {
    const size = await bundledSize(built.file);
    expect(size).toBeLessThanOrEqual(6000);
    // Less would mean that the runtime is not in it.
    expect(size).toBeGreaterThan(3000);
  });
});
