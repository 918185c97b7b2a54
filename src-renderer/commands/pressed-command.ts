import type { CommandId } from '../../shared/commands.ts';
import { PAGE_COMMANDS } from './page-commands.ts';

/** What of a key event tells which keys were pressed. */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

/** The command of the keys that were pressed, if the page carries it out. */
export function pressedCommand(event: Pressed, isMac: boolean): CommandId | null {
  if (event.isComposing) return null;
  if (!isMac && isPressed('CmdOrCtrl+Y', event, isMac)) return 'redo';
  return PAGE_COMMANDS.find(({ keys }) => keys !== undefined && isPressed(keys, event, isMac))?.id ?? null;
}

/** Keys that Electron names otherwise than a page does. */
const ARROWS: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};

/** Whether an event is that of some keys, as Electron writes them. */
export function isPressed(keys: string, event: Pressed, isMac: boolean): boolean {
  const parts = keys.split('+');
  const main = parts.at(-1) || '+';
  const hasCommand = parts.includes('CmdOrCtrl');
  const [command, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (command !== hasCommand || other || event.altKey !== parts.includes('Alt')) return false;
  // Signs stand on other keys in other countries, some behind Shift.
  const isSign = main.length === 1 && !/[a-z0-9]/i.test(main);
  if (!isSign && event.shiftKey !== parts.includes('Shift')) return false;
  if (event.key.toLowerCase() === (ARROWS[main] ?? main).toLowerCase()) return true;
  // With Shift a digit's key gives a sign, which is another one in each country.
  if (/^\d$/.test(main)) return event.code === `Digit${main}`;
  // Keyboards of other scripts: the key that stands where the letter does.
  return /^[A-Z]$/.test(main) && !/^[\x20-\x7e]$/.test(event.key) && event.code === `Key${main}`;
}
