import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { type BlankPage, openBlankPage } from './blank-page.ts';
import { type Cdp, connectCdp } from './cdp.ts';
import { chromiumArguments } from './chromium-command.ts';
import { chromiumPath } from './chromium-path.ts';
import { type ChromiumCall, forwardStderr, hasEnded, startChromium } from './chromium-process.ts';
import { freeProfile, isProfileInUse, ownerSwitch } from './chromium-profile.ts';
import { handOver } from './hand-over.ts';
import { targetOf } from './target-of.ts';

/** A browser that has been asked to close and does not is killed. */
const CLOSE_LIMIT_MS = 3_000;
const BLANK = 'data:text/html,';
const BLANK_PAGE = /^data:text\/html,[0-9a-f-]*$/;

/** Whether a page is the one that a window is opened with, before anything of the app's. */
export function isBlankPage(url: string): boolean {
  return BLANK_PAGE.test(url);
}

type Switches = ReadonlyMap<string, string>;

export interface Chromium {
  /**
   * Starts the browser while the app is still being loaded, in the hope that `start` will be called with the same.
   * Does nothing where another browser lives in that folder: the app may well find that it is a second instance.
   */
  startAhead(profile: string, switches: Switches): void;
  /** Starts the browser; `profile` is a folder that it may keep things in. Rejects when it ends at once. */
  start(profile: string, switches: Switches): Promise<void>;
  readonly cdp: Cdp;
  /** Opens a window with nothing but a page. */
  openWindow(width: number, height: number): Promise<BlankPage>;
  isRunning(): boolean;
  /** Ends the browser and settles when it has ended. */
  stop(): Promise<void>;
}

/** One browser process. */
interface Browser {
  readonly child: ChildProcess;
  readonly cdp: Cdp;
  /** How it was started. */
  readonly call: ChromiumCall;
  readonly exited: Promise<void>;
  /** The page of the window that it opens of itself. */
  readonly firstPage: Promise<BlankPage>;
}

interface Ahead {
  readonly key: string;
  readonly browser: Promise<Browser>;
}

export function createChromium(): Chromium {
  const executable = chromiumPath() ?? 'chromium';
  let ahead: Ahead | null = null;
  let browser: Browser | null = null;
  let firstPage: Promise<BlankPage> | null = null;

  function running(): Browser {
    if (!browser) throw new Error('electron stand-in: Chromium has not been started');
    return browser;
  }

  async function start(profile: string, switches: Switches): Promise<void> {
    const early = ahead;
    ahead = null;
    const isSame = early?.key === keyOf(profile, switches);
    if (early && !isSame) await kill(await early.browser);
    browser = await (early && isSame ? early.browser : launch(executable, profile, switches));
    try {
      await browser.firstPage;
    } catch {
      // It may end as it begins, through nothing that the app did. What is wrong a second time is told.
      await kill(browser);
      browser = await launch(executable, profile, switches);
    }
    firstPage = browser.firstPage;
    await firstPage;
  }

  async function openWindow(width: number, height: number): Promise<BlankPage> {
    const { cdp, call } = running();
    const first = firstPage;
    firstPage = null;
    if (first) return first;
    if (call.args.some((arg) => arg.startsWith('--headless'))) {
      const made = await cdp.send('Target.createTarget', { url: BLANK, newWindow: true, width, height });
      return openBlankPage(cdp, made.targetId);
    }
    // As a further start would: the protocol itself can only open a tabbed window.
    const url = `${BLANK}${randomUUID()}`;
    const opened = targetOf(cdp, url);
    if (!(await handOver(call, url))) startChromium(call, url, 'ignore').on('error', () => {});
    return openBlankPage(cdp, await opened);
  }

  async function stop(): Promise<void> {
    const early = ahead;
    ahead = null;
    if (early) await early.browser.then(kill, () => {});
    if (!browser || hasEnded(browser.child)) return browser?.exited;
    const { child, cdp, exited } = browser;
    cdp.send('Browser.close').catch(() => {});
    const limit = setTimeout(() => child.kill('SIGKILL'), CLOSE_LIMIT_MS);
    await exited;
    clearTimeout(limit);
  }

  return {
    startAhead(profile, switches) {
      if (isProfileInUse(profile)) return;
      ahead = { key: keyOf(profile, switches), browser: launch(executable, profile, switches) };
      ahead.browser.catch(() => {}); // told by start()
    },
    start,
    openWindow,
    stop,
    get cdp() {
      return running().cdp;
    },
    isRunning: () => browser !== null && !hasEnded(browser.child),
  };
}

function keyOf(profile: string, switches: Switches): string {
  return JSON.stringify(chromiumArguments(profile, switches));
}

async function launch(executable: string, wanted: string, switches: Switches): Promise<Browser> {
  const profile = await freeProfile(wanted);
  const call = { executable, profile, args: [...chromiumArguments(profile, switches), ownerSwitch()] };
  const url = `${BLANK}${randomUUID()}`;
  const child = startChromium(call, url, 'pipe');
  const said = forwardStderr(child);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const cdp = connectCdp(child.stdio[4] as Readable, child.stdio[3] as Writable);
  const failed = exited.then(() => {
    throw new Error(`Chromium (${executable}) did not start: ${said.slice(-5).join('; ')}`);
  });
  failed.catch(() => {});
  cdp.send('Target.setDiscoverTargets', { discover: true }).catch(() => {});
  // Each request that is looked at waits for the cookies of the profile: they are read while the window opens.
  cdp.send('Storage.getCookies').catch(() => {});
  const opening = targetOf(cdp, url).then((target) => openBlankPage(cdp, target));
  const firstPage = Promise.race([failed, opening]);
  firstPage.catch(() => {}); // told to whoever waits for it
  return { child, cdp, call, exited, firstPage };
}

async function kill({ child, exited }: Browser): Promise<void> {
  child.kill('SIGKILL');
  await exited;
}
