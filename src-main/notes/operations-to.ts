import type { Operation } from 'slate';
import type { Note } from '../../shared/note/blocks.ts';
import { differenceOf } from '../../shared/note/difference.ts';

/** The operations that lead to a note. Where its blocks are such as no reader gives, it takes the other's place whole. */
export function operationsTo(to: Note, from: Note): readonly Operation[] {
  try {
    return differenceOf(from, to);
  } catch {
    return operationsInPlaceOf(to, from);
  }
}

/** The operations that put one note in the place of another, block for block. */
export function operationsInPlaceOf(to: Note, from: Note): readonly Operation[] {
  return [
    ...to.map((node, index): Operation => ({ type: 'insert_node', path: [index], node })),
    ...from.map((node): Operation => ({ type: 'remove_node', path: [to.length], node })),
  ];
}
