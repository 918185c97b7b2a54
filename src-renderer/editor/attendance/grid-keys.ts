import { isPressed, type Pressed } from '../../commands/pressed-command.ts';

/** What a key means to a cell of the attendance that has the focus and is not being edited. */
export type GridIntent =
  | { readonly do: 'go'; readonly rows: number; readonly columns: number }
  | { readonly do: 'row-edge'; readonly end: boolean }
  | { readonly do: 'grid-edge'; readonly end: boolean }
  | { readonly do: 'edit' }
  /** The key itself is the first letter. */
  | { readonly do: 'type' }
  | { readonly do: 'clear' }
  | { readonly do: 'remove' }
  | { readonly do: 'add' }
  | { readonly do: 'move'; readonly step: -1 | 1 }
  | { readonly do: 'toggle' }
  | { readonly do: 'leave' };

/** Rows that Page Up and Page Down go by. */
const PAGE = 10;

const KEYS: readonly (readonly [keys: string, intent: GridIntent])[] = [
  ['ArrowUp', { do: 'go', rows: -1, columns: 0 }],
  ['ArrowDown', { do: 'go', rows: 1, columns: 0 }],
  ['ArrowLeft', { do: 'go', rows: 0, columns: -1 }],
  ['ArrowRight', { do: 'go', rows: 0, columns: 1 }],
  ['PageUp', { do: 'go', rows: -PAGE, columns: 0 }],
  ['PageDown', { do: 'go', rows: PAGE, columns: 0 }],
  ['Home', { do: 'row-edge', end: false }],
  ['End', { do: 'row-edge', end: true }],
  ['CmdOrCtrl+Home', { do: 'grid-edge', end: false }],
  ['CmdOrCtrl+End', { do: 'grid-edge', end: true }],
  ['Enter', { do: 'edit' }],
  ['F2', { do: 'edit' }],
  ['Delete', { do: 'clear' }],
  ['Backspace', { do: 'clear' }],
  ['CmdOrCtrl+Delete', { do: 'remove' }],
  ['CmdOrCtrl+Backspace', { do: 'remove' }],
  ['Insert', { do: 'add' }],
  ['CmdOrCtrl+Enter', { do: 'add' }],
  ['Alt+ArrowUp', { do: 'move', step: -1 }],
  ['Alt+ArrowDown', { do: 'move', step: 1 }],
  [' ', { do: 'toggle' }],
  ['Escape', { do: 'leave' }],
];

/** What a key means in the grid; null for one that is nothing to it. */
export function gridIntent(event: Pressed, isMac: boolean): GridIntent | null {
  if (event.isComposing) return null;
  const known = KEYS.find(([keys]) => isPressed(keys, event, isMac));
  if (known) return known[1];
  const isLetter = [...event.key].length === 1 || event.key === 'Dead' || event.key === 'Process';
  // Ctrl with Alt is AltGr on some systems, which types signs.
  const isCommand = event.metaKey || event.ctrlKey !== event.altKey;
  return isLetter && !isCommand ? { do: 'type' } : null;
}

/** The keys of the window that mean something of their own in the grid: the window leaves them to it. */
export function isGridKey(event: KeyboardEvent, isMac: boolean): boolean {
  if (!(event.target instanceof Element) || event.target.closest('[role="grid"]') === null) return false;
  return ['CmdOrCtrl+Enter', 'Alt+ArrowUp', 'Alt+ArrowDown', 'CmdOrCtrl+Delete'].some((keys) =>
    isPressed(keys, event, isMac),
  );
}
