import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Action } from '../../../shared/note/blocks.ts';
import type { Said } from './said-in-words.ts';

type Reader = typeof import('./said-in-words.ts');

let reader: Reader | null = null;
const listeners = new Set<() => void>();

/** Loads what reads dates and owners, once. */
export async function loadReader(): Promise<Reader> {
  if (reader) return reader;
  const loaded = await import('./said-in-words.ts');
  reader ??= loaded;
  for (const listener of listeners) listener();
  return reader;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What reads dates and owners; null until it is there. */
export function useReader(): Reader | null {
  return useSyncExternalStore(subscribe, () => reader);
}

const NOTHING: Said = { owner: '', due: '' };

/** What the words of an action say of who and by when, read in a pause after they changed. */
export function useSaid(action: Action): Said {
  const [said, setSaid] = useState(NOTHING);
  const { children, keyword } = action;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the words are read
  useEffect(() => {
    let isOver = false;
    const id = requestIdleCallback(async () => {
      const { saidInWords } = await loadReader();
      if (isOver) return;
      const found = saidInWords(action);
      setSaid((now) => (now.owner === found.owner && now.due === found.due ? now : found));
    });
    return () => {
      isOver = true;
      cancelIdleCallback(id);
    };
  }, [children, keyword]);
  return said;
}
