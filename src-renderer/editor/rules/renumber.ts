import { Editor, type Path } from 'slate';
import type { AgendaItem } from '../../../shared/note/blocks.ts';
import { setProperties } from '../apply.ts';
import { entriesOf } from './entries.ts';
import { newStep } from './new-step.ts';

/*
 * Entries bear two numbers: that of their tags, which is their place among the entries, and the one people read.
 * Both go on counting when an entry comes, goes or moves, where they counted before. A file whose tags are damaged is
 * left as it is: its lines are those of blocks that nobody edited.
 */

const RENUMBERING = new WeakMap<Editor, boolean>();

/** Sets whether the numbers that people read go on counting by themselves in this note. */
export function setRenumbering(editor: Editor, isOn: boolean): void {
  RENUMBERING.set(editor, isOn);
}

/** Whether the numbers that people read go on counting by themselves in this note. */
export function renumbers(editor: Editor): boolean {
  return RENUMBERING.get(editor) ?? false;
}

const MISCOUNT = new WeakMap<Editor, (recount: () => void) => void>();

/**
 * Calls back when entries were added, moved or taken away and the numbers that people read no longer count on, as
 * nobody wants them to; `recount` lets them go on counting after all, which is a step of its own to undo.
 */
export function onMiscount(editor: Editor, listener: (recount: () => void) => void): void {
  MISCOUNT.set(editor, listener);
}

/**
 * Does something that adds, moves or takes away entries, and then numbers them anew as far as they counted on before:
 * one step to undo. `isRenumbering` is whether that holds for the numbers that people read too.
 */
export function entryChange(editor: Editor, work: () => void, isRenumbering = renumbers(editor)): void {
  const before = entriesOf(editor).map(({ item }) => item);
  const isCounted = before.every(({ ai }, index) => ai === index + 1);
  Editor.withoutNormalizing(editor, () => {
    work();
    if (isCounted) renumberAi(editor);
    if (isRenumbering) renumberItems(editor, before);
  });
  const tell = MISCOUNT.get(editor);
  if (tell && !isRenumbering && wantedNumbers(editor, before).length > 0) {
    tell(() => newStep(editor, () => renumberItems(editor, before)));
  }
}

/** Numbers the tags of all entries from 1 on, in their order. An entry without tags stays so. */
export function renumberAi(editor: Editor): void {
  for (const [place, { item, index }] of entriesOf(editor).entries()) {
    if (item.ai !== null && item.ai !== place + 1) setProperties(editor, [index], { ai: place + 1 });
  }
}

/**
 * Lets the numbers that people read go on counting as they did in `before`, the entries as they were. Where those did
 * not count nothing is changed; an entry without a number, or with one of another sort, stays as it is.
 */
export function renumberItems(editor: Editor, before: readonly AgendaItem[]): void {
  for (const { path, number } of wantedNumbers(editor, before)) setProperties(editor, path, { number });
}

/** The titles that would have another number if they went on counting as in `before`. */
function wantedNumbers(
  editor: Editor,
  before: readonly AgendaItem[],
): readonly { readonly path: Path; readonly number: string }[] {
  const count = countOf(numbersOf(before));
  if (!count) return [];
  const counted = entriesOf(editor).filter(({ item }) => isOfCount(item.children[0].number, count));
  return counted.flatMap(({ item, index }, place) => {
    const number = inCount(count, count.first + place);
    return item.children[0].number === number ? [] : [{ path: [index, 0], number }];
  });
}

/** The number of the tags of a new entry: null where the file has no tags, otherwise one that no entry has. */
export function newAi(editor: Editor): number | null {
  const entries = entriesOf(editor);
  const isTagged = entries.length === 0 || entries.some(({ item }) => item.ai !== null);
  return isTagged ? Math.max(0, ...entries.map(({ item }) => item.ai ?? 0)) + 1 : null;
}

/**
 * The number that people read of a new entry behind the one that is `before` at the top level: that after the last
 * entry's. Elsewhere none, unless all of them are numbered anew.
 */
export function newNumber(editor: Editor, before: number | undefined): string {
  const entries = entriesOf(editor);
  const last = entries.at(-1);
  if (!last) return '1';
  const all = entries.map(({ item }) => item);
  const numbers = numbersOf(all);
  const whole = countOf(numbers);
  if (before === last.index && last.item.children[0].number !== '') {
    const end = whole ?? countOf(numbers.slice(-2)) ?? countOf(numbers.slice(-1));
    return end ? inCount(end, lastValue(end, numbers) + 1) : '';
  }
  return renumbers(editor) && whole ? inCount(whole, whole.first + numbers.length) : '';
}

function numbersOf(items: readonly AgendaItem[]): readonly string[] {
  return items.map((item) => item.children[0].number).filter((number) => number !== '');
}

/** How numbers count: the first figure, what stands around it, and how many digits it has where it begins with 0. */
interface Count {
  readonly before: string;
  readonly first: number;
  readonly after: string;
  readonly digits: number;
}

/** The figure that counts is the last one, as in `Co.33`, or the first, as in `45/24` before `46/24`. */
const LAST_FIGURE = /^(.*?)(\d+)(\D*)$/s;
const FIRST_FIGURE = /^(\D*)(\d+)(.*)$/s;

/** How a row of numbers counts on by one; null where it does not. */
function countOf(numbers: readonly string[]): Count | null {
  for (const figure of [LAST_FIGURE, FIRST_FIGURE]) {
    const [, before = '', digits = '', after = ''] = figure.exec(numbers[0] ?? '') ?? [];
    if (digits === '') continue;
    const count = {
      before,
      first: Number(digits),
      after,
      digits: digits.startsWith('0') ? digits.length : 0,
    };
    if (numbers.every((number, index) => number === inCount(count, count.first + index))) return count;
  }
  return null;
}

function inCount({ before, after, digits }: Count, value: number): string {
  return `${before}${String(value).padStart(digits, '0')}${after}`;
}

function isOfCount(number: string, { before, after }: Count): boolean {
  if (!number.startsWith(before) || !number.endsWith(after)) return false;
  return /^\d+$/.test(number.slice(before.length, number.length - after.length));
}

function lastValue({ before, after }: Count, numbers: readonly string[]): number {
  const last = numbers.at(-1) ?? '';
  return Number(last.slice(before.length, last.length - after.length));
}
