import { Editor, type Path, Range, Transforms } from 'slate';
import type { AgendaItem, Block, TextBlock } from '../../../shared/note/blocks.ts';
import { childBlocks } from '../../../shared/note/walk.ts';
import { insertBlock, insertWords } from '../apply.ts';
import { blockAt, caretSpot, isTextBlock, pointIn, type Spot, wordsOf } from '../places.ts';
import { deleteRange } from '../rules/delete-range.ts';
import { entryAt } from '../rules/dissolve-entry.ts';
import { isLabelled } from '../rules/leave.ts';
import { asBody, type Divided, divide } from './divide.ts';
import { type Fragment, isPlain, wordsAlone } from './fragment.ts';
import { halvesAt, withChildren } from './halves.ts';
import { asItems, isCut, joinEnd, joinStart, type PlacedBlocks, placeBlocks } from './place-blocks.ts';
import { replaceChildren } from './replace-children.ts';

type CaretSpot = Spot & { readonly offset: number };

/**
 * Puts a fragment in place of what is selected, or at the caret. Words go into the block there, blocks around it, and
 * entries after the one it is in. The caret ends after what was pasted.
 */
export function pasteFragment(editor: Editor, fragment: Fragment): void {
  const { selection } = editor;
  if (!selection || fragment.blocks.length === 0) return;
  Editor.withoutNormalizing(editor, () => {
    if (Range.isExpanded(selection)) deleteRange(editor, selection);
    const spot = caretSpot(editor);
    if (!spot) return;
    const words = wordsAlone(fragment);
    if (words !== null) pasteWords(editor, spot, words);
    else pasteBlocks(editor, spot, divide(fragment));
  });
}

function pasteWords(editor: Editor, { path, offset, block }: CaretSpot, text: string): void {
  const words = wordsOf(block) === '' ? text.trim() : text;
  insertWords(editor, path, offset, words);
  Transforms.select(editor, pointIn(path, offset + words.length));
}

function pasteBlocks(editor: Editor, spot: CaretSpot, divided: Divided): void {
  if (divided.entries.length === 0) pasteBody(editor, spot, asBody(divided.body));
  else pasteEntries(editor, spot, { ...divided, body: asBody(divided.body) });
}

/** Pastes what stands in an entry into the innermost block around the caret that has room for all of it. */
function pasteBody(editor: Editor, { path, offset, block }: CaretSpot, fragment: Fragment): void {
  const isListed = block.type === 'list-item' && fragment.blocks.every(isPlain);
  const fitted = isListed ? asItems(fragment, block) : fragment;
  const host = hostPath(editor, path, fitted);
  const placed = placeBlocks(blocksIn(editor, host), path.slice(host.length), offset, fitted);
  replaceChildren(editor, host, withKeywords(placed.children));
  selectCaret(editor, host, placed.caret);
}

function hostPath(editor: Editor, path: Path, { blocks, isApart }: Fragment): Path {
  const top = blockAt(editor, path.slice(0, 1));
  const body = top?.type === 'agenda-item' || top?.type === 'trailer' ? path.slice(0, 1) : [];
  const inner = path.slice(0, body.length + 1);
  const labelled = blockAt(editor, inner);
  // Rows of a table are no lines of a vote.
  if (!isLabelled(labelled) || (isApart && labelled.type === 'vote')) return body;
  const hasRoom = (type: Block['type']): boolean =>
    type === 'paragraph' || (type === 'list' && labelled.type !== 'vote');
  return blocks.every(({ type }) => hasRoom(type)) ? inner : body;
}

function blocksIn(editor: Editor, path: Path): readonly Block[] {
  const block = blockAt(editor, path);
  return block ? childBlocks(block) : (editor.children as unknown as readonly Block[]);
}

/** An action under the heading of one before it has a heading of its own where there is none before it. */
function withKeywords(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) =>
    block.type === 'action' && block.keyword === '' && !block.layout && blocks[index - 1]?.type !== 'action'
      ? { ...block, keyword: 'Action' }
      : block,
  );
}

/** Pastes what belongs into the entry with the caret there, and the entries after it. */
function pasteEntries(editor: Editor, spot: CaretSpot, divided: Divided): void {
  const top = spot.path.slice(0, 1);
  const entries = withNumbers(editor, divided.entries);
  const item = entryAt(editor, top);
  if (item && isAtStart(spot)) pasteAtTitle(editor, spot, item, { ...divided, entries });
  else if (
    divided.body.blocks.length > 0 &&
    divided.openEnd > 0 &&
    blockAt(editor, top)?.type !== 'trailer'
  ) {
    partEntry(editor, spot, item ? top : [], { ...divided, entries });
  } else {
    if (divided.body.blocks.length > 0) pasteBody(editor, spot, divided.body);
    insertEntries(editor, entryPlace(editor, editor.selection?.anchor.path[0] ?? 0), entries);
  }
}

function isAtStart({ block, offset }: CaretSpot): boolean {
  return block.type === 'item-title' && offset === 0;
}

/** Their own AI numbers, after those that there are. */
function withNumbers(editor: Editor, entries: readonly AgendaItem[]): readonly AgendaItem[] {
  let last = 0;
  for (const block of editor.children as unknown as readonly Block[]) {
    if (block.type === 'agenda-item') last = Math.max(last, block.ai ?? 0);
  }
  return entries.map((item, index) => ({
    ...item,
    ai: last + index + 1,
    children: withKeywords(item.children) as AgendaItem['children'],
  }));
}

/** Entries pasted where a title begins stand before its entry, or in place of one that has nothing in it. */
function pasteAtTitle(editor: Editor, spot: CaretSpot, item: AgendaItem, divided: Divided): void {
  const { body, entries, openEnd } = divided;
  const [top = 0] = spot.path;
  if (body.blocks.length > 0) {
    pasteBody(editor, spot, body);
    insertEntries(editor, [top + 1], entries);
    return;
  }
  const halves = halvesAt(item.children, [0], 0);
  const last = entries.at(-1);
  const end = last?.children.at(-1);
  if (!last || !end) return;
  if (openEnd > 0 && (halves.tail === null || isCut(end, 'end', openEnd - 1))) {
    const { children, caret } = joinEnd(last.children, halves, cutEnd(last, openEnd));
    const whole = withChildren(last, withKeywords(children));
    replaceTop(editor, top, [...entries.slice(0, -1), whole]);
    selectCaret(editor, [top + entries.length - 1], caret);
  } else if (item.children.every((block) => isTextBlock(block) && wordsOf(block) === '')) {
    replaceTop(editor, top, entries);
    selectEnd(editor, top + entries.length - 1);
  } else insertEntries(editor, [top], entries);
}

/** What is in an entry that was cut at its end, as a fragment. */
function cutEnd({ children }: AgendaItem, openEnd: number): Fragment {
  return { blocks: children as unknown as Fragment['blocks'], openStart: 0, openEnd: openEnd - 1 };
}

function replaceTop(editor: Editor, top: number, entries: readonly AgendaItem[]): void {
  const blocks = editor.children as unknown as readonly Block[];
  replaceChildren(editor, [], [...blocks.slice(0, top), ...entries, ...blocks.slice(top + 1)]);
}

/** Pastes a fragment that goes on in its last entry: what follows the caret belongs to that one then. */
function partEntry(editor: Editor, { path, offset }: CaretSpot, host: Path, divided: Divided): void {
  const { body, entries, openEnd } = divided;
  const last = entries.at(-1);
  if (!last) return;
  const halves = halvesAt(blocksIn(editor, host), path.slice(host.length), offset);
  const isInEntry = host.length > 0;
  const { kept, right, beyond } = isInEntry
    ? { kept: [], right: halves.right, beyond: [] }
    : partedTop(halves.right);
  const left = [...joinStart(halves, body), ...kept];
  const { children, caret } = joinEnd(last.children, { ...halves, right }, cutEnd(last, openEnd));
  const all = [...entries.slice(0, -1), withChildren(last, withKeywords(children))];
  replaceChildren(editor, host, withKeywords(isInEntry ? left : [...left, ...all, ...beyond]));
  const at = isInEntry ? (host[0] ?? 0) + 1 : left.length;
  if (isInEntry) for (const [index, entry] of all.entries()) insertBlock(editor, [at + index], entry);
  selectCaret(editor, [at + all.length - 1], caret);
}

interface PartedTop {
  readonly kept: readonly Block[];
  readonly right: readonly Block[];
  readonly beyond: readonly Block[];
}

/**
 * Blocks outside the entries, up to an entry, the trailer or the end of the note. The column titles among them go
 * before the entry that takes in the others.
 */
function partedTop(blocks: readonly Block[]): PartedTop {
  const isTitles = (block: Block): boolean => block.type === 'kept' && block.reason === 'column-titles';
  const found = blocks.findIndex(
    (block) =>
      block.type === 'agenda-item' || block.type === 'trailer' || (block.type === 'kept' && !isTitles(block)),
  );
  const end = found < 0 ? blocks.length : found;
  const run = blocks.slice(0, end);
  return {
    kept: run.filter(isTitles),
    right: run.filter((block) => !isTitles(block)),
    beyond: blocks.slice(end),
  };
}

/** Where entries come that are pasted with the caret in a top-level block: after its entry, before the trailer. */
function entryPlace(editor: Editor, top: number): Path {
  const blocks = editor.children as unknown as readonly Block[];
  const type = blocks[top]?.type;
  if (type === 'agenda-item') return [top + 1];
  if (type === 'trailer') return [top];
  const first = blocks.findIndex((block) => block.type === 'agenda-item' || block.type === 'trailer');
  return [first > top ? first : top + 1];
}

function insertEntries(editor: Editor, [at = 0]: Path, entries: readonly AgendaItem[]): void {
  for (const [index, entry] of entries.entries()) insertBlock(editor, [at + index], entry);
  selectEnd(editor, at + entries.length - 1);
}

/** The caret at the end of the last words of a block at the top. */
function selectEnd(editor: Editor, top: number): void {
  const block = blockAt(editor, [top]);
  const leaves = block ? [...leavesOf([block], [])] : [];
  const last = leaves.at(-1);
  if (last) Transforms.select(editor, pointIn([top, ...last.path.slice(1)], wordsOf(last.leaf).length));
}

function selectCaret(editor: Editor, host: Path, caret: PlacedBlocks['caret']): void {
  if (!caret) return;
  for (const { leaf, path } of leavesOf(blocksIn(editor, host), [])) {
    if (leaf !== caret.leaf) continue;
    Transforms.select(editor, pointIn([...host, ...path], caret.offset));
    return;
  }
}

function* leavesOf(
  blocks: readonly Block[],
  above: Path,
): Generator<{ readonly leaf: TextBlock; readonly path: Path }> {
  for (const [index, block] of blocks.entries()) {
    const path = [...above, index];
    if (isTextBlock(block)) yield { leaf: block, path };
    else yield* leavesOf(childBlocks(block), path);
  }
}
