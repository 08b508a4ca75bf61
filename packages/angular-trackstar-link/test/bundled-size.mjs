import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { transformAsync } from '@babel/core';
import linker from '@angular/compiler-cli/linker/babel';
import { readFileSync } from 'node:fs';

/** Bytes of a built package in a host's minified bundle, gzipped, without Angular. */
export async function bundledSize(file) {
  const linked = await transformAsync(readFileSync(file, 'utf8'), {
    filename: file,
    plugins: [linker],
    babelrc: false,
    configFile: false,
  });
  const { outputFiles } = await build({
    stdin: { contents: linked.code },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    external: ['@angular/*', 'tslib'],
    define: { ngDevMode: 'false' },
    write: false,
  });
  // In a host's bundle Angular's functions are called by local names, and nothing is imported.
  const ours = outputFiles[0].text.replaceAll(/import[^;]+from"@angular\/core";/g, '');
  return gzipSync(ours, { level: 9 }).length;
}
