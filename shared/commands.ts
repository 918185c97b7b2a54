import { assertNever } from './note/assert-never.ts';

/** Where a command stands in the native menu. On macOS some of the file menu stand in the program's own. */
export type MenuName = 'file' | 'edit' | 'insert' | 'entry' | 'go' | 'view' | 'help';

/** The menus in their order. An ampersand stands before the letter that opens one from the keyboard. */
export const MENUS: Readonly<Record<MenuName, string>> = {
  file: '&File',
  edit: '&Edit',
  insert: '&Insert',
  entry: 'E&ntry',
  go: '&Go',
  view: '&View',
  help: '&Help',
};

export const MENU_NAMES = Object.keys(MENUS) as readonly MenuName[];

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

/** What the system itself does, by Electron's name of it. */
export type SystemRole = 'cut' | 'copy' | 'paste';

interface Row<Id extends string> {
  readonly id: Id;
  /** As it stands in the menu; an ellipsis where a question follows. */
  readonly label: string;
  readonly menu: MenuName;
  /** Commands of one group stand together, with a line between groups. */
  readonly group: number;
  readonly when: Condition;
  /** Keys, as Electron writes them; `CmdOrCtrl` is Ctrl, on macOS Command. */
  readonly keys?: string;
  readonly role?: SystemRole;
  /** Other words that a person may look for it by. */
  readonly also?: string;
  /** It is offered where a slash is typed at the start of a line. */
  readonly isSlash?: true;
}

type Place = readonly [menu: MenuName, group: number];
type More = Pick<Row<string>, 'keys' | 'role' | 'also' | 'isSlash'>;

function command<const Id extends string>(
  id: Id,
  label: string,
  [menu, group]: Place,
  when: Condition,
  more: More = {},
): Row<Id> {
  return { id, label, menu, group, when, ...more };
}

const slash = (keys: string, also: string): More => ({ keys, also, isSlash: true });

const TABLE = [
  command('new', 'New note', ['file', 1], 'always', { keys: 'CmdOrCtrl+N' }),
  command('new-from', 'New from a note or template…', ['file', 1], 'always', {
    keys: 'CmdOrCtrl+Shift+N',
    also: 'last meeting standing items carry forward',
  }),
  command('open', 'Open…', ['file', 1], 'always', { keys: 'CmdOrCtrl+O' }),
  command('reopen-closed', 'Reopen closed note', ['file', 1], 'closed-note', { keys: 'CmdOrCtrl+Shift+T' }),
  command('save', 'Save', ['file', 2], 'editable', { keys: 'CmdOrCtrl+S' }),
  command('save-as', 'Save as…', ['file', 2], 'note', { keys: 'CmdOrCtrl+Shift+S' }),
  command('save-copy', 'Save a copy…', ['file', 2], 'note'),
  command('versions', 'Versions…', ['file', 3], 'file', { keys: 'CmdOrCtrl+Shift+H', also: 'history' }),
  command('compare', 'Compare with the file…', ['file', 3], 'conflict'),
  command('discard-changes', 'Discard changes…', ['file', 3], 'edited', { also: 'revert' }),
  command('export', 'Export…', ['file', 4], 'note', {
    keys: 'CmdOrCtrl+E',
    also: 'word docx pdf web page html spreadsheet excel csv calendar e-mail',
  }),
  command('settings', 'Settings…', ['file', 5], 'always', { keys: 'CmdOrCtrl+,', also: 'options theme' }),
  command('close', 'Close window', ['file', 6], 'always', { keys: 'CmdOrCtrl+W' }),
  command('quit', 'Quit Minutewright', ['file', 6], 'always', { keys: 'CmdOrCtrl+Q' }),

  command('undo', 'Undo', ['edit', 1], 'editable', { keys: 'CmdOrCtrl+Z' }),
  command('redo', 'Redo', ['edit', 1], 'editable', { keys: 'CmdOrCtrl+Shift+Z' }),
  command('cut', 'Cut', ['edit', 2], 'editable', { keys: 'CmdOrCtrl+X', role: 'cut' }),
  command('copy', 'Copy', ['edit', 2], 'always', { keys: 'CmdOrCtrl+C', role: 'copy' }),
  command('paste', 'Paste', ['edit', 2], 'editable', { keys: 'CmdOrCtrl+V', role: 'paste' }),
  command('select-all', 'Select all', ['edit', 2], 'note', { keys: 'CmdOrCtrl+A' }),
  command('select-block', 'Select this block, then its entry', ['edit', 2], 'note', {
    keys: 'CmdOrCtrl+Shift+L',
  }),
  command('find', 'Find…', ['edit', 3], 'note', { keys: 'CmdOrCtrl+F', also: 'search' }),
  command('replace', 'Replace…', ['edit', 3], 'editable', { keys: 'CmdOrCtrl+H', also: 'substitute' }),
  command('find-next', 'Find next', ['edit', 3], 'note', { keys: 'F3' }),
  command('find-previous', 'Find previous', ['edit', 3], 'note', { keys: 'Shift+F3' }),
  command('next-misspelling', 'Next misspelt word', ['edit', 4], 'editable', {
    keys: 'F7',
    also: 'spelling spell check',
  }),

  command('add-entry', 'New entry', ['insert', 1], 'editable', slash('CmdOrCtrl+Enter', 'agenda item')),
  command(
    'add-decision',
    'Decision',
    ['insert', 1],
    'editable',
    slash('CmdOrCtrl+Shift+D', 'resolved agreed'),
  ),
  command('add-action', 'Action', ['insert', 1], 'editable', slash('CmdOrCtrl+Shift+A', 'task to do')),
  command('add-vote', 'Vote', ['insert', 1], 'editable', slash('CmdOrCtrl+Shift+V', 'for against division')),
  command('paragraph', 'Paragraph', ['insert', 2], 'editable', slash('CmdOrCtrl+Shift+9', 'plain text')),
  command('bullets', 'List with bullets', ['insert', 2], 'editable', slash('CmdOrCtrl+Shift+8', 'points')),
  command('numbers', 'List with numbers', ['insert', 2], 'editable', slash('CmdOrCtrl+Shift+7', 'ordered')),
  command('part-heading', 'Part heading', ['insert', 2], 'editable', slash('CmdOrCtrl+Shift+P', 'part two')),
  command('insert-time', 'Time of day', ['insert', 3], 'editable', slash('CmdOrCtrl+;', 'stamp clock now')),

  command('split-entry', 'Split the entry here', ['entry', 1], 'editable', { keys: 'CmdOrCtrl+Shift+Enter' }),
  command('promote', 'Promote', ['entry', 1], 'editable', { keys: 'Alt+Shift+Left', also: 'outdent' }),
  command('demote', 'Demote', ['entry', 1], 'editable', { keys: 'Alt+Shift+Right', also: 'indent' }),
  command('move-up', 'Move the entry up', ['entry', 2], 'editable', { keys: 'Alt+Shift+Up' }),
  command('move-down', 'Move the entry down', ['entry', 2], 'editable', { keys: 'Alt+Shift+Down' }),
  command('remove-entry', 'Remove the entry', ['entry', 2], 'editable', { also: 'delete' }),
  command('turn-decision', 'Turn into a decision', ['entry', 3], 'editable', {
    keys: 'CmdOrCtrl+D',
    also: 'and back to a paragraph',
  }),
  command('turn-action', 'Turn into an action', ['entry', 3], 'editable', {
    keys: 'CmdOrCtrl+T',
    also: 'and back to a paragraph',
  }),
  command('exempt', 'Exempt matter', ['entry', 4], 'editable', {
    keys: 'CmdOrCtrl+Shift+X',
    also: 'confidential private mark',
  }),
  command('renumber', 'Number entries by themselves', ['entry', 4], 'editable', { also: 'renumber' }),

  command('jump', 'Jump to an entry…', ['go', 1], 'note', { keys: 'CmdOrCtrl+J', also: 'go to item number' }),
  command('title', 'Go to the title of the note', ['go', 1], 'editable', {
    also: 'header date venue fields',
  }),
  command('roll', 'Go to the attendance', ['go', 1], 'note', {
    keys: 'CmdOrCtrl+Shift+J',
    also: 'roll call present',
  }),
  command('next-entry', 'Next entry', ['go', 1], 'note', { keys: 'CmdOrCtrl+PageDown' }),
  command('previous-entry', 'Previous entry', ['go', 1], 'note', { keys: 'CmdOrCtrl+PageUp' }),
  command('next-decision', 'Next decision', ['go', 2], 'note', { keys: 'Alt+PageDown' }),
  command('previous-decision', 'Previous decision', ['go', 2], 'note', { keys: 'Alt+PageUp' }),
  command('next-action', 'Next action', ['go', 2], 'note', { keys: 'Alt+Shift+PageDown' }),
  command('previous-action', 'Previous action', ['go', 2], 'note', { keys: 'Alt+Shift+PageUp' }),
  command('next-problem', 'Next problem', ['go', 2], 'note', { keys: 'F8' }),
  command('previous-problem', 'Previous problem', ['go', 2], 'note', { keys: 'Shift+F8' }),

  command('palette', 'All commands…', ['view', 1], 'always', { keys: 'CmdOrCtrl+K' }),
  command('outline', 'Outline', ['view', 2], 'note', { keys: 'CmdOrCtrl+1', also: 'panel show hide' }),
  command('attendance', 'Attendance', ['view', 2], 'note', { keys: 'CmdOrCtrl+2', also: 'panel quorum' }),
  command('actions', 'Actions', ['view', 2], 'note', { keys: 'CmdOrCtrl+3', also: 'panel owners due' }),
  command('problems', 'Problems', ['view', 2], 'note', { keys: 'CmdOrCtrl+4', also: 'panel check' }),
  command('focus-mode', 'Focus on the words', ['view', 2], 'note', {
    keys: 'CmdOrCtrl+Shift+M',
    also: 'zen',
  }),
  command('zoom-in', 'Larger', ['view', 3], 'always', { keys: 'CmdOrCtrl+=' }),
  command('zoom-out', 'Smaller', ['view', 3], 'always', { keys: 'CmdOrCtrl+-' }),
  command('zoom-reset', 'Usual size', ['view', 3], 'always', { keys: 'CmdOrCtrl+0' }),
  command('full-screen', 'Full screen', ['view', 3], 'always', { keys: 'F11' }),

  command('legend', 'Keyboard shortcuts', ['help', 1], 'always', { keys: 'CmdOrCtrl+/' }),
  command('sample', 'A sample note to play with', ['help', 1], 'always', { also: 'example try' }),
  command('show-log', 'Show the log', ['help', 2], 'always'),
  command('about', 'About Minutewright', ['help', 3], 'always', { also: 'version licence' }),
] as const;

export type CommandId = (typeof TABLE)[number]['id'];

/** One thing a person can tell the program to do. Menus, buttons, the palette and the legend are drawn from this. */
export type Command = Row<CommandId>;

/** All commands, in the order of the menus. */
export const COMMANDS: readonly Command[] = TABLE;

export const COMMAND_IDS: readonly CommandId[] = TABLE.map(({ id }) => id);

/** The command of an id. */
export function commandOf(id: CommandId): Command {
  const found = COMMANDS.find((each) => each.id === id);
  if (!found) throw new Error(`there is no command ${id}`);
  return found;
}

/** The commands of a menu, in its groups. */
export function groupsOf(
  menu: MenuName,
  commands: readonly Command[] = COMMANDS,
): readonly (readonly Command[])[] {
  const own = commands.filter((each) => each.menu === menu);
  const groups = [...new Set(own.map(({ group }) => group))];
  return groups.map((group) => own.filter((each) => each.group === group));
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

/** What keys are called where their name is too long for a menu. */
const NAMES: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  PageDown: 'Page Down',
  PageUp: 'Page Up',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
};

/** Keys as a person reads them: `Ctrl+Shift+S`, on macOS `⇧⌘S`. */
export function keysInWords(keys: string, isMac: boolean): string {
  const parts = keys.split('+');
  if (!isMac) return parts.map((part) => NAMES[part] ?? part).join('+');
  const order = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl'];
  const signs: Readonly<Record<string, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', CmdOrCtrl: '⌘' };
  const modifiers = order.filter((each) => parts.includes(each)).map((each) => signs[each]);
  const rest = parts.filter((part) => !order.includes(part)).map((part) => NAMES[part] ?? part);
  return [...modifiers, ...rest].join('');
}
