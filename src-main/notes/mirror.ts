import { createEditor, type Operation, type Range, Transforms } from 'slate';
import type { Note } from '../../shared/note/blocks.ts';
import '../../shared/note/slate-types.ts';

/** The note of a window as the main process has it: every edit of the page is carried out here as well. */
export interface Mirror {
  note(): Note;
  /** How many edits it has taken in. */
  sequence(): number;
  selection(): Range | null;
  /** Carries out an edit's operations. False, and nothing done, where they don't fit the note. */
  apply(operations: readonly Operation[], selection: Range | null): boolean;
  select(selection: Range | null): void;
}

/** Begins a mirror. Each edit costs what it changes, not what the note holds: blocks that stay are shared. */
export function startMirror(note: Note, caret: Range | null = null): Mirror {
  // Only the tree of this editor is used: its normalising, its history and its listeners are the page's business.
  const editor = createEditor();
  editor.children = [...note];
  let sequence = 0;
  let selection = caret;

  return {
    note: () => editor.children as unknown as Note,
    sequence: () => sequence,
    selection: () => selection,
    apply(operations, next) {
      const before = editor.children;
      try {
        for (const operation of operations) Transforms.transform(editor, operation);
      } catch {
        editor.children = before;
        return false;
      }
      sequence++;
      selection = next;
      return true;
    },
    select(next) {
      selection = next;
    },
  };
}
