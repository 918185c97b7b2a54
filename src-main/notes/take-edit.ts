import type { Range } from 'slate';
import type { Edit } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import type { JsonValue } from '../files/json-value.ts';
import { carryOut, journalEdit } from './journal-edit.ts';
import { inTurn, isEdited, isReadOnly, type LiveNote } from './live-note.ts';
import { operationsInPlaceOf, operationsTo } from './operations-to.ts';
import { aboutToCarryOut, takeRefusal } from './page-changes.ts';
import type { JournalledState } from './recovered-note.ts';

/**
 * Takes in an edit of the page: it is carried out here and on its way to the disk when this returns. False where it
 * does not follow the one before or does not fit the note, and where the note is open for reading only.
 */
export function takeEdit(live: LiveNote, { sequence, operations, selection, token }: Edit): boolean {
  const isAsked = token !== undefined && live.pending.has(token);
  if (live.isClosed || (isReadOnly(live) && !isAsked)) return false;
  if (sequence !== live.mirror.sequence() + 1) return false;
  const wasEdited = isEdited(live);
  const carriedOut = isAsked ? aboutToCarryOut(live, token) : null;
  if (!carryOut(live, operations, selection)) return false;
  if (carriedOut) void carriedOut();
  else if (!wasEdited) live.listener.onState();
  if (live.journal.isLong()) void inTurn(live, () => (live.journal.isLong() ? compact(live) : DONE));
  return true;
}

/**
 * Takes in the whole note of the page, where its edits did not fit, and where it is open for reading only: words that
 * were typed before the page knew of that are kept, though not saved. Answers the sequence to go on from.
 */
export function takeWholeNote(live: LiveNote, note: Note, selection: Range | null): number {
  const { mirror } = live;
  if (live.isClosed) return mirror.sequence();
  const operations = operationsTo(note, mirror.note());
  if (operations.length === 0) takeCaret(live, selection);
  else if (!carryOut(live, operations, selection)) {
    carryOut(live, operationsInPlaceOf(note, mirror.note()), selection);
  }
  // A change of the main process's own may be what did not fit.
  for (const token of [...live.pending.keys()]) takeRefusal(live, token);
  if (operations.length > 0) live.listener.onState();
  return mirror.sequence();
}

/** Takes in where the caret stands. It is kept only while there are words to recover with it. */
export function takeCaret(live: LiveNote, selection: Range | null): void {
  if (live.isClosed) return;
  live.mirror.select(selection);
  if (isEdited(live)) journalEdit(live, { o: [], s: selection });
}

const DONE = Promise.resolve();

/** Begins the journal anew from the note as it is: its changes need not be carried out again, nor its file read. */
export async function compact(live: LiveNote): Promise<void> {
  if (live.isClosed) return;
  const { mirror, encoding, journal, services } = live;
  const state: JournalledState = { note: mirror.note(), selection: mirror.selection(), encoding };
  const unsaved = isEdited(live) ? 1 : 0;
  const trouble = await journal.compact({
    kind: 'snapshot',
    state: state as unknown as JsonValue,
    unsaved,
  });
  if (trouble) services.log.write('warning', 'journal-not-compacted', { kind: trouble.kind }, trouble.cause);
}
