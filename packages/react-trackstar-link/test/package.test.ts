import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackages, type Installed } from './install.mjs';

/** What a host gets when it installs the tarballs that the server hands out. */
describe('the installed packages', () => {
  let installed: Installed;
  beforeAll(() => {
    installed = installPackages();
  }, 120_000);
  afterAll(() => installed.remove());

  const built = ['index.cjs', 'index.d.cts', 'index.d.ts', 'index.js'];

  it('are two files, each with what its manifest promises', () => {
    expect(installed.tarballs).toEqual([
      expect.stringMatching(/^trackstar-link-js-[\d.]+\.tgz$/),
      expect.stringMatching(/^trackstar-react-trackstar-link-[\d.]+\.tgz$/),
    ]);
    expect(installed.list('react-trackstar-link')).toEqual(built);
    expect(installed.list('link-js')).toEqual(
      expect.arrayContaining([
        ...['element-module.d.ts', 'element-module.js', 'element.js'],
        ...['index.d.ts', 'index.js', 'load.d.ts', 'load.js', 'main.js'],
      ]),
    );
    for (const name of ['react-trackstar-link', 'link-js']) {
      expect(installed.read(`${name}/README.md`)).toContain('In five minutes');
      expect(installed.read(`${name}/LICENSE`)).toContain('MIT');
    }
  });

  it('run as an ES module and as CommonJS', () => {
    const names = ['TrackstarConnectButton', 'TrackstarLink', 'useTrackstarLink'];
    const print = 'console.log(Object.keys(it).sort().join())';
    const name = '@trackstar/react-trackstar-link';
    expect(installed.run('module', `import * as it from '${name}'; ${print}`)).toBe(names.join());
    expect(installed.run('commonjs', `const it = require('${name}'); ${print}`)).toBe(names.join());
    expect(installed.run('module', `import * as it from '@trackstar/link-js'; ${print}`)).toBe(
      'connectButton,createLink,labelFor,loadTrackstar,nameOf,registerTrackstar',
    );
    // Where there is no page, as on a server, they are loaded in vain and do no harm.
    const onServer = `import '@trackstar/link-js/element';
      import { loadTrackstar } from '@trackstar/link-js/load';
      console.log(await loadTrackstar('https://link.example.com'));`;
    expect(installed.run('module', onServer)).toBe('null');
  });

  it('hold nothing of the workspace, and name React alone', () => {
    const files = [...built.map((file) => `dist/${file}`), 'package.json'];
    for (const file of files) {
      const text = installed.read(`react-trackstar-link/${file}`);
      expect(text).not.toMatch(/workspace:|@trackstar-link\/|\.\.\/\.\.\//);
      const imports = [...text.matchAll(/(?:from |require\(|import\()["']([^"']+)["']/g)];
      for (const [, source] of imports) expect(source).toMatch(/^react(\/jsx-runtime)?$/);
    }
    for (const file of installed.list('link-js').filter((name) => name.endsWith('.js'))) {
      const text = installed.read(`link-js/dist/${file}`);
      const imports = [...text.matchAll(/(?:from |import )["']([^"']+)["']|require\(/g)];
      for (const [, source] of imports) expect(source).toMatch(/^\.\/[\w-]+\.js$/);
    }
    expect(installed.read('link-js/dist/load.js')).not.toMatch(/^import |require\(/m);
  });

  it('are client components in both formats', () => {
    for (const file of ['index.js', 'index.cjs']) {
      expect(installed.read(`react-trackstar-link/dist/${file}`)).toMatch(/^["']use client["'];/);
    }
  });
});
