import { type RefObject, useEffect } from 'react';
import { lineOf, showLine } from '../editor/line-in-sight.ts';

/** What comes into sight is laid out then only, and what is said of actions comes in a pause: both move the words. */
const SETTLES = 1000;

/**
 * Keeps the line with the caret, or the field among the words that has the focus, in sight: where the room for the note
 * becomes lower, as when something is told or asked below it, and where a paste or the focus has just come to it. A caret
 * that was out of sight before the room changed stays where it is.
 */
export function useCaretInSight(desk: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = desk.current;
    const paper = element?.firstElementChild;
    if (!element || !paper) return;
    let former = element.getBoundingClientRect().height;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function show(): void {
      const line = element && lineWithFocus(element);
      if (line) showLine(element, line);
    }

    const words = new ResizeObserver(show);
    const room = new ResizeObserver(() => {
      const { top, bottom, height } = element.getBoundingClientRect();
      const lost = former - height;
      former = height;
      const line = lost > 0 ? lineWithFocus(element) : null;
      if (line && line.top >= top && line.bottom <= bottom + lost) keep();
    });

    function keep(): void {
      rest();
      show();
      words.observe(paper as Element);
      timer = setTimeout(rest, SETTLES);
    }

    function rest(): void {
      clearTimeout(timer);
      words.disconnect();
    }

    /** The browser brings a field to the very edge; whoever clicked it sees it. */
    function keepField({ target }: Event): void {
      if (target instanceof Element && target !== paper && target.matches(':focus-visible')) keep();
    }

    room.observe(element);
    element.addEventListener('focusin', keepField);
    element.addEventListener('paste', keep);
    // A person who scrolls is looking for something else.
    element.addEventListener('wheel', rest, { passive: true });
    element.addEventListener('pointerdown', rest);
    return () => {
      rest();
      room.disconnect();
      element.removeEventListener('focusin', keepField);
      element.removeEventListener('paste', keep);
      element.removeEventListener('wheel', rest);
      element.removeEventListener('pointerdown', rest);
    };
  }, [desk]);
}

/** The line that the caret stands in, while the words have the focus, or the field or cell that has it. */
function lineWithFocus(desk: HTMLElement): DOMRect | null {
  const { activeElement } = desk.ownerDocument;
  const isField = desk.contains(activeElement) && !activeElement?.hasAttribute('data-slate-editor');
  if (isField && activeElement !== desk) return activeElement?.getBoundingClientRect() ?? null;
  const selection = desk.ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && desk.contains(range.startContainer) ? lineOf(range) : null;
}
