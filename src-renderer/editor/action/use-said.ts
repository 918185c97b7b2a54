import { useEffect, useState } from 'react';
import type { Action } from '../../../shared/note/blocks.ts';
import type { NoteEditor } from '../note-editor.ts';
import { loadReader } from './reader.ts';
import type { Said } from './said-in-words.ts';
import { useMeetingDay } from './use-meeting-day.ts';

const NOTHING: Said = { owner: '', due: '' };

/** What the words of an action say of who and by when, read in a pause after they or the meeting's day changed. */
export function useSaid(editor: NoteEditor, action: Action): Said {
  const [said, setSaid] = useState(NOTHING);
  const day = useMeetingDay(editor);
  const { children, keyword } = action;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the words are read
  useEffect(() => {
    let isOver = false;
    const id = requestIdleCallback(async () => {
      const { saidInWords } = await loadReader();
      if (isOver) return;
      const found = saidInWords(action, day);
      setSaid((now) => (now.owner === found.owner && now.due === found.due ? now : found));
    });
    return () => {
      isOver = true;
      cancelIdleCallback(id);
    };
  }, [children, keyword, day]);
  return said;
}
