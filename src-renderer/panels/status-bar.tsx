import type { ReactNode } from 'react';
import { commandOf } from '../../shared/commands.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { NO_NOTE } from '../facts/checked.ts';
import { useFacts } from '../facts/use-facts.ts';
import { saveWords } from '../note-page/save-words.ts';
import { numberWords } from '../state/number-words.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { keysForAria } from '../ui/keys.ts';
import { PANEL_TITLES, type PanelName } from './panel-names.ts';
import { useSelectedWords } from './selected-words.ts';
import { togglePanel, useDrawer, useIsNarrow } from './toggle-panel.ts';
import './status-bar.css';

/** The line under the note: how it stands with its file, where the caret is, and what can stand beside it. */
export function StatusBar({ editor }: { readonly editor: NoteEditor }): ReactNode {
  return (
    <footer className="status-bar" data-part="status">
      <Saved />
      <Entry />
      <Words editor={editor} />
      <fieldset className="status-panels" aria-label="Panels">
        <PanelButton name="outline" />
        <PanelButton name="attendance" />
        <PanelButton name="actions" />
        <ProblemsButton />
      </fieldset>
    </footer>
  );
}

function Saved(): ReactNode {
  const words = usePageState(({ note }) => (note ? saveWords(note, Date.now()) : ''));
  return (
    <p className="status-saved" role="status">
      {words}
    </p>
  );
}

function Entry(): ReactNode {
  const count = useFacts(({ entries }) => entries.length);
  const current = useFacts((facts) => facts.current);
  const title = useFacts(({ entries, current: at }) => entries[at]?.title ?? '');
  if (count === 0) return null;
  if (current < 0) return <p>{count === 1 ? '1 entry' : `${count} entries`}</p>;
  return (
    <p className="status-entry">
      Entry {current + 1} of {count}
      {title !== '' && <span> · {title}</span>}
    </p>
  );
}

/** How many words there are, and of how many the selection is; nothing until they have been counted. */
function Words({ editor }: { readonly editor: NoteEditor }): ReactNode {
  const words = useFacts((facts) => (facts.of === NO_NOTE ? null : facts.words));
  const selected = useSelectedWords(editor);
  if (words === null) return null;
  const all = words === 1 ? '1 word' : `${numberWords(words)} words`;
  return <p className="status-words">{selected === null ? all : `${numberWords(selected)} of ${all}`}</p>;
}

function ProblemsButton(): ReactNode {
  const count = useFacts(({ problems }) => problems?.length ?? null);
  const hasError = useFacts(
    ({ problems }) => problems?.some(({ severity }) => severity === 'error') ?? false,
  );
  const words =
    count === null
      ? 'Problems'
      : count === 0
        ? 'No problems'
        : count === 1
          ? '1 problem'
          : `${count} problems`;
  return <PanelButton name="problems" words={words} isUrgent={hasError} />;
}

interface PanelButtonProps {
  readonly name: PanelName;
  readonly words?: string;
  readonly isUrgent?: boolean;
}

function PanelButton({ name, words = PANEL_TITLES[name], isUrgent = false }: PanelButtonProps): ReactNode {
  const page = usePage();
  const isWanted = usePageState(({ settings }) => settings.panels[name]);
  const isNarrow = useIsNarrow();
  const drawer = useDrawer();
  const isShown = isNarrow ? drawer === name : isWanted;
  const { keys } = commandOf(name);
  return (
    <button
      type="button"
      className="status-button"
      aria-pressed={isShown}
      aria-keyshortcuts={keys === undefined ? undefined : keysForAria(keys)}
      data-urgent={isUrgent || undefined}
      // The caret stays in the words.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void togglePanel(page, name)}
    >
      {words}
    </button>
  );
}
