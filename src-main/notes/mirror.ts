import { createEditor, type Editor, Node, type Operation, type Range, Transforms } from 'slate';
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
  /** Remembers how it is; the answer leads back there. */
  mark(): () => void;
  select(selection: Range | null): void;
}

/** Begins a mirror. Each edit costs what it changes, not what the note holds: blocks that stay are shared. */
export function startMirror(note: Note, caret: Range | null = null): Mirror {
  // Only the tree of this editor is used: its normalising, its history and its listeners are the page's business.
  const editor = createEditor();
  editor.children = [...note];
  let sequence = 0;
  let selection = caret;

  const mark = (): (() => void) => {
    const then = { children: editor.children, sequence, selection };
    return () => {
      editor.children = then.children;
      sequence = then.sequence;
      selection = then.selection;
    };
  };

  return {
    note: () => editor.children as unknown as Note,
    sequence: () => sequence,
    selection: () => selection,
    mark,
    apply(operations, next) {
      const back = mark();
      try {
        for (const operation of operations) {
          if (!fits(editor, operation)) throw new RangeError(operation.type);
          Transforms.transform(editor, operation);
        }
      } catch {
        back();
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

/**
 * Does an operation mean here what it meant in the page? Slate throws where a place is not there, but takes some that
 * are only nearly there, after which the page and its mirror would drift apart unseen.
 */
function fits(editor: Editor, operation: Operation): boolean {
  switch (operation.type) {
    case 'insert_text':
      return operation.offset <= Node.leaf(editor, operation.path).text.length;
    case 'remove_text': {
      const { path, offset, text } = operation;
      return Node.leaf(editor, path).text.startsWith(text, offset);
    }
    case 'remove_node': {
      const there = Node.get(editor, operation.path);
      return 'text' in there === 'text' in operation.node;
    }
    case 'split_node': {
      const there = Node.get(editor, operation.path);
      return operation.position <= ('text' in there ? there.text.length : there.children.length);
    }
    case 'merge_node':
      return Node.has(editor, operation.path);
    case 'insert_node':
    case 'move_node':
    case 'set_node':
      return true;
    default:
      return false;
  }
}
