import type { Operation, Range } from 'slate';
import type { Note } from '../../shared/note/blocks.ts';
import type { NoteFile } from '../../shared/tagged/note-file.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import type { JournalContents } from '../files/read-journal.ts';
import { type Mirror, startMirror } from './mirror.ts';

/** A change as the journal holds it. */
export interface JournalledEdit {
  /** Slate's operations; none where only the caret moved. */
  readonly o: readonly Operation[];
  /** Where the caret stood then. */
  readonly s: Range | null;
  /** The encoding of the file from here on, where it was changed. */
  readonly e?: NoteFile['encoding'];
}

/** A note out of the journal of a run that ended. */
export interface RecoveredNote {
  /** As its file was last saved or read, as far as the journal tells. */
  readonly saved: Note;
  /** With all its changes. */
  readonly note: Note;
  readonly selection: Range | null;
  readonly encoding: NoteFile['encoding'];
  /** How many changes at the end did not fit; 0 as long as the journal was written by a program in good order. */
  readonly misfits: number;
}

/** Carries out a journal's changes. Null where its beginning holds no note. Never throws. */
export function recoveredNote(contents: JournalContents): RecoveredNote | null {
  const start = startOf(contents);
  if (!start) return null;
  const mirror: Mirror = startMirror(start.note, start.selection);
  let encoding = start.encoding;
  let misfits = 0;
  let saved = start.note;
  const savedAfter = contents.saved?.after ?? 0;
  for (const [index, { change }] of contents.changes.entries()) {
    if (index === savedAfter) saved = mirror.note();
    const { o, s, e } = change as unknown as JournalledEdit;
    // What comes after a change that does not fit means nothing without it.
    if (misfits > 0 || !Array.isArray(o) || !mirror.apply(o, s ?? null)) misfits++;
    else if (e) encoding = e;
  }
  if (savedAfter === contents.changes.length) saved = mirror.note();
  return { saved, note: mirror.note(), selection: mirror.selection(), encoding, misfits };
}

function startOf({
  base,
  header,
}: JournalContents): Pick<RecoveredNote, 'note' | 'selection' | 'encoding'> | null {
  const encoding = header.encoding as unknown as NoteFile['encoding'];
  if (base.kind === 'bytes') return { note: readNoteFile(base.bytes).note, selection: null, encoding };
  const { note, selection } = base.state as unknown as { readonly note?: Note; readonly selection?: Range };
  if (!Array.isArray(note)) return null;
  return { note, selection: selection ?? null, encoding };
}
