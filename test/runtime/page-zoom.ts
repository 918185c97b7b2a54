import type { PageTarget } from './page-target.ts';
import { isForPerson } from './runtime.ts';

/** One level is a fifth larger, as Chromium counts. */
const STEP = 1.2;
/** What Chromium can display. */
const SMALLEST = 0.25;
const LARGEST = 5;

/** What a window has around its page, by the page's own account: both sizes are of the same moment. */
const MEASURE = '[outerWidth - innerWidth, outerHeight - innerHeight, devicePixelRatio]';

/** The levels by origin: as in Electron all windows of one origin are shown at the same size. */
const levels = new Map<string, number>();

export function zoomLevelOf(origin: string): number {
  return levels.get(origin) ?? 0;
}

export function setZoomLevelOf(origin: string, level: number): void {
  levels.set(origin, Math.min(Math.max(level, levelOf(SMALLEST)), levelOf(LARGEST)));
}

export function factorOf(level: number): number {
  return STEP ** level;
}

export function levelOf(factor: number): number {
  return Math.log(factor) / Math.log(STEP);
}

/** Shows a page at a size. */
export interface PageZoom {
  /** Settles when it is shown so; to be called again when the window has another size. */
  show(factor: number): Promise<void>;
}

/**
 * The protocol has no word for zoom. A page that is told of a window as much smaller, on a screen as much finer, is
 * laid out and drawn just so. Playwright's own screenshot undoes that for a moment and shows the page at its usual
 * size: a picture of a page that is zoomed is had from `capturePage`.
 */
export function createPageZoom(page: PageTarget, bounds: () => Promise<Electron.Rectangle>): PageZoom {
  /** What the window has around its page, and the screen's own fineness; known while it is shown larger or smaller. */
  let usual: { readonly width: number; readonly height: number; readonly ratio: number } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function change(factor: number): Promise<void> {
    if (factor === 1) {
      if (usual) await page.send('Emulation.clearDeviceMetricsOverride');
      usual = null;
      return;
    }
    if (!usual) {
      const measured = await page.evaluate(MEASURE, false);
      const [aroundWidth, aroundHeight, ratio] = measured as [number, number, number];
      usual = { width: aroundWidth, height: aroundHeight, ratio };
    }
    const { width, height } = await bounds();
    await page.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round((width - usual.width) / factor),
      height: Math.round((height - usual.height) / factor),
      deviceScaleFactor: usual.ratio * factor,
      mobile: false,
      // It would else be left at this size in a window that has another by the time it is shown as usual.
      dontSetVisibleSize: true,
      // For a test what it does with the mouse would be scaled once more.
      scale: isForPerson ? factor : 1,
    });
  }

  return {
    show(factor) {
      const shown = last.then(() => change(factor));
      last = shown.catch(() => {});
      return shown;
    },
  };
}
