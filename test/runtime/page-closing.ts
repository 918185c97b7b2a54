import type { PageTarget } from './page-target.ts';

/** How a page comes to its end, or is left for another: the person's wish, the app's, and the page's say in it. */
export interface PageClosing {
  /** Whether the page is on its way out. */
  isClosing(): boolean;
  /** Closes the page if its own beforeunload handlers let it. */
  afterUnload(): Promise<void>;
  /** The page's own handlers of beforeunload have run: whether one of them would have the page stay. */
  heard(wouldStay: boolean): void;
  /** The browser asks whether the page is to be left though it, or the guard put into it, would stay. */
  asked(): void;
}

/** What closing needs of the contents. */
export interface ClosingPage {
  whenOpen(): Promise<PageTarget>;
  isDestroyed(): boolean;
  isCrashed(): boolean;
  isNavigating(): boolean;
  closeTarget(): Promise<void>;
  /** The person wants to close the window. */
  closeAsked(): void;
  /** The page has kept the window open. */
  closeRefused(): void;
  /** Asks the app whether the page may go though it would stay (will-prevent-unload). */
  mayGo(): boolean;
}

/**
 * A window's close button reaches the page alone. A guard there (page/window-world.ts) would always stay, so that the
 * browser asks, is told no, and the app is asked in its turn; where the app lets the window go, it is closed with the
 * guard down, so that only the page's own handlers are heard.
 */
export function createPageClosing(contents: ClosingPage): PageClosing {
  let isClosing = false;
  /** The document that was last told to let its guard down. */
  let unguarded: string | null = null;
  /** Whether the page itself, without the guard, would stay. */
  let wouldStay = false;

  async function afterUnload(): Promise<void> {
    const page = await contents.whenOpen().catch(() => null);
    if (!page || contents.isDestroyed()) return;
    if (contents.isCrashed()) return contents.closeTarget();
    isClosing = true;
    const { document } = page;
    await page.tell('guard-close', false);
    unguarded = document;
    await page.evaluate('0', true).catch(() => {}); // beforeunload is heard by a page that was used only
    await page.send('Page.close').catch(() => {});
  }

  async function asked(page: PageTarget): Promise<void> {
    if (isClosing && page.document !== unguarded) {
      // A document that has come in the meantime, with its guard up: it is asked for itself.
      await stay(page);
      await afterUnload();
    } else if (isClosing) {
      if (contents.mayGo()) return go(page);
      isClosing = false;
      await stay(page);
      await page.tell('guard-close', true);
      contents.closeRefused();
    } else if (!contents.isNavigating()) {
      await stay(page);
      contents.closeAsked();
    } else if (!wouldStay || contents.mayGo()) await go(page);
    else await stay(page);
  }

  return {
    isClosing: () => isClosing,
    afterUnload,
    heard(would) {
      wouldStay = would;
    },
    asked() {
      contents
        .whenOpen()
        .then(asked)
        .catch(() => {}); // The page has gone, and with it the question.
    },
  };
}

async function go(page: PageTarget): Promise<void> {
  await page.send('Page.handleJavaScriptDialog', { accept: true });
}

/**
 * Settles when the browser is done with the question: it passes over a close that comes before that, so that whoever
 * is told of the refusal must not be told sooner. An answer of the page itself shows that it goes on.
 */
async function stay(page: PageTarget): Promise<void> {
  await page.send('Page.handleJavaScriptDialog', { accept: false });
  await page.evaluate('0', false);
}
