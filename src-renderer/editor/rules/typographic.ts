import type { HistoryEditor } from 'slate-history';
import { ReactEditor } from 'slate-react';
import { insertWords, removeWords } from '../apply.ts';
import { caretSpot, wordsOf } from '../places.ts';
import { newStep } from './new-step.ts';

/** What is put in the place of characters that end at the caret, or just before it. */
interface Swap {
  readonly from: number;
  readonly typed: string;
  readonly becomes: string;
}

/** After these, and at the start of the words, a quotation begins. */
const OPENS = /[\s([{–—/“‘]/u;

/**
 * Puts the signs of print in the place of typed ones: “ ” and ‘ ’ for straight quotes, as an apostrophe too, – for a
 * hyphen between spaces and for two of them, … for three stops. Each is a step to undo that gives back what was typed.
 * Only what is typed in the words of the note, key by key; nothing while words are composed, pasted or dictated.
 * `isOn` is asked at each key.
 */
export function withTypography<T extends ReactEditor & HistoryEditor>(editor: T, isOn: () => boolean): T {
  const { insertText } = editor;
  editor.insertText = (text, options) => {
    insertText(text, options);
    if (text.length !== 1 || options?.at !== undefined || ReactEditor.isComposing(editor) || !isOn()) return;
    const spot = caretSpot(editor);
    const swap = spot && swapFor(text, wordsOf(spot.block).slice(0, spot.offset));
    if (!swap) return;
    const { from, typed, becomes } = swap;
    newStep(editor, () => {
      // In this order what is typed next does not join the step, as it would join an insertion that it follows.
      insertWords(editor, spot.path, from, becomes);
      removeWords(editor, spot.path, from + becomes.length, typed);
    });
  };
  return editor;
}

/** What a key that was typed last changes of the words before the caret. */
function swapFor(key: string, words: string): Swap | null {
  const end = words.length;
  if (!words.endsWith(key)) return null;
  switch (key) {
    case '"':
      return { from: end - 1, typed: key, becomes: opens(words) ? '“' : '”' };
    case "'":
      return { from: end - 1, typed: key, becomes: opens(words) ? '‘' : '’' };
    case ' ':
      return /\S - $/.test(words.slice(-4)) ? { from: end - 2, typed: '-', becomes: '–' } : null;
    case '-':
      return /(?:^|[^-])--$/.test(words.slice(-3)) ? { from: end - 2, typed: '--', becomes: '–' } : null;
    case '.':
      return /(?:^|[^.])\.{3}$/.test(words.slice(-4)) ? { from: end - 3, typed: '...', becomes: '…' } : null;
    default:
      return null;
  }
}

function opens(words: string): boolean {
  const before = words.at(-2);
  return before === undefined || OPENS.test(before);
}
