import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { ServedPages } from './pdf/served-pages.ts';
import { APP_HOST, APP_SCHEME, CONTENT_SECURITY_POLICY } from './security.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Says what `app://` is. Must be called before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the page's own files from a folder, and pages that are made to be printed; nothing else. They are read at once:
 * they lie beside the program's code, and turns of the main process would cost a start more than reading does.
 */
export function serveAppScheme(session: Session, folder: string, pages: ServedPages): void {
  session.protocol.handle(APP_SCHEME, (request) => {
    const made = pages.answer(request.url);
    if (made) return request.method === 'GET' ? made : new Response(null, { status: 404 });
    try {
      const { host, pathname } = new URL(request.url);
      const path = normalize(join(folder, decodeURIComponent(pathname)));
      const type = TYPES[extname(path)];
      if (request.method !== 'GET' || host !== APP_HOST || !path.startsWith(folder + sep) || !type) {
        return new Response(null, { status: 404 });
      }
      const headers = {
        'Content-Type': type,
        'Content-Security-Policy': CONTENT_SECURITY_POLICY,
        'X-Content-Type-Options': 'nosniff',
      };
      return new Response(readFileSync(path), { headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
