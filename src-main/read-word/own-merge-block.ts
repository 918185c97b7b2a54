import type {
  Attendance,
  Block,
  Header,
  List,
  ListItem,
  NoteText,
  Paragraph,
  TextBlock,
} from '../../shared/note/blocks.ts';
import { paragraph } from '../../shared/note/build.ts';
import { same } from '../../shared/note/same.ts';
import { childBlocks } from '../../shared/note/walk.ts';
import { inLists } from './own-labelled.ts';
import { type Form, shownWords, wordsWithin } from './own-leaves.ts';
import { type Merging, merged } from './own-merge.ts';
import { mergedHeader } from './own-merge-header.ts';
import { mergedRows, withRows } from './own-merge-rows.ts';

type Properties = Readonly<Record<string, unknown>>;

/**
 * A block of the note as it was changed in its Word file: what was not changed there is as it was. Null where the three
 * are not of one kind.
 */
export function mergedBlock(own: Block, written: Block, found: Block, form: Form): Block | null {
  if (own.type !== written.type || own.type !== found.type) return null;
  if (own.type === 'header') return mergedHeader(own, written as Header, found as Header);
  if (own.type === 'attendance') {
    return withRows(own, mergedRows(own.rows, (written as Attendance).rows, (found as Attendance).rows));
  }
  const properties = mergedProperties(own, written, found);
  const isWhole =
    childBlocks(own).length > 0 && childBlocks(written).length > 0 && childBlocks(found).length > 0;
  if (isWhole) return { ...properties, children: mergedChildren(own, written, found, form) } as Block;
  return {
    ...properties,
    children: isSaidSame(written, found) ? own.children : [saidIn(properties, found)],
  } as Block;
}

function isSaidSame({ children: [before] }: Block, { children: [now] }: Block): boolean {
  return (
    before !== undefined && now !== undefined && 'text' in before && 'text' in now && before.text === now.text
  );
}

/** The words of the file without the number that the block has of its own; another one stays with them. */
function saidIn(properties: Properties, found: Block): NoteText {
  return { text: wordsWithin(properties, shownWords(found as TextBlock)) };
}

/** What a block says of itself, with what was set otherwise in the file. */
export function mergedProperties(own: object, written: object, found: object): Properties {
  const [mine, before, now] = [own as Properties, written as Properties, found as Properties];
  const keys = new Set([...Object.keys(mine), ...Object.keys(now)]);
  const entries = [...keys].map((key) => {
    const isOwn = key === 'layout' || key === 'children' || same(before[key], now[key]);
    return [key, isOwn ? mine[key] : now[key]] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function mergedChildren(own: Block, written: Block, found: Block, form: Form): readonly Block[] {
  const merging: Merging<Block> = {
    blockOf: (block) => block,
    withBlock: (_, block) => block,
    asNew: (block) => block,
    form,
  };
  const states = { own: childBlocks(own), written: childBlocks(written), found: childBlocks(found) };
  const { units } = merged(states, merging);
  if (own.type === 'list') return units.length > 0 ? units : childBlocks(found);
  const children = inLists<Block>(units.flatMap(itemsOf));
  return children.length > 0 ? children : [paragraph('')];
}

/** Lists in their items, so that those which come to touch are one. */
function itemsOf(block: Block): readonly (Block | ListItem)[] {
  return block.type === 'list' ? (block as List).children : [block as Paragraph];
}
