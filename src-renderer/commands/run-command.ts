import { type CommandContext, type CommandId, commandOf, isEnabled } from '../../shared/commands.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import { selectAll } from '../editor/rules/select-all.ts';
import type { Page } from '../state/page.ts';
import type { PageState } from '../state/page-state.ts';
import { EDITOR_COMMANDS, type EditorCommandId } from './editor-commands.ts';
import { focusNote } from './focus-note.ts';

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

/** Carries out a command, wherever it was chosen: by keys, a button, or the native menu. */
export async function runCommand(page: Page, id: CommandId): Promise<void> {
  const { bridge, ask, store } = page;
  const state = store.get();
  if (!isEnabled(commandOf(id), commandContext(state))) return;
  switch (id) {
    case 'new':
      await ask(bridge.newNote());
      break;
    case 'open':
      await ask(bridge.chooseNotes());
      break;
    case 'reopen-closed':
      if ((await ask(bridge.reopenClosed())) === false) {
        page.say({
          words: 'No note was closed since the program was started.',
          canUndo: false,
          isTrouble: false,
        });
      }
      break;
    case 'save':
      await ask(bridge.save());
      break;
    case 'save-as':
      await ask(bridge.saveAs());
      break;
    case 'save-copy':
      await ask(bridge.saveCopy());
      break;
    case 'export-word':
      await ask(bridge.exportWord());
      break;
    case 'discard-changes':
      await ask(bridge.discardChanges());
      break;
    case 'close':
      await ask(bridge.closeWindow());
      break;
    case 'show-log':
      await ask(bridge.showLog());
      break;
    case 'undo':
    case 'redo':
      stepHistory(page, id);
      break;
    case 'versions':
    case 'compare':
    case 'settings':
    case 'legend':
    case 'about':
      page.openDialog({ kind: id });
      break;
    case 'select-all':
      if (state.view.kind === 'note' && !state.dialog) selectAll(state.view.session.editor());
      break;
    case 'quit':
    case 'cut':
    case 'copy':
    case 'paste':
    case 'zoom-in':
    case 'zoom-out':
    case 'zoom-reset':
    case 'full-screen':
      // The system and the main process carry these out themselves.
      break;
    default:
      assertNever(id);
  }
}

function stepHistory({ store }: Page, id: 'undo' | 'redo'): void {
  const { view, dialog } = store.get();
  if (view.kind !== 'note' || dialog) return;
  view.session.editor()[id]();
}

/** Carries out what adds a block at the caret, which then goes on in it. */
export function runEditorCommand({ store }: Page, id: EditorCommandId): void {
  const { view, note, dialog } = store.get();
  if (view.kind !== 'note' || note?.isReadOnly || dialog) return;
  const editor = view.session.editor();
  EDITOR_COMMANDS.find((command) => command.id === id)?.run(editor);
  focusNote(editor);
}
