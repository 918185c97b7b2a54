import { Path, Point, Range } from 'slate';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { TopBlock } from '../../shared/note/blocks.ts';
import type { Finder, Found } from '../../shared/note/find-words.ts';
import { type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { rangeOf } from './show-found.ts';

/** Searching takes no more of a pause than so many milliseconds, so that no frame comes late. */
const SLICE = 8;
/** On a machine that is never idle, the search goes on after so many milliseconds. */
const LONGEST_WAIT = 60;
/** The clock is asked after so many blocks. */
const BLOCKS_A_LOOK = 8;

/** One that was found, in a top-level block of the note. */
export interface Place {
  readonly top: number;
  readonly found: Found;
}

/** Searches a note in pauses, and knows what was found in it so far, in its order. */
export interface Searching {
  finder(): Finder | null;
  /** Looks for something else from now on, or for nothing. */
  seek(finder: Finder | null): void;
  /** Goes on in pauses until the note is searched to its end. */
  goOn(): void;
  /** Searches what is left at once. Blocks that were searched before cost nothing. */
  finish(): void;
  /** Whether all of the note as it stands now was searched. */
  isWhole(): boolean;
  count(): number;
  has(place: Place): boolean;
  /** Which of all it is, counted from 1. */
  numberOf(place: Place): number;
  placeOf(number: number): Place | null;
  /** How many stand wholly before a place in the words. */
  countBefore(point: Point): number;
  /** What is selected in the words, if it is one of those that were found. */
  selected(selection: Range | null): Place | null;
}

/** Begins to search a note. `onSome` is called after each pause, and told whether that was the last. */
export function startSearching(editor: NoteEditor, onSome: (isDone: boolean) => void): Searching {
  let finder: Finder | null = null;
  /** What was found in each top-level block that was searched, and how many up to and with it. */
  let founds: (readonly Found[])[] = [];
  let sums: number[] = [];
  let searched: readonly unknown[] = [];
  let isAsked = false;

  function goOn(): void {
    if (!isAsked) requestIdleCallback(searchSome, { timeout: LONGEST_WAIT });
    isAsked = true;
  }

  function searchSome(): void {
    isAsked = false;
    const isDone = searchUntil(performance.now() + SLICE);
    if (!isDone) goOn();
    onSome(isDone);
  }

  function searchUntil(end: number): boolean {
    const note: readonly TopBlock[] = noteIn(editor);
    if (searched !== note) [founds, sums, searched] = [[], [], note];
    while (founds.length < note.length) {
      const block = note[founds.length];
      const found = block && finder ? finder.found(block) : [];
      founds.push(found);
      sums.push((sums.at(-1) ?? 0) + found.length);
      if (founds.length % BLOCKS_A_LOOK === 0 && performance.now() > end) return false;
    }
    return true;
  }

  return {
    finder: () => finder,
    seek(wanted) {
      finder = wanted;
      [founds, sums, searched] = [[], [], []];
    },
    goOn,
    finish() {
      searchUntil(Infinity);
    },
    isWhole() {
      const note = noteIn(editor);
      return searched === note && founds.length === note.length;
    },
    count: () => sums.at(-1) ?? 0,
    has: ({ top, found }) => founds[top]?.includes(found) ?? false,
    numberOf: ({ top, found }) => (sums[top - 1] ?? 0) + (founds[top]?.indexOf(found) ?? 0) + 1,
    placeOf(number) {
      const top = sums.findIndex((sum) => sum >= number);
      const found = founds[top]?.[number - 1 - (sums[top - 1] ?? 0)];
      return found ? { top, found } : null;
    },
    countBefore(point) {
      const top = point.path[0] ?? 0;
      const inTop = (founds[top] ?? []).filter((found) => isBefore(found, top, point)).length;
      return (sums[top - 1] ?? 0) + inTop;
    },
    selected(selection) {
      if (!selection || Range.isCollapsed(selection)) return null;
      const top = selection.anchor.path[0] ?? 0;
      const found = founds[top]?.find((each) => {
        const range = each.start === selection.anchor.offset ? rangeOf(top, each) : null;
        return range !== null && Range.equals(range, selection);
      });
      return found ? { top, found } : null;
    },
  };
}

/** Whether one that was found stands before a place in the words of the same top-level block. */
function isBefore({ at, start }: Found, top: number, point: Point): boolean {
  const path = [top, ...('path' in at ? at.path : [])];
  switch (at.kind) {
    case 'words':
      return Point.isBefore({ path: [...path, 0], offset: start }, point);
    case 'title':
    case 'field':
    case 'person':
      return Path.compare(path, point.path) <= 0;
    case 'detail':
      return Path.isBefore(path, point.path);
    case 'label':
      // A number and a keyword stand before the words of their block, the others after them.
      return at.part === 'number' || at.part === 'keyword'
        ? Path.compare(path, point.path) <= 0
        : Path.isBefore(path, point.path);
    default:
      return assertNever(at);
  }
}
