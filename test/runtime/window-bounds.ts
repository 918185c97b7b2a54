import type { WebContents } from './web-contents.ts';

type BoundsEvent = 'move' | 'moved' | 'resize' | 'resized';

/** Where a window is and how large, known at once though the browser is told of it and asked for it in its own time. */
export interface WindowBounds {
  now(): Electron.Rectangle;
  set(bounds: Partial<Electron.Rectangle>): void;
  /** Makes the window as large as it can be, or small, or as it was. */
  setState(state: 'normal' | 'minimized' | 'maximized' | 'fullscreen'): void;
  /** Learns what the person, or the window manager, has made of the window. */
  measure(): Promise<void>;
}

export function createWindowBounds(
  contents: WebContents,
  first: Electron.Rectangle,
  isPlaced: boolean,
  tell: (event: BoundsEvent) => void,
): WindowBounds {
  let bounds = first;
  /** How many placings by the app are on their way: until they are done nothing else is true of the window. */
  let placings = 0;

  /** As in Electron, which has no word on Linux for the end of it. */
  function told(event: BoundsEvent, end: BoundsEvent): void {
    tell(event);
    if (process.platform !== 'linux') tell(end);
  }

  function become(next: Electron.Rectangle): void {
    const before = bounds;
    bounds = next;
    if (next.x !== before.x || next.y !== before.y) told('move', 'moved');
    if (next.width !== before.width || next.height !== before.height) told('resize', 'resized');
  }

  function place(wanted: object): void {
    placings += 1;
    contents
      .setBounds(wanted)
      .catch(() => {}) // A window manager may not let a window be placed.
      .finally(() => {
        placings -= 1;
        if (!contents.isDestroyed()) contents.showZoom();
      });
  }

  const { x, y, width, height } = first;
  place(isPlaced ? { left: x, top: y, width, height } : { width, height });

  return {
    now: () => ({ ...bounds }),
    set(wanted) {
      become({ ...bounds, ...wanted });
      place({ left: bounds.x, top: bounds.y, width: bounds.width, height: bounds.height });
    },
    setState: (windowState) => place({ windowState }),
    async measure() {
      const measured = await contents.getBounds().catch(() => null);
      if (!measured || placings > 0 || contents.isDestroyed()) return;
      become(measured);
      if (!contents.isDestroyed()) contents.showZoom();
    },
  };
}
