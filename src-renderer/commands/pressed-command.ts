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
  const pressed = (is: typeof isPressed): CommandId | undefined =>
    PAGE_COMMANDS.find(({ keys }) => keys !== undefined && is(keys, event, isMac))?.id;
  return pressed(isMeant) ?? pressed(isAtPlace) ?? null;
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
  return isMeant(keys, event, isMac) || isAtPlace(keys, event, isMac);
}

/** Whether the keys give what they are called after. */
function isMeant(keys: string, event: Pressed, isMac: boolean): boolean {
  const main = mainOf(keys);
  if (!haveModifiers(keys, event, isMac)) return false;
  return event.key.toLowerCase() === (ARROWS[main] ?? main).toLowerCase();
}

/** Whether they stand where the ones meant do, and give something else there. */
function isAtPlace(keys: string, event: Pressed, isMac: boolean): boolean {
  const main = mainOf(keys);
  if (!haveModifiers(keys, event, isMac)) return false;
  // With Shift a digit's key gives a sign, which is another one in each country.
  if (/^\d$/.test(main)) return event.code === `Digit${main}`;
  // Keyboards of other scripts.
  return /^[A-Z]$/.test(main) && !/^[\x20-\x7e]$/.test(event.key) && event.code === `Key${main}`;
}

function mainOf(keys: string): string {
  return keys.split('+').at(-1) || '+';
}

function haveModifiers(keys: string, event: Pressed, isMac: boolean): boolean {
  const parts = keys.split('+');
  const [command, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (command !== parts.includes('CmdOrCtrl') || other || event.altKey !== parts.includes('Alt'))
    return false;
  // Signs stand on other keys in other countries, some behind Shift.
  const isSign = /^[^a-z0-9]$/i.test(mainOf(keys));
  return isSign || event.shiftKey === parts.includes('Shift');
}
