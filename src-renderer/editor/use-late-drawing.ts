import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ReactEditor, useSlateStatic } from 'slate-react';
import type { AgendaItem, Trailer } from '../../shared/note/blocks.ts';
import { lateDrawing } from './late-drawing.ts';
import type { NoteEditor } from './note-editor.ts';

/** Whether an entry is to be drawn by now; once it is, it stays. */
export function useLateDrawing(element: AgendaItem | Trailer): boolean {
  const editor = useSlateStatic() as NoteEditor;
  const drawing = lateDrawing(editor, flushSync);
  const now = useRef(element);
  now.current = element;
  const place = (): number => ReactEditor.findPath(editor, now.current)[0] ?? 0;
  const [isDrawn, setDrawn] = useState(() => drawing.isAtOnce(place()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is looked up when it is asked for
  useEffect(() => {
    if (isDrawn) return;
    return drawing.wait({ place, draw: () => setDrawn(true) });
  }, [isDrawn, drawing]);
  return isDrawn;
}
