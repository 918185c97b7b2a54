import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { changeWindowFile, readWindowFile } from './window-file.ts';

/** A further window stands so many pixels to the right and below, so that both can be seen. */
const STEP = 32;

/** The place and size that the last window had; nothing where none is known or it is on no screen any more. */
export function rememberedBounds(dataPath: string, open: number): Partial<Rectangle> {
  const { x, y, width, height } = readWindowFile(dataPath);
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

/** Keeps a window's place for the next one. */
export function rememberBounds(dataPath: string, window: BrowserWindow): void {
  if (window.isMinimized() || window.isMaximized() || window.isFullScreen()) return;
  changeWindowFile(dataPath, { ...window.getBounds() });
}
