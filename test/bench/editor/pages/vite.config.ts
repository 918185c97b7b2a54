import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the pages of the other editors are built to. */
export const PAGES = join(import.meta.dirname, '..', '..', '..', '..', 'out', 'bench', 'editor');

/** Builds the pages of the other editors as they would ship. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  plugins: [react()],
  build: { outDir: PAGES, emptyOutDir: true, target: 'chrome140' },
});
