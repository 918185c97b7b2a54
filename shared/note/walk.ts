import { assertNever } from './assert-never.ts';
import type { AgendaItem, Block, BodyBlock, Note, TopBlock } from './blocks.ts';

/** The agenda entries of a note, in the order of the file. */
export function itemsOf(note: Note): readonly AgendaItem[] {
  return note.filter((block): block is AgendaItem => block.type === 'agenda-item');
}

/** Whether a block carries its data in properties and has no words to type in. */
export function isVoid(block: Block): boolean {
  return block.type === 'header' || block.type === 'attendance' || block.type === 'kept';
}

/** The blocks directly in a block; none for a block that holds words or data. */
export function childBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'agenda-item':
    case 'trailer':
    case 'decision':
    case 'action':
    case 'vote':
    case 'list':
      return block.children;
    case 'header':
    case 'attendance':
    case 'kept':
    case 'paragraph':
    case 'list-item':
    case 'item-title':
    case 'part-heading':
      return [];
    default:
      return assertNever(block);
  }
}

/** Every block of the given ones and all in them, parents before their children, in the order of the file. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* everyBlock(childBlocks(block));
  }
}

/** A body block of the note with the entry it stands in; null outside the entries. */
export interface Placed<B extends BodyBlock> {
  readonly block: B;
  readonly item: AgendaItem | null;
}

/** The body blocks of one type in a note or in one entry, each with its entry. */
export function placed<T extends BodyBlock['type']>(
  scope: Note | AgendaItem,
  type: T,
): readonly Placed<Extract<BodyBlock, { type: T }>>[] {
  type Wanted = Extract<BodyBlock, { type: T }>;
  const found: Placed<Wanted>[] = [];
  const search = (blocks: readonly Block[], item: AgendaItem | null): void => {
    for (const block of blocks) {
      if (block.type === type) found.push({ block: block as Wanted, item });
      else if (block.type === 'agenda-item') search(block.children, block);
      else if (block.type === 'trailer') search(block.children, null);
    }
  };
  search(isNote(scope) ? scope : [scope], null);
  return found;
}

/** Whether a scope is a whole note. */
export function isNote(scope: Note | AgendaItem): scope is Note {
  return Array.isArray(scope);
}

/** The blocks before the first entry or trailer. */
export function preambleOf(note: Note): readonly TopBlock[] {
  const end = note.findIndex((block) => block.type === 'agenda-item' || block.type === 'trailer');
  return end < 0 ? note : note.slice(0, end);
}

const INDENT = '  ';

/**
 * The words of a block and of all in it: one line a paragraph or list item, list items with their markers and
 * indented by two spaces a level. Keywords (`Decision`) and set owners are not in it; kept lines have no words.
 */
export function plainText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return numbered(block.number, block.children[0].text);
    case 'item-title':
    case 'part-heading':
      return block.children[0].text;
    case 'list-item':
      return `${INDENT.repeat(block.level)}${block.marker} ${block.children[0].text}`.trimEnd();
    case 'header':
      return [block.title, ...block.fields.map(({ label, value }) => `${label}: ${value}`)]
        .filter((line) => line !== '')
        .join('\n');
    case 'attendance':
      return block.rows
        .map(({ role, name, authority }) => [role, name, authority].filter(Boolean).join(', '))
        .join('\n');
    case 'kept':
      return '';
    case 'agenda-item':
    case 'trailer':
    case 'decision':
    case 'action':
    case 'vote':
    case 'list':
      return childBlocks(block)
        .map(plainText)
        .filter((line) => line !== '')
        .join('\n');
    default:
      return assertNever(block);
  }
}

function numbered(number: string | undefined, words: string): string {
  return number ? `${number} ${words}`.trim() : words;
}
