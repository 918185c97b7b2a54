import { ELEMENT_TO_NODE } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import type { TextBlock } from '../../shared/note/blocks.ts';
import type { Stretch } from '../../shared/note/find-words.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { isTextBlock } from '../editor/places.ts';
import { followShownParts, type ShownParts } from './shown-parts.ts';

/** Marks are drawn in a pause; on a machine that is never idle, after so many milliseconds. */
const LONGEST_WAIT = 150;

/** Letters of a block that are marked, and by which highlight. */
export interface Mark extends Stretch {
  readonly name: string;
}

/** How marks of one name are seen and told. */
export interface MarkKind {
  readonly priority: number;
  readonly type: HighlightType;
}

/** Marks words on the paper without changing what is drawn. */
export interface WordMarks {
  /** Other words are to be marked than before: looked at in the next pause. */
  refresh(): void;
  stop(): void;
}

interface Marked {
  readonly block: TextBlock;
  readonly marks: readonly Mark[];
  readonly ranges: readonly { readonly name: string; readonly range: Range }[];
}

/**
 * Marks words in the blocks that are in sight, as CSS highlights: the words themselves are not drawn anew. `marksOf`
 * says what is marked in a block; while it answers the same array for the same block, nothing is done.
 * `kinds` are the
 * highlights there are: where two meet, the one with the higher priority is seen; `type` is what assistive technology
 * is told.
 */
export function startWordMarks(
  editor: NoteEditor,
  kinds: Readonly<Record<string, MarkKind>>,
  marksOf: (block: TextBlock) => readonly Mark[],
): WordMarks {
  const highlights = new Map(
    Object.entries(kinds).map(([name, { priority, type }]) => {
      const highlight = new Highlight();
      highlight.priority = priority;
      highlight.type = type;
      CSS.highlights.set(name, highlight);
      return [name, highlight] as const;
    }),
  );
  const marked = new Map<Element, Marked>();
  let asked: number | null = null;
  /** Begun in the first pause: the paper may not stand yet, and to walk through all of it is not to be waited for at a key. */
  let shown: ShownParts | null = null;

  function refresh(): void {
    asked ??= requestIdleCallback(draw, { timeout: LONGEST_WAIT });
  }

  function draw(): void {
    asked = null;
    shown ??= followShownParts(ReactEditor.toDOMNode(editor, editor), refresh);
    const seen = new Set<Element>();
    for (const part of shown.parts) {
      for (const words of part.querySelectorAll('[data-slate-string]')) {
        const element = words.closest('[data-slate-node="element"]');
        const block = element ? ELEMENT_TO_NODE.get(element as HTMLElement) : undefined;
        if (!element || !isTextBlock(block)) continue;
        seen.add(element);
        markBlock(element, block, words);
      }
    }
    for (const [element, { ranges }] of marked) {
      if (seen.has(element)) continue;
      unmark(ranges);
      marked.delete(element);
    }
  }

  function markBlock(element: Element, block: TextBlock, words: Element): void {
    const marks = marksOf(block);
    const before = marked.get(element);
    // A text that the page has put in the place of another takes the ranges in it away.
    const stands = before?.ranges.every(({ range }) => !range.collapsed) ?? false;
    if (before && stands && before.block === block && before.marks === marks) return;
    if (before) unmark(before.ranges);
    const text = words.firstChild;
    const ranges = marks.flatMap(({ name, start, end }) => {
      if (!(text instanceof Text) || end > text.length) return [];
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      highlights.get(name)?.add(range);
      return [{ name, range }];
    });
    marked.set(element, { block, marks, ranges });
  }

  function unmark(ranges: Marked['ranges']): void {
    for (const { name, range } of ranges) highlights.get(name)?.delete(range);
  }

  refresh();
  return {
    refresh,
    stop() {
      if (asked !== null) cancelIdleCallback(asked);
      shown?.stop();
      marked.clear();
      for (const [name, highlight] of highlights) {
        highlight.clear();
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    },
  };
}
