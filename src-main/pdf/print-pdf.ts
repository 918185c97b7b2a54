import { BrowserWindow, type PrintToPDFOptions } from 'electron';
import { fixedPdf } from './fixed-pdf.ts';
import type { ServedPages } from './served-pages.ts';

/** What a PDF is made with. */
export interface PdfOptions {
  /** The day of the meeting (ISO), which the file tells as its own; null where it is not known. */
  readonly day?: string | null;
  /** Ends the printing; the promise rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** A page of A4 as a screen has it, so that nothing is laid out twice. */
const PAPER = { width: 794, height: 1123 } as const;

/** Page size, margins, heads and page numbers are those of the page's own style. */
const PRINT: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/**
 * A page as a PDF, with tags for those who hear it and an outline of its headings: printed in a window of its own that
 * nobody sees, which loads nothing but the page and runs no script. The same page gives the same bytes on the same
 * version of the program. Rejects where it is ended, or the window is closed or lost before it is done.
 */
export async function printPdf(
  html: string,
  pages: ServedPages,
  { day = null, signal }: PdfOptions = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const page = pages.serve(html);
  const window = new BrowserWindow({
    ...PAPER,
    show: false,
    webPreferences: {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // A window that nobody sees is not held back.
      backgroundThrottling: false,
    },
  });
  const { ended, stop } = endOf(window, signal);
  try {
    return fixedPdf(await Promise.race([print(window, page.url), ended]), day);
  } finally {
    stop();
    page.end();
    if (!window.isDestroyed()) window.destroy();
  }
}

async function print(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  return window.webContents.printToPDF(PRINT);
}

/** Rejects when there is nothing to wait for any more. */
function endOf(
  window: BrowserWindow,
  signal: AbortSignal | undefined,
): { readonly ended: Promise<never>; readonly stop: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', onAbort);
  window.once('closed', () => reject(new Error('The window was closed before the page was printed')));
  window.webContents.once('render-process-gone', (_event, { reason }) =>
    reject(new Error(`The page was lost before it was printed: ${reason}`)),
  );
  return { ended: promise, stop: () => signal?.removeEventListener('abort', onAbort) };
}
