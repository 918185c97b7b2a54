import { Node, type Operation, Path, Range, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { Note, TextBlock } from '../../shared/note/blocks.ts';
import { isEdit, type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { blockAt, caretSpot, isTextBlock, pointIn, spotAt, wordsOf } from '../editor/places.ts';
import { afterChange } from '../find/after-change.ts';
import { replaceStretch } from '../find/replace.ts';
import { bringRangeIntoSight } from '../find/show-found.ts';
import { type Mark, startWordMarks } from '../find/word-marks.ts';
import { createStore, type Store } from '../state/store.ts';
import { knownNames } from './known-names.ts';
import type { OwnWords } from './own-words.ts';
import { type SpellingWorker, startSpeller } from './speller.ts';
import { type CheckedWord, wordsToCheck } from './words-to-check.ts';
import './spelling.css';

const NAME = 'spelling';
/** Below marks of what was found. */
const KINDS = { [NAME]: { priority: 1, type: 'spelling-error' } } as const;

/** After a key, marks wait so many milliseconds for the next one. */
const AFTER_KEY = 250;

/** Words of so many blocks are asked for at once on the way to the next misspelt one. */
const BLOCKS_AT_ONCE = 200;

const NONE: readonly Mark[] = [];

/** A misspelt word in a block. */
export interface Misspelt extends CheckedWord {
  readonly block: TextBlock;
  readonly path: Path;
}

/** A misspelt word, and what it may have been meant for. */
export interface Suggested extends Misspelt {
  readonly suggestions: readonly string[];
}

/** The spelling of a note while it is written. */
export interface Spelling {
  /** The word that suggestions are shown for. */
  readonly asked: Pick<Store<Suggested | null>, 'get' | 'subscribe'>;
  /** The misspelt word at a place in a block; null where that is none. */
  wordAt(block: TextBlock, offset: number): CheckedWord | null;
  /** Shows suggestions for the misspelt word at a place, or with the caret; false where there is none. */
  suggest(place?: { readonly path: Path; readonly offset: number }): boolean;
  /** Selects the next misspelt word after the caret, from the top again after the last, with its suggestions. */
  next(): Promise<boolean>;
  replace(word: Suggested, by: string): void;
  /** No word like it is marked in this note any more. */
  ignore(word: string): void;
  /** No suggestions are shown any more. */
  close(): void;
  stop(): void;
}

/** Words that are not marked in a note: they last as long as its editor. */
const IGNORED = new WeakMap<NoteEditor, Set<string>>();

/** Begins to mark misspelt words of a note that stands on the page. `onFault` is told where there is no dictionary. */
export function startSpelling(
  editor: NoteEditor,
  ownWords: OwnWords,
  onFault: (error: unknown) => void,
): Spelling {
  const asked = createStore<Suggested | null>(null);
  const speller = startSpeller(
    new Worker(new URL('./spelling-worker.ts', import.meta.url), { type: 'module' }) as SpellingWorker,
    renew,
    onFault,
  );
  const ignored = IGNORED.get(editor) ?? new Set<string>();
  IGNORED.set(editor, ignored);
  let own: ReadonlySet<string> = new Set(ownWords.words());
  let names = knownNames(noteIn(editor));
  let areNamesOld = false;
  /** A word is typed: it is not marked until the caret has left it. */
  let isTyping = false;
  /** Where the caret was after the last key. */
  let typedAt: Range | null = null;
  let pause: ReturnType<typeof setTimeout> | null = null;
  /** Counts what can change how a word is marked that stands where it stood. */
  let round = 0;
  const words = new WeakMap<TextBlock, readonly CheckedWord[]>();
  const marked = new WeakMap<TextBlock, { readonly round: number; readonly marks: readonly Mark[] }>();

  const marks = startWordMarks(editor, KINDS, marksOf);
  const stopListening = afterChange(editor, changed);
  const stopOwn = ownWords.subscribe(() => {
    own = new Set(ownWords.words());
    renew();
  });

  function renew(): void {
    round += 1;
    marks.refresh();
  }

  function changed(operations: readonly Operation[]): void {
    if (operations.length === 0) return;
    if (operations.some(isEdit)) {
      isTyping = true;
      typedAt = editor.selection;
    } else if (!isTyping) return;
    else isTyping = isInTypedWord();
    areNamesOld ||= operations.some(isOfPeople);
    if (pause !== null) clearTimeout(pause);
    pause = setTimeout(refresh, AFTER_KEY);
  }

  function isInTypedWord(): boolean {
    const caret = caretSpot(editor);
    const typed = typedAt && spotAt(editor, typedAt.anchor.path);
    if (!caret || !typed || !typedAt || caret.block !== typed.block) return false;
    const at = typedAt.anchor.offset;
    const word = wordsIn(typed.block).find(({ start, end }) => start <= at && at <= end);
    return word !== undefined && word.start <= caret.offset && caret.offset <= word.end;
  }

  function refresh(): void {
    pause = null;
    if (areNamesOld) {
      areNamesOld = false;
      names = knownNames(noteIn(editor));
      round += 1;
    }
    marks.refresh();
  }

  function wordsIn(block: TextBlock): readonly CheckedWord[] {
    const known = words.get(block);
    if (known) return known;
    const all = wordsToCheck(wordsOf(block));
    words.set(block, all);
    return all;
  }

  function isLeftAlone(word: string): boolean {
    const small = word.toLowerCase();
    return own.has(word) || own.has(small) || ignored.has(word) || names.has(small.replaceAll('’', "'"));
  }

  function isMisspelt({ word }: CheckedWord): boolean {
    return !isLeftAlone(word) && speller.isMisspelt(word) === true;
  }

  /** What is marked in a block: the same array while that is the same. */
  function marksOf(block: TextBlock): readonly Mark[] {
    const caret = isTyping ? caretSpot(editor) : null;
    const isTyped = caret?.block === block;
    const before = marked.get(block);
    if (before?.round === round && !isTyped) return before.marks;
    const found = wordsIn(block).filter(
      (word) => !(isTyped && word.start <= caret.offset && caret.offset <= word.end) && isMisspelt(word),
    );
    const made = found.map(({ start, end }) => ({ name: NAME, start, end }));
    const isSame =
      before?.marks.length === made.length &&
      made.every(({ start, end }, index) => {
        const mark = before.marks[index];
        return mark?.start === start && mark.end === end;
      });
    const all = isSame ? before.marks : made.length === 0 ? NONE : made;
    // With the caret in it, it is looked at anew each time.
    marked.set(block, { round: isTyped ? -1 : round, marks: all });
    return all;
  }

  function wordAt(block: TextBlock, offset: number): CheckedWord | null {
    return (
      wordsIn(block).find((word) => word.start <= offset && offset <= word.end && isMisspelt(word)) ?? null
    );
  }

  function placeOfCaret(): { readonly path: Path; readonly offset: number } | null {
    const { selection } = editor;
    return selection && { path: selection.anchor.path, offset: Range.start(selection).offset };
  }

  function suggest(place = placeOfCaret()): boolean {
    const spot = place && spotAt(editor, place.path);
    const word = spot && wordAt(spot.block, place.offset);
    if (!word) return false;
    void show({ ...word, ...spot });
    return true;
  }

  async function show(word: Misspelt): Promise<void> {
    const suggestions = await speller.suggestions(word.word);
    if (blockAt(editor, word.path) === word.block) asked.change(() => ({ ...word, suggestions }));
  }

  /** The first misspelt word of the note from a place on. Words that are not known yet are asked for on the way. */
  async function firstFrom(path: Path, offset: number): Promise<Misspelt | null> {
    let some: Misspelt[] = [];
    let blocks = 0;
    const first = async (): Promise<Misspelt | null> => {
      await speller.ask(some.map(({ word }) => word));
      const found = some.find(isMisspelt);
      [some, blocks] = [[], 0];
      return found ?? null;
    };
    for (const [block, at] of blocksFrom(noteIn(editor), path)) {
      const from = at.join() === path.join() ? offset : 0;
      for (const word of wordsIn(block)) {
        if (word.start >= from && !isLeftAlone(word.word)) some.push({ ...word, block, path: at });
      }
      blocks += 1;
      if (blocks < BLOCKS_AT_ONCE) continue;
      const found = await first();
      if (found) return found;
    }
    return first();
  }

  return {
    asked,
    wordAt,
    suggest,
    async next() {
      const { selection } = editor;
      const end = selection && Range.end(selection);
      const spot = end && spotAt(editor, end.path);
      const found = (spot && (await firstFrom(spot.path, end.offset))) ?? (await firstFrom([0], 0));
      // What was edited meanwhile may have moved it.
      if (!found || blockAt(editor, found.path) !== found.block) return false;
      isTyping = false;
      const range = { anchor: pointIn(found.path, found.start), focus: pointIn(found.path, found.end) };
      Transforms.select(editor, range);
      bringRangeIntoSight(editor, range);
      await show(found);
      return true;
    },
    replace({ block, path, start, end }, by) {
      if (blockAt(editor, path) !== block) return;
      HistoryEditor.withNewBatch(editor, () => {
        replaceStretch(editor, path, { start, end }, by);
        Transforms.select(editor, pointIn(path, start + by.length));
      });
    },
    ignore(word) {
      ignored.add(word);
      renew();
    },
    close() {
      asked.change(() => null);
    },
    stop() {
      if (pause !== null) clearTimeout(pause);
      stopListening();
      stopOwn();
      marks.stop();
      speller.stop();
      asked.change(() => null);
    },
  };
}

/** The blocks with words of a note as it stands now, from a path on. */
function* blocksFrom(note: Note, path: Path): Generator<readonly [TextBlock, Path]> {
  for (let top = path[0] ?? 0; top < note.length; top += 1) {
    const block = note[top];
    if (!block) continue;
    for (const [node, inside] of Node.nodes(block)) {
      const at = [top, ...inside];
      if (isTextBlock(node) && !Path.isBefore(at, path)) yield [node, at];
    }
  }
}

/** Whether an operation may change who is in the attendance. */
function isOfPeople(operation: Operation): boolean {
  if (operation.type === 'set_node')
    return 'rows' in operation.newProperties || 'rows' in operation.properties;
  if (operation.type !== 'insert_node' && operation.type !== 'remove_node') return false;
  const { node } = operation;
  return (
    'type' in node && (node.type === 'attendance' || node.type === 'agenda-item' || node.type === 'trailer')
  );
}
