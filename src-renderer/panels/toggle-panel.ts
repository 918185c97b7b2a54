import { useSyncExternalStore } from 'react';
import type { Page } from '../state/page.ts';
import { createStore } from '../state/store.ts';
import type { PanelName } from './panel-names.ts';

/** A window narrower than this has no room for a panel beside the paper: one lies over it when it is asked for. */
const NARROW = '(max-width: 1000px)';

function narrow(): MediaQueryList {
  return window.matchMedia(NARROW);
}

/** The panel that lies over the paper of a narrow window. It is not remembered: it is in the way of the words. */
const drawer = createStore<PanelName | null>(null);

/** Whether the window is too narrow for panels beside the paper. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = narrow();
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => narrow().matches,
  );
}

/** The panel that lies over the paper, in a narrow window. */
export function useDrawer(): PanelName | null {
  return useSyncExternalStore(drawer.subscribe, drawer.get);
}

export function closeDrawer(): void {
  drawer.change(() => null);
}

/**
 * Shows a panel or puts it away, and remembers that. It never takes the focus from the words, unless it lies over them:
 * then nobody could see what is typed.
 */
export function togglePanel(page: Pick<Page, 'store' | 'set' | 'focusNote'>, name: PanelName): unknown {
  const { settings, isFocused } = page.store.get();
  if (isFocused) page.store.change((state) => ({ ...state, isFocused: false }));
  if (narrow().matches) {
    const isShown = drawer.get() === name && !isFocused;
    if (isShown) page.focusNote();
    drawer.change(() => (isShown ? null : name));
    return;
  }
  // While all of them are away, asking for one shows it.
  const isShown = settings.panels[name] && !isFocused;
  return page.set({ panels: { ...settings.panels, [name]: !isShown } });
}

/** Puts a panel away. */
export function hidePanel(page: Pick<Page, 'store' | 'set'>, name: PanelName): unknown {
  if (narrow().matches) {
    closeDrawer();
    return;
  }
  return page.set({ panels: { ...page.store.get().settings.panels, [name]: false } });
}
