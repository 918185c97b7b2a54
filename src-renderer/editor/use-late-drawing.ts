import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { ReactEditor, useSlateStatic } from 'slate-react';
import type { AgendaItem, Trailer } from '../../shared/note/blocks.ts';
import { lateDrawing } from './late-drawing.ts';
import type { NoteEditor } from './note-editor.ts';

/** Whether an entry is to be drawn by now; once it is, it stays. */
export function useLateDrawing(element: AgendaItem | Trailer): boolean {
  const editor = useSlateStatic() as NoteEditor;
  const drawing = lateDrawing(editor, flushSync);
  const key = ReactEditor.findKey(editor, element);
  const [isDrawn, setDrawn] = useState(() => drawing.isAtOnce(element));
  useEffect(() => {
    if (isDrawn) return;
    return drawing.wait({ key, draw: () => setDrawn(true) });
  }, [isDrawn, drawing, key]);
  return isDrawn;
}
