import type { ReactNode } from 'react';
import type { KeptBlock } from '../../../shared/note/blocks.ts';
import type { ElementOf } from './block-element.tsx';

/** Lines that are kept for the file and not shown; no caret goes there. */
export function KeptLines({ attributes, children }: ElementOf<KeptBlock>): ReactNode {
  return (
    <div {...attributes} contentEditable={false} hidden>
      {children}
    </div>
  );
}
