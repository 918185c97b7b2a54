import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

export default defineConfig(({ mode }) => ({
  test: {
    // One worker a core: the default leaves one of two idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,src-main,laws}/**/*.test.ts'],
          // A law in its long run tries a hundred thousand cases.
          testTimeout: mode === 'long' ? 60 * MINUTE : 2 * MINUTE,
          env: { LAWS: mode },
        },
      },
      {
        test: {
          name: 'word',
          include: ['test/word/**/*.test.ts'],
          testTimeout: 3 * MINUTE,
          // LibreOffice may have to be installed first.
          hookTimeout: 15 * MINUTE,
          fileParallelism: false,
        },
      },
    ],
  },
}));
