import { defineConfig } from 'vite';
import { thirdPartyLicences } from './src-main/package/licences.ts';

/** Builds the command line, the package's `bin`. Libraries are taken in: looking for their many files takes longer. */
export default defineConfig({
  plugins: [thirdPartyLicences('within')],
  ssr: { noExternal: true },
  build: {
    ssr: 'src-main/cli.ts',
    outDir: 'dist',
    target: 'node20',
    rolldownOptions: {
      output: { entryFileNames: 'cli.js', chunkFileNames: '[name].js', banner: '#!/usr/bin/env node' },
    },
  },
});
