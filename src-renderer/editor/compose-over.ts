import { Range } from 'slate';
import { HistoryEditor } from 'slate-history';
import { ReactEditor } from 'slate-react';
import type { NoteEditor } from './note-editor.ts';
import { takeCaret } from './take-caret.ts';

/** A step to undo. */
type Step = HistoryEditor['history']['undos'][number];

/** What an input method, or a dead key that is shown, takes the place of. */
interface ComposedOver {
  /** The step that deleted what was selected. */
  readonly deletion: Step;
  /** What could be done again before. */
  readonly redos: Step[];
}

/**
 * Words that are composed over a selection are one step with its deletion, which Slate makes as they begin: the browser
 * changes one text then, and no blocks under Slate. Where they are given up, what was selected is there again. Answers
 * how to stop.
 */
export function composeOver(editor: NoteEditor): () => void {
  const paper = ReactEditor.toDOMNode(editor, editor);
  let before: { readonly last: Step | undefined; readonly redos: Step[] } | null = null;
  let over: ComposedOver | null = null;

  // Slate listens in between: what it deletes begins a step of its own, whatever was deleted beside it before.
  const begin = ({ target }: Event): void => {
    over = null;
    before = null;
    if (target !== paper) return;
    takeCaret(editor);
    if (!editor.selection || Range.isCollapsed(editor.selection)) return;
    before = { last: editor.history.undos.at(-1), redos: editor.history.redos };
    HistoryEditor.setSplittingOnce(editor, true);
  };
  const begun = (): void => {
    if (!before) return;
    HistoryEditor.setSplittingOnce(editor, undefined);
    const deletion = editor.history.undos.at(-1);
    if (deletion && deletion !== before.last) over = { deletion, redos: before.redos };
    before = null;
  };
  const ended = ({ data }: CompositionEvent): void => {
    if (over && data === '') giveBack(editor, over);
    else if (over) joinNext(editor, over);
    over = null;
  };

  window.addEventListener('compositionstart', begin, { capture: true });
  window.addEventListener('compositionstart', begun);
  window.addEventListener('compositionend', ended);
  return () => {
    window.removeEventListener('compositionstart', begin, { capture: true });
    window.removeEventListener('compositionstart', begun);
    window.removeEventListener('compositionend', ended);
  };
}

function giveBack(editor: NoteEditor, { deletion, redos }: ComposedOver): void {
  if (editor.history.undos.at(-1) !== deletion) return;
  editor.undo();
  editor.history.redos = redos;
}

/** Makes what was composed a part of the step before it. */
function joinNext({ history }: NoteEditor, { deletion }: ComposedOver): void {
  const at = history.undos.lastIndexOf(deletion);
  const composed = at < 0 ? undefined : history.undos[at + 1];
  if (!composed) return;
  deletion.operations.push(...composed.operations);
  history.undos.splice(at + 1, 1);
}
