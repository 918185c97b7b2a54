import os from 'node:os';
import { defineConfig } from 'vitest/config';

const MINUTE = 60_000;

/** Tests of whole programs wait for a third of their time, for one to start and for the person's pauses. */
const WHOLE_PROGRAMS = Math.ceil(1.5 * os.availableParallelism());

/** Programs that npm does not bring, such as Chromium, may have to be installed first. */
const INSTALLING = 15 * MINUTE;

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
          globalSetup: ['test/word/setup.ts'],
          testTimeout: 3 * MINUTE,
          hookTimeout: INSTALLING,
          // Functions that share nothing, as in the tests of units.
          isolate: false,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/*.test.ts'],
          // Processes are killed and started again many times; the long run (`FAULT_KILLS=500`) takes minutes.
          testTimeout: 20 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        test: {
          name: 'app-faults',
          include: ['test/faults/app/**/*.test.ts'],
          globalSetup: ['test/app/global-setup.ts'],
          // The long run (`FAULT_KILLS=500`) takes most of an hour; so many programs type at once.
          testTimeout: 20 * MINUTE,
          maxConcurrency: 3,
          hookTimeout: INSTALLING,
        },
      },
      {
        test: {
          name: 'renderer',
          // A busy machine draws later than a second after a key.
          expect: { poll: { timeout: 10_000 } },
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          // One window serves all files of a worker; loading modules and a browser anew is as dear as the tests.
          isolate: false,
          setupFiles: ['test/renderer/no-faults.ts'],
          globalSetup: ['test/renderer/global-setup.ts'],
          testTimeout: 2 * MINUTE,
          env: { LOOKS: mode },
          hookTimeout: INSTALLING,
        },
      },
      {
        test: {
          name: 'app',
          include: ['test/app/*.test.ts'],
          globalSetup: ['test/app/global-setup.ts'],
          // The programs are apart from one another; loading the tests anew for each file is a tenth of their time.
          isolate: false,
          maxWorkers: WHOLE_PROGRAMS,
          // Vitest asks for an order where projects differ in their workers.
          sequence: { groupOrder: 1 },
          testTimeout: MINUTE,
          hookTimeout: INSTALLING,
        },
      },
      {
        test: {
          name: 'runtime',
          include: ['test/app/runtime/**/*.test.ts'],
          globalSetup: ['test/runtime/with-stand-in.ts'],
          testTimeout: MINUTE,
          hookTimeout: INSTALLING,
        },
      },
      {
        test: {
          name: 'packaging',
          include: ['test/packaging/**/*.test.ts'],
          globalSetup: ['test/packaging/setup.ts'],
          testTimeout: MINUTE,
          hookTimeout: INSTALLING,
        },
      },
    ],
  },
}));
