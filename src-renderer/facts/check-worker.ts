import type { ToChecker } from './checked.ts';
import { startChecker } from './checker.ts';

/* A checker in a thread of its own, so that no length of a note is felt while someone types. */

const checker = startChecker();

self.addEventListener('message', ({ data }: MessageEvent<ToChecker>) => {
  const answer = checker.take(data);
  if (answer) self.postMessage(answer);
});
