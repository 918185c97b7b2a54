import { Editor, Path, Transforms } from 'slate';
import type { Paragraph, PartHeading } from '../../../shared/note/blocks.ts';
import { blockAt, caretSpot, pointIn, type Spot, spotAt, wordsOf } from '../places.ts';
import { dissolveEntry } from './dissolve-entry.ts';
import { entriesOf } from './entries.ts';
import { indentItem } from './indent.ts';
import { isLabelled, takeItemOut } from './leave.ts';
import { makeItem, mayHoldList } from './make-item.ts';
import { entryChange } from './renumber.ts';
import { splitEntryAt } from './split-entry.ts';

/** A title is a line: what is longer is told in sentences. */
const LONGEST_TITLE = 120;

/**
 * Raises the block with the caret in rank: an item goes one level out and becomes a paragraph from the outermost one;
 * a line that is a title but for its rank becomes that of a new entry with what follows. False where it can rise no
 * further: a sentence begins no entry, nor does what stands in a decision, an action or a vote.
 */
export function promote(editor: Editor): boolean {
  const spot = caretSpot(editor);
  if (!spot) return false;
  switch (spot.block.type) {
    case 'item-title':
      return false;
    case 'list-item': {
      const { path, block, offset } = spot;
      if (block.level > 0) return indentItem(editor, -1);
      Editor.withoutNormalizing(editor, () => takeItemOut(editor, path));
      return keepCaret(editor, offset);
    }
    case 'paragraph':
    case 'part-heading':
      if (isLabelled(blockAt(editor, Path.parent(spot.path))) || !isTitleLike(spot.block)) return false;
      return splitEntryAt(editor, spot, 0) && keepCaret(editor, spot.offset);
  }
}

/** Whether a block has the words of a title: a heading, or no sentence. */
function isTitleLike(block: Paragraph | PartHeading): boolean {
  if (block.type === 'part-heading') return true;
  const words = wordsOf(block).trim();
  return words !== '' && words.length <= LONGEST_TITLE && !/[.!?;:,]$/.test(words);
}

/**
 * Lowers the block with the caret in rank: a title becomes a paragraph, and its entry goes on in the one before; a paragraph becomes an item of a list; an item goes one level in. False where it can't.
 */
export function demote(editor: Editor): boolean {
  const spot = caretSpot(editor);
  if (!spot) return false;
  const { path, block, offset } = spot;
  switch (block.type) {
    case 'item-title': {
      if (entriesOf(editor)[0]?.index === path[0]) return false;
      entryChange(editor, () => dissolveEntry(editor, Path.parent(path)));
      return keepCaret(editor, block.reference ? offset + block.reference.length + 1 : offset);
    }
    case 'list-item':
      return indentItem(editor, 1) && blockAt(editor, path) !== block;
    case 'part-heading':
      return false;
    case 'paragraph': {
      if (!mayHoldList(editor, path)) return false;
      Editor.withoutNormalizing(editor, () => makeItem(editor, path));
      return true;
    }
  }
}

/** Puts the caret where it was in the words of its block. */
function keepCaret(editor: Editor, offset: number): true {
  const path = editor.selection?.anchor.path;
  const spot: Spot | null = path ? spotAt(editor, path) : null;
  if (spot) Transforms.select(editor, pointIn(spot.path, Math.min(offset, wordsOf(spot.block).length)));
  return true;
}
