import { Editor, type Path, type Point, type Range } from 'slate';
import type { Block, Note } from '../../../shared/note/blocks.ts';
import { createNoteEditor, type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { indentItem } from '../../../src-renderer/editor/rules/indent.ts';

/*
 * Notes with a caret in them: `|` stands where it is, `«` and `»` around what is selected. So a case of a test is a
 * note, keys and a note.
 */

const MARKS = /[|«»]/;

type Node = Block | { readonly text: string };

/** An editor on a note whose words hold the marks of a caret or a selection. */
export function editorAt(marked: Note): NoteEditor {
  const found: Partial<Record<'|' | '«' | '»', Point>> = {};
  const bare = strip(marked as readonly Node[], [], (mark, point) => {
    found[mark] = point;
  });
  const caret = found['|'];
  const anchor = found['«'] ?? caret;
  const focus = found['»'] ?? caret;
  const selection: Range | null = anchor && focus ? { anchor, focus } : null;
  return createNoteEditor(bare as unknown as Note, selection);
}

function strip(
  nodes: readonly Node[],
  above: Path,
  onMark: (mark: '|' | '«' | '»', point: Point) => void,
): readonly Node[] {
  return nodes.map((node, index) => {
    const path = [...above, index];
    if ('text' in node) {
      let { text } = node;
      for (let at = text.search(MARKS); at >= 0; at = text.search(MARKS)) {
        onMark(text[at] as '|' | '«' | '»', { path, offset: at });
        text = text.slice(0, at) + text.slice(at + 1);
      }
      return { text };
    }
    return { ...node, children: strip(node.children, path, onMark) } as unknown as Block;
  });
}

/** The note of an editor, with `|` where the caret stands. */
export function markedNote(editor: NoteEditor): Note {
  const { selection } = editor;
  const note = structuredClone(noteIn(editor));
  if (!selection) return note;
  const { path, offset } = selection.focus;
  let node: unknown = note;
  for (const index of path) {
    node = Array.isArray(node) ? node[index] : (node as { children: unknown[] }).children[index];
  }
  const text = node as { text: string };
  text.text = `${text.text.slice(0, offset)}|${text.text.slice(offset)}`;
  return note;
}

/** Presses keys: names as on a keyboard; anything else is typed as it stands. */
export function press(editor: NoteEditor, ...keys: readonly string[]): void {
  for (const key of keys) {
    switch (key) {
      case 'Enter':
        editor.insertBreak();
        break;
      case 'Shift+Enter':
        editor.insertSoftBreak();
        break;
      case 'Backspace':
        if (isSelected(editor)) editor.deleteFragment();
        else Editor.deleteBackward(editor, { unit: 'character' });
        break;
      case 'Delete':
        if (isSelected(editor)) editor.deleteFragment();
        else Editor.deleteForward(editor, { unit: 'character' });
        break;
      case 'Tab':
        indentItem(editor, 1);
        break;
      case 'Shift+Tab':
        indentItem(editor, -1);
        break;
      default:
        editor.insertText(key);
    }
  }
}

function isSelected({ selection }: NoteEditor): boolean {
  if (!selection) return false;
  const { anchor, focus } = selection;
  return anchor.offset !== focus.offset || anchor.path.join() !== focus.path.join();
}
