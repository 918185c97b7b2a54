import { type Editor, Node, type Path, Transforms } from 'slate';
import type { Block, TextBlock } from '../../../shared/note/blocks.ts';
import { header, itemTitle, paragraph } from '../../../shared/note/build.ts';
import { insertBlock, removeBlock, retype } from '../apply.ts';
import { blockAt, isTextBlock } from '../places.ts';
import { paragraphWith } from './paragraph-with.ts';

/**
 * Mends what an edit broke in a block, so that every tree is a note again; true where it changed something. It is
 * asked for blocks that an edit touched and those around them, and looks only at the block, its place and its
 * number of children: a note that was read is never walked or rewritten.
 */
export function mend(editor: Editor, node: Node, path: Path): boolean {
  if (path.length === 0) return mendNote(editor);
  const parent = path.length === 1 ? null : blockAt(editor, path.slice(0, -1));
  if ('text' in node) return parent === null || !isWordless(parent) ? mendText(editor, parent, path) : false;
  if (!('type' in node)) return false;
  return mendPlace(editor, node, parent, path) || mendContents(editor, node, path);
}

function mendNote(editor: Editor): boolean {
  const first = blockAt(editor, [0]);
  if (first?.type === 'header') return false;
  insertBlock(editor, [0], header(''));
  return true;
}

/** Whether a block holds one text: its words, or the empty one of a form. */
function isWordless(block: Block): boolean {
  return (
    isTextBlock(block) || block.type === 'header' || block.type === 'attendance' || block.type === 'kept'
  );
}

/** A text that stands where a block should becomes one. */
function mendText(editor: Editor, parent: Block | null, path: Path): boolean {
  const shell =
    parent?.type === 'list' ? { type: 'list-item', marker: '·', level: 0 } : ({ type: 'paragraph' } as const);
  Transforms.wrapNodes(editor, { ...shell, children: [] } as unknown as Block, { at: path });
  return true;
}

function mendPlace(editor: Editor, block: Block, parent: Block | null, path: Path): boolean {
  if (fits(block, parent, path)) return false;
  if (block.type === 'list-item' && parent?.type !== 'vote') {
    Transforms.wrapNodes(editor, { type: 'list', children: [] } as unknown as Block, { at: path });
    return true;
  }
  if (isTextBlock(block) && (parent === null || !isTextBlock(parent))) {
    retype(editor, path, asIn(parent, block));
    return true;
  }
  if (parent === null) {
    removeBlock(editor, path);
    return true;
  }
  if (isTextBlock(block) || isTextBlock(parent) || block.type === 'list' || isLabelled(block)) {
    Transforms.unwrapNodes(editor, { at: path });
    return true;
  }
  Transforms.liftNodes(editor, { at: path });
  return true;
}

/** What a block with words becomes in a place that its own kind has no room in. */
function asIn(parent: Block | null, block: TextBlock): Parameters<typeof retype>[2] {
  if (parent?.type === 'list') return { type: 'list-item', marker: '·', level: 0 };
  return paragraphWith(block.type === 'item-title' ? block.number : undefined);
}

function isLabelled({ type }: Block): boolean {
  return type === 'decision' || type === 'action' || type === 'vote';
}

/** Whether a kind of block may stand where it does. */
export function fits(block: Block, parent: Block | null, path: Path): boolean {
  const { type } = block;
  switch (parent?.type) {
    case undefined:
      if (type === 'header') return path[0] === 0;
      return type !== 'item-title' && type !== 'list-item';
    case 'agenda-item':
      return path.at(-1) === 0 ? type === 'item-title' : isBody(type);
    case 'trailer':
      return isBody(type);
    case 'decision':
    case 'action':
      return type === 'paragraph' || type === 'list';
    case 'vote':
      return type === 'paragraph';
    case 'list':
      return type === 'list-item';
    default:
      return false;
  }
}

function isBody(type: Block['type']): boolean {
  return (
    type !== 'header' &&
    type !== 'agenda-item' &&
    type !== 'trailer' &&
    type !== 'item-title' &&
    type !== 'list-item'
  );
}

function mendContents(editor: Editor, block: Block, path: Path): boolean {
  switch (block.type) {
    case 'agenda-item': {
      const first: Block | undefined = block.children[0];
      if (first?.type === 'item-title') return false;
      insertBlock(editor, [...path, 0], itemTitle('', ''));
      return true;
    }
    case 'trailer':
      if (block.children.length > 0) return false;
      insertBlock(editor, [...path, 0], paragraph(''));
      return true;
    case 'list':
    case 'decision':
    case 'action':
    case 'vote':
      if (block.children.length > 0) return false;
      removeBlock(editor, path);
      return true;
    default:
      return mendWords(editor, path);
  }
}

/** Words stand in one text, which a form has too. */
function mendWords(editor: Editor, path: Path): boolean {
  const { children } = Node.get(editor, path) as { readonly children: readonly Node[] };
  if (children.length === 0) {
    editor.apply({ type: 'insert_node', path: [...path, 0], node: { text: '' } });
    return true;
  }
  const second = children[1];
  if (children.length === 1 || second === undefined || !('text' in second)) return false;
  const first = children[0];
  if (first === undefined || !('text' in first)) return false;
  const { text: _, ...properties } = second;
  editor.apply({ type: 'merge_node', path: [...path, 1], position: first.text.length, properties });
  return true;
}
