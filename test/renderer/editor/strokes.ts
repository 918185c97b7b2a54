import fc from 'fast-check';
import type { Path, Point, Range } from 'slate';
import type { Note } from '../../../shared/note/blocks.ts';
import { type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import {
  addListItem,
  addParagraph,
  addPartHeading,
  addVote,
} from '../../../src-renderer/editor/rules/add-more.ts';
import { goToNext, goToPath } from '../../../src-renderer/editor/rules/go-to.ts';
import { addAction, addDecision, addEntry } from '../../../src-renderer/editor/rules/insert-blocks.ts';
import { insertTime } from '../../../src-renderer/editor/rules/insert-time.ts';
import { moveEntry, moveEntryTo } from '../../../src-renderer/editor/rules/move-entry.ts';
import { demote, promote } from '../../../src-renderer/editor/rules/promote.ts';
import { removeEntry } from '../../../src-renderer/editor/rules/remove-entry.ts';
import { selectAll } from '../../../src-renderer/editor/rules/select-all.ts';
import { selectBlock } from '../../../src-renderer/editor/rules/select-block.ts';
import { splitEntry } from '../../../src-renderer/editor/rules/split-entry.ts';
import { toggleExempt } from '../../../src-renderer/editor/rules/toggle-exempt.ts';
import { turnInto } from '../../../src-renderer/editor/rules/turn-into.ts';
import { textSpots } from '../../laws/edits.ts';
import { words } from '../../laws/generate.ts';
import { press } from './caret-note.ts';

/*
 * What a person does to a note, at random: a place or a stretch of it, and then a key, words or a command.
 */

const NOON = new Date(2026, 10, 22, 12, 0);

/** All commands on the structure of a note. */
const COMMANDS: Readonly<Record<string, (editor: NoteEditor) => unknown>> = {
  entry: addEntry,
  decision: addDecision,
  action: addAction,
  vote: addVote,
  paragraph: addParagraph,
  'part heading': addPartHeading,
  'list item': addListItem,
  'split entry': splitEntry,
  'move up': (editor) => moveEntry(editor, -1),
  'move down': (editor) => moveEntry(editor, 1),
  'move far': (editor) => moveEntryTo(editor, 3, 0),
  promote,
  demote,
  'to paragraph': (editor) => turnInto(editor, 'paragraph'),
  'to decision': (editor) => turnInto(editor, 'decision'),
  'to action': (editor) => turnInto(editor, 'action'),
  'to vote': (editor) => turnInto(editor, 'vote'),
  'to bullets': (editor) => turnInto(editor, 'bullets'),
  'to numbers': (editor) => turnInto(editor, 'numbers'),
  'to letters': (editor) => turnInto(editor, 'letters'),
  'to part heading': (editor) => turnInto(editor, 'part-heading'),
  exempt: toggleExempt,
  time: (editor) => insertTime(editor, NOON),
  'remove entry': removeEntry,
  'select block': selectBlock,
  'select all': selectAll,
  'next decision': (editor) => goToNext(editor, 'decision', 1),
  'last entry': (editor) => goToNext(editor, 'entry', -1),
  'first place': (editor) => goToPath(editor, [0]),
};

/** The commands that turn blocks into others. */
export const TURNS: readonly string[] = Object.keys(COMMANDS).filter((key) => key.startsWith('to '));

/** Commands that select; what is pressed next is done to the selection. */
export const SELECTS: ReadonlySet<string> = new Set(['select block', 'select all']);

const KEYS = ['Enter', 'Shift+Enter', 'Backspace', 'Delete', 'Tab', 'Shift+Tab'];

/** Beginnings that turn a paragraph when they are typed at its start. */
const BEGINNINGS = ['Decision:', 'RESOLVED ', 'AGREED that:', 'Action:', 'Vote:', '- ', '1. ', '(a) '];

export interface Stroke {
  readonly key: string;
  /** How the key is meant: a key or words, a command, or words that are typed one character after the other. */
  readonly kind: 'key' | 'command' | 'typed';
  /** Where the caret is put first, as numbers that are taken for the nearest place there is. */
  readonly at: number;
  readonly offset: number;
  /** How far from there the selection ends, in blocks; 0 for a caret. */
  readonly reach: number;
}

const place = { at: fc.nat(), offset: fc.oneof(fc.constant(0), fc.constant(-1), fc.nat()) };
const anyReach = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat({ max: 6 }));

/** Rows of strokes with these keys. */
export function strokes(
  what: fc.Arbitrary<Pick<Stroke, 'key' | 'kind'>>,
  reach: fc.Arbitrary<number> = anyReach,
): fc.Arbitrary<readonly Stroke[]> {
  const stroke = fc.tuple(what, fc.record({ ...place, reach })).map(([key, where]) => ({ ...key, ...where }));
  return fc.array(stroke, { minLength: 1, maxLength: 12 });
}

/** One of some keys. */
export function keysOf(...keys: readonly string[]): fc.Arbitrary<Pick<Stroke, 'key' | 'kind'>> {
  return fc.constantFrom(...keys).map((key) => ({ key, kind: 'key' }));
}

const typed = fc.oneof(
  words,
  words,
  fc.tuple(words, words).map((lines) => lines.join('\n')),
);

/** One of all commands. */
export const anyCommand: fc.Arbitrary<Pick<Stroke, 'key' | 'kind'>> = fc
  .constantFrom(...Object.keys(COMMANDS))
  .map((key) => ({ key, kind: 'command' }));

/** Anything a person does. */
export const anything: fc.Arbitrary<Pick<Stroke, 'key' | 'kind'>> = fc.oneof(
  { weight: 4, arbitrary: keysOf(...KEYS) },
  { weight: 2, arbitrary: typed.map((key) => ({ key, kind: 'key' as const })) },
  { weight: 1, arbitrary: fc.constantFrom(...BEGINNINGS).map((key) => ({ key, kind: 'typed' as const })) },
  { weight: 5, arbitrary: anyCommand },
);

function pointAt(note: Note, at: number, offset: number): Point | null {
  const spots = textSpots(note);
  const spot = spots[at % Math.max(1, spots.length)];
  if (!spot) return null;
  const [child] = spot.block.children;
  const length = child && 'text' in child ? child.text.length : 0;
  const path: Path = [...spot.path, 0];
  return { path, offset: offset < 0 ? length : offset % (length + 1) };
}

/**
 * Does what a stroke says; what came before it is a step of its own, as it was another event. Answers what it selected
 * first; null where the note has no words.
 */
export function strike(editor: NoteEditor, { key, kind, at, offset, reach }: Stroke): Range | null {
  const anchor = pointAt(noteIn(editor), at, offset);
  const focus = pointAt(noteIn(editor), at + reach, reach === 0 ? offset : offset + reach);
  if (!anchor || !focus) return null;
  nextEvent(editor);
  editor.select({ anchor, focus });
  // What is pressed is another turn of the page: Slate has told of the selection by then.
  editor.operations = [];
  if (kind === 'key') press(editor, key);
  else if (kind === 'command') COMMANDS[key]?.(editor);
  else {
    for (const character of key) {
      press(editor, character);
      nextEvent(editor);
    }
  }
  if (SELECTS.has(key)) press(editor, 'Delete');
  return { anchor, focus };
}

function nextEvent(editor: NoteEditor): void {
  editor.operations = [];
}
