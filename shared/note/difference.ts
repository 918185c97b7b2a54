import type { Operation, Path } from 'slate';
import type { Block, Note } from './blocks.ts';
import { gapsBetween } from './compare/pair.ts';
import { differingMiddle } from './differing-middle.ts';
import { pairedBlocks } from './paired-blocks.ts';
import { same } from './same.ts';
import './slate-types.ts';
import { childBlocks } from './walk.ts';

/**
 * The operations that turn one note into another, to be applied in order without normalising between them: a block
 * that is the same stays as it is with what is in it, changed words and properties are changed in their place, and
 * only what is new or gone is inserted or removed. The inverses in reverse order lead back. Empty for equal notes.
 * The operations are plain data and share blocks with both notes, which are left as they are. About linear in size.
 */
export function differenceOf(from: Note, to: Note): readonly Operation[] {
  return [...childrenDifference(from, to, [])];
}

function* childrenDifference(from: readonly Block[], to: readonly Block[], path: Path): Generator<Operation> {
  const pairs = pairedBlocks(from, to, canMend);
  let at = 0;
  for (const [index, gap] of gapsBetween(pairs, from.length, to.length).entries()) {
    // What is new comes first: nothing is ever left empty, and a caret in what goes moves to what comes in its place.
    for (const node of to.slice(...gap.to)) {
      yield { type: 'insert_node', path: [...path, at], node };
      at += 1;
    }
    for (const node of from.slice(...gap.from)) yield { type: 'remove_node', path: [...path, at], node };
    const pair = pairs[index];
    const [one, other] = [from[pair?.from ?? -1], to[pair?.to ?? -1]];
    if (one && other) yield* blockDifference(one, other, [...path, at]);
    at += 1;
  }
}

/** Turns a block into another that it can be mended to. */
function* blockDifference(from: Block, to: Block, path: Path): Generator<Operation> {
  if (same(from, to)) return;
  const changed = changedProperties(from, to);
  if (changed.length > 0) {
    const properties = picked(from, changed);
    const newProperties = picked(to, changed);
    yield { type: 'set_node', path, properties, newProperties } as Operation;
  }
  const [words, newWords] = [wordsOf(from), wordsOf(to)];
  if (words !== null && newWords !== null) yield* wordsDifference(words, newWords, [...path, 0]);
  else yield* childrenDifference(childBlocks(from), childBlocks(to), path);
}

function* wordsDifference(from: string, to: string, path: Path): Generator<Operation> {
  const { offset, before, after } = differingMiddle(from, to);
  if (before !== '') yield { type: 'remove_text', path, offset, text: before };
  if (after !== '') yield { type: 'insert_text', path, offset, text: after };
}

/** Whether a block can be turned into another where it stands. Slate takes a property set to null for one removed. */
function canMend(from: Block, to: Block): boolean {
  return from.type === to.type && hasNullsOf(to, from) && hasNullsOf(from, to);
}

/** Whether a block has null wherever the other has it. */
function hasNullsOf(block: object, other: object): boolean {
  const [own, others] = [block as Properties, other as Properties];
  for (const key in others) if (others[key] === null && own[key] !== null) return false;
  return true;
}

type Properties = Readonly<Record<string, unknown>>;

function propertiesOf({ children: _children, ...properties }: Block): Properties {
  return properties;
}

function changedProperties(from: Block, to: Block): readonly string[] {
  const [one, other] = [propertiesOf(from), propertiesOf(to)];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => !same(one[key], other[key]));
}

/** The given properties of a block, without those that it does not have: an operation without one removes it. */
function picked(block: Block, keys: readonly string[]): Properties {
  const properties = propertiesOf(block);
  return Object.fromEntries(
    keys.filter((key) => properties[key] !== undefined).map((key) => [key, properties[key]]),
  );
}

/** The words that a block holds itself; null for one that holds blocks. */
function wordsOf(block: Block): string | null {
  const [child] = block.children;
  return child && 'text' in child ? child.text : null;
}
