import { attendanceInCell } from '../../shared/layouts/attendance-in-cell.ts';
import { isToldBeside } from '../../shared/layouts/owner-beside.ts';
import { attendanceLines } from '../../shared/note/attendance.ts';
import type { Attendance, AttendanceRow, Block, TextBlock } from '../../shared/note/blocks.ts';
import { childBlocks } from '../../shared/note/walk.ts';
import { cleanWords } from '../../shared/pieces/clean-words.ts';
import { writable } from '../word/writable.ts';

/** Where words stand in a block: the way to a block in it, a person of the attendance, a line of its list. */
export type LeafPlace =
  | { readonly kind: 'words'; readonly path: readonly number[] }
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'other' };

/** Words that stand in one paragraph of a Word file, and in which of the blocks they are. */
export interface Leaf {
  readonly units: readonly number[];
  readonly place: LeafPlace;
  /** The words as they are told apart by: single spaces, no colon at the end. */
  readonly key: string;
  /** The words themselves. */
  readonly words: string;
}

/** How attendance is shown in an entry: as a table, or as a list in the cell of one. */
export type Form = 'running' | 'columns';

/** The words in a block, a leaf for each paragraph that shows them. What is not shown has none. */
export function leavesOf(block: Block, unit: number, form: Form): readonly Leaf[] {
  const leaf = (place: LeafPlace, words: string): readonly Leaf[] => {
    const key = keyOf(words);
    return key === '' ? [] : [{ units: [unit], place, key, words }];
  };
  switch (block.type) {
    case 'header':
      return leaf({ kind: 'words', path: [] }, block.title);
    case 'attendance':
      return attendanceLeaves(block, unit, form);
    case 'kept':
      return [];
    case 'paragraph':
    case 'item-title':
    case 'part-heading':
    case 'list-item':
      return leaf({ kind: 'words', path: [] }, shownWords(block));
    default: {
      const inner = innerLeaves(block, unit, [], form);
      const label = 'keyword' in block ? block.keyword || block.type : '';
      return inner.length > 0 ? inner : leaf({ kind: 'other' }, label);
    }
  }
}

/** The words of a block as a file shows them: behind the number that it has of its own. */
export function shownWords(block: TextBlock): string {
  const number = 'number' in block ? (block.number ?? '') : '';
  return `${number} ${block.children[0].text}`.trim();
}

/** The words to put into a block of those that a file shows: without the number that it has of its own. */
export function wordsWithin(block: object, shown: string): string {
  const number = 'number' in block && block.number ? `${block.number} ` : '';
  return number !== '' && shown.startsWith(number) ? shown.slice(number.length) : shown;
}

function innerLeaves(block: Block, unit: number, path: readonly number[], form: Form): readonly Leaf[] {
  return childBlocks(block).flatMap((child, index): readonly Leaf[] => {
    if (form === 'columns' && block.type === 'action' && isToldBeside(block, index)) return [];
    const way = [...path, index];
    if (childBlocks(child).length > 0) return innerLeaves(child, unit, way, form);
    return leavesOf(child, unit, form).map((leaf) => ({ ...leaf, place: { kind: 'words', path: way } }));
  });
}

function attendanceLeaves(block: Attendance, unit: number, form: Form): readonly Leaf[] {
  const lines = attendanceLines(block);
  if (lines !== null) {
    return lines.map((words, index) => ({
      units: [unit],
      place: { kind: 'line', index },
      key: keyOf(words),
      words,
    }));
  }
  const words =
    form === 'columns'
      ? attendanceInCell(block).flatMap((shown) => leavesOf(shown, unit, form).map((leaf) => leaf.words))
      : block.rows.filter(isTold).map(wordsOfRow);
  return words.map((said) => ({ units: [unit], place: { kind: 'other' }, key: keyOf(said), words: said }));
}

function isTold({ role, name, authority }: AttendanceRow): boolean {
  return [role, name, authority].some((words) => words.trim() !== '');
}

function wordsOfRow({ role, name, authority, remark }: AttendanceRow): string {
  const said = `${name} ${remark ? `(${remark.replace(/^\((.*)\)$/s, '$1')})` : ''} ${authority}`;
  return said.trim() === '' ? role : said;
}

/** Words as a Word file has them, without what it may set otherwise. */
export function keyOf(words: string): string {
  return cleanWords(writable(words))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\S)\s*:$/, '');
}
