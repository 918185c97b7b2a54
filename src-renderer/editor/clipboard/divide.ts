import type { AgendaItem } from '../../../shared/note/blocks.ts';
import type { CopiedBlock } from '../../../shared/pieces/copied-block.ts';
import { wordsOf } from '../places.ts';
import { paragraphWith } from '../rules/paragraph-with.ts';
import type { Fragment } from './fragment.ts';
import { withChildren } from './halves.ts';

/** A fragment in its two parts: what belongs into the entry with the caret, and the entries that follow it. */
export interface Divided {
  readonly body: Fragment;
  readonly entries: readonly AgendaItem[];
  /** How many blocks were cut at the end of the last entry. */
  readonly openEnd: number;
}

/**
 * Divides a fragment. An entry whose title was cut is none: its words go on in those around the caret. Blocks behind an
 * entry stand in it.
 */
export function divide(fragment: Fragment): Divided {
  const { blocks, openStart, openEnd } = withoutCutTitle(fragment);
  const { isApart = false } = fragment;
  const at = blocks.findIndex(({ type }) => type === 'agenda-item');
  if (at < 0)
    return { body: { blocks: joined(blocks), openStart, openEnd, isApart }, entries: [], openEnd: 0 };
  const entries: AgendaItem[] = [];
  for (const block of blocks.slice(at)) {
    const last = entries.at(-1);
    if (block.type === 'agenda-item') entries.push(block);
    else if (last) entries[entries.length - 1] = withBody(last, bodyOf(block));
  }
  const isInEntry = blocks.at(-1)?.type === 'agenda-item';
  const levels = openEnd === 0 || isInEntry ? openEnd : openEnd + 1;
  const before = joined(blocks.slice(0, at));
  return { body: { blocks: before, openStart, openEnd: 0, isApart }, entries, openEnd: levels };
}

function withBody(item: AgendaItem, block: CopiedBlock): AgendaItem {
  const last = item.children.at(-1);
  if (last?.type !== 'list' || block.type !== 'list') return withChildren(item, [...item.children, block]);
  const whole = withChildren(last, [...last.children, ...block.children]);
  return withChildren(item, [...item.children.slice(0, -1), whole]);
}

/** Lists that come to stand one behind the other, as that of an entry and that of the trailer, are one. */
function joined(blocks: readonly CopiedBlock[]): readonly CopiedBlock[] {
  const all: CopiedBlock[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    const isOne = last?.type === 'list' && block.type === 'list';
    if (isOne) all[all.length - 1] = withChildren(last, [...last.children, ...block.children]);
    else all.push(block);
  }
  return all;
}

function withoutCutTitle({ blocks, openStart, openEnd }: Fragment): Fragment {
  const [first, ...rest] = blocks;
  if (first?.type !== 'agenda-item' || openStart < 2) return { blocks, openStart, openEnd };
  const [title, ...body] = first.children;
  const words: CopiedBlock = { type: 'paragraph', children: [{ text: wordsOf(title) }] };
  const inside = [words, ...body] as readonly CopiedBlock[];
  return {
    blocks: [...inside, ...rest],
    openStart: 1,
    openEnd: rest.length > 0 ? openEnd : Math.max(0, openEnd - 1),
  };
}

/** A block as it stands in an entry. */
function bodyOf(block: CopiedBlock): CopiedBlock {
  switch (block.type) {
    case 'item-title':
      return { ...paragraphWith(block.number), children: block.children };
    case 'list-item':
      return { type: 'list', children: [{ ...block, level: 0 }] };
    default:
      return block;
  }
}

/** The same for all blocks of a fragment, as they are wanted where no entry can be. */
export function asBody(fragment: Fragment): Fragment {
  return { ...fragment, blocks: fragment.blocks.map(bodyOf) };
}
