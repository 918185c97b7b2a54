import type { CommandId } from '../../shared/commands.ts';
import { focusAttendance } from '../editor/attendance/leave-grid.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { findIn } from '../find/find.ts';
import { toggleNumbering } from '../note-page/use-numbering.ts';
import { goToProblem } from '../panels/go-to-problem.ts';
import { togglePanel } from '../panels/toggle-panel.ts';
import { nextMisspelling } from '../spelling/spelling-of.tsx';
import type { Page } from '../state/page.ts';
import type { DialogName } from '../state/page-state.ts';

type Work = (page: Page) => unknown;

/** What the page does for the commands that are not of the words. Those in neither table the main process carries out. */
export const PAGE_WORK: Readonly<Partial<Record<CommandId, Work>>> = {
  new: ({ askForNote, bridge }) => askForNote(() => bridge.newNote()),
  'new-from': show({ kind: 'new-from' }),
  open: ({ ask, bridge }) => ask(bridge.chooseNotes()),
  'reopen-closed': reopenClosed,
  save: ({ ask, bridge }) => ask(bridge.save()),
  'save-as': ({ ask, bridge }) => ask(bridge.saveAs()),
  'save-copy': ({ ask, bridge }) => ask(bridge.saveCopy()),
  export: ({ openDialog }) => openDialog({ kind: 'export' }),
  'discard-changes': ({ ask, bridge }) => ask(bridge.discardChanges()),
  close: ({ ask, bridge }) => ask(bridge.closeWindow()),
  sample: ({ askForNote, bridge }) => askForNote(() => bridge.newFrom({ kind: 'sample' })),
  'show-log': ({ ask, bridge }) => ask(bridge.showLog()),
  versions: show({ kind: 'versions' }),
  compare: show({ kind: 'compare' }),
  settings: show({ kind: 'settings' }),
  legend: show({ kind: 'legend' }),
  about: show({ kind: 'about' }),
  palette: show({ kind: 'palette', of: 'commands' }),
  jump: show({ kind: 'palette', of: 'entries' }),
  undo: (page) => stepHistory(page, 'undo'),
  redo: (page) => stepHistory(page, 'redo'),
  find: (page) => openFind(page, 'find'),
  replace: (page) => openFind(page, 'replace'),
  'find-next': stepFind(1),
  'find-previous': stepFind(-1),
  'next-misspelling': onNote(nextMisspelling),
  title: () => document.querySelector<HTMLElement>('.note-title')?.focus(),
  roll: onNote(goToAttendance),
  'next-problem': onNote((editor, page) => goToProblem(page, editor, 1)),
  'previous-problem': onNote((editor, page) => goToProblem(page, editor, -1)),
  renumber: onNote((editor, page) => toggleNumbering(page, editor)),
  outline: (page) => togglePanel(page, 'outline'),
  attendance: (page) => togglePanel(page, 'attendance'),
  actions: (page) => togglePanel(page, 'actions'),
  problems: (page) => togglePanel(page, 'problems'),
  'focus-mode': ({ store }) => store.change((state) => ({ ...state, isFocused: !state.isFocused })),
};

function show(dialog: DialogName): Work {
  return (page) => page.openDialog(dialog);
}

async function reopenClosed({ ask, bridge, say }: Page): Promise<void> {
  if ((await ask(bridge.reopenClosed())) !== false) return;
  say({ words: 'No note was closed since the program was started.', canUndo: false, isTrouble: false });
}

function stepHistory({ store }: Page, id: 'undo' | 'redo'): void {
  const { view, dialog } = store.get();
  if (view.kind !== 'note' || dialog) return;
  view.session.editor()[id]();
}

function openFind({ store }: Page, mode: 'find' | 'replace'): void {
  store.change((state) => {
    if (state.dialog) return state;
    return { ...state, find: { mode, round: (state.find?.round ?? 0) + 1 } };
  });
}

/** Does something with the editor of the note that is open. */
function onNote(work: (editor: NoteEditor, page: Page) => unknown): Work {
  return (page) => {
    const { view } = page.store.get();
    return view.kind === 'note' ? work(view.session.editor(), page) : undefined;
  };
}

function goToAttendance(editor: NoteEditor, { say }: Page): void {
  if (focusAttendance(editor)) return;
  say({ words: 'This note has no list of who was there.', canUndo: false, isTrouble: false });
}

/** Goes to the next match; where nothing is looked for yet, the bar is opened. */
function stepFind(step: 1 | -1): Work {
  return onNote((editor, page) => {
    const find = findIn(editor);
    if (find.store.get().query.words === '') openFind(page, 'find');
    else find.step(step);
  });
}
