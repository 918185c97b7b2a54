/// <reference lib="dom" />
import type { Bridge } from './bridge.ts';

/**
 * What Electron changes in the page's own world: APIs appear on `window`, frozen; `window.open` and `window.close` go to
 * the main process. It runs in the page from its source text: nothing outside it may be named.
 */
export function pageWorld(makeBridge: (side: 'page', secret: string) => Bridge, secret: string): void {
  if (window.top !== window) return;
  const bridge = makeBridge('page', secret);

  function deepFreeze(value: unknown): void {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return;
    if (ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }

  bridge.answer('expose', (value) => {
    const [name, api] = value as [string, unknown];
    if (name in window) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    deepFreeze(api);
    Object.defineProperty(window, name, { value: api, enumerable: true });
  });

  window.open = (url = 'about:blank') => {
    bridge.ask('open', new URL(url, document.baseURI).href);
    return null;
  };
  window.close = () => void bridge.ask('close', null);
}
