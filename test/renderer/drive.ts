import { type Browser, chromium, type Disposable, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { OpenNote } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { chromiumPath } from '../runtime/chromium-path.ts';
import { EMPTY_WORLD, type FakeWorld, installFakeBridge } from './fake-bridge.ts';
import { servePage } from './page-server.ts';

/*
 * The page of the window, built as the program's is, in a Chromium with a made-up main process. A worker starts one
 * browser, and opens the page in one window of it for all tests of all its files: what was fetched, read and compiled
 * once is there, which is more than half of the time that opening takes. Both end with the worker.
 */

const USUAL_SIZE = { width: 1280, height: 800 };

/** Outside the window, where a mouse that nobody has touched is. */
const NOWHERE = -1;

let started: Promise<{ readonly browser: Browser; readonly address: string }> | null = null;
let page: Page | null = null;
let installed: Disposable | null = null;

/** Opens the page as it is when the program starts. The page that was open before is gone. */
export async function openPage(world: Partial<FakeWorld> = {}): Promise<Page> {
  started ??= startBrowser();
  const { browser, address } = await started;
  if (page && !page.isClosed()) await asUsual(page);
  else page = await newWindow(browser);
  await installed?.dispose();
  installed = await page.addInitScript(installFakeBridge, { ...EMPTY_WORLD, ...world });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** A browser, and the address of the page that was built for the suite. */
async function startBrowser(): Promise<{ readonly browser: Browser; readonly address: string }> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('These tests need an installed Chromium');
  const { address } = await servePage(inject('pageFolder'));
  return { browser: await chromium.launch({ executablePath, args: ['--no-sandbox'] }), address };
}

async function newWindow(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: USUAL_SIZE,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  return context.newPage();
}

/** Takes back what a test has done to a window. */
async function asUsual(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.mouse.move(NOWHERE, NOWHERE);
  await page.setViewportSize(USUAL_SIZE);
  await page.emulateMedia({
    colorScheme: 'light',
    reducedMotion: 'reduce',
    forcedColors: null,
    contrast: null,
    media: null,
  });
  await page.context().clearPermissions();
}

/** A caret at a place in the words. */
export function caretAt(path: readonly number[], offset: number): OpenNote['selection'] {
  const point = { path: [...path], offset };
  return { anchor: point, focus: point };
}

/** A note that is open from a file, with nothing to say of it. */
export function openedNote(note: Note, wanted: Partial<OpenNote['state']> = {}): OpenNote {
  return {
    json: JSON.stringify(note),
    selection: null,
    sequence: 0,
    state: {
      name: 'harbour-board.txt',
      path: '/home/clerk/Minutes/2019/harbour-board.txt',
      isEdited: false,
      isSaving: false,
      savedAt: null,
      isReadOnly: false,
      bars: [],
      ...wanted,
    },
  };
}
