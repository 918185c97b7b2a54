/** What a key took: from the key event's own time to just after the paint that follows. */
export interface KeySample {
  readonly key: string;
  /** Null where nothing has dealt with the key. */
  readonly paint: number | null;
}

/** The longest frame of a stretch of work, in milliseconds. */
export interface Frames {
  /** The longest animation frame as the browser reports it; 0 where none took the 50 ms from which it reports. */
  readonly longest: number;
  /** The longest time from one frame to the next. */
  readonly gap: number;
}

/** When the page was ready, in milliseconds from the begin of its navigation. */
export interface Opening {
  /** The note was handed to the editor; null where that was not seen. */
  readonly handedOver: number | null;
  /** A caret in words that can be typed in, painted. */
  readonly ready: number | null;
  /** Every block was drawn: seen at the paint of the caret, or within `LOOK_EVERY`. */
  readonly drawn: number | null;
}

/** What is drawn of a note. */
export interface Drawn {
  /** What of the page is drawn once for each block. */
  readonly selector: string;
  readonly count: number;
}

/** What measures in each page, the same in all of them. */
export interface Meter {
  handOver(): void;
  opening(): Opening;
  /** The samples since the last call. */
  takeKeys(): readonly KeySample[];
  watchFrames(): void;
  framesSeen(): Frames;
}

declare global {
  interface Window {
    readonly meter: Meter;
    /** Tells whoever drives the page that a key was painted. */
    readonly keyPainted?: (key: string) => void;
  }
}

/**
 * Puts the meter into a page, before any script of its own. Must not use anything from outside: it is carried over as
 * text. A key is sampled in the first frame in which it was dealt with: an input followed, or its default is prevented.
 * A note is handed over when the page says so, or when it reads the text of one with `JSON.parse`.
 */
export function installMeter({ selector, count }: Drawn): void {
  let keys: { readonly key: string; readonly paint: number | null }[] = [];
  let handedOver: number | null = null;
  let ready: number | null = null;
  let drawn: number | null = null;
  let longest = 0;
  let gap = 0;
  let isWatching = false;
  let stretch = 0;

  const afterPaint = (then: () => void): void => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  };

  /** So many frames are waited for an input that follows a key. */
  const MOST_FRAMES = 120;

  addEventListener(
    'keydown',
    (event) => {
      if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return;
      let hasInput = false;
      const note = (): void => {
        hasInput = true;
      };
      addEventListener('beforeinput', note, { capture: true, once: true });
      let frames = 0;
      const look = (): void => {
        frames += 1;
        const isDone = hasInput || event.defaultPrevented;
        if (!isDone && frames < MOST_FRAMES) {
          requestAnimationFrame(look);
          return;
        }
        removeEventListener('beforeinput', note, { capture: true });
        afterPaint(() => {
          keys.push({ key: event.key, paint: isDone ? performance.now() - event.timeStamp : null });
          window.keyPainted?.(event.key);
        });
      };
      requestAnimationFrame(look);
    },
    { capture: true },
  );

  const hasCaret = (): boolean => {
    const active = document.activeElement;
    const at = getSelection()?.anchorNode;
    return (
      at instanceof Text && active instanceof HTMLElement && active.isContentEditable && active.contains(at)
    );
  };
  /** Looking takes a millisecond in a long note: it is not done in each frame. */
  const LOOK_EVERY = 50;
  const lookForBlocks = (now: number): void => {
    if (document.querySelectorAll(selector).length >= count) drawn = now;
    else setTimeout(() => lookForBlocks(performance.now()), LOOK_EVERY);
  };

  const lookForCaret = (): void => {
    if (!hasCaret()) requestAnimationFrame(lookForCaret);
    else
      afterPaint(() => {
        ready = performance.now();
        lookForBlocks(ready);
      });
  };
  requestAnimationFrame(lookForCaret);

  const { parse } = JSON;
  JSON.parse = (text, reviver) => {
    if (handedOver === null && typeof text === 'string' && text.startsWith('[{"type":"header"')) {
      handedOver = performance.now();
    }
    return parse(text, reviver);
  };

  const takeFrames = (entries: readonly PerformanceEntry[]): void => {
    for (const { startTime, duration } of entries) {
      if (isWatching && startTime + duration >= stretch) longest = Math.max(longest, duration);
    }
  };
  const observer = new PerformanceObserver((list) => takeFrames(list.getEntries()));
  observer.observe({ type: 'long-animation-frame' });

  const meter: Meter = {
    handOver() {
      handedOver = performance.now();
    },
    opening: () => ({ handedOver, ready, drawn }),
    takeKeys() {
      const taken = keys;
      keys = [];
      return taken;
    },
    watchFrames() {
      longest = 0;
      gap = 0;
      stretch = performance.now();
      isWatching = true;
      let last = stretch;
      const tick = (): void => {
        if (!isWatching) return;
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    },
    framesSeen() {
      takeFrames(observer.takeRecords());
      isWatching = false;
      return { longest, gap };
    },
  };
  Object.defineProperty(window, 'meter', { value: meter });
}
