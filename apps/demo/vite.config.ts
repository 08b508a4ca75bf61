import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Two pages, served by server/ with a strict policy: nothing is inlined. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist/pages',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The first browsers with light-dark(); older targets would turn it into a tangle of variables.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      input: ['index.html', 'plain.html'].map((page) => `${import.meta.dirname}/${page}`),
    },
  },
});
