import { basename } from 'node:path';
import type { Roster } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { meetingOf, noteTitle } from '../../shared/note/meeting.ts';
import { rosterOf } from '../../shared/note/roster.ts';
import type { ListedNote } from '../files/recent.ts';

/** Of a body with many notes, so many are looked at for one that tells who was there. */
const MOST_LOOKED_AT = 3;

/** The note that asks who was there last time. */
interface Asking {
  readonly note: Note;
  /** Is a file the note's own? */
  readonly isOwn: (path: string) => boolean;
  /** The file of the note that it was made from; null where it was not. */
  readonly madeFrom: string | null;
}

/**
 * Who was there last time: as told by the note that this one was made from, otherwise by the one of the same title or
 * body that was open last. Null where none tells. `read` answers null for a file that can't be read.
 */
export async function lastRoster(
  { note, isOwn, madeFrom }: Asking,
  recent: readonly ListedNote[],
  read: (path: string) => Promise<Note | null>,
): Promise<Roster | null> {
  const kin = recent.filter((each) => !each.isMissing && isKin(note, each)).map(({ path }) => path);
  const paths = [...new Set([...(madeFrom === null ? [] : [madeFrom]), ...kin])];
  for (const path of paths.filter((each) => !isOwn(each)).slice(0, MOST_LOOKED_AT)) {
    const last = await read(path);
    const rows = last ? rosterOf(last) : [];
    if (last && rows.length > 0) {
      return { name: noteTitle(last) || basename(path), date: meetingOf(last).date, rows: [...rows] };
    }
  }
  return null;
}

function isKin(note: Note, { title, body = '' }: ListedNote): boolean {
  return isSame(noteTitle(note), title) || isSame(meetingOf(note).body, body);
}

function isSame(mine: string, theirs: string): boolean {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(mine) !== '' && plain(mine) === plain(theirs);
}
