import type { Editor, Operation, Path } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { AgendaItem, Block, Note } from '../../../shared/note/blocks.ts';
import { paragraph } from '../../../shared/note/build.ts';
import { childBlocks } from '../../../shared/note/walk.ts';
import { sourceOf } from '../../../shared/tagged/cursor.ts';
import { firstTag } from '../../../shared/tagged/tags.ts';
import { beginsAsEntry, untaggedEntries } from '../../../shared/tagged/untagged.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { isTextBlock, wordsOf } from '../places.ts';
import { entriesOf, topBlocks } from './entries.ts';
import { beginsByLook, isLoose, settleTags } from './settle-tags.ts';

/*
 * An entry without tags is one by the look of its first line and of what stands below it. What is typed there may end
 * that, and its file would be read as another note: then the entries get tags, in the same step. At a key only the entry
 * that was edited is asked, and of its blocks only what is remembered of them.
 */

/** Whether a block gives the entry a line of words, and whether such a line begins as the number of an entry does. */
type Says = 'nothing' | 'words' | 'a number';

const SAID = new WeakMap<object, Says>();

/**
 * What an operation changed at the top level of a note: entries, which came, went or moved; the number of one; lines
 * outside them.
 */
type Change = 'entries' | 'numbers' | 'lines';

/** What was changed in the present step. */
const CHANGED = new WeakMap<Editor, ReadonlySet<Change>>();

/** Remembers of an operation, before it is carried out, that it changes which entries there are, or how they count. */
export function noteEntryChange(editor: Editor, operation: Operation): void {
  const changed = changedBy(editor, operation);
  if (changed !== null) CHANGED.set(editor, new Set(CHANGED.get(editor)).add(changed));
}

function changedBy(editor: Editor, operation: Operation): Change | null {
  if (operation.type === 'set_node') {
    return 'number' in operation.newProperties || 'number' in operation.properties ? 'numbers' : null;
  }
  if (operation.type === 'set_selection') return null;
  const { path } = operation;
  if (operation.type === 'move_node') {
    return path.length === 1 || operation.newPath.length === 1 ? 'entries' : null;
  }
  if (path.length > 1) return null;
  const node = 'node' in operation ? operation.node : topBlocks(editor)[path[0] ?? -1];
  return (node as Partial<Block> | undefined)?.type === 'agenda-item' ? 'entries' : 'lines';
}

/**
 * Gives the entries of a note tags where what was just done in the block at a path would have them read otherwise. It is
 * asked for each block that an edit touched, and last for the note itself.
 */
export function keepEntries(editor: Editor, path: Path): void {
  if (path.length > 1) return;
  const block = topBlocks(editor)[path[0] ?? -1];
  const isKept = block ? isFirm(block) : isUnchanged(editor);
  // What is undone or done again was settled when it was done.
  if (!isKept && HistoryEditor.isSaving(editor as HistoryEditor) !== false) settleTags(editor);
}

function isUnchanged(editor: Editor): boolean {
  const changed = CHANGED.get(editor);
  CHANGED.delete(editor);
  if (!changed) return true;
  if (changed.has('entries') || (changed.has('lines') && hasLoose(editor))) return false;
  // A number tells only of entries that no tag begins: those with tags are left as they are, wrong ones too.
  return !changed.has('numbers') || !entriesOf(editor).some(({ item }) => beginsByLook(item));
}

function hasLoose(editor: Editor): boolean {
  return entriesOf(editor).some(({ item }) => isLoose(item));
}

/**
 * Whether what was edited within a block at the top level leaves all entries as they are, wherever they begin. Lines
 * outside them are marked in the file where they would be read as some.
 */
function isFirm(block: Block): boolean {
  return block.type !== 'agenda-item' || !isLoose(block) || isReadAlone(block);
}

/** Whether an entry is one by its own lines, and no other begins among them. */
function isReadAlone(item: AgendaItem): boolean {
  const [title, ...body] = item.children;
  const said = body.map(saidBy);
  const isPlain = said.includes('words') && !said.includes('a number');
  // Words below the title tell nothing further: any will do.
  const isShort = isPlain && wordsOf(title) !== '';
  return isOneEntry(isShort ? { ...item, children: [title, paragraph('Words')] } : item);
}

function isOneEntry(item: AgendaItem): boolean {
  const number = Number(/^\d+$/.exec(item.children[0].number)?.[0]);
  const text = writeNote([item] as unknown as Note);
  const open = item.layout ? firstTag(item.layout.open) : null;
  const after = open ? number : number - 1;
  const [first, ...others] = untaggedEntries(sourceOf(text), 0, text.length, after);
  if (open) return first === undefined;
  return first !== undefined && others.length === 0 && text.slice(0, first).trim() === '';
}

function saidBy(block: Block): Says {
  const known = SAID.get(block);
  if (known) return known;
  const said = sayOf(block);
  SAID.set(block, said);
  return said;
}

function sayOf(block: Block): Says {
  if (block.type === 'attendance' || block.type === 'kept') return 'a number';
  const number = 'number' in block ? block.number : 'marker' in block ? block.marker : undefined;
  if (number && beginsAsEntry(number)) return 'a number';
  if (isTextBlock(block)) {
    const words = wordsOf(block).trim();
    if (beginsAsEntry(words)) return 'a number';
    return words === '' ? 'nothing' : 'words';
  }
  const inside = childBlocks(block).map(saidBy);
  if (inside.includes('a number')) return 'a number';
  return inside.includes('words') ? 'words' : 'nothing';
}
