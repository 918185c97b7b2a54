import { randomUUID } from 'node:crypto';

/** Pages that are made while the program runs, and served by its own scheme from memory until they are done with. */
export interface ServedPages {
  /** Serves a page at an address that nobody can guess. */
  serve(html: string): ServedPage;
  /** The answer to a request for such a page; null for any other address. */
  answer(url: string): Response | null;
}

export interface ServedPage {
  readonly url: string;
  /** Serves it no more. */
  end(): void;
}

/** Where the pages stand below the address of the program's own. */
const FOLDER = '/print/';

/** A page has its style and its letters in it. It may load nothing else and run nothing, and stands in no frame. */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Pages below an origin, as `app://bundle`. */
export function createServedPages(origin: string): ServedPages {
  const pages = new Map<string, string>();
  return {
    serve(html) {
      const url = `${origin}${FOLDER}${randomUUID()}.html`;
      pages.set(url, html);
      return { url, end: () => void pages.delete(url) };
    },
    answer(url) {
      if (!url.startsWith(`${origin}${FOLDER}`)) return null;
      const html = pages.get(url);
      if (html === undefined) return new Response(null, { status: 404 });
      const headers = {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
      };
      return new Response(html, { headers });
    },
  };
}
