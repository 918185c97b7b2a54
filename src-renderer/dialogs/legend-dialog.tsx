import type { ReactNode } from 'react';
import { COMMANDS, MENU_NAMES, MENUS, type MenuName } from '../../shared/commands.ts';
import { ATTENDANCE_KEYS, EDITOR_KEYS, HEADER_KEYS } from '../commands/editor-commands.ts';
import { usePage } from '../state/use-page.ts';
import { Dialog } from '../ui/dialog.tsx';
import { keysForPeople } from '../ui/keys.ts';
import './legend-dialog.css';

interface KeyLine {
  readonly does: string;
  readonly keys: readonly string[];
}

/** All keys there are, from the same tables that carry them out. */
export function LegendDialog(): ReactNode {
  const { closeDialog } = usePage();
  return (
    <Dialog title="Keyboard shortcuts" size="broad" isText onClose={closeDialog}>
      <div className="legend">
        <KeyGroup title="Writing" lines={EDITOR_KEYS} />
        <KeyGroup title="The form at the top" lines={HEADER_KEYS} />
        <KeyGroup title="Attendance" lines={ATTENDANCE_KEYS} />
        {MENU_NAMES.map((menu) => (
          <KeyGroup key={menu} title={MENUS[menu].replace('&', '')} lines={menuLines(menu)} />
        ))}
      </div>
    </Dialog>
  );
}

function menuLines(menu: MenuName): readonly KeyLine[] {
  return COMMANDS.flatMap(({ menu: own, label, keys }) =>
    own === menu && keys ? [{ does: label.replace('…', ''), keys: [keysForPeople(keys)] }] : [],
  );
}

function KeyGroup({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}): ReactNode {
  return (
    <section className="legend-group">
      <h3>{title}</h3>
      <dl>
        {lines.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
