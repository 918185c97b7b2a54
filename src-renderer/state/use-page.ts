import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Page } from './page.ts';
import type { PageState } from './page-state.ts';

export const PageContext = createContext<Page | null>(null);

/** What every part of the page works with. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('There is no page around this part of it');
  return page;
}

/** A part of what the page shows; drawn anew when that part changes. `pick` gives the same value for the same state. */
export function usePageState<T>(pick: (state: PageState) => T): T {
  const { store } = usePage();
  return useSyncExternalStore(store.subscribe, () => pick(store.get()));
}
