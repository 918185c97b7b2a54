import { Editor, Path, Range, Transforms } from 'slate';
import type { ListItem, Paragraph } from '../../../shared/note/blocks.ts';
import { action } from '../../../shared/note/build.ts';
import { markerValue, nextMarker } from '../../../shared/tagged/next-marker.ts';
import { insertBlock, setProperties, splitBlocks, splitWords } from '../apply.ts';
import { blockAt, caretSpot, pointIn, type Spot, wordsOf } from '../places.ts';
import { countOn, itemBefore, listAt } from './count-on.ts';
import { deleteRange } from './delete-range.ts';
import { leaveBlock } from './leave.ts';

const PARAGRAPH = { type: 'paragraph' } as const;

/** Whether a break may begin a further action, or stays within the one the caret is in. */
export type BreakKind = 'further' | 'within';

/**
 * Enter. What follows the caret becomes a block of its own: after a title or a heading a paragraph, in a list an item
 * whose marker counts on, in an action a further action under its heading. In an empty block at the end of a list,
 * decision, action or vote it leads out of that. Nothing that was remembered of the first half is copied.
 */
export function breakBlock(editor: Editor, kind: BreakKind = 'further'): void {
  const { selection } = editor;
  if (!selection) return;
  Editor.withoutNormalizing(editor, () => {
    if (Range.isExpanded(selection)) deleteRange(editor, selection);
    const spot = caretSpot(editor);
    if (!spot) return;
    if (wordsOf(spot.block) === '' && leaveBlock(editor, spot)) return;
    splitAt(editor, spot, spot.offset, kind);
  });
}

/** Splits a block with words; the caret goes to the start of the second half. */
export function splitAt(editor: Editor, spot: Spot, offset: number, kind: BreakKind): void {
  const { block, path } = spot;
  switch (block.type) {
    case 'list-item':
      splitItem(editor, block, path, offset);
      break;
    case 'item-title':
      splitWords(editor, path, offset, PARAGRAPH);
      break;
    case 'part-heading':
    case 'paragraph':
      if (kind === 'further' && blockAt(editor, Path.parent(path))?.type === 'action') {
        const isAtStart = offset === 0 && path.at(-1) === 0 && wordsOf(block) !== '';
        if (isAtStart) pushActionDown(editor, Path.parent(path));
        else splitAction(editor, path, offset);
        return;
      }
      if (offset === 0 && wordsOf(block) !== '') pushDown(editor, path);
      else splitWords(editor, path, offset, PARAGRAPH);
  }
  Transforms.select(editor, pointIn(Path.next(path), 0));
}

/** At the start of its words a block stays what it is, with all that is remembered of it. */
function pushDown(editor: Editor, path: Path): void {
  const empty: Paragraph = { type: 'paragraph', children: [{ text: '' }] };
  insertBlock(editor, path, empty);
}

/** What is set on an action stays with its words; the empty one before it has the heading. */
function pushActionDown(editor: Editor, path: Path): void {
  const block = blockAt(editor, path);
  if (block?.type !== 'action') return;
  insertBlock(editor, path, action('', { keyword: block.keyword }));
  if (block.keyword !== '') setProperties(editor, Path.next(path), { keyword: '', layout: undefined });
}

function splitItem(editor: Editor, { marker, level }: ListItem, path: Path, offset: number): void {
  const parent = Path.parent(path);
  const index = path.at(-1) ?? 0;
  const list = listAt(editor, parent);
  const before = list ? itemBefore(list, index, level)?.marker : undefined;
  const next = nextMarker(marker, before);
  splitWords(editor, path, offset, { type: 'list-item', marker: next, level });
  const last = markerValue(next, marker);
  if (last > 0) countOn(editor, parent, { index: index + 2, level, last, by: 1 });
}

function splitAction(editor: Editor, path: Path, offset: number): void {
  const first = Path.parent(path);
  splitWords(editor, path, offset, PARAGRAPH);
  splitBlocks(editor, first, (path.at(-1) ?? 0) + 1, { type: 'action', keyword: '' });
  Transforms.select(editor, pointIn([...Path.next(first), 0], 0));
}
