import { COMMAND_IDS, type CommandId } from '../../shared/commands.ts';
import type { Page } from '../state/page.ts';
import { IS_MAC } from '../ui/keys.ts';
import type { EditorCommandId } from './editor-commands.ts';
import { nextPart } from './next-part.ts';
import { isPressed, pressedCommand } from './pressed-command.ts';
import { runCommand, runEditorCommand } from './run-command.ts';

/**
 * Carries out the commands of keys. Each is taken before anything in the page sees it, and its default is prevented:
 * then neither Slate nor the native menu does the same a second time.
 */
export function listenForKeys(window: Window, page: Page): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (isPressed('F6', event, IS_MAC) || isPressed('Shift+F6', event, IS_MAC)) {
        event.preventDefault();
        nextPart(window.document, event.shiftKey ? -1 : 1);
        return;
      }
      const command = pressedCommand(event, IS_MAC);
      if (command === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat && command !== 'undo' && command !== 'redo') return;
      if (isShared(command)) void runCommand(page, command);
      else runEditorCommand(page, command);
    },
    { capture: true },
  );
  page.bridge.on('command', (id) => void runCommand(page, id));
}

const SHARED: ReadonlySet<string> = new Set(COMMAND_IDS);

function isShared(id: CommandId | EditorCommandId): id is CommandId {
  return SHARED.has(id);
}
