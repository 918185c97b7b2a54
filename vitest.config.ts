import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/{shared,src-main,laws}/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'word',
          include: ['test/word/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
