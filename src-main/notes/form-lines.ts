import { dateInWords } from '../../shared/note/dates.ts';

/** What one operation did to a form, as lines of words. */
export interface FormLines {
  /** The form, and what of it. */
  readonly place: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/** What is typed in forms, each with the lines that its words make. */
const TYPED: Readonly<Record<string, (value: unknown) => readonly string[]>> = {
  title: (value) => [wordsOf(value)],
  fields: (value) => listOf(value).map((field) => joined(': ', field, 'label', 'value')),
  rows: (value) => listOf(value).map((row) => joined(', ', row, 'name', 'role', 'authority', 'remark')),
  reference: (value) => [wordsOf(value)],
  actionColumn: (value) => [wordsOf(value)],
  owner: (value) => labelled('Owner', wordsOf(value)),
  due: (value) =>
    labelled('Due', /^\d{4}-\d{2}-\d{2}$/.test(wordsOf(value)) ? dateInWords(wordsOf(value)) : ''),
};

/** The words of a form before and after an operation on it; null where it set nothing that is typed. Never throws. */
export function formLines(operation: {
  readonly path?: unknown;
  readonly properties?: unknown;
  readonly newProperties?: unknown;
}): FormLines | null {
  const now = entriesOf(operation.newProperties);
  const before = new Map(entriesOf(operation.properties));
  const typed = now.filter(([key]) => Object.hasOwn(TYPED, key));
  if (typed.length === 0) return null;
  return {
    place: `${String(operation.path)} ${typed.map(([key]) => key).join(' ')}`,
    before: typed.flatMap(([key]) => TYPED[key]?.(before.get(key)) ?? []),
    now: typed.flatMap(([key, value]) => TYPED[key]?.(value) ?? []),
  };
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Some of what an object says, as one line; without a value behind its label it says nothing. */
function joined(between: string, value: unknown, ...keys: readonly string[]): string {
  const said = new Map(entriesOf(value));
  const [first = '', ...rest] = keys.map((key) => wordsOf(said.get(key)).trim());
  const more = rest.filter((words) => words !== '');
  if (between === ': ' && more.length === 0) return '';
  return [first, ...more].filter((words) => words !== '').join(between);
}

function labelled(label: string, words: string): readonly string[] {
  return words === '' ? [] : [`${label}: ${words}`];
}
