import os from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const MINUTE = 60_000;

/** Programs take a while to start, and people to type: three workers for two cores leave none of them idle. */
const WORKERS = Math.ceil(1.5 * os.availableParallelism());

/** After all others: what is typed is on the disk within a second, where nothing else takes the whole computer. */
const BY_THEMSELVES = 1;

/** Programs that npm does not bring, such as Chromium, may have to be installed first. */
const INSTALLING = 15 * MINUTE;

export default defineConfig(({ mode }) => ({
  test: {
    maxWorkers: WORKERS,
    // All projects in one run, which has one end and not eight: at each, the last file has the cores to itself.
    sequence: { sequencer: LongestFirst },
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
          sequence: { groupOrder: BY_THEMSELVES },
          // Processes are killed and started again many times; the long run (`FAULT_KILLS=500`) takes minutes.
          testTimeout: 20 * MINUTE,
          hookTimeout: 2 * MINUTE,
        },
      },
      {
        test: {
          name: 'app-faults',
          include: ['test/faults/app/**/*.test.ts'],
          sequence: { groupOrder: BY_THEMSELVES },
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
