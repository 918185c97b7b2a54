import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  COMMANDS,
  type Command,
  type CommandContext,
  type CommandId,
  isEnabled,
  MENU_NAMES,
  MENUS,
  type MenuName,
} from '../../shared/commands.ts';
import type { ListedNote } from '../files/recent.ts';
import type { NoteWindows } from './note-windows.ts';
import { send } from './tell-page.ts';

/** What the main process itself does for commands that need no page. */
export type MainCommands = Readonly<Partial<Record<CommandId, () => void>>>;

export interface NativeMenu {
  /** Lists other recent notes. */
  setRecent(notes: readonly ListedNote[]): void;
  /** Greys what does nothing now. */
  refresh(): void;
}

/** The native menu, drawn from the table of commands. */
export function startMenu(
  windows: NoteWindows,
  main: MainCommands,
  openRecent: (path: string) => void,
  clearRecent: () => void,
): NativeMenu {
  let recent: readonly ListedNote[] = [];

  const run = (id: CommandId): void => {
    const own = main[id];
    const front = windows.front();
    if (own) own();
    else if (front) send(front, 'command', id);
  };

  const context = (): CommandContext => {
    const session = windows.front()?.session ?? null;
    const state = session?.state();
    return {
      hasNote: session !== null,
      isReadOnly: state?.isReadOnly ?? false,
      isEdited: state?.isEdited ?? false,
      hasFile: (state?.path ?? null) !== null,
      hasConflict: state?.bars.some(({ kind }) => kind === 'conflict') ?? false,
      hasClosedNote: windows.lastClosed() !== null,
    };
  };

  const itemOf = (command: Command, now: CommandContext): MenuItemConstructorOptions => ({
    id: command.id,
    label: command.label,
    ...(command.keys ? { accelerator: command.keys } : {}),
    ...(command.role
      ? { role: command.role }
      : { click: () => run(command.id), enabled: isEnabled(command, now) }),
  });

  const recentMenu = (): MenuItemConstructorOptions => ({
    label: 'Open recent',
    id: 'recent',
    enabled: recent.length > 0,
    submenu: [
      ...recent.map(({ path, isMissing }) => ({
        label: path.replaceAll('&', '&&'),
        enabled: !isMissing,
        click: () => openRecent(path),
      })),
      { type: 'separator' },
      { label: 'Clear this list', click: clearRecent },
    ],
  });

  const submenu = (name: MenuName, now: CommandContext): MenuItemConstructorOptions[] => {
    const items: MenuItemConstructorOptions[] = [];
    let group: number | null = null;
    for (const command of COMMANDS.filter(({ menu }) => menu === name)) {
      if (group !== null && command.group !== group) items.push({ type: 'separator' });
      group = command.group;
      items.push(itemOf(command, now));
      if (command.id === 'open') items.push(recentMenu());
    }
    return items;
  };

  const build = (): void => {
    const now = context();
    const own: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
    const drawn = MENU_NAMES.map((name) => ({ label: MENUS[name], submenu: submenu(name, now) }));
    Menu.setApplicationMenu(Menu.buildFromTemplate([...own, ...drawn]));
  };

  build();
  return {
    setRecent(notes) {
      recent = notes;
      build();
    },
    refresh() {
      const menu = Menu.getApplicationMenu();
      const now = context();
      for (const command of COMMANDS.filter(({ role }) => role === undefined)) {
        const item = menu?.getMenuItemById(command.id);
        if (item) item.enabled = isEnabled(command, now);
      }
    },
  };
}
