import type { ReactNode } from 'react';
import type { AgendaItem, Trailer } from '../../../shared/note/blocks.ts';
import { likelyHeight } from '../late-drawing.ts';
import { useLateDrawing } from '../use-late-drawing.ts';

interface LatePartProps {
  readonly element: AgendaItem | Trailer;
  readonly children: ReactNode;
}

/** What an entry or the trailer holds: room for it while it is out of sight and there was no time to draw it. */
export function LatePart({ element, children }: LatePartProps): ReactNode {
  const isDrawn = useLateDrawing(element);
  if (isDrawn) return children;
  return <div contentEditable={false} style={{ height: likelyHeight(element) }} />;
}
