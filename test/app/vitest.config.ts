import { defineConfig } from 'vitest/config';

/** The end-to-end suite alone: `npx vitest run --root . --config test/app/vitest.config.ts`. */
export default defineConfig({
  test: {
    include: ['test/app/*.test.ts'],
    globalSetup: ['test/app/global-setup.ts'],
    testTimeout: 60_000,
    // A browser may have to be installed first.
    hookTimeout: 15 * 60_000,
  },
});
