import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { FromThread } from './answer-in-thread.ts';

export interface AskOptions {
  /** Breaks the work off. */
  readonly signal: AbortSignal;
  /** Told what is done, in words for a clerk, as it begins. */
  readonly onProgress?: (words: string) => void;
  /**
   * It has started a program or made files of its own, and puts that away before it ends. Otherwise it is ended the
   * moment that nobody wants its answer.
   */
  readonly tidies?: boolean;
}

/** A thread that is asked to stop hears it at its next rest. One that is in the middle of a long sum never does. */
const HEARS_WITHIN_MS = 500;

/** One that has heard it removes some hundred small files at most; a disk that takes longer hangs. */
const TIDIES_WITHIN_MS = 10_000;

/**
 * Asks a thread of its own one question, so that long work holds nothing up: keys, saves and the journal go on. Rejects
 * with the signal's reason where it is broken off, once nothing is left of it, and with what went wrong in the thread.
 */
export function askThread<Answer>(
  start: (options: WorkerOptions) => Worker,
  question: unknown,
  { signal, onProgress, tidies = false }: AskOptions,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = start({ workerData: question });
    let timer: NodeJS.Timeout | undefined;
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      void worker.terminate();
    };
    const endLater = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void worker.terminate(), ms);
    };
    const stop = (): void => {
      if (tidies) {
        worker.postMessage('stop');
        endLater(HEARS_WITHIN_MS);
        return;
      }
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop);
    worker.on('message', (said: FromThread<Answer>) => {
      switch (said.kind) {
        case 'progress':
          if (!signal.aborted) onProgress?.(said.words);
          return;
        case 'stopping':
          endLater(TIDIES_WITHIN_MS);
          return;
        case 'answer':
          end();
          if (signal.aborted) reject(signal.reason);
          else resolve(said.answer);
      }
    });
    worker.once('error', (error) => {
      end();
      reject(signal.aborted ? signal.reason : error);
    });
    worker.once('exit', (code) => {
      end();
      reject(
        signal.aborted ? signal.reason : new Error(`the thread ended with ${code} before it had answered`),
      );
    });
  });
}
