import { Editor, type Point, type PointRef, Range, Transforms } from 'slate';
import { insertWords, removeWords } from '../apply.ts';
import { caretSpot, pointIn, spotAt, wordsOf } from '../places.ts';

/*
 * Words that are dragged take no space with them and leave none behind: one stands between them and their neighbours at
 * their new place, and between those at the old one. Letters out of the midst of a word are moved as they are.
 */

/** Words that are dragged, and where they stood. */
interface DraggedWords {
  readonly text: string;
  readonly from: PointRef;
}

const DRAGGED = new WeakMap<Editor, DraggedWords>();

/** Takes note of words within one block that are dragged; of none where parts of words are. */
export function startWordDrag(editor: Editor): void {
  DRAGGED.get(editor)?.from.unref();
  DRAGGED.delete(editor);
  const { selection } = editor;
  if (!selection) return;
  const [start, end] = Range.edges(selection);
  const spot = spotAt(editor, start.path);
  if (!spot || start.path.join() !== end.path.join()) return;
  const words = wordsOf(spot.block);
  const text = words.slice(start.offset, end.offset);
  const isWhole = !isWithinWord(words, start.offset) && !isWithinWord(words, end.offset);
  if (isWhole && text.trim() !== '') DRAGGED.set(editor, { text, from: Editor.pointRef(editor, start) });
}

/** Puts dragged words to the caret, once they were taken away where they stood. False where it was no drag of words. */
export function dropWords(editor: Editor): boolean {
  const dragged = DRAGGED.get(editor);
  DRAGGED.delete(editor);
  const from = dragged?.from.unref();
  // A drag that ended outside the note took nothing out of it.
  if (!dragged || !from || !editor.operations.some(({ type }) => type === 'remove_text')) return false;
  closeGap(editor, from, dragged.text);
  const spot = caretSpot(editor);
  if (!spot) return false;
  const { path, offset, block } = spot;
  const [before, after] = [wordsOf(block).slice(0, offset), wordsOf(block).slice(offset)];
  const text = dragged.text.trim();
  const lead = needsSpace(before, text) ? ' ' : '';
  const trail = needsSpace(text, after) ? ' ' : '';
  insertWords(editor, path, offset, `${lead}${text}${trail}`);
  Transforms.select(editor, pointIn(path, offset + lead.length + text.length));
  return true;
}

/** Leaves one space where words stood, and none at the edge of a line or before a stop. */
function closeGap(editor: Editor, { path, offset }: Point, text: string): void {
  const spot = spotAt(editor, path);
  if (!spot) return;
  const [before, after] = [wordsOf(spot.block).slice(0, offset), wordsOf(spot.block).slice(offset)];
  const isSpaced = before === '' || before.endsWith(' ');
  if (isSpaced && after.startsWith(' ')) removeWords(editor, spot.path, offset, ' ');
  else if (before.endsWith(' ') && (after === '' || CLOSES.test(after))) {
    removeWords(editor, spot.path, offset - 1, ' ');
  } else if (text !== text.trim() && needsSpace(before, after)) insertWords(editor, spot.path, offset, ' ');
}

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const BEGINS_IN_WORD = /^[\p{L}\p{N}]/u;
/** What stands at the end of words without a space before it. */
const CLOSES = /^[.,;:!?)\]}’”…]/;
/** What stands at the begin of words without a space behind it, or joins them. */
const OPENS = /[([{‘“/\-–—]$/;

function isWithinWord(words: string, at: number): boolean {
  return ENDS_IN_WORD.test(words.slice(0, at)) && BEGINS_IN_WORD.test(words.slice(at));
}

/** Whether a space is missing between two stretches of words that come to stand side by side. */
function needsSpace(before: string, after: string): boolean {
  if (before === '' || after === '' || /\s$/.test(before) || /^\s/.test(after)) return false;
  return !OPENS.test(before) && !CLOSES.test(after) && !/^[/–—-]/.test(after);
}
