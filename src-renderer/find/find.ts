import { type Editor, Node, type Operation, type Point, Range, Transforms } from 'slate';
import { type FindQuery, finderOf } from '../../shared/note/find-words.ts';
import { isEdit, type NoteEditor } from '../editor/note-editor.ts';
import { createStore, type Store } from '../state/store.ts';
import { afterChange } from './after-change.ts';
import { fieldOf, markFound } from './found-field.ts';
import { startFoundMarks } from './found-marks.ts';
import { type Replaced, replaceAll, replaceFound } from './replace.ts';
import { type Place, startSearching } from './searching.ts';
import { focusFound, focusWords, showFound } from './show-found.ts';
import type { WordMarks } from './word-marks.ts';

/** After an edit the search waits so many milliseconds for the next one. */
const AFTER_EDIT = 150;

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
  /**
   * Puts words in the place of the one that is shown, and shows the next; shows the first if none is. Answers what was
   * done; null where one was only shown.
   */
  replace(by: string): Replaced | null;
  /** Puts words in the place of all of them, as one step. */
  replaceAll(by: string): Replaced;
}

/** Shown beside the words, where Slate's selection can't say it; it holds while the caret stays where it was then. */
interface ShownBeside {
  readonly place: Place;
  readonly selection: Range | null;
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
  const searching = startSearching(editor, afterSome);
  let beside: ShownBeside | null = null;
  /** What was selected when the search began: words are looked for from there, and it is left so if none is found. */
  let origin: Range | null = null;
  let whenDone: (() => void) | null = null;
  let isOpen = false;
  let marks: WordMarks | null = null;
  let stopListening: (() => void) | null = null;
  let pause: ReturnType<typeof setTimeout> | null = null;
  let lastQuery: FindQuery | null = null;
  let shown: Place | null = null;

  function search(): void {
    searching.goOn();
    store.change((state) => (state.isSearching ? state : { ...state, isSearching: true }));
  }

  function afterSome(isDone: boolean): void {
    tell(!isDone);
    if (!isDone) return;
    const next = whenDone;
    whenDone = null;
    next?.();
  }

  function tell(isSearching = store.get().isSearching): void {
    const count = searching.count();
    shown = currentPlace();
    const current = shown && searching.numberOf(shown);
    store.change((state) =>
      state.count === count && state.current === current && state.isSearching === isSearching
        ? state
        : { ...state, count, current, isSearching },
    );
    markFound(isOpen && shown ? fieldOf(editor, shown.top, shown.found.at) : null, shown?.found.at);
    marks?.refresh();
  }

  function currentPlace(): Place | null {
    if (beside && isSame(beside.selection, editor.selection) && searching.has(beside.place)) {
      return beside.place;
    }
    return searching.selected(editor.selection);
  }

  function show(place: Place | null): void {
    if (!place) return;
    showFound(editor, place.top, place.found);
    beside = place.found.at.kind === 'words' ? null : { place, selection: editor.selection };
    tell();
  }

  /** The first from where the search began. What was shown for fewer letters is not left selected if there is none. */
  function showFirst(): void {
    if (searching.count() > 0) showFrom(origin && Range.start(origin));
    else if (origin && Range.edges(origin).every((point) => isIn(editor, point))) {
      Transforms.select(editor, origin);
    }
  }

  function showFrom(point: Point | null): void {
    const count = searching.count();
    if (count === 0) return;
    const before = point ? searching.countBefore(point) : 0;
    show(searching.placeOf(before < count ? before + 1 : 1));
  }

  function changed(operations: readonly Operation[]): void {
    if (!operations.some(isEdit)) {
      tell();
      return;
    }
    if (pause !== null) clearTimeout(pause);
    pause = setTimeout(search, AFTER_EDIT);
  }

  function step(direction: 1 | -1): void {
    if (!searching.finder()) return;
    if (store.get().isSearching || !searching.isWhole()) {
      const first = whenDone;
      whenDone = () => {
        first?.();
        step(direction);
      };
      search();
      return;
    }
    const count = searching.count();
    if (count === 0) return;
    const place = currentPlace();
    const from = place ? searching.numberOf(place) : null;
    const start = editor.selection && Range.start(editor.selection);
    // Where none is shown, the next is the first from the caret on.
    const next =
      from !== null ? from + direction : (start ? searching.countBefore(start) : 0) + (direction > 0 ? 1 : 0);
    show(searching.placeOf(next < 1 ? count : next > count ? 1 : next));
    const shownFrom = editor.selection && Range.start(editor.selection);
    origin = shownFrom && { anchor: shownFrom, focus: shownFrom };
    // Without the bar the focus is in the note, and goes along.
    if (!isOpen && beside) focusFound(editor, beside.place.top, beside.place.found);
  }

  return {
    store,
    begin() {
      origin = editor.selection;
      if (isOpen) return;
      isOpen = true;
      marks = startFoundMarks(editor, () => ({ finder: searching.finder(), shown: shown?.found ?? null }));
      stopListening = afterChange(editor, changed);
      if (searching.finder()) search();
    },
    end() {
      if (!isOpen) return;
      const place = currentPlace();
      isOpen = false;
      whenDone = null;
      markFound(null);
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
      searching.seek(finderOf(query));
      [beside, shown] = [null, null];
      whenDone = goes ? showFirst : null;
      store.change((state) => ({ ...state, query, count: 0, current: null }));
      search();
    },
    step,
    replace(by) {
      const finder = searching.finder();
      if (!finder) return null;
      searching.finish();
      const place = currentPlace();
      if (!place) {
        step(1);
        return null;
      }
      const number = searching.numberOf(place);
      const isReplaced = replaceFound(editor, place.top, place.found, by);
      searching.finish();
      tell(false);
      const { at, start } = place.found;
      const count = searching.count();
      // What was put in may be found itself: the next one stands behind it.
      const own = isReplaced ? finder.stretches(by).length : 1;
      if (at.kind === 'words') showFrom({ path: [place.top, ...at.path, 0], offset: start + by.length });
      else show(searching.placeOf(number + own > count ? 1 : number + own));
      return { replaced: isReplaced ? 1 : 0, left: isReplaced ? 0 : 1 };
    },
    replaceAll(by) {
      const finder = searching.finder();
      if (!finder) return { replaced: 0, left: 0 };
      const replaced = replaceAll(editor, finder, by);
      searching.finish();
      tell(false);
      return replaced;
    },
  };
}

function isSame(one: Range | null, other: Range | null): boolean {
  return one === other || (one !== null && other !== null && Range.equals(one, other));
}

function sameQuery(one: FindQuery, other: FindQuery): boolean {
  return (
    one.words === other.words &&
    one.matchCase === other.matchCase &&
    one.wholeWord === other.wholeWord &&
    one.within === other.within
  );
}

/** Whether a place is still there. */
function isIn(editor: Editor, { path, offset }: Point): boolean {
  if (!Node.has(editor, path)) return false;
  const node = Node.get(editor, path);
  return 'text' in node && offset <= node.text.length;
}
