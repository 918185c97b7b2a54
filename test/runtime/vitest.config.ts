import { defineConfig } from 'vitest/config';

/** The stand-in's own tests: `npx vitest run --root . --config test/runtime/vitest.config.ts`. */
export default defineConfig({
  test: {
    include: ['test/app/runtime/**/*.test.ts'],
    globalSetup: ['test/runtime/with-stand-in.ts'],
    testTimeout: 60_000,
    hookTimeout: 15 * 60_000,
  },
});
