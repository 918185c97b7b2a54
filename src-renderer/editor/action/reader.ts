import { useSyncExternalStore } from 'react';

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
