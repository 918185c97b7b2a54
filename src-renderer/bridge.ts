import type { Bridge } from '../shared/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly minutewright: Bridge;
  }
}

/** The bridge to the main process. */
export function bridge(): Bridge {
  return window.minutewright;
}
