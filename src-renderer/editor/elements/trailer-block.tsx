import type { ReactNode } from 'react';
import type { Trailer } from '../../../shared/note/blocks.ts';
import type { ElementOf } from './block-element.tsx';
import { LatePart } from './late-part.tsx';

/** What follows the last entry. */
export function TrailerBlock({ attributes, children, element }: ElementOf<Trailer>): ReactNode {
  return (
    <section {...attributes} className="trailer">
      <LatePart element={element}>{children}</LatePart>
    </section>
  );
}
