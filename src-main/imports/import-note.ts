/// <reference types="electron-vite/node" />
import { basename, extname } from 'node:path';
import type { Answer } from '../../shared/bridge/trouble.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { errorDetail } from '../notes/error-detail.ts';
import { refused } from '../notes/refused.ts';
import { type AskOptions, askThread } from '../threads/ask-thread.ts';
import type { ImportAnswer, ImportQuestion } from './import-worker.ts';
import startWorker from './import-worker.ts?nodeWorker';

/** A note that was read from a file of a word processor. */
export interface Imported {
  /** The name of the file without its ending. */
  readonly name: string;
  readonly note: Note;
  /** What was taken as accepted, counted or left out, in sentences. */
  readonly left: readonly string[];
}

/**
 * Reads a Word file, or one that LibreOffice reads, as a note, in a thread of its own. Null where it was broken off:
 * nothing of it is left then, no program and no folder.
 */
export async function importNote(
  path: string,
  at: Pick<AskOptions, 'signal' | 'onProgress'>,
): Promise<Answer<Imported> | null> {
  const name = basename(path);
  const question: ImportQuestion = { path };
  let reading: ImportAnswer;
  try {
    reading = await askThread<ImportAnswer>(startWorker, question, { ...at, tidies: true });
  } catch (error) {
    if (at.signal.aborted) return null;
    const words = `“${name}” was not opened because of a fault of Minutewright’s own. Nothing was changed. Try again; if it happens once more, save the file anew in the program that made it and open that one.`;
    return refused('not-imported', words, errorDetail(error));
  }
  if (!reading.ok)
    return refused('not-imported', `“${name}” was not opened: ${reading.trouble}`, reading.detail);
  return { ok: true, value: { name: basename(path, extname(path)), note: reading.note, left: reading.left } };
}
