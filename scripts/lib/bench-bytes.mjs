import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { integer } from './bench-numbers.mjs';
import { root } from './paths.mjs';

const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;
const read = (file) => readFileSync(path.join(root, file));

/** The built React package with link-js inside, as it ends up in a host's minified bundle. */
async function reactPackage() {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'packages/react-trackstar-link/dist/index.js')],
    bundle: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    write: false,
  });
  return gzipped(outputFiles[0].contents);
}

/** Scripts and styles that the Link UI's page itself asks for. */
function firstLoad() {
  const page = read('apps/link/dist/index.html').toString();
  const files = [...page.matchAll(/(?:src|href)="\/static\/([^"]+)"/g)].map(([, file]) => file);
  return files.reduce((sum, file) => sum + gzipped(read(`apps/link/dist/${file}`)), 0);
}

/** What the page of a magic link asks for beside that, before its first screen. */
function magicPage() {
  const dist = path.join(root, 'apps/link/dist');
  const files = new Set();
  const add = (file) => {
    if (files.has(file) || file.startsWith('index-')) return;
    files.add(file);
    const imports = read(`apps/link/dist/${file}`)
      .toString()
      .matchAll(/from[`"']\.\/([\w-]+\.js)/g);
    for (const [, next] of imports) add(next);
  };
  readdirSync(dist)
    .filter((file) => /^Page-.*\.(js|css)$/.test(file))
    .forEach(add);
  return [...files].reduce((sum, file) => sum + gzipped(read(`apps/link/dist/${file}`)), 0);
}

/** Bytes that a customer's browser loads, gzipped. */
export async function measureBytes() {
  const rows = [
    ['main.js', gzipped(read('packages/link-js/dist/main.js')), 5_000],
    ['element.js', gzipped(read('packages/link-js/dist/element.js')), 6_100],
    ['React package with link-js, without React', await reactPackage(), 5_300],
    ['Link UI, first load, JS + CSS', firstLoad(), 95_000],
    ['Page of a magic link, first load, JS + CSS', firstLoad() + magicPage(), 98_000],
  ];
  return rows.map(([figure, bytes, aim]) => ({
    figure: `${figure}, gzipped`,
    measured: `${integer(bytes)} bytes`,
    beside: '',
    result: `${Math.round((100 * bytes) / aim)} % of the aim`,
    aim: `≤ ${integer(aim)}`,
    met: bytes <= aim,
  }));
}
