/**
 * Keeps Slate and the browser out of the words while something else has the focus. Slate takes the selection in a field
 * among the words for one in its own, and where the two differ puts its own back, after which keys typed in the field go
 * nowhere. The browser, though the person is at a cell or a button, cuts what is still selected in the words, and puts
 * in there what an input method hands over, without Slate. Answers how to stop.
 */
export function keepFromFields(paper: HTMLElement): () => void {
  const stop = (event: Event): void => {
    const { activeElement } = document;
    if (activeElement !== paper && paper.contains(activeElement)) event.stopImmediatePropagation();
  };
  const refuse = (event: Event): void => {
    const { activeElement } = document;
    if (activeElement === paper || isField(activeElement)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Slate listens at the document and at the paper: the window comes before both.
  const capture = { capture: true };
  window.addEventListener('selectionchange', stop, capture);
  window.addEventListener('cut', refuse, capture);
  window.addEventListener('beforeinput', refuse, capture);
  return () => {
    window.removeEventListener('selectionchange', stop, capture);
    window.removeEventListener('cut', refuse, capture);
    window.removeEventListener('beforeinput', refuse, capture);
  };
}

function isField(element: Element | null): boolean {
  return element instanceof HTMLElement && (element.isContentEditable || element.matches('input, textarea'));
}
