import type { TextBlock } from '../../shared/note/blocks.ts';
import type { Finder, Found } from '../../shared/note/find-words.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { type Mark, startWordMarks, type WordMarks } from './word-marks.ts';
import './find-marks.css';

const FOUND = 'find';
const CURRENT = 'find-current';

/** Above marks of spelling; the one that is shown above all. */
const KINDS = {
  [FOUND]: { priority: 2, type: 'highlight' },
  [CURRENT]: { priority: 3, type: 'highlight' },
} as const;

const NONE: readonly Mark[] = [];

/** What is looked for, and which of what was found is shown. */
interface Sought {
  readonly finder: Finder | null;
  readonly shown: Found | null;
}

/** Marks all that was found in the words, and the one that is shown apart from the others. */
export function startFoundMarks(editor: NoteEditor, sought: () => Sought): WordMarks {
  /** Marks of the block with the one that is shown, and of all others: the same arrays while nothing changes. */
  let around: { readonly shown: Found; readonly marks: readonly Mark[] } | null = null;
  const plain = new WeakMap<Finder, WeakMap<TextBlock, readonly Mark[]>>();

  return startWordMarks(editor, KINDS, (block) => {
    const { finder, shown } = sought();
    if (!finder) return NONE;
    if (shown?.at.kind === 'words' && shown.at.block === block) {
      if (around?.shown !== shown) around = { shown, marks: marksOf(finder, block, shown.start) };
      return around.marks;
    }
    const known = plain.get(finder) ?? new WeakMap<TextBlock, readonly Mark[]>();
    plain.set(finder, known);
    const marks = known.get(block);
    // A block may have moved out of the decisions or actions that are searched only.
    if (marks && marks.length === finder.inWords(block).length) return marks;
    const made = marksOf(finder, block, null);
    known.set(block, made);
    return made;
  });
}

function marksOf(finder: Finder, block: TextBlock, current: number | null): readonly Mark[] {
  const all = finder.inWords(block);
  if (all.length === 0) return NONE;
  return all.map(({ start, end }) => ({ name: start === current ? CURRENT : FOUND, start, end }));
}
