import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { calls, events } from './shared/bridge.ts';
import { thirdPartyLicences } from './src-main/package/licences.ts';
import { withoutUnusedContexts } from './src-renderer/editor/unused-contexts.ts';

/** One for all three parts: it gathers the licences of each. */
const licences = thirdPartyLicences();

/**
 * What the first picture needs comes in one piece, and nothing else with it: each file asked for costs a turn through the
 * main process, and each line that is read and not needed costs time before the caret is there.
 */
const FIRST_PICTURE = { name: 'first', tags: ['$initial' as const] };

/**
 * Builds the desktop app. Everything is bundled, so that the package holds no folder of modules, and starting
 * reads few files. The preload script runs sandboxed and must be one CommonJS file.
 */
export default defineConfig({
  main: {
    plugins: [licences],
    // Its build for Node brings a `require` of its own, which a bundle has already.
    resolve: { alias: { fflate: 'fflate/browser' } },
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
    define: {
      CALL_NAMES: JSON.stringify(Object.keys(calls)),
      EVENT_NAMES: JSON.stringify(Object.keys(events)),
    },
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
    plugins: [react(), licences, withoutUnusedContexts()],
    // Slate brings one for browsers without it.
    resolve: {
      alias: {
        '@juggle/resize-observer': join(import.meta.dirname, 'src-renderer/editor/resize-observer.ts'),
      },
    },
    // Workers are builds of their own, with libraries of their own.
    worker: { plugins: () => [licences] },
    build: {
      outDir: 'out/renderer',
      // The page's scripts are read and compiled at each start; those of the main process stay readable for the log.
      minify: true,
      // Nothing is fetched over a network: the size of a file costs a start nothing that its limit would tell of.
      chunkSizeWarningLimit: 2000,
      // A policy without `data:` and inline code.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'src-renderer/index.html',
        output: { codeSplitting: { groups: [FIRST_PICTURE] } },
      },
    },
  },
});
