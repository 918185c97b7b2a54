import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import type { PasteTarget } from '../../../shared/pieces/blocks-of-pieces.ts';
import type { Fragment } from '../../../src-renderer/editor/clipboard/fragment.ts';
import { chromiumPath } from '../../runtime/chromium-path.ts';

/** A page of a real browser in which pieces of web pages are read. */
export interface HtmlPage {
  read(html: string, target?: Partial<PasteTarget>): Promise<Fragment | null>;
  readonly page: Page;
  /** The addresses that the page asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

declare global {
  interface Window {
    clipboardOfNote: {
      readonly blocksOfHtml: (html: string, target: PasteTarget) => Fragment | null;
    };
    /** Set by scripts of a page that was pasted, if any ever ran. */
    hit?: boolean;
  }
}

/** Builds what reads web pages, and starts a browser with it. */
export async function startHtmlPage(): Promise<HtmlPage> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'in-page.ts'), formats: ['iife'], name: 'clipboardOfNote' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const code = bundle && 'output' in bundle ? bundle.output[0].code : '';
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error('These tests need an installed Chromium');
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addScriptTag({ content: code });
  return {
    page,
    asked,
    read: (html, target = {}) =>
      page.evaluate(([text, where]) => window.clipboardOfNote.blocksOfHtml(text, where), [
        html,
        { hasAttendance: true, isInEntry: false, ...target },
      ] as const),
    close: () => browser.close(),
  };
}
