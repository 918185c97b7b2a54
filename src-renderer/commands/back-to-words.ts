import { closeDrawer } from '../panels/toggle-panel.ts';
import type { Page } from '../state/page.ts';

/**
 * Escape leads back to the words from every part of the window, and from nowhere, unless it means something of its own
 * there. What lies over the words is put away with it.
 */
export function backToWords(window: Window, page: Page): void {
  const { document } = window;
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    const { view, dialog } = page.store.get();
    const here = document.activeElement;
    // The forms among the words have their own, and what lies over the page closes first.
    if (view.kind !== 'note' || dialog || here?.closest('[data-slate-editor]')) return;
    if (here && here !== document.body) {
      if (!here.closest('#root')) return;
      event.preventDefault();
    }
    page.focusNote();
    closeDrawer();
  });
}
