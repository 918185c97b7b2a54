import type { Operation, Range } from 'slate';
import type { JsonValue } from '../files/json-value.ts';
import type { LiveNote } from './live-note.ts';
import type { JournalledEdit } from './recovered-note.ts';

/** Carries out operations in the note and journals them. False, and nothing done, where they don't fit it. */
export function carryOut(live: LiveNote, operations: readonly Operation[], selection: Range | null): boolean {
  const back = live.mirror.mark();
  if (!live.mirror.apply(operations, selection)) return false;
  try {
    journalEdit(live, { o: operations, s: selection });
    return true;
  } catch (error) {
    // What no journal can carry could not be recovered.
    back();
    live.services.log.write('error', 'edit-not-journalled', {}, error);
    return false;
  }
}

/** The file is written in this encoding from now on. */
export function setEncoding(live: LiveNote, encoding: LiveNote['encoding']): void {
  if (JSON.stringify(encoding) === JSON.stringify(live.encoding)) return;
  live.encoding = encoding;
  journalEdit(live, { o: [], s: live.mirror.selection(), e: encoding });
}

/** Journals a change; it is on the disk within a second. */
export function journalEdit(live: LiveNote, edit: JournalledEdit): void {
  live.journal.append(edit as unknown as JsonValue);
}
