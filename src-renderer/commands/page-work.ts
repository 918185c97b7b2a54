import type { CommandId } from '../../shared/commands.ts';
import type { Page } from '../state/page.ts';
import type { DialogName } from '../state/page-state.ts';

type Work = (page: Page) => unknown;

/** What the page does for the commands that are not of the words. Those in neither table the main process carries out. */
export const PAGE_WORK: Readonly<Partial<Record<CommandId, Work>>> = {
  new: ({ ask, bridge }) => ask(bridge.newNote()),
  'new-from': show({ kind: 'new-from' }),
  open: ({ ask, bridge }) => ask(bridge.chooseNotes()),
  'reopen-closed': reopenClosed,
  save: ({ ask, bridge }) => ask(bridge.save()),
  'save-as': ({ ask, bridge }) => ask(bridge.saveAs()),
  'save-copy': ({ ask, bridge }) => ask(bridge.saveCopy()),
  'export-word': ({ ask, bridge }) => ask(bridge.exportWord()),
  'discard-changes': ({ ask, bridge }) => ask(bridge.discardChanges()),
  close: ({ ask, bridge }) => ask(bridge.closeWindow()),
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
  outline: togglePanel('outline'),
  attendance: togglePanel('attendance'),
  actions: togglePanel('actions'),
  problems: togglePanel('problems'),
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

/** Shows a panel or puts it away. It never takes the focus from the words. */
function togglePanel(name: 'outline' | 'attendance' | 'actions' | 'problems'): Work {
  return ({ store, set }) => {
    const { settings, isFocused } = store.get();
    if (isFocused) store.change((state) => ({ ...state, isFocused: false }));
    // While all of them are away, asking for one shows it.
    const isShown = settings.panels[name] && !isFocused;
    return set({ panels: { ...settings.panels, [name]: !isShown } });
  };
}
