import type { CommandId } from '../../shared/commands.ts';
import { isGridKey } from '../editor/attendance/grid-keys.ts';
import { goToQuestion, QUESTION_KEY } from '../note-page/go-to-question.ts';
import type { Page } from '../state/page.ts';
import { IS_MAC } from '../ui/keys.ts';
import { nextPart } from './next-part.ts';
import { isPressed, pressedCommand } from './pressed-command.ts';
import { runCommand } from './run-command.ts';

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
      if (isPressed(QUESTION_KEY, event, IS_MAC) && goToQuestion(window.document)) {
        event.preventDefault();
        return;
      }
      if (isGridKey(event, IS_MAC)) return;
      const command = pressedCommand(event, IS_MAC);
      if (command === null || isOwn(event, command)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.repeat && !REPEATED.has(command)) return;
      void runCommand(page, command);
    },
    { capture: true },
  );
  page.bridge.on('command', (id) => void runCommand(page, id));
}

/** Whether what has the focus does something of its own at the keys of a command. */
function isOwn({ target }: KeyboardEvent, command: CommandId): boolean {
  if (!(target instanceof Element)) return false;
  const own = target.closest<HTMLElement>('[data-own-keys]')?.dataset['ownKeys'];
  return own?.split(' ').includes(command) ?? false;
}

/** What a key that is held down does again and again. */
const REPEATED: ReadonlySet<CommandId> = new Set([
  'undo',
  'redo',
  'find-next',
  'find-previous',
  'move-up',
  'move-down',
  'next-entry',
  'previous-entry',
  'next-decision',
  'previous-decision',
  'next-action',
  'previous-action',
  'next-problem',
  'previous-problem',
  'next-misspelling',
]);
