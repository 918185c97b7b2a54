import { type ReactNode, useState } from 'react';
import { Editor } from 'slate';
import { useSlateSelector, useSlateStatic } from 'slate-react';
import type { Command } from '../../../shared/commands.ts';
import type { NoteEditor } from '../note-editor.ts';
import { SlashList } from './slash-list.tsx';
import { slashWords, takeSlash } from './slash-words.ts';

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
  if (words === null && isAway) setAway(false);
  if (words === null || isAway) return null;
  return (
    <SlashList
      words={words}
      onAway={() => setAway(true)}
      onChoose={(command) => {
        Editor.withoutNormalizing(editor, () => takeSlash(editor));
        onChoose(command);
      }}
    />
  );
}
