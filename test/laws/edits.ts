import fc from 'fast-check';
import { createEditor, Editor, type Operation, Path } from 'slate';
import type { Block, Note } from '../../shared/note/blocks.ts';
import '../../shared/note/slate-types.ts';
import { paragraph } from '../../shared/note/build.ts';
import { childBlocks } from '../../shared/note/walk.ts';
import { words } from './generate.ts';

/** Random edits of a note, as Slate operations: those that an editor is built on. */

/** A Slate editor on a note that leaves every tree as the operations make it. */
export function editorOn(note: Note): Editor {
  const editor = createEditor();
  editor.children = [...note];
  editor.normalizeNode = () => {};
  return editor;
}

/** The note that an editor holds. */
export function noteIn(editor: Editor): Note {
  return editor.children as unknown as Note;
}

interface Spot {
  readonly block: Block;
  readonly path: Path;
}

function spots(blocks: readonly Block[], above: Path = []): Spot[] {
  return blocks.flatMap((block, index) => {
    const path = [...above, index];
    return [{ block, path }, ...spots(childBlocks(block), path)];
  });
}

/** The blocks of a note that hold words to type in. */
export function textSpots(note: Note): readonly Spot[] {
  const kinds = new Set(['paragraph', 'list-item', 'item-title', 'part-heading']);
  return spots(note).filter(({ block }) => kinds.has(block.type));
}

function wordsOf(block: Block): string {
  const [child] = block.children;
  return child && 'text' in child ? child.text : '';
}

/** One throw of the dice for an edit. */
export interface Throw {
  readonly kind: 'type' | 'erase' | 'split' | 'remove' | 'move' | 'add' | 'set';
  readonly at: number;
  readonly offset: number;
  readonly words: string;
}

export const throws: fc.Arbitrary<Throw> = fc.record({
  kind: fc.constantFrom('type', 'erase', 'split', 'remove', 'move', 'add', 'set'),
  at: fc.nat(),
  offset: fc.nat(),
  words,
});

/** Typing into one block. */
export function typing(
  note: Note,
  { at, offset, words: text }: Throw,
): { operation: Operation; spot: Spot } | null {
  const places = textSpots(note);
  const spot = places[at % Math.max(1, places.length)];
  if (!spot) return null;
  const place = offset % (wordsOf(spot.block).length + 1);
  return { operation: { type: 'insert_text', path: [...spot.path, 0], offset: place, text }, spot };
}

/** The operations of an edit; none where the note has no place for it. */
export function operationsOf(note: Note, thrown: Throw): readonly Operation[] {
  const { kind, at, offset, words: text } = thrown;
  const all = spots(note);
  const texts = textSpots(note);
  const spot = texts[at % Math.max(1, texts.length)];
  const any = all[at % all.length];
  if (!spot || !any) return [];
  const own = wordsOf(spot.block);
  const place = offset % (own.length + 1);
  switch (kind) {
    case 'type':
      return [{ type: 'insert_text', path: [...spot.path, 0], offset: place, text }];
    case 'erase':
      return [
        { type: 'remove_text', path: [...spot.path, 0], offset: place, text: own.slice(place, place + 9) },
      ];
    case 'split':
      return splitAt(spot, place);
    case 'remove':
      return isRemovable(note, any)
        ? [{ type: 'remove_node', path: any.path, node: any.block } as Operation]
        : [];
    case 'move':
      return spot.block.type === 'paragraph' ? swapWithNext(note, spot) : [];
    case 'add':
      return spot.block.type === 'paragraph'
        ? [{ type: 'insert_node', path: after(spot.path), node: paragraph(text) } as Operation]
        : [];
    case 'set':
      return setSomething(any, text);
    default:
      return [];
  }
}

const WHOLE = new Set([
  'agenda-item',
  'decision',
  'action',
  'list',
  'vote',
  'paragraph',
  'list-item',
  'trailer',
]);

/** A block may go where it leaves a valid note: not the last of those beside it. */
function isRemovable(note: Note, { block, path }: Spot): boolean {
  const above = path.slice(0, -1);
  const beside = spots(note).filter(({ path: other }) => Path.isSibling(path, other)).length;
  return WHOLE.has(block.type) && (above.length === 0 || beside > 1);
}

function after(path: Path): Path {
  return [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
}

/** Slate copies a block's properties to the half that is split off. */
function splitAt({ block, path }: Spot, place: number): readonly Operation[] {
  if (block.type !== 'paragraph' && block.type !== 'list-item') return [];
  const { children: _children, ...properties } = block;
  return [
    { type: 'split_node', path: [...path, 0], position: place, properties: {} },
    { type: 'split_node', path, position: 1, properties },
  ];
}

function swapWithNext(note: Note, { path }: Spot): readonly Operation[] {
  const editor = editorOn(note);
  const next = after(path);
  return Editor.hasPath(editor, next) ? [{ type: 'move_node', path, newPath: next }] : [];
}

function setSomething({ block, path }: Spot, text: string): readonly Operation[] {
  const set = (name: string, before: unknown, value: unknown): readonly Operation[] => [
    { type: 'set_node', path, properties: { [name]: before }, newProperties: { [name]: value } } as Operation,
  ];
  switch (block.type) {
    case 'action':
      return set('owner', block.owner, 'Eve Lund');
    case 'item-title':
      return set('number', block.number, '99');
    case 'agenda-item':
      return set('ai', block.ai, 99);
    case 'header':
      return set('title', block.title, text);
    case 'list-item':
      return set('level', block.level, block.level === 0 ? 1 : 0);
    case 'attendance':
      return set('rows', block.rows, block.rows.slice(1));
    default:
      return [];
  }
}
