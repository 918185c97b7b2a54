import { Editor, type Point } from 'slate';
import type { Note } from '../../../shared/note/blocks.ts';
import { withClipboard } from '../../../src-renderer/editor/clipboard/with-clipboard.ts';
import type { NoteEditor } from '../../../src-renderer/editor/note-editor.ts';
import { editorAt } from '../editor/caret-note.ts';

/** What programs have put on a clipboard, by its kind. */
export type Clipboard = Readonly<Record<string, string>>;

/** Data as a browser hands it over when something is copied, pasted or dropped. */
function dataOf(clipboard: Clipboard): {
  readonly data: DataTransfer;
  readonly held: Record<string, string>;
} {
  const held: Record<string, string> = { ...clipboard };
  const data = {
    getData: (type: string) => held[type] ?? '',
    setData: (type: string, value: string) => {
      held[type] = value;
    },
  };
  return { data: data as unknown as DataTransfer, held };
}

/** An editor with the clipboard of a note, on a note with `|` or `«»` in it. */
export function clipboardEditor(marked: Note): NoteEditor {
  return withClipboard(editorAt(marked));
}

/** What is copied of what is selected. */
export function copied(editor: NoteEditor, how: 'copy' | 'cut' = 'copy'): Clipboard {
  const { data, held } = dataOf({});
  editor.setFragmentData(data, how);
  return held;
}

/** Pastes, as a step of its own to undo. */
export function paste(editor: NoteEditor, clipboard: Clipboard): void {
  editor.operations = [];
  editor.insertData(dataOf(clipboard).data);
}

/** Cuts what is selected, as a step of its own. */
export function cut(editor: NoteEditor): Clipboard {
  const clipboard = copied(editor, 'cut');
  editor.operations = [];
  editor.deleteFragment();
  return clipboard;
}

/** Drags what is selected to a place, as Slate does it: it is taken away, the caret is put there, and the data comes. */
export function dragTo(editor: NoteEditor, to: Point): void {
  const { data } = dataOf({});
  editor.setFragmentData(data, 'drag');
  editor.operations = [];
  const place = Editor.pointRef(editor, to);
  editor.deleteFragment();
  const point = place.unref();
  if (point) editor.select(point);
  editor.insertData(data);
}
