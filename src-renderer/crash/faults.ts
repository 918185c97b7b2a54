import type { Bridge } from '../../shared/bridge.ts';
import { errorPlaces } from './error-places.ts';

/** So many errors in so much time will not end by beginning anew. */
const MOST_FAULTS = 5;
const FAULTS_WITHIN = 10_000;

const GIVEN_UP =
  'The window can’t show this note just now. Every word that you typed is kept, in the safety copy too.';

/** What is done about errors of the page. */
export interface Faults {
  /** Tells the log of an error and begins the editor anew; after several in a short time, gives up and says so. */
  take(error: unknown): void;
}

/**
 * Errors of the page: those React catches come through `take`, those in handlers of Slate's own come as events of the
 * window, since Slate listens to the page itself (https://github.com/ianstormtaylor/slate/issues/3948).
 */
export function startFaults(
  bridge: Pick<Bridge, 'reportError'>,
  { renew, giveUp }: { readonly renew: () => void; readonly giveUp: (words: string) => void },
): Faults {
  let times: readonly number[] = [];

  function take(error: unknown): void {
    void bridge.reportError(errorPlaces(error));
    const now = performance.now();
    times = [...times.filter((time) => now - time < FAULTS_WITHIN), now];
    if (times.length > MOST_FAULTS) giveUp(GIVEN_UP);
    else renew();
  }

  return { take };
}

/** Hears of errors that nothing else catches. Answers how to stop. */
export function hearFaults(window: Window, take: (error: unknown) => void): () => void {
  const onError = ({ error, message }: ErrorEvent): void => {
    // A browser tells of this in the same way, and nothing is wrong with it.
    if (message.includes('ResizeObserver loop')) return;
    take(error);
  };
  const onRejection = ({ reason }: PromiseRejectionEvent): void => take(reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
