import { FileDown } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { usePage } from '../state/use-page.ts';
import './drop-veil.css';

/** While files are held over the window, tells that they can be dropped; opens those that are. */
export function DropVeil(): ReactNode {
  const { bridge, ask } = usePage();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    function onOver(event: DragEvent): void {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    }
    function onLeave(event: DragEvent): void {
      // Between two elements of the window there is another one; outside it there is none.
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent): void {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void ask(bridge.openDropped(files));
    }
    // Before Slate, which would take a file for words.
    window.addEventListener('dragenter', onOver, true);
    window.addEventListener('dragover', onOver, true);
    window.addEventListener('dragleave', onLeave, true);
    window.addEventListener('drop', onDrop, true);
    return () => {
      window.removeEventListener('dragenter', onOver, true);
      window.removeEventListener('dragover', onOver, true);
      window.removeEventListener('dragleave', onLeave, true);
      window.removeEventListener('drop', onDrop, true);
    };
  }, [bridge, ask]);

  if (!isOver) return null;
  return (
    <div className="drop-veil" role="status">
      <p>
        <FileDown aria-hidden="true" size={40} strokeWidth={1.25} />
        Drop to open
      </p>
    </div>
  );
}
