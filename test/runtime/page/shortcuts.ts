/// <reference lib="dom" />
import type { Link } from './link.ts';

/** An accelerator of the application menu, and the command that it is for. */
export interface Shortcut {
  readonly command: number;
  /** A key as KeyboardEvent names it, in lower case. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/**
 * The keys of the application menu. As in Electron the page comes first: a key that it keeps for itself does nothing
 * else. It runs in the page from its source text: nothing outside it may be named.
 */
export function shortcutWorld(link: Link): void {
  let shortcuts: readonly Shortcut[] = [];
  link.hear('shortcuts', (changed: readonly Shortcut[]) => {
    shortcuts = changed;
  });

  function codeOf(key: string): string {
    if (/^[a-z]$/.test(key)) return `Key${key.toUpperCase()}`;
    return /^\d$/.test(key) ? `Digit${key}` : '';
  }

  function match(event: KeyboardEvent): Shortcut | undefined {
    const key = event.key.toLowerCase();
    return shortcuts.find(
      (one) =>
        one.ctrl === event.ctrlKey &&
        one.alt === event.altKey &&
        one.meta === event.metaKey &&
        (one.key === '+' || one.shift === event.shiftKey) &&
        (one.key === key || (codeOf(one.key) !== '' && codeOf(one.key) === event.code)),
    );
  }

  window.addEventListener(
    'keydown',
    (event) => {
      const shortcut = match(event);
      if (!shortcut) return;
      const run = () => {
        window.removeEventListener('keydown', run);
        clearTimeout(stopped);
        if (event.defaultPrevented) return;
        event.preventDefault();
        link.tell('shortcut', shortcut.command);
      };
      // Added now, it runs after every listener of the page; the timer is for a page that stops the event on its way.
      window.addEventListener('keydown', run);
      const stopped = setTimeout(run);
    },
    true,
  );
}
