import type { Worker, WorkerOptions } from 'node:worker_threads';

/**
 * Asks a thread of its own one question, so that long work holds nothing up: keys, saves and the journal go on. Rejects
 * with the signal's reason where it is broken off, at once, and with what went wrong in the thread.
 */
export function askThread<Answer>(
  start: (options: WorkerOptions) => Worker,
  question: unknown,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = start({ workerData: question });
    const end = (): void => {
      signal.removeEventListener('abort', stop);
      void worker.terminate();
    };
    const stop = (): void => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop);
    worker.once('message', (answer: Answer) => {
      end();
      resolve(answer);
    });
    worker.once('error', (error) => {
      end();
      reject(error);
    });
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code} before it had answered`)));
  });
}
