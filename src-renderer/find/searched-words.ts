import { Path, Range } from 'slate';
import type { NoteEditor } from '../editor/note-editor.ts';
import { spotAt, wordsOf } from '../editor/places.ts';

/** A longer selection is no words to look for. */
const LONGEST = 200;

/** What is selected in the words or in a field of the note, to look for; empty where nothing is, or several blocks. */
export function searchedWords(editor: NoteEditor): string {
  const words = inField() ?? inWords(editor);
  return words.length > LONGEST ? '' : words;
}

function inField(): string | null {
  const { activeElement } = document;
  const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  if (!isField || activeElement.closest('.paper') === null) return null;
  return activeElement.value.slice(activeElement.selectionStart ?? 0, activeElement.selectionEnd ?? 0);
}

function inWords(editor: NoteEditor): string {
  const { selection } = editor;
  if (!selection || !Path.equals(selection.anchor.path, selection.focus.path)) return '';
  const [start, end] = Range.edges(selection);
  const spot = spotAt(editor, start.path);
  return spot ? wordsOf(spot.block).slice(start.offset, end.offset) : '';
}
