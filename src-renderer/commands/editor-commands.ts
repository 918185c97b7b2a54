import type { NoteEditor } from '../editor/note-editor.ts';
import { addAction, addDecision, addEntry } from '../editor/rules/insert-blocks.ts';

export type EditorCommandId = 'add-entry' | 'add-decision' | 'add-action';

/** What adds a block to the note. Its buttons and its lines in the legend of keys are drawn from this. */
export interface EditorCommand {
  readonly id: EditorCommandId;
  readonly label: string;
  readonly keys: string;
  readonly run: (editor: NoteEditor) => void;
}

export const EDITOR_COMMANDS: readonly EditorCommand[] = [
  { id: 'add-entry', label: 'New entry', keys: 'CmdOrCtrl+Enter', run: addEntry },
  { id: 'add-decision', label: 'Decision', keys: 'CmdOrCtrl+Shift+D', run: addDecision },
  { id: 'add-action', label: 'Action', keys: 'CmdOrCtrl+Shift+A', run: addAction },
];

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
