import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NoteEditor } from '../editor/note-editor.ts';
import type { Facts } from './assemble.ts';
import { type NoteFacts, startFacts } from './facts.ts';

export const FactsContext = createContext<NoteFacts | null>(null);

const RUNNING = new WeakMap<NoteEditor, NoteFacts>();

/** The facts of the note in an editor while it is shown; null for any other. */
export function factsOf(editor: NoteEditor): NoteFacts | null {
  return RUNNING.get(editor) ?? null;
}

/** Gathers the facts of a note while it is shown. */
export function useNoteFacts(editor: NoteEditor): NoteFacts {
  const facts = useMemo(() => {
    const running = RUNNING.get(editor) ?? startFacts(editor);
    RUNNING.set(editor, running);
    return running;
  }, [editor]);
  useEffect(
    () => () => {
      facts.stop();
      RUNNING.delete(editor);
    },
    [facts, editor],
  );
  return facts;
}

/** What gathers the facts of the note that is shown. */
export function useFactsSource(): NoteFacts {
  const facts = useContext(FactsContext);
  if (!facts) throw new Error('There is no note around this part of the page');
  return facts;
}

/** A part of what is known of the note; drawn anew when that part changes. `pick` gives the same for the same facts. */
export function useFacts<T>(pick: (facts: Facts) => T): T {
  const { get, subscribe } = useFactsSource();
  return useSyncExternalStore(subscribe, () => pick(get()));
}
