import { defineConfig } from 'vite';
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

/**
 * Builds the command line, the package's `bin`. Libraries are taken in, and what a command needs stands in few files:
 * each that is looked for, read and compiled is time in which a short note could have been turned.
 */
export default defineConfig({
  plugins: [thirdPartyLicences('within')],
  // Its build for Node loads threads, which are not used.
  resolve: { alias: { fflate: 'fflate/browser' } },
  ssr: { noExternal: true },
  build: {
    ssr: 'src-main/cli.ts',
    outDir: 'dist',
    target: 'node20',
    minify: true,
    rolldownOptions: {
      output: {
        entryFileNames: 'cli.js',
        chunkFileNames: '[name].js',
        banner: '#!/usr/bin/env node',
        codeSplitting: { groups: [COMMANDS, WORD] },
      },
    },
  },
});
