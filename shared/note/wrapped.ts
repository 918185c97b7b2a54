import type { AgendaItem, BodyBlock, Paragraph } from './blocks.ts';

/*
 * Hard-wrapped text: an export that broke every paragraph into its printed lines, each a paragraph of its own. On
 * paper these must be one paragraph again; in the file they stay as they are until the clerk joins them.
 */

/** A printed line is about so long; shorter ones that break off are headings or addresses, longer ones paragraphs. */
const SHORTEST_LINE = 40;
const LONGEST_LINE = 110;

/** So many lines must run on before they are taken for a broken paragraph. */
const FEWEST_LINES = 3;

/** Paragraphs of an entry that are the lines of one: their place among its blocks, first and last. */
export interface WrappedRun {
  readonly first: number;
  readonly last: number;
}

function isLine(block: BodyBlock | undefined): block is Paragraph {
  return block?.type === 'paragraph' && !block.number;
}

/** Whether a line breaks off, so that the next one goes on with it. */
function breaksOff(words: string): boolean {
  return words.length >= SHORTEST_LINE && words.length <= LONGEST_LINE && !/[.!?:;”"’')\]]$/.test(words);
}

/** The hard-wrapped paragraphs among the blocks of an entry. */
export function wrappedRuns(blocks: readonly BodyBlock[]): readonly WrappedRun[] {
  const runs: WrappedRun[] = [];
  let first = 0;
  while (first < blocks.length) {
    let last = first;
    let goesOn = 0;
    for (let block = blocks[last]; isLine(block) && breaksOff(block.children[0].text); block = blocks[last]) {
      const next = blocks[last + 1];
      if (!isLine(next) || next.children[0].text.length > LONGEST_LINE) break;
      if (/^\p{Ll}/u.test(next.children[0].text)) goesOn += 1;
      last += 1;
    }
    if (last > first && goesOn > 0) runs.push({ first, last });
    first = last + 1;
  }
  return runs.some((run) => run.last - run.first + 1 >= FEWEST_LINES) ? runs : [];
}

/** The blocks of an entry as they should be printed: hard-wrapped lines put together. */
export function unwrapped(blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const runs = wrappedRuns(blocks);
  if (runs.length === 0) return blocks;
  const starts = new Map(runs.map((run) => [run.first, run]));
  const whole: BodyBlock[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const run = starts.get(index);
    const block = blocks[index];
    if (run) whole.push(joinLines(blocks, run));
    else if (block) whole.push(block);
    if (run) index = run.last;
  }
  return whole;
}

/** The lines of a run as one paragraph. */
export function joinLines(blocks: readonly BodyBlock[], { first, last }: WrappedRun): Paragraph {
  const lines = blocks.slice(first, last + 1).filter(isLine);
  return { type: 'paragraph', children: [{ text: lines.map(({ children }) => children[0].text).join(' ') }] };
}

/** The blocks of an entry after its title. */
export function bodyOf(item: AgendaItem): readonly BodyBlock[] {
  const [, ...body] = item.children;
  return body;
}
