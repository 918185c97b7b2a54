import { createEditor, Editor, type Operation, Range } from 'slate';
import { type HistoryEditor, withHistory } from 'slate-history';
import { type ReactEditor, withReact } from 'slate-react';
import type { Note } from '../../shared/note/blocks.ts';
import '../../shared/note/slate-types.ts';
import { withNoteRules } from './with-note-rules.ts';

/** A Slate editor over the blocks of a note, with undo, and with the rules that keep each edit a note. */
export type NoteEditor = ReactEditor & HistoryEditor;

/**
 * Top-level blocks that are drawn, laid out and skipped together when they are out of sight. An entry of minutes is
 * about a dozen paragraphs, so that a chunk is a few screens.
 */
const CHUNK_SIZE = 6;

/** Begins an editor on a note. A caret that does not fit the note is put where a person would begin to type. */
export function createNoteEditor(note: Note, selection: Range | null): NoteEditor {
  const editor = withNoteRules(withHistory(withReact(createEditor())));
  editor.children = [...note];
  editor.getChunkSize = (node) => (Editor.isEditor(node) ? CHUNK_SIZE : null);
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

/** In the first entry that has no title yet, as in a new note; otherwise before the first word. */
function firstCaret(editor: Editor): Range | null {
  let first: Range | null = null;
  for (const [index, block] of noteIn(editor).entries()) {
    const at = firstText(block, [index]);
    if (at === null) continue;
    const caret = Editor.range(editor, { path: at, offset: 0 });
    if (block.type === 'agenda-item' && block.children[0].children[0].text === '') return caret;
    first ??= caret;
  }
  return first;
}

function firstText(block: Note[number], path: readonly number[]): number[] | null {
  switch (block.type) {
    case 'header':
    case 'attendance':
    case 'kept':
      return null;
    case 'paragraph':
    case 'part-heading':
      return [...path, 0];
    case 'agenda-item':
      return [...path, 0, 0];
    default:
      for (const [index, child] of block.children.entries()) {
        if (child.type === 'list-item') return [...path, index, 0];
        const found = firstText(child, [...path, index]);
        if (found) return found;
      }
      return null;
  }
}
