import './thread-pool.ts';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { app, type BrowserWindow, session } from 'electron';
import { registerAppScheme, serveAppScheme } from './app-scheme.ts';
import { handleCalls } from './bridge/handle-calls.ts';
import { noteCalls } from './bridge/note-calls.ts';
import { type Desk, followTheme, openDesk } from './desk.ts';
import { offerRecoverable } from './offer-recoverable.ts';
import { createServedPages } from './pdf/served-pages.ts';
import { reopenKept } from './reopen-kept.ts';
import { APP_HOST, APP_SCHEME, secureApp, secureSession } from './security.ts';
import { type StartArguments, startArguments } from './start-arguments.ts';
import { askForNotes } from './window/ask.ts';
import { startMenu } from './window/menu.ts';
import { type NoteWindows, startNoteWindows } from './window/note-windows.ts';
import { rememberZoom } from './window/remembered-zoom.ts';
import { zoom } from './window/zoom.ts';

/** The main process: what there is, and how it hangs together. */

const start = startArguments(process.argv, app.isPackaged, process.cwd());
if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  let desk: Desk | null = null;
  let hasEnded = false;
  const log = () => desk?.log ?? null;
  const pages = createServedPages(`${APP_SCHEME}://${APP_HOST}`);
  registerAppScheme();
  secureApp(app, log);

  // Files are read while the runtime starts; what is asked for is known by then.
  const opening = openDesk();
  opening.then((opened) => {
    desk = opened;
  }, fail);
  const windows = startNoteWindows(opening, app.getPath('userData'));
  windows.expect(start.paths);
  const offer = async (): Promise<void> => offerRecoverable(windows, (await opening).services);

  app.whenReady().then(async () => {
    secureSession(session.defaultSession, log);
    serveAppScheme(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'), pages);
    if (desk) followTheme(desk.settings.all().theme);
    // The window waits for nothing: everything else is ready before the page has asked for it.
    const first = windows.openEmpty();
    const ready = opening.then(async (opened) => {
      followTheme(opened.settings.all().theme);
      opened.log.write('info', 'started', { version: app.getVersion(), platform: process.platform });
      const hasReopened = await reopenKept(opened, windows, first);
      await begin(windows, start, hasReopened ? null : first);
      void offer();
      return opened;
    });
    // A page's first question is answered when it is known which note it shows.
    handleCalls(
      ready.then((opened) => noteCalls(windows, opened, pages)),
      log,
    );
    drawMenu(windows, await ready);
  }, fail);

  app.on('second-instance', (_event, argv, folder) => {
    const asked = startArguments(argv, app.isPackaged, folder);
    void begin(windows, asked, windows.front()).then(offer);
    const { window } = windows.front() ?? windows.openEmpty();
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void app
      .whenReady()
      .then(() => windows.openPaths([path], windows.front()))
      .then(offer);
  });
  app.on('activate', () => {
    if (windows.all().length === 0) windows.openEmpty();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (hasEnded || windows.all().length === 0) return;
    event.preventDefault();
    void windows.closeAll().then(async (isClosed) => {
      if (!isClosed) return;
      await desk?.log.flush();
      hasEnded = true;
      app.quit();
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  const report = (code: string) => (error: unknown) => {
    log()?.write('error', code, {}, error);
    // Whoever works on the program reads the whole of it at the terminal.
    if (!app.isPackaged) process.stderr.write(`${code}: ${inspect(error)}\n`);
  };
  process.on('uncaughtException', report('uncaught'));
  process.on('unhandledRejection', report('unhandled'));
}

/** Opens what a start asks for. */
async function begin(
  windows: NoteWindows,
  { paths, isNew }: StartArguments,
  into: ReturnType<NoteWindows['front']>,
): Promise<void> {
  if (paths.length > 0) await windows.openPaths(paths, into);
  else if (isNew) await windows.openNew(into);
}

function drawMenu(windows: NoteWindows, { recent }: Desk): void {
  const onFront = (work: (window: BrowserWindow) => void): void => {
    const front = windows.front();
    if (front) work(front.window);
  };
  const zoomBy = (step: -1 | 0 | 1): void =>
    onFront((window) => rememberZoom(app.getPath('userData'), zoom(window, step)));
  const clear = (): void => void recent.clear();
  const menu = startMenu(
    windows,
    {
      new: () => void windows.openNew(windows.front()),
      open: async () => {
        const front = windows.front();
        await windows.openPaths(await askForNotes(front?.window ?? null), front);
      },
      'reopen-closed': () => void windows.reopenClosed(windows.front()),
      close: () => windows.front()?.window.close(),
      'zoom-in': () => zoomBy(1),
      'zoom-out': () => zoomBy(-1),
      'zoom-reset': () => zoomBy(0),
      'full-screen': () => onFront((window) => window.setFullScreen(!window.isFullScreen())),
      quit: () => app.quit(),
    },
    (path) => void windows.openPaths([path], windows.front()),
    clear,
  );
  const listRecent = async (): Promise<void> => menu.setRecent(await recent.kept());
  void listRecent();
  recent.onChange(() => void listRecent());
  windows.onContext(menu.refresh);
}

function fail(error: unknown): void {
  process.stderr.write(`Minutewright could not start: ${String(error)}\n`);
  app.exit(1);
}
