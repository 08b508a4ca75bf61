import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The API serves index.html at /embed and every other file, flat and hashed, under /static/. Its
 * policy allows neither inline scripts nor data: URLs in code, so nothing is inlined.
 */
export default defineConfig({
  base: '/static/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // All of the first load in one file: it compresses better, and one request carries it.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] },
      },
    },
    // The first browsers with light-dark(); older targets would turn it into a tangle of variables.
    target: ['chrome123', 'firefox120', 'safari17.5'],
  },
});
