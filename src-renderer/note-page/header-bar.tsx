import { CircleCheck, FileOutput, Gavel, History, Menu, Plus, Save } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { type CommandId, commandOf } from '../../shared/commands.ts';
import { commandContext, runCommand } from '../commands/run-command.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import './header-bar.css';

const CommandMenu = lazy(async () => ({ default: (await import('./command-menu.tsx')).CommandMenu }));

const EDITOR_BUTTONS = [
  { id: 'add-entry', icon: Plus },
  { id: 'add-decision', icon: Gavel },
  { id: 'add-action', icon: CircleCheck },
] as const satisfies readonly { readonly id: CommandId; readonly icon: typeof Plus }[];
const FILE_BUTTONS = [
  { id: 'save', label: 'Save', icon: Save },
  { id: 'export', label: 'Export', icon: FileOutput },
  { id: 'versions', label: 'Versions', icon: History },
] as const satisfies readonly {
  readonly id: CommandId;
  readonly label: string;
  readonly icon: typeof Save;
}[];

/** The bar above the note: its name, how it stands with its file, and what is done with it most. */
export function HeaderBar(): ReactNode {
  return (
    <header className="header-bar" data-part="bar">
      <NoteName />
      <EditorButtons />
      <FileButtons />
    </header>
  );
}

function NoteName(): ReactNode {
  const note = usePageState((state) => state.note);
  if (!note) return null;
  return (
    <div className="note-name">
      <h1 title={note.path ?? undefined}>
        <span className="note-name-words">{note.name}</span>
        {note.isEdited && (
          <span className="edited-mark">
            <span className="visually-hidden">, edited</span>
          </span>
        )}
      </h1>
    </div>
  );
}

function EditorButtons(): ReactNode {
  const page = usePage();
  const isReadOnly = usePageState((state) => state.note?.isReadOnly ?? true);
  return (
    <fieldset className="button-group" aria-label="Add to the note">
      {EDITOR_BUTTONS.map(({ id, icon }) => (
        <Button
          key={id}
          label={commandOf(id).label}
          icon={icon}
          keys={commandOf(id).keys}
          look="quiet"
          isShrinkable
          keepsCaret
          isDisabled={isReadOnly}
          onPress={() => void runCommand(page, id)}
        />
      ))}
    </fieldset>
  );
}

function FileButtons(): ReactNode {
  const page = usePage();
  const { hasFile, isReadOnly } = usePageContext();
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <fieldset className="button-group" aria-label="The file">
      {FILE_BUTTONS.map(({ id, label, icon }) => (
        <Button
          key={id}
          label={label}
          icon={icon}
          keys={commandOf(id).keys}
          look={id === 'save' ? 'plain' : 'quiet'}
          isShrinkable
          isDisabled={(id === 'versions' && !hasFile) || (id === 'save' && isReadOnly)}
          onPress={() => void runCommand(page, id)}
        />
      ))}
      <Button
        ref={trigger}
        label="All commands"
        icon={Menu}
        look="quiet"
        isOnlyIcon
        opens="menu"
        isExpanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Suspense>
          <CommandMenu trigger={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </fieldset>
  );
}

function usePageContext(): { readonly hasFile: boolean; readonly isReadOnly: boolean } {
  const hasFile = usePageState((state) => commandContext(state).hasFile);
  const isReadOnly = usePageState((state) => commandContext(state).isReadOnly);
  return { hasFile, isReadOnly };
}
