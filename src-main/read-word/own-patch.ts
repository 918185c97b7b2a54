import type { Attendance, Block } from '../../shared/note/blocks.ts';
import { childBlocks } from '../../shared/note/walk.ts';
import { escapeTags } from '../../shared/tagged/escape.ts';
import type { Segment } from './own-alignment.ts';
import { type Leaf, type LeafPlace, wordsWithin } from './own-leaves.ts';
import { readList } from './own-list.ts';

/** What a block is without its words: two with the same differ in words alone. */
export function skeleton(block: Block): string {
  return JSON.stringify(block, (key, value: unknown) => (key === 'text' || key === 'title' ? '' : value));
}

interface Patch {
  readonly place: LeafPlace;
  readonly words: string;
}

/**
 * Blocks of the note with the words that were changed in the file; null where they can't be put in their place. Of
 * lines that were joined the first has all the words, and the others are gone.
 */
export function patched(
  own: readonly { readonly at: number; readonly block: Block }[],
  segments: readonly Segment[],
  found: readonly Leaf[],
): readonly (Block | null)[] | null {
  const written = segments.flatMap(({ shown }) => shown);
  if (written.length !== found.length) return null;
  const patches = new Map<number, Patch[]>();
  const gone = new Set<number>();
  let from = 0;
  for (const { own: leaves, shown } of segments) {
    const now = found.slice(from, from + shown.length);
    from += shown.length;
    const isSame = shown.every(({ key }, index) => key === now[index]?.key);
    if (isSame) continue;
    const [first, ...others] = leaves;
    const [said, ...more] = now;
    if (!first || !said || more.length > 0 || first.place.kind === 'other') return null;
    const [unit = -1, ...joined] = first.units;
    patches.set(unit, [...(patches.get(unit) ?? []), { place: first.place, words: said.words }]);
    for (const at of [...joined, ...others.flatMap(({ units }) => units)]) gone.add(at);
  }
  const blocks = own.map(({ at, block }) => {
    if (gone.has(at) && block.type !== 'header') return null;
    return (patches.get(at) ?? []).reduce<Block | undefined>(
      (whole, patch) => (whole ? withWords(whole, patch) : whole),
      gone.has(at) && block.type === 'header' ? { ...block, title: '' } : block,
    );
  });
  return blocks.every((block) => block !== undefined) ? blocks : null;
}

/** A block with other words in one of its places; undefined where they do not fit there. */
function withWords(block: Block, { place, words }: Patch): Block | undefined {
  if (place.kind === 'line')
    return block.type === 'attendance' ? withLine(block, place.index, words) : undefined;
  if (place.kind === 'other') return undefined;
  return withWordsAt(block, place.path, words);
}

function withWordsAt(block: Block, [index, ...path]: readonly number[], words: string): Block | undefined {
  if (index === undefined) {
    if (block.type === 'header') return { ...block, title: words };
    return childBlocks(block).length === 0 && 'text' in block.children[0]
      ? ({ ...block, children: [{ text: wordsWithin(block, words) }] } as Block)
      : undefined;
  }
  const child = childBlocks(block)[index];
  const changed = child && withWordsAt(child, path, words);
  if (!changed) return undefined;
  return { ...block, children: childBlocks(block).with(index, changed) } as Block;
}

/** A list of who was there with another line: read anew, as its rows stand in its lines. */
function withLine(block: Attendance, index: number, words: string): Attendance | undefined {
  if (block.layout?.form !== 'list') return undefined;
  let place = -1;
  const raw = block.layout.raw.replace(/[^\r\n]+/g, (line) => {
    if (line.trim() === '') return line;
    place += 1;
    return place === index ? line.replace(line.trim(), () => escapeTags(words)) : line;
  });
  return readList(raw) ?? undefined;
}
