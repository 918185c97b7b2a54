import { Editor, Path, type Point, Range } from 'slate';
import type { AgendaItem, Block, TextBlock } from '../../../shared/note/blocks.ts';
import { childBlocks } from '../../../shared/note/walk.ts';
import { withoutLayout } from '../../../shared/note/without-layout.ts';
import type { CopiedBlock } from '../../../shared/pieces/copied-block.ts';
import { firstSpotFrom, isTextBlock, lastSpotBefore, spotAt, wordsOf } from '../places.ts';
import type { Fragment } from './fragment.ts';
import { withChildren } from './halves.ts';

/** A place in the words under a block: the way down to their block, and how many letters stand before it. */
interface Cut {
  readonly path: Path;
  readonly offset: number;
}

/**
 * What is selected, as a piece of a note: its first and last block cut, those between whole. Blocks around all of it
 * are left out unless all of theirs is selected. Null where no words are. People of an attendance stay in the note when
 * the words around them are cut, and so they are taken only where `withPeople` says that it is a copy.
 */
export function selectedFragment(editor: Editor, range: Range, withPeople: boolean): Fragment | null {
  const [start, end] = Range.edges(Editor.unhangRange(editor, range));
  const from = startCut(editor, start);
  const to = endCut(editor, end);
  if (!from || !to || Path.isAfter(from.path, to.path)) return null;
  if (Path.equals(from.path, to.path)) return words(editor, from, to);
  const whole = piece(editor.children as unknown as readonly Block[], from, to);
  return whole && (withPeople ? whole : withoutPeople(whole));
}

function withoutPeople({ blocks, ...edges }: Fragment): Fragment {
  const isPeople = (block: Block): boolean => block.type === 'attendance' && block.rows.length > 0;
  const left = blocks
    .filter((block) => !isPeople(block))
    .map((block) =>
      block.type === 'agenda-item'
        ? withChildren(
            block,
            block.children.filter((child) => !isPeople(child)),
          )
        : block,
    );
  return { blocks: left, ...edges };
}

function startCut(editor: Editor, { path, offset }: Point): Cut | null {
  const spot = spotAt(editor, path);
  if (spot) return { path: spot.path, offset };
  const next = firstSpotFrom(editor, path);
  return next && { path: next.path, offset: 0 };
}

function endCut(editor: Editor, { path, offset }: Point): Cut | null {
  const spot = spotAt(editor, path);
  if (spot) return { path: spot.path, offset };
  const last = lastSpotBefore(editor, path);
  return last && { path: last.path, offset: wordsOf(last.block).length };
}

function words(editor: Editor, from: Cut, to: Cut): Fragment | null {
  const spot = spotAt(editor, from.path);
  const text = spot ? wordsOf(spot.block).slice(from.offset, to.offset) : '';
  if (text === '') return null;
  return { blocks: [{ type: 'paragraph', children: [{ text }] }], openStart: 1, openEnd: 1 };
}

/** The fragment between two places under some blocks. */
function piece(blocks: readonly Block[], from: Cut, to: Cut): Fragment | null {
  const [first, last] = [from.path[0] ?? 0, to.path[0] ?? 0];
  const only = first === last ? blocks[first] : undefined;
  if (only && isLeftOut(only, inner(from), inner(to))) {
    return piece(childBlocks(only), inner(from), inner(to));
  }
  const cut = blocks
    .slice(first, last + 1)
    .flatMap((block, index) =>
      cutBlock(block, index === 0 ? inner(from) : null, first + index === last ? inner(to) : null),
    );
  const firstBlock = blocks[first];
  const lastBlock = blocks[last];
  if (!firstBlock || !lastBlock) return null;
  const openStart =
    cutLevels(firstBlock, inner(from), 'start') - (dissolves(firstBlock, inner(from)) ? 1 : 0);
  const openEnd = cutLevels(lastBlock, inner(to), 'end') - (lastBlock.type === 'trailer' ? 1 : 0);
  return { blocks: cut, openStart: Math.max(0, openStart), openEnd: Math.max(0, openEnd) };
}

function inner({ path, offset }: Cut): Cut {
  return { path: path.slice(1), offset };
}

/** Whether all that is selected stands in a block that is not selected itself. */
function isLeftOut(block: Block, from: Cut, to: Cut): boolean {
  if (block.type === 'list') return false;
  if (block.type === 'trailer') return true;
  if (block.type === 'agenda-item') return from.path[0] !== 0;
  return cutLevels(block, from, 'start') > 0 || cutLevels(block, to, 'end') > 0;
}

/** Whether what is left of a block can't stand as one: an entry without its title, the trailer. */
function dissolves(block: Block, from: Cut | null): boolean {
  return block.type === 'trailer' || (block.type === 'agenda-item' && from !== null && from.path[0] !== 0);
}

/** What is left of a block between two places in it; null for an edge that is not cut. */
function cutBlock(block: Block, from: Cut | null, to: Cut | null): readonly CopiedBlock[] {
  if (block.type === 'header' || block.type === 'kept') return [];
  if (!from && !to && block.type !== 'trailer') return [withoutLayout(block) as CopiedBlock];
  if (isTextBlock(block)) {
    const text = wordsOf(block).slice(from?.offset ?? 0, to?.offset);
    return [{ ...withoutLayout(block), children: [{ text }] } as TextBlock];
  }
  const children = childBlocks(block);
  const [first, last] = [from?.path[0] ?? 0, to?.path[0] ?? children.length - 1];
  const left = children
    .slice(first, last + 1)
    .flatMap((child, index) =>
      cutBlock(
        child,
        from && index === 0 ? inner(from) : null,
        to && first + index === last ? inner(to) : null,
      ),
    );
  if (dissolves(block, from)) return left;
  // Who acts on an entry is told of all of it.
  const { children: _, layout: _none, actionColumn: _who, ...bare } = block as AgendaItem;
  return [{ ...bare, children: left } as unknown as CopiedBlock];
}

/** How many blocks from one in, along an edge, a place in it cuts. */
function cutLevels(block: Block, { path, offset }: Cut, side: 'start' | 'end'): number {
  if (isTextBlock(block)) return (side === 'start' ? offset > 0 : offset < wordsOf(block).length) ? 1 : 0;
  const children = childBlocks(block);
  const index = path[0] ?? 0;
  const child = children[index];
  const beyond = side === 'start' ? children.slice(0, index) : children.slice(index + 1);
  const levels = child ? cutLevels(child, inner({ path, offset }), side) : 0;
  if (beyond.some(({ type }) => type !== 'kept')) return Math.max(1, 1 + levels);
  return levels > 0 ? levels + 1 : 0;
}
