import { type Editor, Node, type Operation, Path, Point, Range, Transforms } from 'slate';
import type { TopBlock } from '../../shared/note/blocks.ts';
import { type Finder, type FindQuery, type Found, finderOf } from '../../shared/note/find-words.ts';
import { isEdit, type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { createStore, type Store } from '../state/store.ts';
import { afterChange } from './after-change.ts';
import { fieldOf } from './found-field.ts';
import { startFoundMarks } from './found-marks.ts';
import { replaceAll, replaceFound } from './replace.ts';
import { focusFound, focusWords, rangeOf, showFound } from './show-found.ts';
import type { WordMarks } from './word-marks.ts';

/** Searching takes no more of a pause than so many milliseconds, so that no frame comes late. */
const SLICE = 8;
/** On a machine that is never idle, the search goes on after so many milliseconds. */
const LONGEST_WAIT = 60;
/** After an edit the search waits so many milliseconds for the next one. */
const AFTER_EDIT = 150;
/** The clock is asked after so many blocks. */
const BLOCKS_A_LOOK = 8;

export interface FindState {
  readonly query: FindQuery;
  /** How much was found so far. */
  readonly count: number;
  /** Which of them is selected, counted from 1; null where none is. */
  readonly current: number | null;
  readonly isSearching: boolean;
}

/** Finding words in a note. What was asked for last is kept while the bar is away. */
export interface Find {
  readonly store: Pick<Store<FindState>, 'get' | 'subscribe'>;
  /** The bar stands: all that is found is marked, and kept up with edits. */
  begin(): void;
  /** The bar goes: the caret and the focus go to what was shown last. */
  end(): void;
  /** Looks for something; with `goes` the first from the caret on is shown. */
  ask(query: FindQuery, goes: boolean): void;
  /** Shows the next (1) or the previous (-1) one, from the other end after the last. */
  step(direction: 1 | -1): void;
  /** Puts words in the place of the one that is shown, and shows the next; shows the first if none is. */
  replace(by: string): void;
  /** Puts words in the place of all of them, as one step. Answers how many there were. */
  replaceAll(by: string): number;
}

/** One that was found, in a top-level block of the note. */
interface Place {
  readonly top: number;
  readonly found: Found;
}

const NO_QUERY: FindQuery = { words: '', matchCase: false, wholeWord: false, within: 'note' };

const OF_EDITOR = new WeakMap<NoteEditor, Find>();

/** What finds words in an editor. */
export function findIn(editor: NoteEditor): Find {
  const known = OF_EDITOR.get(editor);
  if (known) return known;
  const begun = startFind(editor);
  OF_EDITOR.set(editor, begun);
  return begun;
}

function startFind(editor: NoteEditor): Find {
  const store = createStore<FindState>({ query: NO_QUERY, count: 0, current: null, isSearching: false });
  let finder: Finder | null = null;
  /** What was found in each top-level block that was searched, and how many up to and with it. */
  let founds: (readonly Found[])[] = [];
  let sums: number[] = [];
  let searched: readonly unknown[] = [];
  /** Shown in a form: Slate's selection can't say it. */
  let inForm: Place | null = null;
  /** What was selected when the search began: words are looked for from there, and it is left so if none is found. */
  let origin: Range | null = null;
  let whenDone: (() => void) | null = null;
  let isOpen = false;
  let marks: WordMarks | null = null;
  let stopListening: (() => void) | null = null;
  let slice: number | null = null;
  let pause: ReturnType<typeof setTimeout> | null = null;
  let markedField: HTMLElement | null = null;
  let lastQuery: FindQuery | null = null;
  let shown: Place | null = null;

  function search(): void {
    if (slice === null) slice = requestIdleCallback(searchSome, { timeout: LONGEST_WAIT });
    store.change((state) => (state.isSearching ? state : { ...state, isSearching: true }));
  }

  function searchSome(): void {
    slice = null;
    const isDone = searchUntil(performance.now() + SLICE);
    if (!isDone) slice = requestIdleCallback(searchSome, { timeout: LONGEST_WAIT });
    tell(!isDone);
    if (!isDone) return;
    const next = whenDone;
    whenDone = null;
    next?.();
  }

  /** Searches what is left, or as much as there is time for. Blocks that were searched before cost nothing. */
  function searchUntil(end: number): boolean {
    const note: readonly TopBlock[] = noteIn(editor);
    if (searched !== note) {
      [founds, sums, searched] = [[], [], note];
    }
    while (founds.length < note.length) {
      const block = note[founds.length];
      const found = block && finder ? finder.found(block) : [];
      founds.push(found);
      sums.push((sums.at(-1) ?? 0) + found.length);
      if (founds.length % BLOCKS_A_LOOK === 0 && performance.now() > end) return false;
    }
    return true;
  }

  function searchNow(): void {
    searchUntil(Infinity);
  }

  function tell(isSearching = store.get().isSearching): void {
    const count = sums.at(-1) ?? 0;
    shown = currentPlace();
    const current = shown && numberOf(shown);
    store.change((state) =>
      state.count === count && state.current === current && state.isSearching === isSearching
        ? state
        : { ...state, count, current, isSearching },
    );
    markField(shown);
    marks?.refresh();
  }

  /** What is selected, if it is one of those that were found. */
  function currentPlace(): Place | null {
    if (inForm && founds[inForm.top]?.includes(inForm.found)) return inForm;
    const { selection } = editor;
    if (!selection || Range.isCollapsed(selection)) return null;
    const top = selection.anchor.path[0] ?? 0;
    const found = founds[top]?.find((each) => {
      const range = each.start === selection.anchor.offset ? rangeOf(top, each) : null;
      return range !== null && Range.equals(range, selection);
    });
    return found ? { top, found } : null;
  }

  function numberOf({ top, found }: Place): number {
    return (sums[top - 1] ?? 0) + (founds[top]?.indexOf(found) ?? 0) + 1;
  }

  function placeOf(number: number): Place | null {
    const top = sums.findIndex((sum) => sum >= number);
    const found = founds[top]?.[number - 1 - (sums[top - 1] ?? 0)];
    return found ? { top, found } : null;
  }

  /** How many stand wholly before a place in the words. */
  function countBefore(point: Point): number {
    const top = point.path[0] ?? 0;
    const inTop = (founds[top] ?? []).filter((found) => isBefore(found, top, point)).length;
    return (sums[top - 1] ?? 0) + inTop;
  }

  function show(place: Place | null): void {
    if (!place) return;
    inForm = place.found.at.kind === 'words' ? null : place;
    showFound(editor, place.top, place.found);
    tell();
  }

  /** The first from where the search began. What was shown for fewer letters is not left selected if there is none. */
  function showFirst(): void {
    if ((sums.at(-1) ?? 0) > 0) showFrom(origin && Range.start(origin));
    else if (origin && Range.edges(origin).every((point) => isIn(editor, point))) {
      Transforms.select(editor, origin);
    }
  }

  function showFrom(point: Point | null): void {
    const count = sums.at(-1) ?? 0;
    if (count === 0) return;
    const before = point ? countBefore(point) : 0;
    show(placeOf(before < count ? before + 1 : 1));
  }

  function markField(place: Place | null): void {
    markedField?.removeAttribute('data-found');
    const at = place?.found.at;
    markedField = isOpen && place && at && at.kind !== 'words' ? fieldOf(editor, place.top, at) : null;
    markedField?.setAttribute('data-found', 'true');
  }

  function changed(operations: readonly Operation[]): void {
    if (!operations.some(isEdit)) {
      if (operations.length > 0) inForm = null;
      tell();
      return;
    }
    if (pause !== null) clearTimeout(pause);
    pause = setTimeout(search, AFTER_EDIT);
  }

  function step(direction: 1 | -1): void {
    if (!finder) return;
    if (store.get().isSearching || searched !== noteIn(editor)) {
      const first = whenDone;
      whenDone = () => {
        first?.();
        step(direction);
      };
      search();
      return;
    }
    const count = sums.at(-1) ?? 0;
    if (count === 0) return;
    const place = currentPlace();
    const from = place ? numberOf(place) : null;
    const { selection } = editor;
    const start = selection && Range.start(selection);
    // Where none is shown, the next is the first from the caret on.
    const next =
      from !== null ? from + direction : (start ? countBefore(start) : 0) + (direction > 0 ? 1 : 0);
    show(placeOf(next < 1 ? count : next > count ? 1 : next));
    const shownFrom = editor.selection && Range.start(editor.selection);
    origin = shownFrom && { anchor: shownFrom, focus: shownFrom };
    // Without the bar the focus is in the note, and goes along.
    if (!isOpen && inForm) focusFound(editor, inForm.top, inForm.found);
  }

  return {
    store,
    begin() {
      origin = editor.selection;
      if (isOpen) return;
      isOpen = true;
      marks = startFoundMarks(editor, () => ({ finder, shown: shown?.found ?? null }));
      stopListening = afterChange(editor, changed);
      if (finder) search();
    },
    end() {
      if (!isOpen) return;
      const place = currentPlace();
      isOpen = false;
      whenDone = null;
      markField(null);
      marks?.stop();
      stopListening?.();
      if (pause !== null) clearTimeout(pause);
      [marks, stopListening, pause] = [null, null, null];
      if (place) focusFound(editor, place.top, place.found);
      else focusWords(editor);
    },
    ask(query, goes) {
      if (lastQuery && sameQuery(lastQuery, query)) return;
      lastQuery = query;
      finder = finderOf(query);
      [founds, sums, searched, inForm, shown] = [[], [], [], null, null];
      whenDone = goes ? showFirst : null;
      store.change((state) => ({ ...state, query, count: 0, current: null }));
      search();
    },
    step,
    replace(by) {
      if (!finder) return;
      searchNow();
      const place = currentPlace();
      if (!place) {
        step(1);
        return;
      }
      const number = numberOf(place);
      replaceFound(editor, place.top, place.found, by);
      searchNow();
      tell(false);
      const { at, start } = place.found;
      // What was put in may be found itself: the next one stands behind it.
      if (at.kind === 'words') showFrom({ path: [place.top, ...at.path, 0], offset: start + by.length });
      else show(placeOf(Math.min(number + finder.stretches(by).length, sums.at(-1) ?? 0)));
    },
    replaceAll(by) {
      if (!finder) return 0;
      const count = replaceAll(editor, finder, by);
      searchNow();
      tell(false);
      return count;
    },
  };
}

function sameQuery(one: FindQuery, other: FindQuery): boolean {
  return (
    one.words === other.words &&
    one.matchCase === other.matchCase &&
    one.wholeWord === other.wholeWord &&
    one.within === other.within
  );
}

function isBefore({ at, start }: Found, top: number, point: Point): boolean {
  const path = [top, ...('path' in at ? at.path : [])];
  if (at.kind !== 'words') return Path.compare(path, point.path) <= 0;
  return Point.isBefore({ path: [...path, 0], offset: start }, point);
}

/** Whether a place is still there. */
function isIn(editor: Editor, { path, offset }: Point): boolean {
  if (!Node.has(editor, path)) return false;
  const node = Node.get(editor, path);
  return 'text' in node && offset <= node.text.length;
}
