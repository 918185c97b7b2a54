import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { thirdPartyLicences } from './src-main/package/licences.ts';
import { withoutUnusedContexts } from './src-renderer/editor/unused-contexts.ts';

/** One for all three parts: it gathers the licences of each. */
const licences = thirdPartyLicences();

/** Libraries of the note itself. Those of dialogs and lists stay apart, and are read when one is opened. */
const FIRST_PICTURE =
  /node_modules\/(react|react-dom|scheduler|slate|slate-[a-z]+|is-hotkey|lodash|direction|scroll-into-view-if-needed|compute-scroll-into-view|@juggle\/resize-observer|lucide-react)\/|\/src-renderer\/(?!dialogs|exports|palette|editor\/action\/owner-box|editor\/slash\/slash-list|spelling\/(?!spelling-of|own-words)|panels\/(?:outline|attendance|actions|problems)-panel|panels\/panel-list|start\/(?:re|template)|note-page\/command-menu|ui\/(?:dialog|toggle|choices|select|check-box|text-field))|\/shared\//;

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
    // Workers are builds of their own, with libraries of their own.
    worker: { plugins: () => [licences] },
    build: {
      outDir: 'out/renderer',
      // The page's scripts are read and compiled at each start; those of the main process stay readable for the log.
      minify: true,
      // A policy without `data:` and inline code.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'src-renderer/index.html',
        // What the first picture needs comes in one piece: each file asked for costs a turn through the main process.
        output: { codeSplitting: { groups: [{ name: 'first', test: FIRST_PICTURE }] } },
      },
    },
  },
});
