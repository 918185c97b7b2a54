import type { Range } from 'slate';
import type { Edit } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { differenceOf } from '../../shared/note/difference.ts';
import type { JsonValue } from '../files/json-value.ts';
import { inTurn, isEdited, isReadOnly, type LiveNote, markSaved, requestChange } from './live-note.ts';
import type { JournalledEdit } from './recovered-note.ts';
import { takeContent } from './take-news.ts';

/**
 * Takes in an edit of the page: it is carried out here and on its way to the disk when this returns. False where it
 * does not follow the one before or does not fit the note.
 */
export function takeEdit(live: LiveNote, { sequence, operations, selection, token }: Edit): boolean {
  const change = token === undefined ? undefined : live.pending.get(token);
  if (isReadOnly(live) && change?.kind !== 'reload') return false;
  if (sequence !== live.mirror.sequence() + 1) return false;
  const wasEdited = isEdited(live);
  if (!live.mirror.apply(operations, selection)) return false;
  journalEdit(live, { o: operations, s: selection });
  if (token !== undefined && change) carriedOut(live, token);
  else if (!wasEdited) live.listener.onState();
  if (live.journal.isLong()) void inTurn(live, () => compact(live));
  return true;
}

/** Takes in the whole note of the page, where its edits did not fit. Answers the sequence to go on from. */
export function takeWholeNote(live: LiveNote, note: Note, selection: Range | null): number {
  const operations = differenceOf(live.mirror.note(), note);
  if (operations.length > 0) {
    takeEdit(live, { sequence: live.mirror.sequence() + 1, operations, selection });
  }
  return live.mirror.sequence();
}

/** Takes in where the caret stands. It is kept only while there are words to recover with it. */
export function takeCaret(live: LiveNote, selection: Range | null): void {
  live.mirror.select(selection);
  if (isEdited(live) && !isReadOnly(live)) {
    journalEdit(live, { o: [], s: selection });
  }
}

function journalEdit(live: LiveNote, edit: JournalledEdit): void {
  live.journal.append(edit as unknown as JsonValue);
}

/** The file is written in this encoding from now on. */
export function setEncoding(live: LiveNote, encoding: LiveNote['encoding']): void {
  if (JSON.stringify(encoding) === JSON.stringify(live.encoding)) return;
  live.encoding = encoding;
  journalEdit(live, { o: [], s: live.mirror.selection(), e: encoding });
}

function carriedOut(live: LiveNote, token: string): void {
  const change = live.pending.get(token);
  if (!change) return;
  live.pending.delete(token);
  setEncoding(live, change.encoding);
  if (change.file) markSaved(live, change.file.hash, live.mirror.sequence());
  live.listener.onNotice({ words: change.words, canUndo: true });
  live.listener.onState();
}

/** The page does not carry out a change: it was edited meanwhile. What the person asked for is asked for again. */
export function takeRefusal(live: LiveNote, token: string): void {
  const change = live.pending.get(token);
  if (!change) return;
  live.pending.delete(token);
  if (change.kind === 'reload' && change.file) takeContent(live, change.file);
  else requestChange(live, change);
  live.listener.onState();
}

/** The page begins anew, as after a crash: what it was to carry out is asked for again. */
export function refuseAll(live: LiveNote): void {
  for (const token of [...live.pending.keys()]) takeRefusal(live, token);
}

/** Begins the journal anew from the note as it is, once replaying it would take long. */
async function compact(live: LiveNote): Promise<void> {
  if (live.isClosed || !live.journal.isLong()) return;
  const state = { note: live.mirror.note(), selection: live.mirror.selection() } as unknown as JsonValue;
  const unsaved = isEdited(live) ? 1 : 0;
  const trouble = await live.journal.compact({ kind: 'snapshot', state, unsaved });
  if (trouble)
    live.services.log.write('warning', 'journal-not-compacted', { kind: trouble.kind }, trouble.cause);
}
