import { app } from './app.ts';
import { preventable } from './emitter.ts';
import { chromium, report } from './runtime.ts';
import { allWindows } from './windows.ts';

/** `process.exit` as Node has it: the app's own is `app.exit`. */
const endProcess = process.exit.bind(process);

let stage: 'running' | 'asking' | 'closing' | 'ending' = 'running';

/** Asks the app, closes each window in turn with its own say in it, and ends when none is left. */
export function quit(): void {
  if (stage !== 'running') return;
  // Set before anything else: a debugger, such as Playwright, may call again in the midst of this.
  stage = 'asking';
  const event = preventable();
  app.emit('before-quit', event);
  stage = event.defaultPrevented ? 'running' : 'closing';
  if (event.defaultPrevented) return;
  const windows = allWindows();
  if (windows.length === 0) willQuit();
  for (const window of windows) window.close();
}

/** Whether the end has come: nothing more is told to the app. */
export function isEnding(): boolean {
  return stage === 'ending';
}

/** A window stays open: the app goes on. */
export function closingRefused(): void {
  if (stage === 'closing') stage = 'running';
}

/** A window has gone; the last one may be the end. */
export function windowGone(): void {
  if (allWindows().length > 0 || stage === 'ending') return;
  if (stage === 'closing') willQuit();
  else if (!app.emit('window-all-closed')) quit();
}

function willQuit(): void {
  const event = preventable();
  app.emit('will-quit', event);
  if (event.defaultPrevented) stage = 'running';
  else void end(0);
}

/** Ends at once, without asking anyone. */
export function exit(code = 0): void {
  if (stage === 'ending') return;
  stage = 'ending';
  for (const window of allWindows()) window.destroy();
  void end(code);
}

async function end(code: number): Promise<void> {
  stage = 'ending';
  app.emit('quit', {}, code);
  await chromium.stop();
  endProcess(code);
}

/** The browser has ended of itself: every window is told, and then there is nothing to go on with. */
export function browserGone(): void {
  if (stage === 'ending') return;
  const windows = allWindows();
  if (windows.length > 0 && windows.every(({ webContents }) => webContents.isClosing)) {
    // It has ended with its last window, before it could tell that the window is closed.
    for (const window of windows) window.destroy();
    return;
  }
  report('Chromium has ended of itself');
  for (const window of windows) window.webContents.lost({ reason: 'killed', exitCode: 1 });
  setImmediate(() => exit(1));
}
