import { useEffect, useRef } from 'react';

interface CellClipboard {
  /** The words of the cell that has the focus. */
  readonly words: () => string;
  readonly onPaste: (text: string) => void;
}

/**
 * Copying from and pasting into the cell of a grid that has the focus. A browser tells of these where its selection is,
 * which may be in the words still: they are taken before anything else in the page sees them.
 */
export function useCellClipboard(frame: { readonly current: HTMLElement | null }, cell: CellClipboard): void {
  const latest = useRef(cell);
  useEffect(() => {
    latest.current = cell;
  });
  useEffect(() => {
    function listen(event: ClipboardEvent): void {
      const { activeElement } = document;
      const isCell = activeElement instanceof HTMLTableCellElement && frame.current?.contains(activeElement);
      if (!isCell || !event.clipboardData) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.type === 'paste') latest.current.onPaste(event.clipboardData.getData('text/plain'));
      else event.clipboardData.setData('text/plain', latest.current.words());
    }
    window.addEventListener('paste', listen, { capture: true });
    window.addEventListener('copy', listen, { capture: true });
    return () => {
      window.removeEventListener('paste', listen, { capture: true });
      window.removeEventListener('copy', listen, { capture: true });
    };
  }, [frame]);
}
