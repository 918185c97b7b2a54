import { useEffect, useRef } from 'react';
import { Editor, type Path, type PathRef } from 'slate';
import { ReactEditor } from 'slate-react';
import type { Block } from '../../shared/note/blocks.ts';
import type { NoteEditor } from './note-editor.ts';

/**
 * Where a block stands by now, asked when something is done to it: keys can come faster than the page is drawn, and the
 * block that was drawn last may be gone by then. Null once it is no longer in the note.
 */
export function usePlace(editor: NoteEditor, element: Block): () => Path | null {
  const place = useRef<PathRef | null>(null);
  useEffect(
    () => () => {
      place.current?.unref();
      place.current = null;
    },
    [],
  );
  return () => {
    place.current ??= Editor.pathRef(editor, ReactEditor.findPath(editor, element));
    return place.current.current;
  };
}
