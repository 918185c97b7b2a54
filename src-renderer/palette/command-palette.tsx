import type { ReactNode } from 'react';
import { MOST_RECENT_COMMANDS } from '../../shared/bridge/usual-settings.ts';
import { isEnabled } from '../../shared/commands.ts';
import { PAGE_COMMANDS } from '../commands/page-commands.ts';
import { commandContext, runCommand } from '../commands/run-command.ts';
import { usePage } from '../state/use-page.ts';
import type { Choice } from './choice.ts';
import { Palette } from './palette.tsx';

/** All that can be done now, to choose by typing; what was chosen last comes first. */
export function CommandPalette(): ReactNode {
  const page = usePage();
  const { store, set, closeDialog } = page;
  const state = store.get();
  const { recentCommands } = state.settings;
  const context = commandContext(state);
  const commands = PAGE_COMMANDS.filter((command) => command.id !== 'palette' && isEnabled(command, context));
  const recent = recentCommands.flatMap((id) => commands.filter((command) => command.id === id));
  const choices = [...recent, ...commands.filter((command) => !recent.includes(command))];
  return (
    <Palette
      label="Find a command"
      none="No command is called that."
      choices={choices.map(
        ({ id, label, also, keys }): Choice => ({
          id,
          label: label.replace('…', ''),
          ...(also ? { also } : {}),
          ...(keys ? { keys } : {}),
        }),
      )}
      onClose={closeDialog}
      onChoose={(chosen) => {
        const command = commands.find(({ id }) => id === chosen);
        closeDialog();
        if (!command) return;
        const others = recentCommands.filter((id) => id !== command.id);
        void set({ recentCommands: [command.id, ...others].slice(0, MOST_RECENT_COMMANDS) });
        void runCommand(page, command.id);
      }}
    />
  );
}
