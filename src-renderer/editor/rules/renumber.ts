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

const RENUMBERING = new WeakMap<Editor, boolean | null>();

/**
 * Sets whether the numbers that people read go on counting by themselves in this note; null where the person is to be
 * asked, once they fall out of step.
 */
export function setRenumbering(editor: Editor, isOn: boolean | null): void {
  RENUMBERING.set(editor, isOn);
}

/** Whether the numbers that people read go on counting by themselves in this note. */
export function renumbers(editor: Editor): boolean {
  return RENUMBERING.get(editor) ?? false;
}

/** Hears how to let numbers count on that no longer do; null where they all do. */
type HearMiscount = (recount: (() => void) | null) => void;

const MISCOUNT = new WeakMap<Editor, HearMiscount>();

/**
 * Calls back when entries were added, moved or taken away and the numbers that people read no longer count on, as
 * nobody wants them to; `recount` lets them go on counting after all, which is a step of its own to undo. Calls back
 * with null when such a change leaves numbers that count on.
 */
export function onMiscount(editor: Editor, listener: HearMiscount): void {
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
  if (!tell || isRenumbering) return;
  if (wantedNumbers(editor, before).length > 0)
    tell(() => newStep(editor, () => renumberItems(editor, before)));
  else if (countOf(numbersOf(entriesOf(editor).map(({ item }) => item)))) tell(null);
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
 * The number that people read of a new entry behind the one that is `before` at the top level: the next after that of
 * the nearest entry up to there which has one. None where there is no such entry, nobody can tell how it counts on, or
 * another entry has that number already, unless that counts on then or the person is asked.
 */
export function newNumber(editor: Editor, before: number | undefined): string {
  const entries = entriesOf(editor);
  if (entries.length === 0) return '1';
  const numbers = numbersOf(entries.map(({ item }) => item));
  const until = entries.filter(({ index }) => before !== undefined && index <= before);
  const next = nextNumber(numbersOf(until.map(({ item }) => item)));
  const whole = countOf(numbers);
  if (next === '') return renumbers(editor) && whole ? inCount(whole, whole.first) : '';
  const makesRoom = whole !== null && (renumbers(editor) || RENUMBERING.get(editor) === null);
  return makesRoom || !numbers.includes(next) ? next : '';
}

/** The number after the last of some; empty where there is none, or nobody can tell. */
function nextNumber(numbers: readonly string[]): string {
  for (const row of [numbers, numbers.slice(-2), numbers.slice(-1)]) {
    const count = countOf(row);
    if (count) return inCount(count, lastValue(count, row) + 1);
  }
  // `2a` was put in behind `2`, and it is that which counts.
  const bare = LETTERED.exec(numbers.at(-1) ?? '')?.[1];
  return bare !== undefined && numbers.includes(bare) ? nextNumber([bare]) : '';
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

/** A year behind the number, which counts even where nothing shows that. */
const WITH_YEAR = /^[^/]*\/(?:20)?(?:1[5-9]|[2-4]\d)$/;
/** A letter behind the number, which alone does not tell how it counts. */
const LETTERED = /^(.*\d)[a-z]$/i;

/** How a row of numbers counts on by one; null where it does not. */
function countOf(numbers: readonly string[]): Count | null {
  const [start = ''] = numbers;
  if (numbers.length === 1 && LETTERED.test(start)) return null;
  for (const figure of WITH_YEAR.test(start) ? [FIRST_FIGURE, LAST_FIGURE] : [LAST_FIGURE, FIRST_FIGURE]) {
    const [, before = '', digits = '', after = ''] = figure.exec(start) ?? [];
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
