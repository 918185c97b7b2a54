import type { Emitter } from './emitter.ts';
import { loadError } from './load-error.ts';

/** Settles when the contents have loaded, or could not load, what they are loading next. */
export function nextLoad(contents: Emitter, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      contents.off('did-finish-load', onLoad).off('did-fail-load', onFailure).off('destroyed', onEnd);
      act();
    };
    const onLoad = () => settle(resolve);
    const onFailure = (_event: unknown, _errno: number, code: string, failed: string) => {
      settle(() => reject(loadError(code, failed)));
    };
    const onEnd = () => settle(() => reject(loadError('ERR_FAILED', url)));
    contents.on('did-finish-load', onLoad).on('did-fail-load', onFailure).on('destroyed', onEnd);
  });
}
