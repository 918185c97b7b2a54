import { flushSync } from 'react-dom';
import type { NoteState, NoteWhere, OpenNote, Settings } from '../../shared/bridge/data.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';
import { USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import type { Bridge } from '../../shared/bridge.ts';
import type { Asked } from '../asked.ts';
import { focusNote } from '../commands/focus-note.ts';
import { startFaults } from '../crash/faults.ts';
import { editsFirst } from '../note/edits-first.ts';
import { startSession } from '../note/note-session.ts';
import { beginKeysAhead } from './keys-ahead.ts';
import { type KeysForNote, startKeysForNote } from './keys-for-note.ts';
import type { DialogName, PageState, Toast } from './page-state.ts';
import { createStore, type Store } from './store.ts';

/** What every part of the page works with: what it shows, and what it can ask for. */
export interface Page {
  readonly bridge: Bridge;
  readonly store: Store<PageState>;
  /** Waits for an answer; where something was not done, says so and answers null. */
  ask<T>(answer: Promise<Answer<T>>): Promise<T | null>;
  /** Sets what is given, here and in the other windows. */
  set(wanted: Partial<Settings>): Promise<void>;
  openDialog(dialog: DialogName): void;
  closeDialog(): void;
  say(toast: Omit<Toast, 'id'>): void;
  dismiss(id: number): void;
  /** Tells the log of an error, and begins the editor anew with the words it held. */
  fault(error: unknown): void;
  /** Asks the main process what the window shows, and shows it. */
  load(): Promise<void>;
  /** Asks for a new note. What is typed from now on is for that, wherever it opens. */
  askForNote(ask: () => Promise<Answer<NoteWhere | null>>): Promise<NoteWhere | null>;
  /** Asks for a note to be opened, which a window without one may show. What is typed from now on is for that. */
  openNote(ask: () => Promise<Answer<unknown>>): Promise<void>;
  /** The note of this window can be typed in. */
  noteStands(): void;
  /** Puts the focus back into the words, if there is a note. */
  focusNote(): void;
  /** Sends what was typed and waits for the next paint. */
  sendEdits(): void;
  /** Undoes the last step of the note. */
  undo(): void;
}

/** Begins the page: listens to the main process, and shows what that answers to the first questions. */
export async function startPage(given: Bridge, asked: Asked): Promise<Page> {
  const store = createStore<PageState>({
    view: { kind: 'start' },
    note: null,
    settings: USUAL_SETTINGS,
    dialog: null,
    find: null,
    isFocused: false,
    question: null,
    toasts: [],
    readings: [],
  });
  const change = store.change;
  const sendEdits = (): void => {
    const { view } = store.get();
    if (view.kind === 'note') view.session.sendEdits();
  };
  const bridge = editsFirst(given, sendEdits);
  const faults = startFaults(bridge, {
    renew: () =>
      change((state) => {
        if (state.view.kind !== 'note') return state;
        state.view.session.renewEditor();
        return { ...state, view: { ...state.view, round: state.view.round + 1 } };
      }),
    giveUp: (words) => {
      change((state) => ({ ...state, dialog: null, view: { kind: 'failed', words } }));
      keys.giveBack();
    },
  });
  let lastToast = 0;
  /** What had the focus when a dialog was opened. */
  let beforeDialog: Element | null = null;

  const page: Page = {
    bridge,
    store,
    async ask(answer) {
      const result = await answer;
      if (result.ok) return result.value;
      page.say({ words: result.trouble.words, canUndo: false, isTrouble: true });
      return null;
    },
    async set(wanted) {
      // It holds at once; what the main process answers is what it could keep.
      change((state) => ({ ...state, settings: { ...state.settings, ...wanted } }));
      const now = await page.ask(bridge.changeSettings(wanted));
      if (now) change((state) => ({ ...state, settings: now }));
    },
    openDialog(dialog) {
      if (!store.get().dialog) beforeDialog = document.activeElement;
      beginKeysAhead();
      change((state) => ({ ...state, dialog }));
    },
    closeDialog() {
      if (!store.get().dialog) return;
      // At once: the next key is meant for what had the focus before, and must not be lost.
      flushSync(() => change((state) => ({ ...state, dialog: null })));
      const { view } = store.get();
      const isPaper = !(beforeDialog instanceof HTMLElement) || beforeDialog.isContentEditable;
      if (view.kind === 'note' && (isPaper || !beforeDialog?.isConnected)) focusNote(view.session.editor());
      else if (beforeDialog instanceof HTMLElement) beforeDialog.focus();
    },
    say(toast) {
      lastToast += 1;
      const id = lastToast;
      change((state) => {
        // What only tells of something gives way to the next of its kind: they would pile up over the words.
        const others = isPlain(toast) ? state.toasts.filter((each) => !isPlain(each)) : state.toasts;
        return { ...state, toasts: [...others, { ...toast, id }] };
      });
    },
    dismiss: (id) =>
      change((state) => ({ ...state, toasts: state.toasts.filter((toast) => toast.id !== id) })),
    fault: faults.take,
    load: () => showAnswer(bridge.loadNote()),
    askForNote: (ask) => page.ask(keys.askForNote(ask)),
    async openNote(ask) {
      if (store.get().view.kind === 'start') keys.begin();
      await page.ask(ask());
      if (store.get().view.kind === 'start') keys.giveBack();
    },
    noteStands: () => keys.stands(),
    focusNote() {
      const { view } = store.get();
      if (view.kind === 'note') focusNote(view.session.editor());
    },
    sendEdits,
    undo() {
      const { view } = store.get();
      if (view.kind === 'note') view.session.editor().undo();
    },
  };

  const keys = startKeysForNote(window, page);

  async function showAnswer(answer: Asked['note']): Promise<void> {
    keys.begin();
    const opened = await answer;
    if (opened.ok && opened.value) {
      open(opened.value);
      return;
    }
    if (opened.ok) change((state) => ({ ...state, view: { kind: 'start' }, note: null }));
    else change((state) => ({ ...state, view: { kind: 'failed', words: opened.trouble.words } }));
    keys.giveBack();
  }

  function open(opened: OpenNote): void {
    keys.comes(opened.keysFollow ?? false, () => show(opened));
  }

  function show(opened: OpenNote): void {
    const heard: Pick<Bridge, 'edit' | 'handInNote' | 'moveCaret' | 'refuseChange'> = {
      edit(edit) {
        forgetUndone(store);
        return bridge.edit(edit);
      },
      handInNote: bridge.handInNote,
      moveCaret: bridge.moveCaret,
      refuseChange: bridge.refuseChange,
    };
    const session = startSession(opened, heard, faults.take, () => store.get().settings.typography);
    // A dialog goes first, and wholly: while it is there, what is behind it, even what comes anew, can't take the focus.
    if (store.get().dialog) flushSync(() => change((state) => ({ ...state, dialog: null })));
    change((state) => ({
      ...state,
      view: { kind: 'note', session, round: 0 },
      note: opened.state,
      question: null,
      // Here it is: the main process says so a moment later.
      readings: state.readings.filter(({ name }) => name !== opened.state.importedFrom),
    }));
  }

  listen(page, open, keys);
  const [settings] = await Promise.all([asked.settings, showAnswer(asked.note)]);
  if (settings.ok) change((state) => ({ ...state, settings: settings.value }));
  return page;
}

/**
 * Puts away what offers to undo the last change of the note: with the next edit or once it is saved that is another one,
 * and what was said of it is no longer so.
 */
function forgetUndone({ get, change }: Store<PageState>): void {
  if (!get().toasts.some(({ canUndo }) => canUndo)) return;
  change((state) => ({ ...state, toasts: state.toasts.filter(({ canUndo }) => !canUndo) }));
}

function isPlain({ canUndo, isTrouble }: Omit<Toast, 'id'>): boolean {
  return !canUndo && !isTrouble;
}

function listen({ bridge, store, say }: Page, open: (opened: OpenNote) => void, keys: KeysForNote): void {
  const { change } = store;
  bridge.on('noteOpened', open);
  bridge.on('stateChanged', (note: NoteState) => {
    if (store.get().note?.isEdited && !note.isEdited) forgetUndone(store);
    change((state) => (state.view.kind === 'note' ? { ...state, note } : state));
  });
  bridge.on('settingsChanged', (settings) => change((state) => ({ ...state, settings })));
  bridge.on('notice', ({ words, canUndo }) => say({ words, canUndo, isTrouble: false }));
  bridge.on('reading', (readings) => change((state) => ({ ...state, readings })));
  bridge.on('changeNote', (sent) => {
    const { view } = store.get();
    if (view.kind === 'note') view.session.changeNote(sent);
    else void bridge.refuseChange(sent.token);
  });
  bridge.on('closing', async () => {
    keys.giveBack();
    const { view } = store.get();
    if (view.kind === 'note') await view.session.finish();
    await bridge.readyToClose();
  });
}
