import type { ReactNode } from 'react';
import { COMMANDS, type MenuName } from '../../shared/commands.ts';
import { EDITOR_COMMANDS, EDITOR_KEYS } from '../commands/editor-commands.ts';
import { usePage } from '../state/use-page.ts';
import { Dialog } from '../ui/dialog.tsx';
import { keysForPeople } from '../ui/keys.ts';
import './legend-dialog.css';

const TITLES: Readonly<Record<MenuName, string>> = { file: 'File', edit: 'Edit', view: 'View', help: 'Help' };

interface KeyLine {
  readonly does: string;
  readonly keys: readonly string[];
}

/** All keys there are, from the same tables that carry them out. */
export function LegendDialog(): ReactNode {
  const { closeDialog } = usePage();
  return (
    <Dialog title="Keyboard shortcuts" size="broad" onClose={closeDialog}>
      <div className="legend">
        <KeyGroup title="Writing" lines={writingLines()} />
        {(Object.keys(TITLES) as MenuName[]).map((menu) => (
          <KeyGroup key={menu} title={TITLES[menu]} lines={menuLines(menu)} />
        ))}
      </div>
    </Dialog>
  );
}

function writingLines(): readonly KeyLine[] {
  return [
    ...EDITOR_COMMANDS.map(({ label, keys }) => ({
      does: `Add: ${label.toLowerCase()}`,
      keys: [keysForPeople(keys)],
    })),
    ...EDITOR_KEYS,
  ];
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
