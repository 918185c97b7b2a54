import { Editor, Path, Transforms } from 'slate';
import type { AgendaItem, Block, TextBlock } from '../../../shared/note/blocks.ts';
import { itemTitle, paragraph } from '../../../shared/note/build.ts';
import {
  insertBlock,
  moveBlock,
  type Properties,
  removeBlock,
  removeWords,
  setProperties,
  splitBlocks,
} from '../apply.ts';
import { blockAt, pointIn, type Spot, spotAt, wordsOf } from '../places.ts';
import { giveHeading, headingOver, settleAction } from './action-heading.ts';
import { entryAt } from './dissolve-entry.ts';
import { topBlocks } from './entries.ts';
import { isLabelled } from './leave.ts';
import { entryChange, newAi, newNumber } from './renumber.ts';
import { settleLevels } from './settle-levels.ts';
import { child } from './shells.ts';

/**
 * Begins a new entry at the caret: the words after it on its line are the title, and what follows in the entry goes
 * along. Where the line stands in a list, decision, action or vote, that is parted too; at the start of a decision, an
 * action under its heading or a vote, this goes along whole, and the title is yet to be typed. Outside the entries what
 * follows up to the next one goes along. False where the caret is in no words, or in the trailer.
 */
export function splitEntry(editor: Editor): boolean {
  if (!editor.selection) return false;
  const { path, offset } = Editor.start(editor, editor.selection);
  const spot = spotAt(editor, path);
  if (!spot) return false;
  const block = offset === 0 ? labelledAt(editor, spot) : null;
  return block
    ? begin(editor, block, { number: '', words: '' }, () => block.at(-1) ?? 0)
    : splitEntryAt(editor, spot, Math.min(offset, wordsOf(spot.block).length));
}

/** The same at a place in the words of a block: they are the title wherever they stand. */
export function splitEntryAt(editor: Editor, spot: Spot, offset: number): boolean {
  const top = spot.path.slice(0, 1);
  const title = { number: ownNumber(spot.block, offset), words: wordsOf(spot.block).slice(offset) };
  const within = entryAt(editor, top) ? top : [];
  return begin(editor, spot.path, title, () => cutLine(editor, spot, offset, within));
}

/** The path of the decision, vote or action with a heading whose first words these are; null for none. */
function labelledAt(editor: Editor, { path }: Spot): Path | null {
  const body = path.slice(0, entryAt(editor, path.slice(0, 1)) ? 2 : 1);
  const block = blockAt(editor, body);
  const isFirst = path.length > body.length && path.slice(body.length).every((index) => index === 0);
  const isOwn = block?.type === 'action' ? block.keyword !== '' : isLabelled(block);
  return isFirst && isOwn ? body : null;
}

/**
 * Begins an entry with what follows a place, which `cut` parts from what stands before: it answers which block of the
 * entry, or of the note, is the first that goes along.
 */
function begin(
  editor: Editor,
  path: Path,
  title: { readonly number: string; readonly words: string },
  cut: () => number,
): boolean {
  const top = path.slice(0, 1);
  if (blockAt(editor, top)?.type === 'trailer') return false;
  entryChange(editor, () => {
    const isEntry = entryAt(editor, top) !== null;
    const number = title.number || newNumber(editor, entryBefore(editor, top));
    const heading = headingOver(editor, path.slice(0, isEntry ? 2 : 1));
    const entry: Properties<AgendaItem> = { type: 'agenda-item', ai: newAi(editor) };
    const at = (isEntry ? partEntry : partOutside)(editor, top, cut(), entry);
    insertBlock(editor, child(at, 0), itemTitle(number, title.words));
    giveHeading(editor, child(at, 1), heading);
    if (entryAt(editor, at)?.children.length === 1) insertBlock(editor, child(at, 1), paragraph(''));
    Transforms.select(editor, pointIn(child(at, 0), 0));
  });
  return true;
}

/** A paragraph that becomes a title whole keeps its number. */
function ownNumber(block: TextBlock, offset: number): string {
  return block.type === 'paragraph' && offset === 0 ? (block.number ?? '') : '';
}

function entryBefore(editor: Editor, [top = 0]: Path): number | undefined {
  const index = topBlocks(editor).findLastIndex(({ type }, at) => at <= top && type === 'agenda-item');
  return index < 0 ? undefined : index;
}

/** Parts an entry before one of its blocks; answers the path of the second, which has no title yet. */
function partEntry(editor: Editor, top: Path, index: number, entry: Properties<AgendaItem>): Path {
  const count = (blockAt(editor, top)?.children.length ?? 0) - index;
  return gather(editor, child(top, index), count, Path.next(top), entry);
}

/** Puts what follows a place outside the entries into one; answers its path. It has no title yet. */
function partOutside(editor: Editor, _top: Path, index: number, entry: Properties<AgendaItem>): Path {
  const blocks = topBlocks(editor);
  const end = blocks.findIndex((block, at) => at >= index && !isOrdinary(block));
  const count = (end < 0 ? blocks.length : end) - index;
  return gather(editor, [index], count, [index], entry);
}

/**
 * Puts blocks, those from a path on, into a new entry at another. They are moved, as Slate splits no block into one
 * with a property that is null, which the tags of an entry may be.
 */
function gather(editor: Editor, from: Path, count: number, at: Path, entry: Properties<AgendaItem>): Path {
  insertBlock(editor, at, { ...entry, children: [] } as unknown as Block);
  const first = Path.equals(from, at) ? Path.next(from) : from;
  for (let index = 0; index < count; index += 1) moveBlock(editor, first, child(at, index));
  return at;
}

/** Whether a block outside the entries belongs to the words before it. */
function isOrdinary({ type }: Block): boolean {
  return (
    type === 'paragraph' || type === 'list' || type === 'decision' || type === 'action' || type === 'vote'
  );
}

/**
 * Takes a line from a place on out of its block, the whole block from its start on, and parts what the block stands
 * in, up to `within`. Answers which child of that is the first of what followed.
 */
function cutLine(editor: Editor, { block, path }: Spot, offset: number, within: Path): number {
  let index = path.at(-1) ?? 0;
  if (offset === 0 && block.type !== 'item-title') removeBlock(editor, path);
  else {
    removeWords(editor, path, offset, wordsOf(block).slice(offset));
    index += 1;
  }
  for (let at = Path.parent(path); at.length > within.length; at = Path.parent(at)) {
    index = partBlock(editor, at, index);
  }
  return index;
}

/** Parts a block before one of its children; answers which of the blocks beside it is then the second half. */
function partBlock(editor: Editor, path: Path, index: number): number {
  const here = path.at(-1) ?? 0;
  const block = blockAt(editor, path);
  if (!block) return here;
  if (block.children.length === 0) removeBlock(editor, path);
  else if (index === 0) announce(editor, path, block);
  else if (index < block.children.length) splitBlocks(editor, path, index, restOf(editor, block, path));
  const rest = index === 0 ? here : here + 1;
  settleLevels(editor, child(Path.parent(path), rest));
  settleAction(editor, child(Path.parent(path), rest));
  return rest;
}

/** A decision or vote that lost the sentence which announced it gets a keyword. */
function announce(editor: Editor, path: Path, block: Block): void {
  if ((block.type === 'decision' || block.type === 'vote') && block.keyword === '') {
    setProperties(editor, path, { keyword: keywordOf(block) });
  }
}

function restOf(editor: Editor, block: Block, path: Path): Readonly<Record<string, unknown>> {
  switch (block.type) {
    case 'decision':
    case 'vote':
      return { type: block.type, keyword: keywordOf(block) };
    case 'action':
      return { type: 'action', keyword: headingOver(editor, path) };
    default:
      return { type: block.type };
  }
}

function keywordOf({ type, keyword }: Extract<Block, { type: 'decision' | 'vote' }>): string {
  return keyword || (type === 'vote' ? 'Vote' : 'Decision');
}
