import { type RefObject, useEffect } from 'react';

/** A line is not set to the very edge. */
const MARGIN = 8;

/** What comes into sight is laid out then only, and what is said of actions comes in a pause: both move the words. */
const SETTLES = 1000;

/**
 * Keeps the line with the caret in sight where the room for the note becomes lower, as when something is told or asked
 * below it. A caret that was out of sight before stays where it is.
 */
export function useCaretInSight(desk: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = desk.current;
    const paper = element?.firstElementChild;
    if (!element || !paper) return;
    let former = element.getBoundingClientRect().height;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function show(): void {
      const line = element && caretLine(element);
      if (line)
        element.scrollTop += Math.max(0, line.bottom + MARGIN - element.getBoundingClientRect().bottom);
    }

    const words = new ResizeObserver(show);
    const room = new ResizeObserver(() => {
      const { top, bottom, height } = element.getBoundingClientRect();
      const lost = former - height;
      former = height;
      const line = lost > 0 ? caretLine(element) : null;
      if (!line || line.top < top || line.bottom > bottom + lost) return;
      rest();
      show();
      words.observe(paper);
      timer = setTimeout(rest, SETTLES);
    });

    function rest(): void {
      clearTimeout(timer);
      words.disconnect();
    }

    room.observe(element);
    // A person who scrolls is looking for something else.
    element.addEventListener('wheel', rest, { passive: true });
    element.addEventListener('pointerdown', rest);
    return () => {
      rest();
      room.disconnect();
      element.removeEventListener('wheel', rest);
      element.removeEventListener('pointerdown', rest);
    };
  }, [desk]);
}

/** The line that the caret stands in, while the words have the focus; an empty one has no box but its element's. */
function caretLine(desk: HTMLElement): DOMRect | null {
  const selection = desk.ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || !desk.contains(range.startContainer)) return null;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return [...range.getClientRects()].at(-1) ?? element?.getBoundingClientRect() ?? null;
}
