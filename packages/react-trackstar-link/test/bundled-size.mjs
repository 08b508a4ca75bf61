import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes of this package in a host's minified bundle, gzipped, without React. */
export async function bundledSize() {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, '../src/index.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2020',
    jsx: 'automatic',
    minify: true,
    charset: 'utf8',
    external: ['react', 'react/jsx-runtime'],
    write: false,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
