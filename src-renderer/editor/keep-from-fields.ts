/**
 * Keeps Slate out of the fields that are set in the page, while one has the focus: it takes the selection in a field
 * for one in its own words, and where the two differ puts its own back, after which keys typed in the field go nowhere.
 * Answers how to stop.
 */
export function keepFromFields(paper: HTMLElement): () => void {
  const stop = (event: Event): void => {
    const { activeElement } = document;
    if (activeElement !== paper && paper.contains(activeElement)) event.stopImmediatePropagation();
  };
  // Slate listens at the document: the window comes before it.
  window.addEventListener('selectionchange', stop, { capture: true });
  return () => window.removeEventListener('selectionchange', stop, { capture: true });
}
