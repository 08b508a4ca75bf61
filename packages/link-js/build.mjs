import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const folder = process.argv[2] ?? here('dist');

/**
 * The script-tag builds, `main.js` and `element.js`, to `dist` or the folder that is named. The server
 * replaces the origin placeholder in them when it serves them.
 */
const scripts = [
  { entry: 'src/main.ts', name: 'main', target: 'es2020' },
  // The browsers that have what the modal needs take classes as they are written.
  { entry: 'src/element-script.ts', name: 'element', target: 'es2022' },
];

for (const { entry, name, target } of scripts) {
  await build({
    entryPoints: { [name]: here(entry) },
    outdir: folder,
    bundle: true,
    format: 'iife',
    target,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
