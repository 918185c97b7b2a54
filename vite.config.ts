import { defineConfig } from 'vite';

/** Builds the command line, the package's `bin`. Libraries stay outside: npm installs them with the package. */
export default defineConfig({
  build: {
    ssr: 'src-main/cli.ts',
    outDir: 'dist',
    target: 'node20',
    rolldownOptions: {
      output: { entryFileNames: 'cli.js', chunkFileNames: '[name].js', banner: '#!/usr/bin/env node' },
    },
  },
});
