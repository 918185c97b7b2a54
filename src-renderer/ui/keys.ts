import { keysInWords } from '../../shared/commands.ts';

/** Whether this is a Mac, whose keys are named and laid out otherwise. */
export const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent);

/** Keys as a person reads them on this system: `Ctrl+Shift+S` or `⇧⌘S`. */
export function keysForPeople(keys: string): string {
  return keysInWords(keys, IS_MAC);
}

/** Keys as assistive technology takes them: `Control+Shift+S`. */
export function keysForAria(keys: string): string {
  return keys.replace('CmdOrCtrl', IS_MAC ? 'Meta' : 'Control');
}
