import type { Operation, Range } from 'slate';
import * as v from 'valibot';
import { data } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { type NoteFile, readNoteFile } from '../../shared/tagged/note-file.ts';
import type { JsonValue } from '../files/json-value.ts';
import type { JournalContents } from '../files/read-journal.ts';
import { startMirror } from './mirror.ts';
import { treeShape } from './tree-shape.ts';

/** A change as the journal holds it. */
export interface JournalledEdit {
  /** Slate's operations; none where only the caret moved. */
  readonly o: readonly Operation[];
  /** Where the caret stood then. */
  readonly s: Range | null;
  /** The encoding of the file from here on, where it was changed. */
  readonly e?: NoteFile['encoding'];
}

/** A note as a journal holds it that was begun anew. */
export interface JournalledState {
  readonly note: Note;
  readonly selection: Range | null;
  readonly encoding?: NoteFile['encoding'];
}

/** A note out of the journal of a run that ended. */
export interface RecoveredNote {
  /** As its file was last saved or read; null where the journal does not tell. */
  readonly saved: Note | null;
  /** With all its changes. */
  readonly note: Note;
  readonly selection: Range | null;
  readonly encoding: NoteFile['encoding'];
  /** Does the file hold all its words? */
  readonly isSaved: boolean;
  /** How many changes were carried out. Those behind them mean nothing here; there are none in a sound journal. */
  readonly carriedOut: number;
  /** The shape of the note that the changes start from, where it was read from bytes. */
  readonly shape: number | null;
  /** Was it another one when the changes were made? Then they may stand in other places than where they were typed. */
  readonly isReadOtherwise: boolean;
}

/** Carries out a journal's changes. Null where its beginning holds no note. Never throws. */
export function recoveredNote(contents: JournalContents): RecoveredNote | null {
  const start = startOf(contents);
  if (!start) return null;
  const mirror = startMirror(start.note, start.selection);
  const { base, changes } = contents;
  const isBaseSaved = base.kind === 'bytes' || base.unsaved === 0;
  const savedAfter = contents.saved?.after ?? (isBaseSaved ? 0 : null);
  let { encoding } = start;
  let saved: Note | null = null;
  let carriedOut = 0;
  for (; ; carriedOut++) {
    if (carriedOut === savedAfter) saved = mirror.note();
    const edit = editOf(changes[carriedOut]?.change);
    if (!edit || !mirror.apply(edit.o, edit.s)) break;
    encoding = edit.e ?? encoding;
  }
  const note = mirror.note();
  const shape = base.kind === 'bytes' ? treeShape(start.note) : null;
  return {
    saved,
    note,
    selection: mirror.selection(),
    encoding,
    isSaved: saved === note,
    carriedOut,
    shape,
    isReadOtherwise: shape !== null && shape !== (contents.header.shape ?? shape),
  };
}

function editOf(change: JsonValue | undefined): JournalledEdit | null {
  const edit = change as Partial<JournalledEdit> | null | undefined;
  if (!Array.isArray(edit?.o)) return null;
  const encoding = encodingOf(edit.e);
  return { o: edit.o, s: selectionOf(edit.s), ...(encoding ? { e: encoding } : {}) };
}

function startOf({
  base,
  header,
}: JournalContents): Pick<RecoveredNote, 'note' | 'selection' | 'encoding'> | null {
  const encoding = encodingOf(header.encoding) ?? UTF_8;
  if (base.kind === 'bytes') return { note: readNoteFile(base.bytes).note, selection: null, encoding };
  const state = base.state as Partial<Record<keyof JournalledState, unknown>> | null;
  if (!v.is(data.note, state?.note)) return null;
  return {
    note: state.note,
    selection: selectionOf(state.selection),
    encoding: encodingOf(state.encoding) ?? encoding,
  };
}

const UTF_8: NoteFile['encoding'] = { encoding: 'utf-8' };

const encoding = v.object({
  encoding: v.picklist(['utf-8', 'utf-8-bom', 'utf-8-damaged', 'utf-16le', 'utf-16be', 'windows-1252']),
  oddByte: v.exactOptional(v.number()),
});

function encodingOf(value: unknown): NoteFile['encoding'] | null {
  return v.is(encoding, value) ? value : null;
}

function selectionOf(value: unknown): Range | null {
  return v.is(data.selection, value) ? value : null;
}
