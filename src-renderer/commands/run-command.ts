import { type CommandContext, type CommandId, commandOf, isEnabled } from '../../shared/commands.ts';
import { takeCaret } from '../editor/take-caret.ts';
import type { Page } from '../state/page.ts';
import type { PageState } from '../state/page-state.ts';
import { EDITOR_COMMANDS, REFUSALS } from './editor-commands.ts';
import { fieldCommand } from './field-command.ts';
import { focusNote } from './focus-note.ts';
import { PAGE_WORK } from './page-work.ts';

/** What the conditions of commands ask of the window. That a note was closed only the main process knows. */
export function commandContext({ view, note }: PageState): CommandContext {
  return {
    hasNote: view.kind === 'note',
    isReadOnly: note?.isReadOnly ?? false,
    isEdited: note?.isEdited ?? false,
    hasFile: note?.path != null,
    hasConflict: note?.bars.some(({ kind }) => kind === 'conflict') ?? false,
    hasClosedNote: true,
  };
}

/** Carries out a command, wherever it was chosen: by keys, a button, the palette or the native menu. */
export async function runCommand(page: Page, id: CommandId): Promise<void> {
  if (fieldCommand(id)) return;
  const state = page.store.get();
  if (!isEnabled(commandOf(id), commandContext(state))) return;
  const inWords = EDITOR_COMMANDS[id];
  if (!inWords) {
    await PAGE_WORK[id]?.(page);
    return;
  }
  // A dialog stands before the note: nothing is done to what is behind it.
  if (state.view.kind !== 'note' || state.dialog) return;
  const editor = state.view.session.editor();
  takeCaret(editor);
  const refusal = inWords(editor) === false ? REFUSALS[id] : undefined;
  if (refusal !== undefined) page.say({ words: refusal, canUndo: false, isTrouble: false });
  focusNote(editor);
}
