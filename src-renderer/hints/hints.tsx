import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { commandOf } from '../../shared/commands.ts';
import { pressedCommand } from '../commands/pressed-command.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { usePage, usePageState } from '../state/use-page.ts';
import { Button } from '../ui/button.tsx';
import { IS_MAC, keysForPeople } from '../ui/keys.ts';
import './hints.css';

/** The keys that spare a person most, each with what it does. Their ids are kept in the settings. */
const HINTS = [
  { id: 'add-entry', keys: keysForPeople(commandOf('add-entry').keys ?? ''), does: 'begins the next entry' },
  { id: 'slash', keys: '/', does: 'at the start of a line inserts a decision, an action, a list' },
  { id: 'palette', keys: keysForPeople(commandOf('palette').keys ?? ''), does: 'finds every command' },
] as const;

type HintId = (typeof HINTS)[number]['id'];

/**
 * A strip that teaches a person three keys in their first notes. A hint is gone for good once its key was pressed, and
 * all of them once the strip is put away. It never takes the focus from the words.
 */
export function Hints(): ReactNode {
  const page = usePage();
  const seen = usePageState((state) => state.settings.hintsSeen);
  const isWritable = usePageState(({ note, isFocused }) => note !== null && !note.isReadOnly && !isFocused);
  const left = HINTS.filter(({ id }) => !seen.includes(id));
  const isShown = isWritable && left.length > 0;

  useEffect(() => {
    if (!isShown) return;
    const onKey = (event: KeyboardEvent): void => {
      const used = usedBy(event);
      const { settings, view } = page.store.get();
      if (used === null || settings.hintsSeen.includes(used) || view.kind !== 'note') return;
      if (used === 'slash' && !isAtStart(view.session.editor())) return;
      void page.set({ hintsSeen: [...settings.hintsSeen, used] });
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [page, isShown]);

  if (!isShown) return null;
  return (
    <aside className="hints" data-part="hints" aria-label="Keys worth knowing">
      <ul>
        {left.map(({ id, keys, does }) => (
          <li key={id}>
            <kbd>{keys}</kbd> {does}
          </li>
        ))}
      </ul>
      <Button
        label="Put these hints away"
        icon={X}
        look="quiet"
        isOnlyIcon
        keepsCaret
        onPress={() => void page.set({ hintsSeen: [...seen, ...left.map(({ id }) => id)] })}
      />
    </aside>
  );
}

function usedBy(event: KeyboardEvent): HintId | null {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey) return 'slash';
  const command = pressedCommand(event, IS_MAC);
  return command === 'add-entry' || command === 'palette' ? command : null;
}

/** Is the caret in the words, where a line starts? It is asked where it stands on the screen: Slate hears of it later. */
function isAtStart(editor: NoteEditor): boolean {
  const shown = document.getSelection();
  if (!shown?.isCollapsed || !document.activeElement?.hasAttribute('data-slate-editor')) return false;
  const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true });
  return range !== null && Editor.isStart(editor, range.anchor, range.anchor.path);
}
