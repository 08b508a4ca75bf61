import { defineConfig } from 'tsdown';

/** One file per format, with the link runtime and its types inside: nothing of the workspace is left. */
export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  platform: 'browser',
  target: 'es2020',
  // Eager: the types of the workspace's packages are outside this one's own program.
  dts: { eager: true },
  deps: { alwaysBundle: [/^@trackstar/], neverBundle: [/^react/] },
  outExtensions: ({ format }) =>
    format === 'cjs' ? { js: '.cjs', dts: '.d.cts' } : { js: '.js', dts: '.d.ts' },
  clean: true,
  logLevel: 'error',
});
