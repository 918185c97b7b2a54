import { Fragment, type ReactNode, type RefObject } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator, Text } from 'react-aria-components';
import { groupsOf, isEnabled, MENU_NAMES } from '../../shared/commands.ts';
import { PAGE_COMMANDS } from '../commands/page-commands.ts';
import { commandContext, runCommand } from '../commands/run-command.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { keysForPeople } from '../ui/keys.ts';
import './command-menu.css';

interface CommandMenuProps {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** All commands of the page in one menu, with their keys. */
export function CommandMenu({ trigger, onClose }: CommandMenuProps): ReactNode {
  const page = usePage();
  const state = usePageState((all) => all);
  const context = commandContext(state);
  const groups = MENU_NAMES.flatMap((menu) => groupsOf(menu, PAGE_COMMANDS));
  const disabled = PAGE_COMMANDS.filter((command) => !isEnabled(command, context)).map(({ id }) => id);
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
      placement="bottom end"
      className="menu-popover"
      aria-label="All commands"
    >
      <Menu
        aria-label="All commands"
        className="menu"
        autoFocus="first"
        disabledKeys={disabled}
        onAction={(key) => {
          const command = PAGE_COMMANDS.find(({ id }) => id === key);
          onClose();
          if (command) void runCommand(page, command.id);
        }}
      >
        {groups.map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index > 0 && <Separator className="menu-line" />}
            <MenuSection aria-label={`Group ${index + 1}`}>
              {group.map(({ id, label, keys }) => (
                <MenuItem key={id} id={id} textValue={label} className="menu-item">
                  <Text slot="label">{label}</Text>
                  {keys && (
                    <Text slot="description" className="menu-keys">
                      {keysForPeople(keys)}
                    </Text>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          </Fragment>
        ))}
      </Menu>
    </Popover>
  );
}
