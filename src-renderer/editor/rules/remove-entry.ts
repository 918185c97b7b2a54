import { type Editor, Transforms } from 'slate';
import { agendaItem, paragraph } from '../../../shared/note/build.ts';
import { insertBlock, removeBlock } from '../apply.ts';
import { endOf, firstSpotFrom, lastSpotBefore, pointIn } from '../places.ts';
import { entryAt } from './dissolve-entry.ts';
import { entriesOf } from './entries.ts';
import { entryChange, newAi, newNumber } from './renumber.ts';

/**
 * Removes the entry with the caret and all in it. The caret goes to the title of the next entry, or of the last one; a
 * note that would be left without words gets an empty entry in its place. False where the caret is in no entry.
 */
export function removeEntry(editor: Editor): boolean {
  const at = editor.selection?.focus.path.slice(0, 1);
  if (!at || !entryAt(editor, at)) return false;
  const isBehind = (index: number): boolean => index >= (at[0] ?? 0);
  entryChange(editor, () => {
    removeBlock(editor, at);
    const entries = entriesOf(editor);
    const next = entries.find(({ index }) => isBehind(index)) ?? entries.at(-1);
    const before = lastSpotBefore(editor, at);
    const words = next ? null : (before ?? firstSpotFrom(editor, [0]));
    if (!next && !words) {
      const entry = { ai: newAi(editor), number: newNumber(editor, undefined), title: '' };
      insertBlock(editor, at, agendaItem(entry, [paragraph('')]));
    }
    Transforms.select(editor, words ? endOf(words) : pointIn([next?.index ?? at[0] ?? 0, 0], 0));
  });
  return true;
}
