/** Something that can take the focus within a part of the window. */
const FOCUSABLE = '[contenteditable="true"], button:not(:disabled), [tabindex="0"], input, textarea';

/** In the note its words, whatever forms stand among them. */
const WORDS = '[data-slate-editor][contenteditable="true"]';

/** In a list the row that was left last, not what stands in it. */
const ROW = '[role="row"][tabindex="0"], [role="grid"][tabindex="0"]';

/**
 * Puts the focus into the next (1) or the previous (-1) part of the window: its bar, the messages above the note, the
 * note, the messages that go by, the hints of the first notes. Parts are marked `data-part`; those that hold nothing to
 * do are passed over.
 */
export function nextPart(document: Document, step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')].filter(
    (part) => part.checkVisibility() && part.querySelector(FOCUSABLE) !== null,
  );
  if (parts.length === 0) return;
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts[(here + step + parts.length) % parts.length];
  const target = [WORDS, ROW, FOCUSABLE].map((what) => next?.querySelector<HTMLElement>(what)).find(Boolean);
  target?.focus();
}
