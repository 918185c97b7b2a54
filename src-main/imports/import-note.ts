/// <reference types="electron-vite/node" />
import { basename, extname } from 'node:path';
import type { Answer } from '../../shared/bridge/trouble.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { askThread } from '../exports/ask-thread.ts';
import { refused } from '../notes/refused.ts';
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

/** Nobody breaks it off: it ends in bounded time by itself. */
const NEVER = new AbortController().signal;

/** Reads a Word file, or one that LibreOffice reads, as a note, in a thread of its own. */
export async function importNote(path: string): Promise<Answer<Imported>> {
  const name = basename(path);
  const question: ImportQuestion = { path };
  const reading = await askThread<ImportAnswer>(startWorker, question, NEVER);
  if (!reading.ok)
    return refused('not-imported', `“${name}” was not opened: ${reading.trouble}`, reading.detail);
  return { ok: true, value: { name: basename(path, extname(path)), note: reading.note, left: reading.left } };
}
