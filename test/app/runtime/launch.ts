import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export const FIXTURE = path.join(import.meta.dirname, 'fixture');

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** What the main process has written so far. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
}

export interface LaunchOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly userData?: string;
}

/** The fixture app in a window of its own, with an empty folder for its data. */
export async function launchFixture({
  args = [],
  env = {},
  userData,
}: LaunchOptions = {}): Promise<Launched> {
  const folder = userData ?? (await mkdtemp(path.join(os.tmpdir(), 'stand-in-')));
  const app = await _electron.launch({
    args: [`--user-data-dir=${folder}`, FIXTURE, ...args],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  let output = '';
  app.process().stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  app.process().stderr?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Fixture' }).waitFor();
  await page.waitForFunction(() => 'dropped' in globalThis);
  return {
    app,
    page,
    userData: folder,
    output: () => output,
    async close() {
      await app.close().catch(() => {});
      if (userData === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** What the fixture's main process keeps for the tests to look at. */
export interface FixtureRecord {
  readonly seen: string[];
  readonly requests: string[];
  readonly argv: readonly string[];
  vetoes: number;
  readonly openWindow: () => unknown;
}

declare global {
  var record: FixtureRecord;
}

/** Waits until the condition holds, looking again and again. */
export async function until(condition: () => boolean | Promise<boolean>, limit = 15_000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Resolves when the app's process has ended, with its exit code. */
export function ended(app: ElectronApplication): Promise<number | null> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Opens a second window of the fixture and gives its page. */
export async function openSecond({ app }: Launched): Promise<Page> {
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(() => void globalThis.record.openWindow()),
  ]);
  await second.getByRole('heading', { name: 'Fixture' }).waitFor();
  return second;
}
