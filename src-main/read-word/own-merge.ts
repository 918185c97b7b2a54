import type { Block } from '../../shared/note/blocks.ts';
import { alignedLeaves, type Segment } from './own-alignment.ts';
import { type Form, type Leaf, leavesOf } from './own-leaves.ts';
import { mergedBlock } from './own-merge-block.ts';
import { identity, pairsOf } from './own-pairs.ts';
import { patched, skeleton } from './own-patch.ts';

/**
 * Three states of a row of blocks: the note's own, with all that its file remembers; those that its Word file was
 * written with, as they are read from it; and those that stand in it now.
 */
export interface ThreeStates<U> {
  readonly own: readonly U[];
  readonly written: readonly U[];
  readonly found: readonly U[];
}

/** How the blocks of a kind are looked at and put together. */
export interface Merging<U> {
  readonly blockOf: (unit: U) => Block;
  /** The unit with another block, which was merged or comes from the file. */
  readonly withBlock: (unit: U, block: Block) => U;
  /** A unit that is new in the file. */
  readonly asNew: (unit: U) => U;
  readonly form: Form;
  /** The words that several units show as one, as hard-wrapped lines. */
  readonly joins?: readonly (readonly number[])[];
}

/** What a row came to, and how many of the blocks in the file are those that were written. */
export interface Merged<U> {
  readonly units: readonly U[];
  readonly kept: number;
  /** Whether the first that was written shows words of any of the note's own. */
  readonly isFirstShown: boolean;
}

/** Blocks of the three states that show each other's words. */
interface Group {
  readonly own: readonly number[];
  readonly written: readonly number[];
  readonly segments: readonly Segment[];
}

/**
 * The note's own blocks wherever the file still says what was written for them, words that were changed in their
 * place, and what is new in the file; what is no longer in it is gone. What the file never showed stays where it was.
 */
export function merged<U>({ own, written, found }: ThreeStates<U>, merging: Merging<U>): Merged<U> {
  const { blockOf } = merging;
  const groups = groupsOf(own, written, merging);
  const groupOfWritten = byMember(groups, ({ written: members }) => members);
  const groupOfOwn = byMember(groups, ({ own: members }) => members);
  const pairs = pairsOf(written.map(blockOf), found.map(blockOf));
  const foundFor = new Map(pairs.map(({ from, to }) => [from, to]));
  const writtenFor = new Map(pairs.map(({ from, to }) => [to, from]));
  const units: U[] = [];
  const done = new Set<Group>();
  let next = 0;
  const passUnshown = (end: number): void => {
    for (; next < end; next += 1) {
      const unit = own[next];
      if (unit !== undefined && !groupOfOwn.has(next)) units.push(unit);
    }
  };
  let kept = 0;
  for (const [at, unit] of found.entries()) {
    const from = writtenFor.get(at);
    const before = from === undefined ? undefined : written[from];
    const group = from === undefined ? undefined : groupOfWritten.get(from);
    const isSame = before !== undefined && identity(blockOf(before)) === identity(blockOf(unit));
    if (isSame) kept += 1;
    if (!group) {
      // What was written and shows no words of the note, as a label that it has not, is none of its blocks.
      if (!isSame) units.push(merging.asNew(unit));
      continue;
    }
    if (done.has(group)) {
      if (!isWhole(group, foundFor)) units.push(merging.asNew(unit));
      continue;
    }
    passUnshown(group.own[0] ?? next);
    const said = groupUnits(group, { own, written, found }, foundFor, merging);
    if (said) {
      done.add(group);
      for (const one of said) units.push(one);
      next = Math.max(next, (group.own.at(-1) ?? -1) + 1);
    } else units.push(merging.asNew(unit));
  }
  passUnshown(own.length);
  return { units, kept, isFirstShown: groupOfWritten.has(0) };
}

/** What a group comes to: its own units, merged with what was changed; null where it comes from the file. */
function groupUnits<U>(
  group: Group,
  { own, written, found }: ThreeStates<U>,
  foundFor: ReadonlyMap<number, number>,
  { blockOf, withBlock, form }: Merging<U>,
): readonly U[] | null {
  if (!isWhole(group, foundFor)) return null;
  const mine = group.own.flatMap((at) => own[at] ?? []);
  const before = group.written.flatMap((at) => written[at] ?? []);
  const now = group.written.flatMap((at) => found[foundFor.get(at) ?? -1] ?? []);
  const [first] = mine;
  const [old] = before;
  const [news] = now;
  if (before.every((unit, index) => identity(blockOf(unit)) === identity(blockOf(now[index] ?? unit))))
    return mine;
  if (mine.length === 1 && before.length === 1 && first && old && news) {
    const block = mergedBlock(blockOf(first), blockOf(old), blockOf(news), form);
    if (block) return [withBlock(first, block)];
  }
  const isPlain = before.every((unit, index) => {
    const other = now[index];
    return other !== undefined && skeleton(blockOf(unit)) === skeleton(blockOf(other));
  });
  if (!isPlain) return null;
  const leaves = now.flatMap((unit, index) => leavesOf(blockOf(unit), group.written[index] ?? 0, form));
  const blocks = patched(
    group.own.map((at, index) => ({ at, block: blockOf(mine[index] as U) })),
    group.segments,
    leaves,
  );
  if (!blocks) return null;
  return blocks.flatMap((block, index) => {
    const unit = mine[index];
    return block === null || unit === undefined ? [] : [withBlock(unit, block)];
  });
}

/** Whether all that was written for a group is still in the file, one block after the other. */
function isWhole({ written }: Group, foundFor: ReadonlyMap<number, number>): boolean {
  const places = written.map((at) => foundFor.get(at));
  return places.every(
    (place, index) => place !== undefined && (index === 0 || place === (places[index - 1] ?? 0) + 1),
  );
}

/** Units of the note and of what was written that have words in common, each in one group. */
function groupsOf<U>(
  own: readonly U[],
  written: readonly U[],
  { blockOf, form, joins = [] }: Merging<U>,
): readonly Group[] {
  const mine = joined(
    own.flatMap((unit, at) => leavesOf(blockOf(unit), at, form)),
    joins,
  );
  const theirs = written.flatMap((unit, at) => leavesOf(blockOf(unit), at, form));
  const segments = alignedLeaves(mine, theirs);
  const groups: { own: Set<number>; written: Set<number>; segments: Segment[] }[] = [];
  // Both sides are in order, so a segment can only touch the group before it, and those that one has swallowed.
  for (const segment of segments) {
    const members = segment.own.flatMap(({ units }) => units);
    const shown = segment.shown.flatMap(({ units }) => units);
    const last = groups.at(-1);
    const touches = members.some((at) => last?.own.has(at)) || shown.some((at) => last?.written.has(at));
    const group =
      last && touches ? last : { own: new Set<number>(), written: new Set<number>(), segments: [] };
    if (group !== last) groups.push(group);
    for (const at of members) group.own.add(at);
    for (const at of shown) group.written.add(at);
    group.segments.push(segment);
  }
  return groups.map((group) => ({
    own: [...group.own].sort(ascending),
    written: [...group.written].sort(ascending),
    segments: group.segments,
  }));
}

function ascending(one: number, other: number): number {
  return one - other;
}

/** The leaves of units that are shown as one put together. */
function joined(leaves: readonly Leaf[], joins: readonly (readonly number[])[]): readonly Leaf[] {
  if (joins.length === 0) return leaves;
  const joinOf = new Map(joins.flatMap((units) => units.map((at) => [at, units] as const)));
  const whole: Leaf[] = [];
  for (const leaf of leaves) {
    const units = joinOf.get(leaf.units[0] ?? -1);
    const last = whole.at(-1);
    if (!units) whole.push(leaf);
    else if (last && last.units === units) {
      whole[whole.length - 1] = {
        ...last,
        key: `${last.key} ${leaf.key}`,
        words: `${last.words} ${leaf.words}`,
      };
    } else whole.push({ ...leaf, units, place: { kind: 'words', path: [] } });
  }
  return whole;
}

function byMember(
  groups: readonly Group[],
  membersOf: (group: Group) => readonly number[],
): ReadonlyMap<number, Group> {
  return new Map(groups.flatMap((group) => membersOf(group).map((at) => [at, group] as const)));
}
