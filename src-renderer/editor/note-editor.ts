import { createEditor, Editor, type Operation, Range } from 'slate';
import { type HistoryEditor, withHistory } from 'slate-history';
import { type ReactEditor, withReact } from 'slate-react';
import type { Note } from '../../shared/note/blocks.ts';
import '../../shared/note/slate-types.ts';
import { firstCaret } from './rules/first-caret.ts';
import { withLongHistory } from './rules/long-history.ts';
import { withTypography } from './rules/typographic.ts';
import { withNoteRules } from './with-note-rules.ts';

/** A Slate editor over the blocks of a note, with undo, and with the rules that keep each edit a note. */
export type NoteEditor = ReactEditor & HistoryEditor;

/**
 * Top-level blocks that are drawn, laid out and skipped together when they are out of sight. An entry of minutes is
 * about a dozen paragraphs, so that a chunk is a few screens.
 */
const CHUNK_SIZE = 6;

/** An entry with more blocks than this, as after a long paste, is drawn in chunks of its own. */
const LONG_ENTRY = 200;
const CHUNK_OF_LONG_ENTRY = 50;

/**
 * Begins an editor on a note. A caret that does not fit the note is put where a person would begin to type.
 * `isTypographic` is asked, as words are typed, whether quotation marks are to be curly.
 */
export function createNoteEditor(
  note: Note,
  selection: Range | null,
  isTypographic: () => boolean = () => false,
): NoteEditor {
  const bare = withLongHistory(withHistory(withReact(createEditor())));
  const editor = withTypography(withNoteRules(bare), isTypographic);
  editor.children = [...note];
  editor.getChunkSize = (node) => {
    if (Editor.isEditor(node)) return CHUNK_SIZE;
    return node.children.length > LONG_ENTRY ? CHUNK_OF_LONG_ENTRY : null;
  };
  editor.selection = selection !== null && isIn(editor, selection) ? selection : firstCaret(editor);
  return editor;
}

/** The note that an editor holds. */
export function noteIn(editor: Pick<Editor, 'children'>): Note {
  return editor.children as unknown as Note;
}

/** Operations that change the note: the caret is told apart. */
export function isEdit(operation: Operation): boolean {
  return operation.type !== 'set_selection';
}

function isIn(editor: Editor, selection: Range): boolean {
  return Range.edges(selection).every(({ path, offset }) => {
    const node = Editor.hasPath(editor, path) ? Editor.node(editor, path)[0] : null;
    return node !== null && 'text' in node && offset <= node.text.length;
  });
}
