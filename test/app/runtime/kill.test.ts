import './page-api.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Launched, launchFixture, until } from './launch.ts';

/** A killed app may be started again at once: by then nothing of it may be left. */
const GONE_LIMIT_MS = 1_000;

/**
 * The processes of the app that keeps its data in this folder: those that its main process has begun, and whatever
 * else names the folder, for some leave their parent at once.
 */
function begunBy(main: number, folder: string): readonly number[] {
  const numbers = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const childrenOf = (parent: number): readonly number[] =>
    numbers.filter((pid) => statOf(pid)?.parent === parent).flatMap((pid) => [pid, ...childrenOf(pid)]);
  const naming = numbers.filter((pid) => pid !== main && commandLineOf(pid).includes(folder));
  return [...new Set([...childrenOf(main), ...naming])];
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function statOf(pid: number): { readonly state: string; readonly parent: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  const stat = statOf(pid);
  return stat !== null && stat.state !== 'Z';
}

function processesOf({ app, userData }: Launched): readonly number[] {
  return begunBy(app.process().pid ?? 0, userData);
}

/** Kills the app's main process and waits until all that it had begun is gone. */
async function killWhole(launched: Launched): Promise<void> {
  const begun = processesOf(launched);
  expect(begun.length).toBeGreaterThan(2);
  launched.app.process().kill('SIGKILL');
  await until(() => !begun.some(isAlive), GONE_LIMIT_MS);
}

test('an app that is killed takes its browser with it', async () => {
  const launched = await launchFixture();
  await killWhole(launched);
  await launched.close();
});

test('a page that is busy does not keep the browser alive', async () => {
  const launched = await launchFixture();
  const busy = launched.page.evaluate(() => {
    for (;;);
  });
  busy.catch(() => {}); // It ends with its page.
  await launched.app.evaluate(() => 1);
  await killWhole(launched);
  await launched.close();
});

test('a page that would stay does not keep the browser alive', async () => {
  const launched = await launchFixture();
  await launched.page.locator('#text').click();
  await launched.page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  await killWhole(launched);
  await launched.close();
});

test('a window that is just being opened does not outlive the app', async () => {
  const launched = await launchFixture();
  const before = processesOf(launched).length;
  await launched.app.evaluate(() => void globalThis.record.openWindow());
  await until(() => processesOf(launched).length > before);
  await killWhole(launched);
  await launched.close();
});

test('an app that was killed and is started again at once has its own browser data again', async () => {
  const first = await launchFixture();
  first.app.process().kill('SIGKILL');
  const second = await launchFixture({ userData: first.userData });
  const folders = await readdir(second.userData);
  expect(folders.filter((name) => name.startsWith('Chromium'))).toEqual(['Chromium']);
  await second.close();
  expect(await readdir(first.userData)).not.toContain('SingleInstanceLock');
  await first.close();
});
