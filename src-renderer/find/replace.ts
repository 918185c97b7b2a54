import { Editor } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { TopBlock } from '../../shared/note/blocks.ts';
import type { Finder, Found, Stretch } from '../../shared/note/find-words.ts';
import { insertWords, removeWords } from '../editor/apply.ts';
import { type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { spotAt, wordsOf } from '../editor/places.ts';
import { replaceShown } from './replace-shown.ts';

/** How many were replaced, and how many were left: dates, states, keywords and the like are no words to replace. */
export interface Replaced {
  readonly replaced: number;
  readonly left: number;
}

/**
 * Puts words in the place of what was found in a top-level block; one step to undo. False where it is left as it is.
 */
export function replaceFound(editor: NoteEditor, top: number, found: Found, by: string): boolean {
  return inOneStep(editor, () => replaceIn(editor, top, [found], oneLine(by))) > 0;
}

/** Puts words in the place of all that a finder finds; one step to undo. */
export function replaceAll(editor: NoteEditor, finder: Finder, by: string): Replaced {
  const all = noteIn(editor).map((block: TopBlock) => finder.found(block));
  const count = all.reduce((sum, found) => sum + found.length, 0);
  if (count === 0) return { replaced: 0, left: 0 };
  const words = oneLine(by);
  const replaced = inOneStep(editor, () =>
    all.reduce((sum, found, top) => sum + replaceIn(editor, top, found, words), 0),
  );
  return { replaced, left: count - replaced };
}

/** A block's words never hold a line end. */
function oneLine(words: string): string {
  return words.replace(/[\r\n]+/g, ' ');
}

function inOneStep(editor: NoteEditor, edit: () => number): number {
  let replaced = 0;
  HistoryEditor.withNewBatch(editor, () =>
    Editor.withoutNormalizing(editor, () => {
      replaced = edit();
    }),
  );
  return replaced;
}

/** From the last to the first: what stands before keeps its place. Answers how many were replaced. */
function replaceIn(editor: NoteEditor, top: number, found: readonly Found[], by: string): number {
  let replaced = 0;
  for (const { at, start, end } of found.toReversed()) {
    if (at.kind === 'words') replaceStretch(editor, [top, ...at.path], { start, end }, by);
    else if (!replaceShown(editor, top, at, (words) => words.slice(0, start) + by + words.slice(end)))
      continue;
    replaced += 1;
  }
  return replaced;
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
