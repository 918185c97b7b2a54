import { assertNever } from './note/assert-never.ts';

/** Where a command stands in the native menu. On macOS some of the file menu stand in the program's own. */
export type MenuName = 'file' | 'edit' | 'view' | 'help';

/** What must hold for a command to do something. */
export type Condition =
  | 'always'
  /** The window has a note. */
  | 'note'
  /** …that may be edited. */
  | 'editable'
  /** …that has changes which are not in its file. */
  | 'edited'
  /** …that has a file. */
  | 'file'
  /** …that differs from its file, which was changed elsewhere. */
  | 'conflict'
  /** A note was closed in this run. */
  | 'closed-note';

/** What of a window the conditions ask for. */
export interface CommandContext {
  readonly hasNote: boolean;
  readonly isReadOnly: boolean;
  readonly isEdited: boolean;
  readonly hasFile: boolean;
  readonly hasConflict: boolean;
  readonly hasClosedNote: boolean;
}

/** One thing a person can tell the program to do. Menus, buttons and the legend of keys are drawn from this. */
export interface Command {
  readonly id: CommandId;
  /** As it stands in the menu; an ellipsis where a question follows. */
  readonly label: string;
  readonly menu: MenuName;
  /** Commands of one group stand together, with a line between groups. */
  readonly group: number;
  /** Keys, as Electron writes them; `CmdOrCtrl` is Ctrl, on macOS Command. */
  readonly keys?: string;
  readonly when: Condition;
  /** What the system itself does, by Electron's name of it. */
  readonly role?: SystemRole;
}

export type SystemRole = 'cut' | 'copy' | 'paste';

export const COMMAND_IDS = [
  'new',
  'open',
  'reopen-closed',
  'save',
  'save-as',
  'save-copy',
  'versions',
  'compare',
  'discard-changes',
  'export-word',
  'settings',
  'close',
  'quit',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'select-all',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'full-screen',
  'legend',
  'show-log',
  'about',
] as const;

export type CommandId = (typeof COMMAND_IDS)[number];

/** All commands, in the order of the menus. */
export const COMMANDS: readonly Command[] = [
  { id: 'new', label: 'New note', menu: 'file', group: 1, keys: 'CmdOrCtrl+N', when: 'always' },
  { id: 'open', label: 'Open…', menu: 'file', group: 1, keys: 'CmdOrCtrl+O', when: 'always' },
  {
    id: 'reopen-closed',
    label: 'Reopen closed note',
    menu: 'file',
    group: 1,
    keys: 'CmdOrCtrl+Shift+T',
    when: 'closed-note',
  },
  { id: 'save', label: 'Save', menu: 'file', group: 2, keys: 'CmdOrCtrl+S', when: 'editable' },
  { id: 'save-as', label: 'Save as…', menu: 'file', group: 2, keys: 'CmdOrCtrl+Shift+S', when: 'note' },
  { id: 'save-copy', label: 'Save a copy…', menu: 'file', group: 2, when: 'note' },
  { id: 'versions', label: 'Versions…', menu: 'file', group: 3, keys: 'CmdOrCtrl+Shift+H', when: 'file' },
  { id: 'compare', label: 'Compare with the file…', menu: 'file', group: 3, when: 'conflict' },
  { id: 'discard-changes', label: 'Discard changes…', menu: 'file', group: 3, when: 'edited' },
  { id: 'export-word', label: 'Export to Word…', menu: 'file', group: 4, keys: 'CmdOrCtrl+E', when: 'note' },
  { id: 'settings', label: 'Settings…', menu: 'file', group: 5, keys: 'CmdOrCtrl+,', when: 'always' },
  { id: 'close', label: 'Close window', menu: 'file', group: 6, keys: 'CmdOrCtrl+W', when: 'always' },
  { id: 'quit', label: 'Quit Minutewright', menu: 'file', group: 6, keys: 'CmdOrCtrl+Q', when: 'always' },
  { id: 'undo', label: 'Undo', menu: 'edit', group: 1, keys: 'CmdOrCtrl+Z', when: 'editable' },
  { id: 'redo', label: 'Redo', menu: 'edit', group: 1, keys: 'CmdOrCtrl+Shift+Z', when: 'editable' },
  { id: 'cut', label: 'Cut', menu: 'edit', group: 2, keys: 'CmdOrCtrl+X', when: 'editable', role: 'cut' },
  { id: 'copy', label: 'Copy', menu: 'edit', group: 2, keys: 'CmdOrCtrl+C', when: 'always', role: 'copy' },
  {
    id: 'paste',
    label: 'Paste',
    menu: 'edit',
    group: 2,
    keys: 'CmdOrCtrl+V',
    when: 'editable',
    role: 'paste',
  },
  {
    id: 'select-all',
    label: 'Select all',
    menu: 'edit',
    group: 2,
    keys: 'CmdOrCtrl+A',
    when: 'note',
  },
  {
    id: 'zoom-in',
    label: 'Larger',
    menu: 'view',
    group: 1,
    keys: 'CmdOrCtrl+=',
    when: 'always',
  },
  {
    id: 'zoom-out',
    label: 'Smaller',
    menu: 'view',
    group: 1,
    keys: 'CmdOrCtrl+-',
    when: 'always',
  },
  {
    id: 'zoom-reset',
    label: 'Usual size',
    menu: 'view',
    group: 1,
    keys: 'CmdOrCtrl+0',
    when: 'always',
  },
  {
    id: 'full-screen',
    label: 'Full screen',
    menu: 'view',
    group: 2,
    keys: 'F11',
    when: 'always',
  },
  { id: 'legend', label: 'Keyboard shortcuts', menu: 'help', group: 1, keys: 'CmdOrCtrl+/', when: 'always' },
  { id: 'show-log', label: 'Show the log', menu: 'help', group: 2, when: 'always' },
  { id: 'about', label: 'About Minutewright', menu: 'help', group: 3, when: 'always' },
];

/** The command of an id. */
export function commandOf(id: CommandId): Command {
  const command = COMMANDS.find((each) => each.id === id);
  if (!command) throw new Error(`there is no command ${id}`);
  return command;
}

/** Would a command do something now? */
export function isEnabled({ when }: Pick<Command, 'when'>, context: CommandContext): boolean {
  switch (when) {
    case 'always':
      return true;
    case 'note':
      return context.hasNote;
    case 'editable':
      return context.hasNote && !context.isReadOnly;
    case 'edited':
      return context.hasNote && context.isEdited;
    case 'file':
      return context.hasNote && context.hasFile;
    case 'conflict':
      return context.hasNote && context.hasConflict;
    case 'closed-note':
      return context.hasClosedNote;
    default:
      return assertNever(when);
  }
}

/** Keys as a person reads them: `Ctrl+Shift+S`, on macOS `⇧⌘S`. */
export function keysInWords(keys: string, isMac: boolean): string {
  const parts = keys.split('+');
  if (!isMac) return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+');
  const order = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl'];
  const signs: Readonly<Record<string, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', CmdOrCtrl: '⌘' };
  const modifiers = order.filter((each) => parts.includes(each)).map((each) => signs[each]);
  return [...modifiers, ...parts.filter((part) => !order.includes(part))].join('');
}
