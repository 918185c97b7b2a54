import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Rectangle } from 'electron';
import type { NoteState, Notice } from '../../shared/bridge/data.ts';
import type { NoteSession } from '../notes/note-session.ts';
import { APP_PAGE, securePreferences } from '../security.ts';
import { send } from './tell-page.ts';

/** A window, and the note in it if there is one. */
export interface NoteWindow {
  readonly window: BrowserWindow;
  session: NoteSession | null;
  /** The page listens, and has asked what it shows; until then it need not be sent a note. */
  hasAsked: boolean;
  /** What waits for that. */
  asked: (() => void) | null;
  /** What the person is to be told once the page listens. */
  untold: readonly Notice[];
  /** It asks whether it may close, or is about to. */
  isClosing: boolean;
  /** What waits for the page to have handed everything in. */
  handedIn: (() => void) | null;
  /** The window with the note that this one has asked for, and keeps keys for. */
  keysFor: NoteWindow | null;
  /** Keys that were typed for its note are still in the window that asked for it. */
  keysFollow: boolean;
}

/** Wide enough for the paper with the outline and one panel beside it; smaller where the screen is. */
const USUAL_SIZE = { width: 1280, height: 860 };

/** At 200 % the paper still fits. */
const LEAST_SIZE = { width: 480, height: 400 };

/** The paper's surroundings, shown until the page is painted; as in the page's own colours. */
const GROUND = { light: '#eef0f3', dark: '#16191d' };

/** How long the page may take to hand in what was typed before its window closes, in milliseconds. A keystroke takes some. */
const HAND_IN_LIMIT = 2000;

/** Where a window appears. One `behind` leaves the keys to the window that has them. */
export type WindowPlace = 'in front' | 'behind';

/** Opens a window on the page, at a size if one is given. It is shown once there is something to see. */
export function openWindow(
  bounds: Partial<Rectangle>,
  zoomFactor: number | null,
  where: WindowPlace,
): NoteWindow {
  const window = new BrowserWindow({
    ...USUAL_SIZE,
    ...bounds,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    show: false,
    title: 'Minutewright',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: securePreferences(join(app.getAppPath(), 'out', 'preload', 'preload.cjs')),
  });
  window.once('ready-to-show', () => (where === 'behind' ? showBehind(window) : window.show()));
  // Chromium keeps the size by the page's origin, which a window has only once it is there.
  if (zoomFactor !== null)
    window.webContents.once('dom-ready', () => window.webContents.setZoomFactor(zoomFactor));
  // The title is the note's, and set here; the one of the page would take its place whenever it comes later.
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(APP_PAGE).catch((error: unknown) => {
    // A window that is closed while it still loads is no trouble.
    if (!window.isDestroyed()) throw error;
  });
  return {
    window,
    session: null,
    hasAsked: false,
    asked: null,
    untold: [],
    isClosing: false,
    handedIn: null,
    keysFor: null,
    keysFollow: false,
  };
}

/** Shows a window without giving it the keys. Some systems put it on top all the same: who types there comes back. */
function showBehind(window: BrowserWindow): void {
  const front = BrowserWindow.getFocusedWindow();
  window.showInactive();
  if (front && front !== window) front.focus();
}

/** Gives a window its note's name and edited mark, as the platform has them. */
export function showTitle({ window }: NoteWindow, state: NoteState | null): void {
  if (window.isDestroyed()) return;
  if (process.platform === 'darwin') {
    window.setDocumentEdited(state?.isEdited ?? false);
    window.setRepresentedFilename(state?.path ?? '');
    window.setTitle(state?.name ?? 'Minutewright');
    return;
  }
  const mark = state?.isEdited ? '• ' : '';
  window.setTitle(state ? `${mark}${state.name} — Minutewright` : 'Minutewright');
}

/** Waits until the page has handed in what was typed; at most for a while, as a page may hang or be gone. */
export async function handIn(of: NoteWindow): Promise<void> {
  if (of.window.isDestroyed() || of.window.webContents.isCrashed()) return;
  let timer: NodeJS.Timeout | undefined;
  const done = new Promise<void>((resolve) => {
    of.handedIn = resolve;
    timer = setTimeout(resolve, HAND_IN_LIMIT);
  });
  send(of, 'closing', undefined);
  await done;
  clearTimeout(timer);
  of.handedIn = null;
}
