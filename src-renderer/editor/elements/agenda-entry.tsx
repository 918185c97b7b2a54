import type { ReactNode } from 'react';
import type { AgendaItem } from '../../../shared/note/blocks.ts';
import type { ElementOf } from './block-element.tsx';
import { LatePart } from './late-part.tsx';
import './agenda-entry.css';

/** An entry: its title, and all else beside the column of numbers. What stands in its action column closes it. */
export function AgendaEntry({ attributes, children, element }: ElementOf<AgendaItem>): ReactNode {
  const column = element.actionColumn?.trim();
  return (
    <section {...attributes} className="entry" data-by={column ? `Action by: ${column}` : undefined}>
      <LatePart element={element}>{children}</LatePart>
    </section>
  );
}
