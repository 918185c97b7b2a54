import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { thirdPartyLicences } from './src-main/package/licences.ts';

/** One for all three parts: it gathers the licences of each. */
const licences = thirdPartyLicences();

/**
 * Builds the desktop app. Everything is bundled, so that the package holds no folder of modules, and starting
 * reads few files. The preload script runs sandboxed and must be one CommonJS file.
 */
export default defineConfig({
  main: {
    plugins: [licences],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src-main/main.ts',
        output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    plugins: [licences],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src-main/preload.ts',
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), licences],
    build: {
      outDir: 'out/renderer',
      // The page's scripts are read and compiled at each start; those of the main process stay readable for the log.
      minify: true,
      // A policy without `data:` and inline code.
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
  },
});
