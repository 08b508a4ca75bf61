import { defineConfig, type UserConfig } from 'tsdown';

/** What both packages have in common: nothing of the workspace is left in what is published. */
const published: UserConfig = {
  entry: ['src/index.ts'],
  platform: 'browser',
  target: 'es2020',
  // Eager: the types of the workspace's packages are outside this one's own program.
  // Each file's types are read off its own text: fifty times faster than asking the compiler.
  dts: { oxc: true },
  deps: { alwaysBundle: [/^@trackstar/], neverBundle: [/^react/] },
  outExtensions: ({ format }) =>
    format === 'cjs' ? { js: '.cjs', dts: '.d.cts' } : { js: '.js', dts: '.d.ts' },
  logLevel: 'error',
};

/** Beside it in dist are main.js and element.js, which link-js's own build writes. */
const linkJs: UserConfig = {
  ...published,
  cwd: '../link-js',
  format: ['esm'],
  clean: false,
  // A name that stays: what is left of an earlier build would be packed too.
  hash: false,
};

export default defineConfig([
  { ...published, format: ['esm', 'cjs'] },
  {
    ...linkJs,
    entry: { index: 'src/index.ts', 'element-module': 'src/element.ts' },
    // The browsers that have what the modal needs take classes as they are written.
    target: 'es2022',
  },
  // Alone, so that it is one file that brings nothing of the widget along.
  { ...linkJs, entry: { load: 'src/load-module.ts' } },
]);
