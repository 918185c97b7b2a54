import { basename } from 'node:path';
import type { Answer } from '../../shared/bridge/trouble.ts';
import { foreignFormat } from '../files/foreign-format.ts';
import { readBytes } from '../files/read-bytes.ts';
import { LATE, withinTime } from '../files/time-limit.ts';
import { readTrouble } from '../files/trouble.ts';
import { errorDetail } from './error-detail.ts';
import { refused } from './refused.ts';

/** The code of the trouble with a file that is no plain text: a word processor's may be imported. */
export const IN_ANOTHER_FORMAT = 'foreign-format';

/** So long opening waits for a file's disk, in milliseconds; a network drive that is dead takes minutes to say so. */
const READ_TIME_LIMIT = 20_000;

/** The bytes of a note's file; a trouble in a clerk's words where it can't be read or holds no text. */
export async function readNoteAt(
  path: string,
  timeLimit: number = READ_TIME_LIMIT,
): Promise<Answer<Uint8Array>> {
  const name = basename(path);
  try {
    const bytes = await withinTime(readBytes(path), timeLimit);
    if (bytes === LATE) {
      const words = `“${name}” was not opened: its disk or network drive does not answer. Nothing was changed. Connect it, then try again.`;
      return refused('too-slow', words);
    }
    const foreign = foreignFormat(bytes);
    if (foreign === null) return { ok: true, value: bytes };
    const words = `“${name}” was not opened: it is ${foreign}, not a note in plain text. Nothing was changed. Choose the note itself.`;
    return refused(IN_ANOTHER_FORMAT, words);
  } catch (error) {
    const words = `“${name}” was not opened: ${readTrouble(error, path)}`;
    return refused('unreadable', words, errorDetail(error));
  }
}
