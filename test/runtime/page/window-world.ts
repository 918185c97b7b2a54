/// <reference lib="dom" />
import type { Bridge } from './bridge.ts';
import type { Link } from './link.ts';

/**
 * What the window itself does in Electron and a page must do here: new windows, closing, focus.
 * It runs in the page from its source text: nothing outside it may be named.
 */
export function windowWorld(bridge: Bridge, link: Link): void {
  bridge.answer('open', (url) => link.tell('open', url));
  bridge.answer('close', () => link.tell('close'));

  // No second window is ever made by the page: the main process decides, as setWindowOpenHandler does.
  const opensElsewhere = (event: MouseEvent, anchor: HTMLAnchorElement) =>
    anchor.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1;
  const onClick = (event: MouseEvent) => {
    const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(anchor instanceof HTMLAnchorElement) || event.defaultPrevented || event.button === 2) return;
    if (!opensElsewhere(event, anchor)) return;
    event.preventDefault();
    link.tell('open', anchor.href);
  };
  const whenPageIsDone = (type: 'click' | 'auxclick') =>
    window.addEventListener(
      type,
      () => window.addEventListener(type, onClick as (event: Event) => void, { once: true }),
      true,
    );
  whenPageIsDone('click');
  whenPageIsDone('auxclick');

  // The person's close button asks the page first: the answer is always no, and the main process closes the window
  // itself when the app lets it. A close that the main process began meets the page's own handlers only.
  let guarding = true;
  link.hear('guard-close', (on: boolean) => {
    guarding = on;
  });
  const onUnload = (event: BeforeUnloadEvent) => {
    link.tell('unload', event.defaultPrevented || event.returnValue !== '');
    if (guarding) event.preventDefault();
  };
  // Each time at the end of the listeners, so that what those of the page say is known when it runs.
  const standLast = () => {
    window.removeEventListener('beforeunload', onUnload);
    window.addEventListener('beforeunload', onUnload);
  };
  standLast();
  window.addEventListener('load', standLast);

  // Said once until another window has had the focus: a message a key would be felt in typing.
  let focused = false;
  link.hear('blurred', () => {
    focused = false;
  });
  for (const type of ['pointerdown', 'keydown', 'focus'] as const) {
    window.addEventListener(
      type,
      () => {
        standLast();
        if (!focused) link.tell('focus');
        focused = true;
      },
      true,
    );
  }

  let resized: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('resize', () => {
    clearTimeout(resized);
    resized = setTimeout(() => link.tell('resize'), 100);
  });

  // A page that is shown larger is not told of its window's size: the person comes back from having changed it.
  document.addEventListener('mouseenter', () => link.tell('resize'));

  let title = '';
  const tellTitle = () => {
    if (document.title === title) return;
    title = document.title;
    link.tell('title', title);
  };
  window.addEventListener('DOMContentLoaded', () => {
    tellTitle();
    new MutationObserver(tellTitle).observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}
