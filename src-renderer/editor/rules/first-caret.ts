import type { Editor, Node, Range } from 'slate';
import type { AgendaItem } from '../../../shared/note/blocks.ts';
import { firstSpotFrom, isTextBlock, pointIn, wordsOf } from '../places.ts';
import { entriesOf } from './entries.ts';

/**
 * Where a person begins to type: in the first title that an entry has not got yet, as in an empty note; in the first
 * entry that waits for its words, as in a note made from the last meeting's; otherwise before the first word.
 */
export function firstCaret(editor: Editor): Range | null {
  const entries = entriesOf(editor);
  const untitled = entries.find(({ item }) => isUntitled(item));
  const waiting = untitled ?? entries.find(({ item }) => isWaiting(item));
  const path = waiting ? [waiting.index, untitled ? 0 : 1] : firstSpotFrom(editor, [0])?.path;
  if (!path) return null;
  const point = pointIn(path, 0);
  return { anchor: point, focus: point };
}

function isUntitled({ children }: AgendaItem): boolean {
  const title: Node | undefined = children[0];
  return isTextBlock(title) && wordsOf(title) === '';
}

/** Whether an entry has a paragraph to type in, and nothing else under its title. */
function isWaiting({ children: [, body, ...more] }: AgendaItem): boolean {
  return body?.type === 'paragraph' && more.length === 0 && !body.number && wordsOf(body) === '';
}
