import { type Browser, chromium, type Disposable, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { OpenNote } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { chromiumPath } from '../runtime/chromium-path.ts';
import { EMPTY_WORLD, type FakeWorld, installFakeBridge } from './fake-bridge.ts';
import { servePage } from './page-server.ts';

/** The page of the window, built as the program's is, in a Chromium with a made-up main process. */
export interface Driver {
  /**
   * Opens the page as it is when the program starts. The window is the same each time: what was read and compiled once
   * is there, which is half of the time that opening takes. The page that was open in it is gone.
   */
  open(world?: Partial<FakeWorld>): Promise<Page>;
  close(): Promise<void>;
}

const USUAL_SIZE = { width: 1280, height: 800 };

/** Outside the window, where a mouse that nobody has touched is. */
const NOWHERE = -1;

/** Starts a browser on the page that was built for the suite. */
export async function startDriver(): Promise<Driver> {
  const server = await servePage(inject('pageFolder'));
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('These tests need an installed Chromium');
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  let page: Page | null = null;
  let installed: Disposable | null = null;

  async function window(): Promise<Page> {
    if (page && !page.isClosed()) {
      await asUsual(page);
      return page;
    }
    const context = await browser.newContext({
      viewport: USUAL_SIZE,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    page = await context.newPage();
    return page;
  }

  return {
    async open(world = {}) {
      const opened = await window();
      await installed?.dispose();
      installed = await opened.addInitScript(installFakeBridge, { ...EMPTY_WORLD, ...world });
      await opened.goto(server.address);
      await opened.evaluate(() => document.fonts.ready);
      return opened;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
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
