import { type Editor, Path } from 'slate';
import { insertWords, moveBlock, removeBlock, retype, setProperties } from '../apply.ts';
import { blockAt } from '../places.ts';
import { settleLevels } from './settle-levels.ts';

/** The keyword that an action stands under: its own, or that of the first before it which has one. */
export function headingOver(editor: Editor, path: Path): string {
  for (let at = path; ; at = Path.previous(at)) {
    const block = blockAt(editor, at);
    if (block?.type !== 'action') return 'Action';
    if (block.keyword !== '') return block.keyword;
    if (!Path.hasPrevious(at)) return 'Action';
  }
}

/** A further action that no longer stands after one gets a heading of its own. */
export function giveHeading(editor: Editor, path: Path, keyword = 'Action'): void {
  const block = blockAt(editor, path);
  if (block?.type !== 'action' || block.keyword !== '') return;
  const before = Path.hasPrevious(path) ? blockAt(editor, Path.previous(path)) : null;
  if (before?.type !== 'action') setProperties(editor, path, { keyword, layout: undefined });
}

/** A paragraph's own number becomes the first of its words, where it is to be a block that has no number. */
export function numberIntoWords(editor: Editor, path: Path): void {
  const block = blockAt(editor, path);
  if (block?.type !== 'paragraph' || !block.number) return;
  insertWords(editor, path, 0, `${block.number} `);
  setProperties(editor, path, { number: undefined, layout: undefined });
}

/**
 * Makes what an action begins with words, as the text has no place for anything else there: the first item of a list
 * becomes a paragraph. A number of that paragraph is the action's, and in a further action one of its words.
 */
export function settleAction(editor: Editor, path: Path): void {
  const block = blockAt(editor, path);
  if (block?.type !== 'action') return;
  const inside = [...path, 0];
  if (block.children[0]?.type === 'list') {
    moveBlock(editor, [...inside, 0], inside);
    retype(editor, inside, { type: 'paragraph' });
    const rest = Path.next(inside);
    if (blockAt(editor, rest)?.children.length === 0) removeBlock(editor, rest);
    else settleLevels(editor, rest);
  }
  const first = blockAt(editor, inside);
  if (first?.type !== 'paragraph' || !first.number) return;
  if (block.keyword === '' || block.number) numberIntoWords(editor, inside);
  else {
    setProperties(editor, path, { number: first.number });
    setProperties(editor, inside, { number: undefined, layout: undefined });
  }
}
