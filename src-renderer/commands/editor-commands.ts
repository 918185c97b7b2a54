import type { CommandId } from '../../shared/commands.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { addAction, addDecision, addEntry } from '../editor/rules/insert-blocks.ts';
import { selectAll } from '../editor/rules/select-all.ts';

/** What commands do in the words of a note. The caret goes on there afterwards. */
export const EDITOR_COMMANDS: Readonly<Partial<Record<CommandId, (editor: NoteEditor) => void>>> = {
  'select-all': selectAll,
  'add-entry': addEntry,
  'add-decision': addDecision,
  'add-action': addAction,
};

/** What keys do in the words, for the legend. */
export const EDITOR_KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['Enter'], does: 'Begin the next paragraph, item of a list or action' },
  { keys: ['Shift+Enter'], does: 'Begin a paragraph in the same action' },
  { keys: ['Enter'], does: 'In an empty item, decision or action: leave it' },
  { keys: ['Backspace'], does: 'At the start of a block: make it plain, then join it to the one before' },
  { keys: ['Tab', 'Shift+Tab'], does: 'In a list: one level in or out' },
  { keys: ['Shift+Tab'], does: 'In a title: go to its number; in other words: go to the title of the note' },
  { keys: ['F6'], does: 'Go to the next part of the window' },
];
