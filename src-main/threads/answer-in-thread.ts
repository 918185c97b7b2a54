import { parentPort, workerData } from 'node:worker_threads';

/** What a thread says to the one who asked it. */
export type FromThread<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'progress'; readonly words: string }
  /** It has heard that nobody wants the answer, and puts away what it has begun. */
  | { readonly kind: 'stopping' };

/** How the work of a thread is broken off, and where it tells what it does. */
export interface ThreadWork {
  readonly signal: AbortSignal;
  readonly progress: (words: string) => void;
}

/** Answers the question that this thread was started with; see `askThread`. Imported for its types alone, it is none. */
export async function answerInThread<Question, Answer>(
  work: (question: Question, at: ThreadWork) => Promise<Answer>,
): Promise<void> {
  const port = parentPort;
  if (!port) return;
  const stop = new AbortController();
  const say = (said: FromThread<Answer>): void => port.postMessage(said);
  port.on('message', () => {
    say({ kind: 'stopping' });
    stop.abort();
  });
  try {
    const answer = await work(workerData as Question, {
      signal: stop.signal,
      progress: (words) => say({ kind: 'progress', words }),
    });
    say({ kind: 'answer', answer });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    // Nothing more is heard, and so the thread ends.
    port.close();
  }
}
