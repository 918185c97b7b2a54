import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { isJsonObject, parseJson } from '../files/json-value.ts';

/** A further window stands so many pixels to the right and below, so that both can be seen. */
const STEP = 32;

/**
 * The place and size that the last window had; nothing where none is known or it is on no screen any more. Read at
 * once: a window should not jump after it has opened.
 */
export function rememberedBounds(dataPath: string, open: number): Partial<Rectangle> {
  const value = read(join(dataPath, FILE));
  if (!isJsonObject(value)) return {};
  const { x, y, width, height } = value;
  if (![x, y, width, height].every((each) => typeof each === 'number' && Number.isFinite(each))) return {};
  const bounds = { x, y, width, height } as Rectangle;
  const { workArea } = screen.getDisplayMatching(bounds);
  const isSeen =
    bounds.x < workArea.x + workArea.width &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y >= workArea.y &&
    bounds.y < workArea.y + workArea.height;
  if (!isSeen) return {};
  return { ...bounds, x: bounds.x + STEP * open, y: bounds.y + STEP * open };
}

const FILE = 'window.json';

function read(path: string) {
  try {
    return parseJson(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps a window's place for the next one. Not worth a word if it can't be kept. */
export function rememberBounds(dataPath: string, window: BrowserWindow): void {
  try {
    if (window.isMinimized() || window.isMaximized() || window.isFullScreen()) return;
    writeFileSync(join(dataPath, FILE), JSON.stringify(window.getBounds()));
  } catch {
    // The next window opens at its usual place.
  }
}
