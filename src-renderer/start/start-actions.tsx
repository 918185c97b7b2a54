import { FolderOpen, NotebookPen, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { type CommandId, commandOf } from '../../shared/commands.ts';
import { runCommand } from '../commands/run-command.ts';
import { usePage } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';

const NEW = { id: 'new', label: 'New note', icon: Plus } as const;
const NEXT = { id: 'new-from', label: 'New from last meeting…', icon: NotebookPen } as const;
const OPEN = { id: 'open', label: 'Open…', icon: FolderOpen } as const;

/**
 * How a note is begun or opened. Who has notes already begins most from that of the last meeting: then this comes first.
 * The first has the focus, unless the person has gone elsewhere.
 */
export function StartActions({ hasNotes }: { readonly hasNotes: boolean }): ReactNode {
  const page = usePage();
  const actions = useRef<HTMLDivElement>(null);
  const order = hasNotes ? [NEXT, NEW, OPEN] : [NEW, NEXT, OPEN];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another one has come first
  useEffect(() => {
    const active = document.activeElement;
    const isHere = active === null || active === document.body || actions.current?.contains(active);
    if (isHere) actions.current?.querySelector('button')?.focus();
  }, [hasNotes]);

  return (
    <div className="start-actions" ref={actions}>
      {order.map(({ id, label, icon }: { id: CommandId; label: string; icon: typeof Plus }, index) => (
        <Button
          key={id}
          label={label}
          icon={icon}
          look={index === 0 ? 'primary' : 'plain'}
          size="large"
          keys={commandOf(id).keys}
          showsKeys
          onPress={() => void runCommand(page, id)}
        />
      ))}
      <p className="start-drop">or drop a note onto this window</p>
    </div>
  );
}
