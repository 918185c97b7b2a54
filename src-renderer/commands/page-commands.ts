import { COMMANDS, type Command, type CommandId } from '../../shared/commands.ts';

/** What only the native menu can do: the bridge has no call for it. */
const OF_THE_MENU: ReadonlySet<CommandId> = new Set([
  'quit',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'full-screen',
]);

/** The commands that the page carries out: its keys and its own menu are drawn from these. */
export const PAGE_COMMANDS: readonly Command[] = COMMANDS.filter(
  ({ id, role }) => role === undefined && !OF_THE_MENU.has(id),
);
