import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Key } from 'slate-dom';
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
    return drawing.wait({ keys: [key], draw: () => setDrawn(true) });
  }, [isDrawn, drawing, key]);
  return isDrawn;
}

/** Whether blocks that are drawn together are to be drawn by now; once they are, they stay. */
export function useLateChunk(keys: readonly Key[]): boolean {
  const editor = useSlateStatic() as NoteEditor;
  const drawing = lateDrawing(editor, flushSync);
  const [isDrawn, setDrawn] = useState(() => drawing.areAtOnce(keys));
  // After each drawing: other blocks may have come into the chunk.
  useEffect(() => {
    if (isDrawn) return;
    return drawing.wait({ keys, draw: () => setDrawn(true) });
  });
  return isDrawn;
}
