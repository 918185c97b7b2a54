import { assertNever } from './assert-never.ts';
import { attendanceLines, GROUP_TITLES } from './attendance.ts';
import type { Action, Attendance, AttendanceColumn, AttendanceRow, Block, Header } from './blocks.ts';
import { dueInWords } from './due-day.ts';

/*
 * Words that are shown of a note beside those of its blocks: in its forms, and what stands before and after a block.
 */

/** In which of them. Paths are those of the block that says it. */
export type ShownIn =
  | { readonly kind: 'title' }
  | { readonly kind: 'field'; readonly index: number; readonly part: 'label' | 'value' }
  /**
   * A person of the attendance; of one without a role the group is shown instead. A list that is shown as it stood has
   * lines for rows.
   */
  | {
      readonly kind: 'person';
      readonly path: readonly number[];
      readonly row: number;
      readonly part: AttendanceColumn | 'remark' | 'group' | 'line';
    }
  /** What is set on an action. */
  | { readonly kind: 'detail'; readonly path: readonly number[]; readonly part: 'owner' | 'due' | 'status' }
  /** What stands at a block: the number of an entry, paragraph or decision, the reference of an entry, … */
  | {
      readonly kind: 'label';
      readonly path: readonly number[];
      readonly part: 'number' | 'reference' | 'keyword' | 'column';
    };

export interface Shown {
  readonly at: ShownIn;
  readonly words: string;
}

const NONE: readonly never[] = [];

const PERSON = ['role', 'name', 'authority', 'remark'] as const;

/** What is shown of a block before its own words and blocks; all that is shown of a form. */
export function shownBefore(block: Block, path: readonly number[]): readonly Shown[] {
  switch (block.type) {
    case 'header':
      return inHeader(block);
    case 'attendance':
      return inAttendance(block, path);
    case 'item-title':
    case 'paragraph':
      // Most paragraphs have none, and there are very many.
      return block.number ? labels(path, { number: block.number }) : NONE;
    case 'decision':
    case 'action':
    case 'vote':
      return labels(path, { number: block.number, keyword: block.keyword.trim() });
    case 'agenda-item':
    case 'trailer':
    case 'list':
    case 'list-item':
    case 'part-heading':
    case 'kept':
      return NONE;
    default:
      return assertNever(block);
  }
}

/** What is shown of a block after its own words and blocks. */
export function shownAfter(block: Block, path: readonly number[]): readonly Shown[] {
  switch (block.type) {
    case 'item-title':
      return labels(path, { reference: block.reference });
    case 'agenda-item':
      return labels(path, { column: block.actionColumn?.trim() });
    case 'action':
      return inDetails(block, path);
    case 'header':
    case 'attendance':
    case 'paragraph':
    case 'decision':
    case 'vote':
    case 'trailer':
    case 'list':
    case 'list-item':
    case 'part-heading':
    case 'kept':
      return NONE;
    default:
      return assertNever(block);
  }
}

/** How an action stands, as it is shown: nothing of an open one. */
export function statusWords(status: Action['status']): string {
  if (!status || status === 'open') return '';
  return status.slice(0, 1).toUpperCase() + status.slice(1);
}

type Label = Extract<ShownIn, { kind: 'label' }>['part'];

function labels(
  path: readonly number[],
  shown: Readonly<Partial<Record<Label, string | undefined>>>,
): readonly Shown[] {
  const all: Shown[] = [];
  for (const [part, words] of Object.entries(shown) as [Label, string | undefined][]) {
    if (words) all.push({ at: { kind: 'label', path, part }, words });
  }
  return all.length > 0 ? all : NONE;
}

function inDetails({ owner = '', due, status }: Action, path: readonly number[]): readonly Shown[] {
  const all = { owner, due: due ? dueInWords(due) : '', status: statusWords(status) };
  return (['owner', 'due', 'status'] as const).flatMap((part): readonly Shown[] =>
    all[part] === '' ? NONE : [{ at: { kind: 'detail', path, part }, words: all[part] }],
  );
}

function inHeader({ title, fields }: Header): readonly Shown[] {
  return [
    { at: { kind: 'title' }, words: title },
    ...fields.flatMap((field, index) =>
      (['label', 'value'] as const).map(
        (part): Shown => ({ at: { kind: 'field', index, part }, words: field[part] }),
      ),
    ),
  ];
}

function inAttendance(block: Attendance, path: readonly number[]): readonly Shown[] {
  const lines = attendanceLines(block);
  if (lines) return lines.map((words, row) => ({ at: { kind: 'person', path, row, part: 'line' }, words }));
  return block.rows.flatMap((person, row) => inRow(person, path, row));
}

function inRow(person: AttendanceRow, path: readonly number[], row: number): readonly Shown[] {
  return PERSON.map((part): Shown => {
    const words = person[part] ?? '';
    const isBare = part === 'role' && words.trim() === '';
    return {
      at: { kind: 'person', path, row, part: isBare ? 'group' : part },
      words: isBare ? GROUP_TITLES[person.group] : words,
    };
  });
}
