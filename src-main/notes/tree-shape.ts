import type { Note } from '../../shared/note/blocks.ts';

/**
 * A number that stands for what the places of a change rely on: which blocks there are, in which order and how deep, and
 * how long each text is. Two notes with one shape take the same changes at the same places. It costs a walk of the note.
 */
export function treeShape(note: Note): number {
  let shape = FNV_OFFSET;
  const mix = (value: number): void => {
    shape = Math.imul(shape ^ value, FNV_PRIME) >>> 0;
  };
  const walk = (node: TreeNode): void => {
    if (node.text !== undefined) {
      mix(node.text.length);
      return;
    }
    for (const letter of node.type ?? '') mix(letter.charCodeAt(0));
    const children = node.children ?? [];
    mix(children.length);
    children.forEach(walk);
  };
  mix(note.length);
  note.forEach(walk);
  return shape;
}

interface TreeNode {
  readonly type?: string;
  readonly text?: string;
  readonly children?: readonly TreeNode[];
}

/** FNV-1a in 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
