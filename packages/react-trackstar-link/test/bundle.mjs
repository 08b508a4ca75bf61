import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles this package with one version of React: `node bundle.mjs <client|server> <18|19> <outfile>`. */
const [side, major, outfile] = process.argv.slice(2);
const here = (file) => fileURLToPath(new URL(file, import.meta.url));

await build({
  absWorkingDir: here('..'),
  entryPoints: [here(`./${side}.ts`)],
  outfile,
  bundle: true,
  format: 'esm',
  platform: side === 'server' ? 'node' : 'browser',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"development"' },
  alias: major === '18' ? { react: 'react-18', 'react-dom': 'react-dom-18' } : {},
  banner:
    side === 'server'
      ? {
          js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
        }
      : {},
  logLevel: 'error',
});
