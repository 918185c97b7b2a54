import { type Editor, Range } from 'slate';
import { insertWords } from '../apply.ts';
import { caretSpot, wordsOf } from '../places.ts';
import { deleteRange } from './delete-range.ts';
import { newStep } from './new-step.ts';

/**
 * Types the time of day at the caret, or in place of what is selected, parted by spaces from the words around it.
 * False where the caret is in no words.
 */
export function insertTime(editor: Editor, now: Date): boolean {
  const { selection } = editor;
  if (!selection || (Range.isCollapsed(selection) && !caretSpot(editor))) return false;
  let isDone = false;
  newStep(editor, () => {
    if (Range.isExpanded(selection)) deleteRange(editor, selection);
    const spot = caretSpot(editor);
    if (!spot) return;
    const words = wordsOf(spot.block);
    const [before, after] = [words.slice(0, spot.offset), words.slice(spot.offset)];
    const lead = /[^\s([“‘–—-]$/u.test(before) ? ' ' : '';
    const trail = /^[\p{L}\p{N}(“‘]/u.test(after) ? ' ' : '';
    insertWords(editor, spot.path, spot.offset, lead + timeInWords(now) + trail);
    isDone = true;
  });
  return isDone;
}

/** A time of day as British minutes have it: `10.32 am`, `2.05 pm`, `noon`, `midnight`. */
export function timeInWords(time: Date): string {
  const [hours, minutes] = [time.getHours(), time.getMinutes()];
  if (minutes === 0 && hours % 12 === 0) return hours === 0 ? 'midnight' : 'noon';
  return `${hours % 12 || 12}.${String(minutes).padStart(2, '0')} ${hours < 12 ? 'am' : 'pm'}`;
}
