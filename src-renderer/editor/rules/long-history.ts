import type { HistoryEditor } from 'slate-history';

/** How many steps can be undone: a long meeting has some thousand. A step is small, its words and where they stood. */
export const MOST_STEPS = 10_000;

/**
 * Lets an editor with a history undo more steps than the hundred that this keeps: each operation is shown to it beside
 * the last step only, which is all that it may join. What was selected before a step is what was selected before its
 * command began, also where the command moves the caret first. Put it right around `withHistory`.
 */
export function withLongHistory<T extends HistoryEditor>(editor: T): T {
  const { apply } = editor;
  let atRest = editor.selection;

  editor.apply = (operation) => {
    if (editor.operations.length === 0) atRest = editor.selection;
    const isFirst = editor.operations.every(({ type }) => type === 'set_selection');
    const { history } = editor;
    const all = history.undos;
    const last = all.at(-1);
    history.undos = last ? [last] : [];
    try {
      apply(operation);
    } finally {
      const steps = history.undos;
      history.undos = all;
      for (const step of steps) {
        if (step === last) continue;
        if (isFirst) step.selectionBefore = atRest;
        all.push(step);
      }
      while (all.length > MOST_STEPS) all.shift();
    }
  };

  return editor;
}
