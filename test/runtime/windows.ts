import type { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

/** The windows that are open, oldest first, and the one that has the focus. */
const open = new Set<BrowserWindow>();
const contentsOf = new Map<BrowserWindow, WebContents>();
let focused: BrowserWindow | null = null;

export function addWindow(window: BrowserWindow, contents: WebContents): void {
  open.add(window);
  contentsOf.set(window, contents);
}

/** False where it was no longer there. */
export function removeWindow(window: BrowserWindow): boolean {
  contentsOf.delete(window);
  if (focused === window) focused = null;
  return open.delete(window);
}

export function allWindows(): readonly BrowserWindow[] {
  return [...open];
}

export function allContents(): readonly WebContents[] {
  return [...contentsOf.values()];
}

export function windowOf(contents: WebContents): BrowserWindow | null {
  return [...contentsOf].find(([, one]) => one === contents)?.[0] ?? null;
}

export function focusedWindow(): BrowserWindow | null {
  return focused;
}

/** Gives the focus to a window, and tells the one that has lost it. */
export function focusWindow(window: BrowserWindow): void {
  if (focused === window || !open.has(window)) return;
  const before = focused;
  focused = window;
  if (before) {
    contentsOf.get(before)?.tell('blurred');
    before.emit('blur', {});
  }
  window.emit('focus', {});
}
