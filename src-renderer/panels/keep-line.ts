import { type RefObject, useLayoutEffect, useRef } from 'react';
import { usePage } from '../state/use-page.ts';

/** A place on the paper, and how far from the top of the window it was. */
interface Anchor {
  readonly range: Range;
  readonly top: number;
}

/**
 * Keeps the line with the caret where it is when panels come or go and the paper changes its width; the line at the
 * top where the caret is out of sight.
 */
export function useKeptLine(desk: RefObject<HTMLElement | null>, shown: string): void {
  const { store } = usePage();
  const anchor = useRef<Anchor | null>(null);

  useLayoutEffect(() => {
    let { settings, isFocused } = store.get();
    return store.subscribe(() => {
      const now = store.get();
      if (now.settings.panels === settings.panels && now.isFocused === isFocused) return;
      ({ settings, isFocused } = now);
      // Before anything is drawn anew: this is where the line was.
      anchor.current = desk.current && anchorIn(desk.current);
    });
  }, [store, desk]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what moves the line
  useLayoutEffect(() => {
    const was = anchor.current;
    anchor.current = null;
    if (!desk.current || !was) return;
    desk.current.scrollTop += topOf(was.range) - was.top;
  }, [shown, desk]);
}

function anchorIn(desk: HTMLElement): Anchor | null {
  const box = desk.getBoundingClientRect();
  const selection = window.getSelection();
  const caret = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  if (caret && desk.contains(caret.startContainer)) {
    const top = topOf(caret);
    if (top > box.top && top < box.bottom) return { range: caret, top };
  }
  const seen = document.caretPositionFromPoint(box.left + box.width / 2, box.top + 1);
  if (!seen || !desk.contains(seen.offsetNode)) return null;
  const { offsetNode: node, offset } = seen;
  const range = document.createRange();
  // In a field it is a place in its words, which are no part of the page.
  range.setStart(node, node instanceof Text ? offset : Math.min(offset, node.childNodes.length));
  return { range, top: topOf(range) };
}

/** Where a place begins; an empty line has no box of its own, but its element has. */
function topOf(range: Range): number {
  const [box] = range.getClientRects();
  if (box) return box.top;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  return element?.getBoundingClientRect().top ?? 0;
}
