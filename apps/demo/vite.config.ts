import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig } from 'vite';
import { angular } from './angular.vite.ts';

const here = (file: string) => path.join(import.meta.dirname, file);

/** A page for each way to embed the button, served by server/ with a strict policy: nothing is inlined. */
export default defineConfig({
  plugins: [angular(here('src/angular/tsconfig.json')), react()],
  resolve: {
    // As it is published, and not its sources: ahead-of-time compilers of hosts see no more of it.
    alias: {
      '@trackstar/angular-trackstar-link': here(
        '../../packages/angular-trackstar-link/dist/fesm2022/trackstar-angular-trackstar-link.mjs',
      ),
    },
  },
  build: {
    outDir: 'dist/pages',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first browsers with light-dark(); older targets would turn it into a tangle of variables.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      input: ['index', 'angular', 'plain', 'element', 'published'].map((page) =>
        here(`${page}.html`),
      ),
    },
  },
});
