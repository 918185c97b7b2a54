import { useEffect, useState } from 'react';
import { type Path, Range } from 'slate';
import type { Block, TopBlock } from '../../shared/note/blocks.ts';
import { childBlocks } from '../../shared/note/walk.ts';
import { countWords, wordCount } from '../../shared/note/word-count.ts';
import { type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { isTextBlock, wordsOf } from '../editor/places.ts';
import { blockFacts } from '../facts/block-facts.ts';
import { afterChange } from '../find/after-change.ts';

/** While a selection grows it is counted so seldom, in milliseconds. */
const PAUSE = 120;

/** One end of a selection, counted from some blocks. */
interface Edge {
  readonly path: Path;
  readonly offset: number;
}

/** How many words are selected in the note; null where nothing is. Words that are selected in part count. */
export function selectedWords({
  selection,
  children,
}: Pick<NoteEditor, 'selection' | 'children'>): number | null {
  if (!selection || Range.isCollapsed(selection)) return null;
  const [start, end] = Range.edges(selection);
  return countBetween(noteIn({ children }), start, end, (block) => blockFacts(block as TopBlock).words);
}

/** The words from one place to another of some blocks; null is their beginning or their end. */
function countBetween(
  blocks: readonly Block[],
  from: Edge | null,
  to: Edge | null,
  countWhole: (block: Block) => number,
): number {
  const first = from?.path[0] ?? 0;
  const last = to?.path[0] ?? blocks.length - 1;
  let sum = 0;
  for (const [step, block] of blocks.slice(first, last + 1).entries()) {
    const start = step === 0 ? from : null;
    const end = first + step === last ? to : null;
    sum += start || end ? countPart(block, start && within(start), end && within(end)) : countWhole(block);
  }
  return sum;
}

function countPart(block: Block, from: Edge | null, to: Edge | null): number {
  if (isTextBlock(block)) {
    const words = wordsOf(block);
    const some = words.slice(from?.offset ?? 0, to?.offset);
    // All of its words are as many as the note counts of it.
    return some === words ? wordCount(block) : countWords(some);
  }
  return countBetween(childBlocks(block), from, to, wordCount);
}

function within({ path, offset }: Edge): Edge {
  return { path: path.slice(1), offset };
}

/** How many words are selected, kept up with the selection; null where nothing is. */
export function useSelectedWords(editor: NoteEditor): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let isShown = false;
    let timer: ReturnType<typeof setTimeout> | null = null;

    function look(): void {
      timer = null;
      const now = selectedWords(editor);
      isShown = now !== null;
      setCount(now);
    }

    const stop = afterChange(editor, () => {
      const isSelected = editor.selection !== null && Range.isExpanded(editor.selection);
      // Someone who types has selected nothing.
      if (isSelected || isShown) timer ??= setTimeout(look, PAUSE);
    });
    look();
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [editor]);
  return count;
}
