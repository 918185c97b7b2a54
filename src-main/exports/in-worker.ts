/// <reference types="electron-vite/node" />
import { askThread } from '../threads/ask-thread.ts';
import type { WorkerAnswer, WorkerQuestion } from './export-worker.ts';
import startWorker from './export-worker.ts?nodeWorker';

/** Does a part of an export in a thread of its own; see `askThread`. */
export function inWorker<Q extends WorkerQuestion>(
  question: Q,
  signal: AbortSignal,
): Promise<WorkerAnswer<Q>> {
  return askThread(startWorker, question, { signal });
}
