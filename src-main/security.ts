import type { App, Session, WebContents, WebFrameMain, WebPreferences } from 'electron';
import type { Log } from './files/log.ts';

/**
 * Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), item by item. Notes come by
 * mail from anybody: a page that shows them must not be able to do more than the bridge says. What is not here:
 * item 16, a current Electron, is the pinned version in `package.json`; item 19, fuses, is `electron-builder.yml`.
 */

/** Item 18, no `file://`: a page of a scheme of our own can't read other files of the disk. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/**
 * Items 1 and 7, a policy: only the program's own files, no inline script or style that words of a note could turn
 * into, no host at all to talk to.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What every window is opened with. */
export function securePreferences(preload: string): WebPreferences {
  return {
    preload,
    // Item 2: the page has no Node, so that a fault in it is not one of the whole computer.
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    // Item 3: the page can't reach the preload script's objects.
    contextIsolation: true,
    // Item 4: the system itself holds the page's process back.
    sandbox: true,
    // Items 6 and 8: one origin, nothing unencrypted.
    webSecurity: true,
    allowRunningInsecureContent: false,
    // Items 9 and 10: no features that are not finished.
    experimentalFeatures: false,
    // Items 11 and 12: no guest pages.
    webviewTag: false,
    // Dictionaries would be fetched from a server.
    spellcheck: false,
  };
}

/** Holds every page of the program to the list, also one that somebody opens by mistake. */
export function secureApp(app: App, log: () => Log | null): void {
  app.on('web-contents-created', (_event, contents) => secureContents(contents, log));
}

function secureContents(contents: WebContents, log: () => Log | null): void {
  const refuse = (what: string): void => log()?.write('warning', 'refused', { what });
  // Item 13, navigation: a link in a note, or a file dropped beside the paper, would replace the page.
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    refuse('navigation');
  });
  // Item 14, new windows: the program opens its own, a page none.
  contents.setWindowOpenHandler(() => {
    refuse('window');
    return { action: 'deny' };
  });
  // Item 12: no guest page, whatever its options.
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    refuse('webview');
  });
}

/** Holds a session to the list: no permissions, no network. */
export function secureSession(session: Session, log: () => Log | null): void {
  // Item 5, permissions: Electron grants them unasked. Copying text is the one thing an editor needs.
  const granted = new Set(['clipboard-sanitized-write']);
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  // Offline and private: nothing leaves, whoever asks.
  session.webRequest.onBeforeRequest((request, answer) => {
    const isOwn = request.url.startsWith(`${APP_SCHEME}://${APP_HOST}/`) || isDeveloperTool(request.url);
    if (!isOwn) log()?.write('warning', 'refused', { what: 'request' });
    answer({ cancel: !isOwn });
  });
}

/** The developer tools are part of the runtime; nothing is fetched for them. */
function isDeveloperTool(url: string): boolean {
  return url.startsWith('devtools://');
}

/** Item 17, the sender: only the top frame of the program's own page may call. */
export function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.url.startsWith(`${APP_SCHEME}://${APP_HOST}/`);
}

/** Item 15, links: what may be handed to the system at all. Null for everything else. */
export function safeLink(link: string): URL | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'mailto:') ? url : null;
}
