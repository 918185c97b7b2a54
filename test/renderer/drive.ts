import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import type { OpenNote } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { chromiumPath } from '../runtime/chromium-path.ts';
import { EMPTY_WORLD, type FakeWorld, installFakeBridge } from './fake-bridge.ts';
import { servePage } from './page-server.ts';

/** The page of the window, built as the program's is, in a Chromium with a made-up main process. */
export interface Driver {
  /** Opens the page in a window of its own. */
  open(world?: Partial<FakeWorld>, look?: Look): Promise<Page>;
  close(): Promise<void>;
}

/** How a window looks at the page. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  /** How many times larger than usual. */
  readonly zoom?: number;
  readonly scheme?: 'light' | 'dark';
}

const USUAL = { width: 1280, height: 800, zoom: 1, scheme: 'light' } as const;

/** Starts a browser on the page that was built for the suite. */
export async function startDriver(): Promise<Driver> {
  const server = await servePage(inject('pageFolder'));
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('These tests need an installed Chromium');
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const contexts: BrowserContext[] = [];
  return {
    async open(world = {}, look = {}) {
      const { width, height, zoom, scheme } = { ...USUAL, ...look };
      const context = await browser.newContext({
        // A window that is zoomed has as many fewer pixels of the page's own.
        viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
        deviceScaleFactor: zoom,
        colorScheme: scheme,
        reducedMotion: 'reduce',
        locale: 'en-GB',
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.addInitScript(installFakeBridge, { ...EMPTY_WORLD, ...world });
      await page.goto(server.address);
      await page.evaluate(() => document.fonts.ready);
      return page;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await server.close();
    },
  };
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
