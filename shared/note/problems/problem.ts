import type { Operation } from 'slate';
import type { AgendaItem, Note } from '../blocks.ts';

/** How much a problem matters: an error is damage to the file, a warning likely a slip, a hint worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

/** A change that puts a problem right and loses nothing: operations on the note, so that it can be undone. */
export interface Fix {
  /** What it does, in a clerk's words. */
  readonly label: string;
  readonly operations: readonly Operation[];
}

/** Something wrong with a note, told where it stands in the text that `writeNote` gives. */
export interface Problem {
  readonly code: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly severity: Severity;
  /** A sentence that a clerk understands. */
  readonly message: string;
  /** The same for somebody who writes the text itself, where there is another thing to do about it. */
  readonly inText?: string;
  /** The entry it belongs to. */
  readonly item: (Pick<AgendaItem, 'ai'> & { readonly number: string; readonly title: string }) | null;
  readonly fix?: Fix;
}

/** A problem as its rule finds it: at an offset in the text. */
export interface Finding extends Pick<Problem, 'code' | 'severity' | 'message' | 'inText' | 'fix'> {
  readonly at: number;
  readonly item: AgendaItem | null;
}

/** What a rule looks at. */
export interface Examined {
  readonly note: Note;
  /** The text that the note is written as, and where in it each block stands (see `locateBlocks`). */
  readonly text: string;
  readonly offsets: ReadonlyMap<object, number>;
  /** ISO date. */
  readonly today: string;
}

/** A rule: what of one kind is wrong with a note. */
export type Rule = (examined: Examined) => readonly Finding[];

/** An operation that sets a property of the block at `path`. */
export function setProperty(
  path: readonly number[],
  name: string,
  before: unknown,
  after: unknown,
): Operation {
  const properties = { [name]: before };
  const newProperties = { [name]: after };
  return { type: 'set_node', path: [...path], properties, newProperties } as Operation;
}
