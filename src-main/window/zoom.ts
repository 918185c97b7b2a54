import type { BrowserWindow } from 'electron';

/** The sizes that a page can be shown at; twice the usual size is what WCAG 2.2 (1.4.4) asks for at least. */
const SIZES = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** Shows a window's page one size larger (1), one smaller (-1), or at the usual size (0). Answers its size now. */
export function zoom(window: BrowserWindow, step: -1 | 0 | 1): number {
  const now = window.webContents.getZoomFactor();
  const larger = SIZES.find((size) => size > now + ROUNDING) ?? now;
  const smaller = SIZES.findLast((size) => size < now - ROUNDING) ?? now;
  const next = step === 0 ? 1 : step === 1 ? larger : smaller;
  window.webContents.setZoomFactor(next);
  return next;
}

/** Is this a size that a page can be shown at? */
export function isZoom(value: unknown): value is number {
  return typeof value === 'number' && value >= Math.min(...SIZES) && value <= Math.max(...SIZES);
}

/** Chromium keeps a factor as its logarithm. */
const ROUNDING = 0.01;
