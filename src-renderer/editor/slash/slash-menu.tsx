import { type ReactNode, Suspense, useRef, useState } from 'react';
import { Editor } from 'slate';
import { useSlateSelector, useSlateStatic } from 'slate-react';
import type { Command } from '../../../shared/commands.ts';
import { later } from '../../ui/later.tsx';
import type { NoteEditor } from '../note-editor.ts';
import { NO_SLASH_KEYS, SlashAhead } from './slash-ahead.tsx';
import { slashWords, takeSlash } from './slash-words.ts';

const SLASH_LIST = later(async () => (await import('./slash-list.tsx')).SlashList);

/** Loads what is shown once a slash is typed. */
export const loadSlashList = SLASH_LIST.load;

interface SlashMenuProps {
  /** Carries out what was chosen, once the slash is taken away. */
  readonly onChoose: (command: Command) => void;
}

/** What can be put in at the start of a line, offered when a slash is typed there. The focus stays in the words. */
export function SlashMenu({ onChoose }: SlashMenuProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const words = useSlateSelector((each) => slashWords(each));
  // Escape puts it away until the slash is gone.
  const [isAway, setAway] = useState(false);
  const ahead = useRef(NO_SLASH_KEYS);
  if (words === null && isAway) setAway(false);
  if (words === null || isAway) return null;
  return (
    <Suspense fallback={<SlashAhead key={words} keys={ahead} onAway={() => setAway(true)} />}>
      <SLASH_LIST.Drawn
        words={words}
        ahead={ahead}
        onAway={() => setAway(true)}
        onChoose={(command) => {
          Editor.withoutNormalizing(editor, () => takeSlash(editor));
          onChoose(command);
        }}
      />
    </Suspense>
  );
}
