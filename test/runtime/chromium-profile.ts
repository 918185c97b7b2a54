import { mkdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { identityOf, isRunning } from './process-identity.ts';

/** The switch by which a browser names the process that has started it. Chromium itself passes it over. */
const OWNER_SWITCH = '--stand-in-owner=';
const OWNER = new RegExp(`${OWNER_SWITCH}([\\d-]+)`);
/** A browser that is killed is gone within milliseconds; on a machine that is busy with tests it may take seconds. */
const DEATH_LIMIT_MS = 10_000;
const DEATH_POLL_MS = 5;

export function ownerSwitch(): string {
  return OWNER_SWITCH + (identityOf(process.pid) ?? '');
}

/** Whether another app that is alive has its browser in this folder. */
export function isProfileInUse(folder: string): boolean {
  const browser = browserIn(folder);
  return browser !== null && !isOrphan(browser);
}

/**
 * The folder itself, or one numbered beside it while another app's browser lives there. A browser that has outlived
 * the process that started it is ended first, so that an app that was killed finds its own folder again.
 */
export async function freeProfile(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    const browser = browserIn(folder);
    if (browser === null || (await endOrphan(browser))) {
      mkdirSync(folder, { recursive: true });
      return folder;
    }
  }
}

function browserIn(folder: string): number | null {
  try {
    const pid = Number(readlinkSync(path.join(folder, 'SingletonLock')).split('-').at(-1));
    return identityOf(pid) === null ? null : pid;
  } catch {
    return null;
  }
}

/** Whether the process that started a browser is gone, or the browser itself as good as gone. */
function isOrphan(browser: number): boolean {
  if (process.platform !== 'linux') return false; // It cannot be known.
  const line = commandLineOf(browser);
  if (line === '') return true;
  const owner = OWNER.exec(line)?.[1];
  return owner !== undefined && !isRunning(owner);
}

/** Settles when the browser is gone; false where it is not to go. */
async function endOrphan(browser: number): Promise<boolean> {
  const identity = identityOf(browser);
  if (identity === null) return true;
  if (!isOrphan(browser)) return false;
  try {
    process.kill(browser, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
  const limit = Date.now() + DEATH_LIMIT_MS;
  while (isRunning(identity)) {
    if (Date.now() > limit) return false;
    await wait(DEATH_POLL_MS);
  }
  return true;
}

/** Empty where the process is gone, or has nothing left but to go. */
function commandLineOf(process: number): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
