import { COMMANDS, type Command } from '../../shared/commands.ts';
import { EDITOR_COMMANDS } from './editor-commands.ts';
import { PAGE_WORK } from './page-work.ts';

/** The commands that the page carries out: its keys, its menu and its palette are drawn from these. */
export const PAGE_COMMANDS: readonly Command[] = COMMANDS.filter(
  ({ id }) => EDITOR_COMMANDS[id] !== undefined || PAGE_WORK[id] !== undefined,
);
