import { Editor } from 'slate';
import { HistoryEditor } from 'slate-history';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { AttendanceRow, HeaderField, TopBlock } from '../../shared/note/blocks.ts';
import type { Finder, Found, Stretch } from '../../shared/note/find-words.ts';
import { insertWords, removeWords, setProperties } from '../editor/apply.ts';
import { type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { blockAt, spotAt, wordsOf } from '../editor/places.ts';

/** Puts words in the place of what was found in a top-level block; one step to undo. */
export function replaceFound(editor: NoteEditor, top: number, found: Found, by: string): void {
  inOneStep(editor, () => replaceIn(editor, top, [found], oneLine(by)));
}

/** Puts words in the place of all that a finder finds; one step to undo. Answers how often. */
export function replaceAll(editor: NoteEditor, finder: Finder, by: string): number {
  const all = noteIn(editor).map((block: TopBlock) => finder.found(block));
  const count = all.reduce((sum, found) => sum + found.length, 0);
  if (count === 0) return 0;
  const words = oneLine(by);
  inOneStep(editor, () => {
    for (const [top, found] of all.entries()) replaceIn(editor, top, found, words);
  });
  return count;
}

/** A block's words never hold a line end. */
function oneLine(words: string): string {
  return words.replace(/[\r\n]+/g, ' ');
}

function inOneStep(editor: NoteEditor, edit: () => void): void {
  HistoryEditor.withNewBatch(editor, () => Editor.withoutNormalizing(editor, edit));
}

/** From the last to the first: what stands before keeps its place. */
function replaceIn(editor: NoteEditor, top: number, found: readonly Found[], by: string): void {
  for (const { at, start, end } of found.toReversed()) {
    const put = (words: string): string => words.slice(0, start) + by + words.slice(end);
    switch (at.kind) {
      case 'words':
        replaceStretch(editor, [top, ...at.path], { start, end }, by);
        break;
      case 'title':
      case 'field':
        replaceInHeader(editor, top, at, put);
        break;
      case 'person':
        replaceInRow(editor, [top, ...at.path], at, put);
        break;
      default:
        assertNever(at);
    }
  }
}

/** Puts words in the place of others in the block at a path. A caret in them goes behind what takes their place. */
export function replaceStretch(
  editor: NoteEditor,
  path: number[],
  { start, end }: Stretch,
  by: string,
): void {
  const spot = spotAt(editor, path);
  if (!spot) return;
  removeWords(editor, path, start, wordsOf(spot.block).slice(start, end));
  insertWords(editor, path, start, by);
}

function replaceInHeader(
  editor: NoteEditor,
  top: number,
  at: Extract<Found['at'], { kind: 'title' | 'field' }>,
  put: (words: string) => string,
): void {
  const header = blockAt(editor, [top]);
  if (header?.type !== 'header') return;
  if (at.kind === 'title') {
    setProperties(editor, [top], { title: put(header.title) });
    return;
  }
  const fields = header.fields.map(
    (field, index): HeaderField =>
      index === at.index ? { ...field, [at.part]: put(field[at.part]) } : field,
  );
  setProperties(editor, [top], { fields });
}

function replaceInRow(
  editor: NoteEditor,
  path: number[],
  { row, part }: Extract<Found['at'], { kind: 'person' }>,
  put: (words: string) => string,
): void {
  const attendance = blockAt(editor, path);
  if (attendance?.type !== 'attendance') return;
  const rows = attendance.rows.map(
    (person, index): AttendanceRow => (index === row ? { ...person, [part]: put(person[part]) } : person),
  );
  setProperties(editor, path, { rows });
}
