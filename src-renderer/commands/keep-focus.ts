import type { Page } from '../state/page.ts';

/** What goes on hearing keys when something in it that had the focus is gone. */
const HOME = '.dialog, .find-bar';

/** What has the focus outside the words. */
interface Held {
  readonly element: Element;
  /** The dialog or the search that it is in, asked while it is there. */
  readonly home: HTMLElement | null;
}

/**
 * Sees to it that keys always have somewhere to go. Where what had the focus is taken away or can't be used any more, and
 * nothing else takes it, the dialog gets it that it was in, or the field of the search, or else the words at the caret.
 * Who clicks beside everything, or is in another window, is left there.
 */
export function keepFocus(window: Window, page: Page): void {
  const { document } = window;
  let held: Held | null = null;
  let frame = 0;
  let isPressing = false;

  function settle(): void {
    window.cancelAnimationFrame(frame);
    frame = 0;
    const { activeElement, body } = document;
    if (!held || isPressing || !document.hasFocus()) return;
    const { element, home } = held;
    if (activeElement !== element && activeElement !== body) return;
    if (!isGone(element)) {
      // It was left on purpose.
      if (activeElement === body) leave();
      return;
    }
    leave();
    if (home?.isConnected) (home.querySelector<HTMLElement>('.find-field') ?? home).focus();
    else if (!page.store.get().dialog) page.focusNote();
  }

  /** What gives the focus back by itself, as a menu does, does so within a frame. */
  function settleSoon(): void {
    if (frame === 0) frame = window.requestAnimationFrame(settle);
  }

  // What goes away or grey tells nobody. In the words nothing can, and no key pays for this there.
  const watch = new MutationObserver(() => {
    if (!held || !isGone(held.element)) return;
    // A dialog gives what it lost to its cross otherwise: a space would close it.
    if (held.home?.isConnected) settle();
    else settleSoon();
  });

  function leave(): void {
    held = null;
    watch.disconnect();
  }

  document.addEventListener('focusin', ({ target }) => {
    leave();
    if (!(target instanceof Element) || target.hasAttribute('data-slate-editor')) return;
    held = { element: target, home: target.closest<HTMLElement>(HOME) };
    watch.observe(document, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null || !document.hasFocus()) return;
    if (isPressing) leave();
    else settleSoon();
  });
  window.addEventListener('focus', settleSoon);
  // A key that comes sooner is meant for what has the focus then.
  window.addEventListener('keydown', () => frame !== 0 && settle(), { capture: true });
  window.addEventListener('pointerdown', () => pressing(true), { capture: true });
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => pressing(false), { capture: true });
  }

  function pressing(is: boolean): void {
    isPressing = is;
  }
}

function isGone(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled') || !element.checkVisibility();
}
