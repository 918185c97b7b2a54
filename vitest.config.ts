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
          // Tests of pure functions need no world of their own each; loading it anew is most of their time.
          isolate: false,
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
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          // Processes are killed and started again many times; the long run (`FAULT_KILLS=500`) takes minutes.
          testTimeout: 20 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
    ],
  },
}));
