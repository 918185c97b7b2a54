import { type Editor, Path } from 'slate';
import type { AgendaItem, Block, Note } from '../../../shared/note/blocks.ts';
import { childBlocks, plainText } from '../../../shared/note/walk.ts';
import { hasLineEnd } from '../../../shared/tagged/chars.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { closingTag, findTags, firstTag, openingTag, type Tag } from '../../../shared/tagged/tags.ts';
import { lineEndOf, writeNote } from '../../../shared/tagged/write.ts';
import { insertBlock, moveBlock, removeBlock, setProperties } from '../apply.ts';
import { entriesOf, type PlacedEntry, topBlocks } from './entries.ts';

/*
 * Entries whose tags are lost are known by their numbers, which run on. Where they no longer do, since an entry was
 * moved or taken away, the file would be read as another note: then they get tags.
 */

/**
 * Gives tags to the entries of a note that have none, or not both, where its file would not be read as the same entries
 * without them. Tags that opened or closed nothing, and now would, are taken out. A note whose entries are all whole,
 * with no such tags, is not looked at any further. One that was just begun makes them all get tags: a number by itself,
 * or with a title and no words under it yet, is read as words, and the numbers around it run on no longer.
 */
export function settleTags(editor: Editor): void {
  const isReadAlike = (): boolean => isSame(topBlocks(editor));
  const eol = lineEndOf(topBlocks(editor) as unknown as Note);
  const loose = entriesOf(editor).filter(({ item }) => isLoose(item));
  const strays = strayTags(editor);
  if (loose.length + strays.length === 0 || isReadAlike()) return;
  giveTags(editor, loose, eol);
  if (strays.length > 0 && !isReadAlike()) for (const stray of strays) takeTagsOut(editor, stray);
}

/** Where tags of entries are kept that open or close nothing. Once an entry is gone, one may end what stands before it. */
function strayTags(editor: Editor): readonly number[] {
  return topBlocks(editor).flatMap((block, index) =>
    block.type === 'kept' && findTags(block.raw).some(isOfEntry) ? [index] : [],
  );
}

function takeTagsOut(editor: Editor, index: number): void {
  const block = topBlocks(editor)[index];
  if (block?.type === 'kept') setProperties(editor, [index], { raw: without(block.raw, isOfEntry) });
}

function isOfEntry({ kind }: Tag): boolean {
  return kind === 'item';
}

function giveTags(editor: Editor, loose: readonly PlacedEntry[], eol: string): void {
  const numbers = numbersFor(editor, loose);
  for (const [place, { item, index }] of loose.entries()) {
    const ai = numbers[place] ?? place + 1;
    const layout = item.layout && taggedLayout(item, item.layout, ai, eol);
    if (item.ai === null) replaceShell(editor, [index], { ...item, ai, ...(layout && { layout }) });
    else setProperties(editor, [index], { layout });
  }
}

/**
 * Puts all that an entry holds into another in its place: Slate can't undo that a property is set which was null, as
 * the number of tags may be.
 */
function replaceShell(editor: Editor, path: Path, entry: AgendaItem): void {
  const { length } = entry.children;
  insertBlock(editor, path, { ...entry, children: [] } as unknown as Block);
  for (let at = 0; at < length; at += 1) moveBlock(editor, [...Path.next(path), 0], [...path, at]);
  removeBlock(editor, Path.next(path));
}

/** Whether entries are loose, as far as somebody has asked. */
const LOOSE = new WeakMap<AgendaItem, boolean>();

/** Whether an entry lacks one of its tags, or has them of two entries. A new one is written with both. */
export function isLoose(item: AgendaItem): boolean {
  const known = LOOSE.get(item);
  if (known !== undefined) return known;
  const found = lacksTag(item);
  LOOSE.set(item, found);
  return found;
}

/** Whether no tag says where an entry begins, so that it is one by its look and its number alone. */
export function beginsByLook({ ai, layout }: AgendaItem): boolean {
  return layout ? firstTag(layout.open)?.kind !== 'item' : ai === null;
}

function lacksTag({ ai, layout }: AgendaItem): boolean {
  if (!layout) return ai === null;
  const [open, close] = [firstTag(layout.open), firstTag(layout.close)];
  return open?.kind !== 'item' || close?.kind !== 'item' || open.number !== close.number;
}

/** The number of each entry's tags: its own, its place, or one that no other entry has. */
function numbersFor(editor: Editor, loose: readonly PlacedEntry[]): readonly number[] {
  const all = entriesOf(editor);
  const taken = new Set(all.flatMap(({ item }) => item.ai ?? []));
  let last = Math.max(all.length, ...taken);
  return loose.map(({ item, index }) => {
    if (item.ai !== null) return item.ai;
    const place = all.findIndex((entry) => entry.index === index) + 1;
    if (taken.has(place)) last += 1;
    const number = taken.has(place) ? last : place;
    taken.add(number);
    return number;
  });
}

type ItemLayout = NonNullable<AgendaItem['layout']>;

function taggedLayout(item: AgendaItem, layout: ItemLayout, ai: number, eol: string): ItemLayout {
  const name = `AI${ai}`;
  const rest = withoutTags(layout.close);
  const start = endsLine(item) || hasLineEnd(rest) ? '' : eol;
  const open = openingTag(name) + (withoutTags(layout.open) || eol + eol);
  return { ...layout, open, close: `${rest}${start}${closingTag(name)}${eol}${eol}` };
}

function withoutTags(frame: string): string {
  return without(frame, () => true);
}

function without(text: string, isMeant: (tag: Tag) => boolean): string {
  const meant = findTags(text).filter(isMeant);
  return meant.reduceRight((bare, { start, end }) => bare.slice(0, start) + bare.slice(end), text);
}

/** Whether the last words of an entry end their line. */
function endsLine(item: AgendaItem): boolean {
  const leaves = [...leavesOf(item)];
  const last = leaves.findLast((block) => 'layout' in block || plainText(block) !== '');
  const layout = last && 'layout' in last ? last.layout : undefined;
  return layout === undefined || !('trail' in layout) || hasLineEnd(layout.trail);
}

function* leavesOf(block: Block): Generator<Block> {
  const inside = childBlocks(block);
  if (inside.length === 0) yield block;
  for (const child of inside) yield* leavesOf(child);
}

/** Whether the file of a note would be read as the same entries, each with what is in it. */
function isSame(blocks: readonly Block[]): boolean {
  const note = blocks as unknown as Note;
  const [mine, theirs] = [entriesIn(note), entriesIn(readNote(writeNote(note)))];
  return mine.length === theirs.length && mine.every((each, index) => each === theirs[index]);
}

/** The entries of a note with their words, and what stands between them. */
function entriesIn(note: Note): readonly string[] {
  const parts: string[] = [''];
  for (const block of note) {
    if (block.type === 'agenda-item') {
      const [{ number, reference = '' }] = block.children;
      parts.push(`${block.ai} ${number} ${reference} ${lettersOf(block)} ${block.actionColumn ?? ''}`, '');
    } else parts[parts.length - 1] += lettersOf(block);
  }
  return parts;
}

function lettersOf(block: Block): string {
  return plainText(block).replace(/[\s\u00AD]+/g, '');
}
