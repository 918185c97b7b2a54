import type { AgendaItem, Block, Header, Note, TopBlock } from '../../shared/note/blocks.ts';
import { noteTitle } from '../../shared/note/meeting.ts';

type Shown = Exclude<TopBlock, Header>;

/** The title of a page, and the blocks below it. */
export interface PageTitle {
  readonly title: string;
  readonly rest: readonly Shown[];
}

/**
 * The title of the header as it stands. Where that is empty, the first lines that name the note, whole,
 * which are then left out below: no word is lost or printed twice.
 */
export function pageTitle(note: Note): PageTitle {
  const [header] = note;
  const blocks = note.filter((block): block is Shown => block.type !== 'header');
  if (header.title.trim() !== '') return { title: header.title.trim(), rest: blocks };
  const lines = firstLines(blocks);
  const said = new Set<Block>();
  const parts = noteTitle(note)
    .split(' – ')
    .map((part) => {
      const line = lines.find(
        (block) =>
          part !== '' && !said.has(block) && wordsOf(block).toLowerCase().startsWith(part.toLowerCase()),
      );
      if (line) said.add(line);
      return line ? wordsOf(line) : part;
    });
  return { title: parts.join(' – '), rest: said.size > 0 ? without(blocks, said) : blocks };
}

/**
 * The lines before the first entry, or else of a first entry without a number, where decision sheets have
 * them.
 */
function firstLines(blocks: readonly Shown[]): readonly Block[] {
  const end = blocks.findIndex(({ type }) => type === 'agenda-item' || type === 'trailer');
  const before = (end < 0 ? blocks : blocks.slice(0, end)).filter((block) => wordsOf(block) !== '');
  const first = blocks[end];
  if (before.length > 0 || first?.type !== 'agenda-item') return before;
  return first.children[0].number === '' ? first.children.filter((block) => wordsOf(block) !== '') : [];
}

/** The words of a line without a number; empty for any other block. */
function wordsOf(block: Block): string {
  const isLine =
    (block.type === 'paragraph' && !block.number) ||
    block.type === 'part-heading' ||
    block.type === 'item-title';
  return isLine ? block.children[0].text.trim() : '';
}

function without(blocks: readonly Shown[], said: ReadonlySet<Block>): readonly Shown[] {
  return blocks
    .filter((block) => !said.has(block))
    .map((block) => (block.type === 'agenda-item' ? itemWithout(block, said) : block));
}

function itemWithout(item: AgendaItem, said: ReadonlySet<Block>): AgendaItem {
  const [title, ...body] = item.children;
  const heading = said.has(title) ? { ...title, children: [{ text: '' }] as const } : title;
  return { ...item, children: [heading, ...body.filter((block) => !said.has(block))] };
}
