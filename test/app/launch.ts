import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { type Display, openOwnDisplay } from '../runtime/display.ts';
import { type AskedAddresses, listenForAddresses } from './asked-addresses.ts';
import { type Desktop, desktopOf } from './desktop.ts';
import { listenForTroubles, type Troubles } from './troubles.ts';
import { until } from './until.ts';

/** A run of the program in folders of its own. */
export interface RunningApp {
  readonly app: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  /** The program's own data. */
  readonly data: string;
  /** The person's notes. */
  readonly notes: string;
  readonly troubles: Troubles;
  readonly asked: AskedAddresses;
  /** The person at the desk: answers dialogs, and sees what the desktop was asked to do. */
  readonly desktop: Desktop;
  /** The path of a note. */
  at(name: string): string;
  /** The entries of this run in the program's log so far. */
  log(): readonly LogEntry[];
  /**
   * Waits until so many entries with a code are in the log since the last look whether all is quiet. A code of a trouble
   * is expected then, until the next look.
   */
  logged(code: string, count?: number): Promise<readonly LogEntry[]>;
  /** Fails where something went wrong that no test has expected. */
  expectQuiet(): Promise<void>;
  /** Quits in good order, and fails where something went wrong or anything but the program's files was asked for. */
  quit(): Promise<void>;
  /** Ends the program as a power cut does. What had gone wrong is not looked at. */
  kill(): Promise<void>;
  /** Quits where that was not done, and removes the folders. */
  end(): Promise<void>;
}

export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly [field: string]: unknown;
}

export interface LaunchOptions {
  /** Files in the folder of notes before the program starts. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Names of notes in that folder, to be opened from the command line. */
  readonly open?: readonly string[];
  readonly args?: readonly string[];
  /** The folders of a former run. */
  readonly again?: Pick<RunningApp, 'data' | 'notes'>;
  /** Its folder of notes with other data: as another person has the program. */
  readonly beside?: Pick<RunningApp, 'notes'>;
  /** Does something to the data folder before the program starts. */
  readonly prepare?: (data: string) => Promise<void>;
}

/** Quitting takes a moment; a program that does not quit at all is killed. */
const QUIT_LIMIT = 20_000;

/** Events of the browser come one after the other within milliseconds. */
const SETTLE = 1000;

const HOOKS = path.join(import.meta.dirname, 'main-process-hooks.cjs');

let ownDisplay: Promise<Display> | null = null;

/**
 * The display of this worker, which no other shares. A window that opens elsewhere takes the keyboard, which ends what
 * an input method composes and what is dragged; and a display has one clipboard.
 */
function displayOfWorker(): Promise<Display> {
  ownDisplay ??= openOwnDisplay();
  return ownDisplay;
}

/** Starts the built program. Whoever starts it ends it. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'minutewright-run-'));
  const data = options.again?.data ?? path.join(root, 'data');
  const notes = options.again?.notes ?? options.beside?.notes ?? path.join(root, 'notes');
  const addresses = path.join(root, 'addresses');
  const at = (name: string): string => path.join(notes, name);
  await Promise.all([mkdir(data, { recursive: true }), mkdir(notes, { recursive: true })]);
  for (const [name, content] of Object.entries(options.files ?? {})) await writeFile(at(name), content);
  await options.prepare?.(data);

  const former = entriesOf(data).length;
  const display = await displayOfWorker();
  const app = await _electron.launch({
    args: [
      ...['-r', HOOKS, `--user-data-dir=${data}`, inject('appFolder')],
      ...(options.args ?? []),
      ...(options.open ?? []).map(at),
    ],
    // Chromium has no sandbox for the superuser.
    chromiumSandbox: process.getuid?.() !== 0,
    env: {
      ...environment(),
      MINUTEWRIGHT_ADDRESSES: addresses,
      ...(display.name === undefined ? {} : { DISPLAY: display.name }),
    },
  });
  const child = app.process();
  const troubles = listenForTroubles(app);
  const asked = listenForAddresses(app, addresses);
  const page = await firstPage(app, troubles);
  const expected = new Set<string>();
  /** So many entries of the log were looked at. */
  let looked = 0;

  const log = (): readonly LogEntry[] => entriesOf(data).slice(former);

  const running: RunningApp = {
    app,
    page,
    data,
    notes,
    troubles,
    asked,
    desktop: desktopOf(app),
    at,
    log,
    async logged(code, count = 1) {
      expected.add(code);
      const found = () =>
        log()
          .slice(looked)
          .filter((entry) => entry.code === code);
      await until(() => found().length >= count, `“${code}” in the log`);
      return found();
    },
    async expectQuiet() {
      // Of a request it may be told a little later that it was never made.
      await until(() => asked.others().length === 0, 'Silence', SETTLE).catch(() => undefined);
      const entries = log();
      const unexpected = entries
        .slice(looked)
        .filter(({ level, code }) => level !== 'info' && !expected.has(code));
      looked = entries.length;
      expected.clear();
      expect([...troubles.takeAll(), ...unexpected]).toEqual([]);
      expect(asked.others(), 'addresses that were asked for').toEqual([]);
      expect(asked.own()).toBeGreaterThan(0);
    },
    async quit() {
      if (hasEnded(child)) return;
      const questions = await running.desktop.open();
      await endOf(child, () => app.close());
      expect(questions, 'dialogs that nobody has answered').toEqual([]);
      await running.expectQuiet();
    },
    kill: () => endOf(child, async () => void child.kill('SIGKILL')),
    async end() {
      try {
        await running.quit();
      } finally {
        await rm(root, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
  return running;
}

/** Starts a program that all tests of a file share; answers how to get at it. */
export function sharedApp(options: LaunchOptions = {}): () => RunningApp {
  let running: RunningApp;
  beforeAll(async () => {
    running = await launchApp(options);
  });
  afterEach(() => running.expectQuiet());
  afterAll(() => running.end());
  return () => running;
}

/** Starts a program for one test, and ends it with that. */
export async function launchForTest(options: LaunchOptions = {}): Promise<RunningApp> {
  const running = await launchApp(options);
  onTestFinished(() => running.end());
  return running;
}

/** The first window, once it shows something. */
async function firstPage(app: ElectronApplication, troubles: Troubles): Promise<Page> {
  try {
    const page = await app.firstWindow();
    await page.getByRole('main').first().waitFor();
    return page;
  } catch (error) {
    app.process().kill('SIGKILL');
    throw new Error(`The program shows nothing: ${troubles.takeAll().join('; ')}`, { cause: error });
  }
}

/** The log in a data folder; none where nothing was written yet. */
function entriesOf(data: string): readonly LogEntry[] {
  const file = path.join(data, 'logs', 'minutewright.log');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as LogEntry);
}

async function endOf(child: ChildProcess, how: () => Promise<void>): Promise<void> {
  if (hasEnded(child)) return;
  void how().catch(() => undefined);
  try {
    await until(() => hasEnded(child), 'The end of the program', QUIT_LIMIT);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env as Record<string, string>;
}
