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

/** Whether a browser lives in this folder. */
export function isProfileInUse(folder: string): boolean {
  return browserIn(folder) !== null;
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

/** False for a browser that belongs to a living process, or to none that is known. */
async function endOrphan(browser: number): Promise<boolean> {
  const identity = identityOf(browser);
  const owner = ownerOf(browser);
  if (identity === null) return true;
  if (owner === null || isRunning(owner)) return false;
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

function ownerOf(browser: number): string | null {
  try {
    return OWNER.exec(readFileSync(`/proc/${browser}/cmdline`, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}
