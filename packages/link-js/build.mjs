import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/**
 * The script-tag build, to `dist/main.js` or the file that is named. The server replaces the origin
 * placeholder in it when it serves it.
 */
await build({
  entryPoints: [here('src/main.ts')],
  outfile: process.argv[2] ?? here('dist/main.js'),
  bundle: true,
  format: 'iife',
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
