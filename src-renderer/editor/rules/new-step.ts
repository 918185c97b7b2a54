import { Editor } from 'slate';
import { HistoryEditor } from 'slate-history';

/** Does something as one step to undo, which what was typed just before is no part of. */
export function newStep(editor: Editor, work: () => void): void {
  let fault: { readonly error: unknown } | null = null;
  HistoryEditor.withNewBatch(editor as HistoryEditor, () => {
    // An exception must not pass through here: all that is done afterwards would join this step.
    try {
      Editor.withoutNormalizing(editor, work);
    } catch (error) {
      fault = { error };
    }
  });
  if (fault) throw (fault as { readonly error: unknown }).error;
}
