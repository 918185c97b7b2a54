import type { PageState } from './page-state.ts';
import type { Store } from './store.ts';

/** Shows the page in the theme of the settings, now and after each change. */
export function followTheme(root: HTMLElement, store: Store<PageState>): void {
  const show = (): void => {
    root.dataset['theme'] = store.get().settings.theme;
  };
  show();
  store.subscribe(show);
}
