import { build, defineConfig, type Plugin } from 'vite';
import { thirdPartyLicences } from './src-main/package/licences.ts';

/**
 * The commands with all that they share, in one file, but for the large libraries that only some of them ask for; and
 * with what is asked for by writing and reading alike, so that neither brings the other.
 */
const COMMANDS = {
  name: 'commands',
  test: /[\\/]src-main[\\/](?:run-cli|commands[\\/]|files[\\/]|word[\\/](?:word-seal|writable|look|status-words)\.ts$)/,
};

/** What writes a Word file, and nothing that other files are written with. */
const WORD = { name: 'word', test: /[\\/]src-main[\\/]word[\\/]write-word\.ts$/ };

/** What all of the command line is built for: files whose compiled code can be kept (`src-main/kept-code.ts`). */
const FILES = { target: 'node20', minify: true } as const;
const COMMON_JS = { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name].js' } as const;

/**
 * Builds what starts the rest, beside it and by itself: built as one, it would ask for the rest before its kept code is
 * there. Says of the folder that its files are CommonJS.
 */
const START: Plugin = {
  name: 'minutewright:start',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
  async writeBundle({ dir: outDir = '' }) {
    const output = { ...COMMON_JS, banner: '#!/usr/bin/env node' };
    const rolldownOptions = { input: { cli: 'src-main/built-cli.ts' }, output };
    await build({
      configFile: false,
      logLevel: 'error',
      root: import.meta.dirname,
      build: { ...FILES, ssr: true, outDir, emptyOutDir: false, rolldownOptions },
    });
  },
};

/**
 * Builds the command line, the package's `bin`. Libraries are taken in, and what a command needs stands in few files:
 * each that is looked for, read and compiled is time in which a short note could have been turned.
 */
export default defineConfig({
  plugins: [thirdPartyLicences('within'), START],
  // Its build for Node loads threads, which are not used.
  resolve: { alias: { fflate: 'fflate/browser' } },
  ssr: { noExternal: true },
  build: {
    ...FILES,
    ssr: 'src-main/run-cli.ts',
    outDir: 'dist',
    rolldownOptions: { output: { ...COMMON_JS, codeSplitting: { groups: [COMMANDS, WORD] } } },
  },
});
