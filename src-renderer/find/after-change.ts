import type { Operation } from 'slate';
import type { NoteEditor } from '../editor/note-editor.ts';

type Listener = (operations: readonly Operation[]) => void;

const LISTENERS = new WeakMap<NoteEditor, Set<Listener>>();

/**
 * Tells of every change of an editor, once a key's work is done, with the operations that made it. A listener may do
 * no more than remember what is to be done: it runs while someone types. Answers how to stop.
 */
export function afterChange(editor: NoteEditor, listener: Listener): () => void {
  const listeners = LISTENERS.get(editor) ?? listen(editor);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function listen(editor: NoteEditor): Set<Listener> {
  const listeners = new Set<Listener>();
  LISTENERS.set(editor, listeners);
  const { onChange } = editor;
  editor.onChange = (options) => {
    const { operations } = editor;
    onChange(options);
    for (const listener of listeners) listener(operations);
  };
  return listeners;
}
