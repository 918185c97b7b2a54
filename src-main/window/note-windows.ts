import { app, BrowserWindow, type WebContents } from 'electron';
import type { NoteState } from '../../shared/bridge/data.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { dateInWords, dayOf } from '../../shared/note/dates.ts';
import type { Desk } from '../desk.ts';
import { writeJsonFile } from '../files/json-file.ts';
import { noteKey } from '../files/note-key.ts';
import { type Imports, startImports } from '../imports/imports.ts';
import type { LiveNoteStart } from '../notes/live-note.ts';
import { type NotePlace, placeName } from '../notes/note-place.ts';
import { type NoteSession, startNoteSession } from '../notes/note-session.ts';
import { noteOfJournal, unsavedNote, untitledNote } from '../notes/open-note.ts';
import { closeNoteWindow } from './close-window.ts';
import { type NoteWindow, openWindow, showTitle, type WindowPlace } from './note-window.ts';
import { openFiles } from './open-files.ts';
import { rememberedZoom } from './remembered-zoom.ts';
import { notify, send } from './tell-page.ts';
import { rememberBounds, rememberedBounds } from './window-bounds.ts';

/** All windows of a run. */
export interface NoteWindows {
  /** Files of word processors that are being read. */
  readonly imports: Imports<NoteWindow>;
  all(): readonly NoteWindow[];
  /** The window of a page; null for a page that has gone. */
  of(contents: WebContents): NoteWindow | null;
  /** The window in front; null where none is. */
  front(): NoteWindow | null;
  /** Opens a window with the start page, in front of the others or behind them. */
  openEmpty(where?: WindowPlace): NoteWindow;
  /** Has the person closed a window with the start page, and so seen what it lists? */
  hasLeftStart(): boolean;
  /** Opens a new note, in the window given if that has no note. */
  openNew(into?: NoteWindow | null): Promise<NoteWindow>;
  /** Opens a note that has no file yet, likewise. */
  openUnsaved(note: Note, into?: NoteWindow | null): Promise<NoteWindow>;
  /** Begins to read notes that are about to be opened. */
  expect(paths: readonly string[]): void;
  /** Opens notes, each in a window of its own; one that is open already comes to the front. Tells of troubles. */
  openPaths(paths: readonly string[], into?: NoteWindow | null): Promise<void>;
  /** Opens a note that a run left behind. */
  recover(id: string, into?: NoteWindow | null): Promise<Answer<undefined>>;
  /** The note that was closed last; null where there is none. */
  lastClosed(): string | null;
  reopenClosed(into?: NoteWindow | null): Promise<boolean>;
  /** Gives up a note's words and closes its window. */
  discard(of: NoteWindow): Promise<void>;
  /** Closes all windows and keeps what is not saved for the next start. False where one must stay open. */
  closeAll(): Promise<boolean>;
  /** Called when a menu may have to change. */
  onContext(listener: () => void): void;
}

/** A note that was put into a window. */
interface ShownNote {
  readonly of: NoteWindow;
  readonly session: NoteSession;
}

function openAlready(place: NotePlace): Answer<never> {
  const words = `“${placeName(place)}” is open in another window. Close it there first, then open these words; they stay where they are.`;
  return { ok: false, trouble: { code: 'open-already', words, detail: '' } };
}

/** How many closed notes can be opened again: as many as a person still remembers. */
const MOST_CLOSED = 20;

/** Keeps where the caret of a note stands that has a file. */
async function keepPlace(session: NoteSession, recent: Desk['recent']): Promise<void> {
  const path = session.path();
  const caret = session.selection()?.focus;
  if (path !== null && caret) await recent.leave(path, caret);
}

export function startNoteWindows(desk: Promise<Desk>, dataPath: string): NoteWindows {
  const windows = new Map<number, NoteWindow>();
  const closed: string[] = [];
  /** Journals of this run that were left with unsaved words as the windows closed. */
  const kept: string[] = [];
  let isQuitting = false;
  let hasLeftStart = false;
  let contextChanged: () => void = () => undefined;
  const imports = startImports<NoteWindow>((of, shown) => send(of, 'reading', [...shown]));

  /** The first `Untitled 1`, `Untitled 2` … that no open note has. */
  const freeName = (): string => {
    const names = new Set([...windows.values()].map(({ session }) => session?.state().name));
    for (let number = 1; ; number++) {
      const name = `Untitled ${number}`;
      if (!names.has(name)) return name;
    }
  };

  const isLast = (): boolean => windows.size === 1 && process.platform !== 'darwin';

  const open = (where: WindowPlace = 'in front'): NoteWindow => {
    // Further windows are shown at the size of the first: Chromium has one for all pages of an origin.
    const size = windows.size === 0 ? rememberedZoom(dataPath) : null;
    const created = openWindow(rememberedBounds(dataPath, windows.size), size, where);
    const { window } = created;
    const { id } = window.webContents;
    windows.set(id, created);
    window.on('close', (event) => {
      rememberBounds(dataPath, window);
      if (created.isClosing && created.session === null) return;
      hasLeftStart ||= created.session === null;
      event.preventDefault();
      void close(created);
    });
    window.on('closed', () => {
      windows.delete(id);
      contextChanged();
    });
    window.on('focus', () => {
      void created.session?.look();
      contextChanged();
    });
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      void desk.then(({ log }) => log.write('error', 'page-gone', { reason }));
      if (reason !== 'clean-exit' && !created.isClosing) window.reload();
    });
    return created;
  };

  const close = async (of: NoteWindow): Promise<boolean> => {
    if (of.isClosing) return false;
    of.isClosing = true;
    const { session } = of;
    const path = session?.path() ?? null;
    const outcome = await closeNoteWindow(of, await desk, isQuitting || isLast());
    if (!outcome.isClosed) {
      of.isClosing = false;
      return false;
    }
    if (outcome.kept) kept.push(outcome.kept);
    if (outcome.kept && (isQuitting || isLast())) await rememberKept();
    await imports.stop(of);
    // While its note is still held: what waits to be kept of it does not hold it any longer than its window.
    const { recent } = await desk;
    await recent.settle();
    if (session) await keepPlace(session, recent);
    of.session = null;
    if (path) closed.push(path);
    closed.splice(0, closed.length - MOST_CLOSED);
    of.window.destroy();
    return true;
  };

  const rememberKept = async (): Promise<void> => {
    const { folder, services, log } = await desk;
    await writeJsonFile(folder.session, { reopen: kept }, services.disk).catch((error: unknown) =>
      log.write('warning', 'session-not-kept', {}, error),
    );
  };

  /** Puts a note into a window: the one given if it has none, otherwise a new one. */
  const show = async (start: LiveNoteStart, into: NoteWindow | null): Promise<ShownNote> => {
    const { services, recent } = await desk;
    const of = into && !into.session && !into.window.isDestroyed() ? into : open();
    let savedAt: NoteState['savedAt'] = null;
    const session = startNoteSession(start, services, {
      onState: () => {
        const state = session.state();
        // Whatever ends the program, a note that was saved by itself is opened again where it was written last.
        if (state.savedAt !== savedAt) void keepPlace(session, recent);
        savedAt = state.savedAt;
        showTitle(of, state);
        send(of, 'stateChanged', state);
        contextChanged();
      },
      onChange: (change) => send(of, 'changeNote', change),
      onNotice: (notice) => notify(of, notice),
      onFile: (path, title) => {
        app.addRecentDocument(path);
        recent.keep(path, title, () => of.session?.note() ?? start.note);
      },
    });
    of.session = session;
    if (of.hasAsked) send(of, 'noteOpened', session.load());
    showTitle(of, session.state());
    contextChanged();
    if (of.window.isMinimized()) of.window.restore();
    of.window.focus();
    return { of, session };
  };

  const alreadyOpen = (path: string): NoteWindow | null => {
    const key = noteKey(path);
    return (
      [...windows.values()].find(({ session }) => session?.path() && noteKey(session.path() ?? '') === key) ??
      null
    );
  };

  const files = openFiles({ desk, imports, alreadyOpen, show, front: () => front(), open: () => open() });

  const recovering = new Set<string>();

  const recoverOnce = async (
    id: string,
    into: NoteWindow | null,
    services: Desk['services'],
    log: Desk['log'],
  ): Promise<Answer<undefined>> => {
    const found = await noteOfJournal(id, services);
    if (!found.ok) {
      log.write('error', 'not-recovered', { why: found.trouble.code, detail: found.trouble.detail });
      return found;
    }
    const { start, forget } = found.value;
    const there = start.place.kind === 'file' ? alreadyOpen(start.place.path) : null;
    if (there) {
      there.window.focus();
      return openAlready(start.place);
    }
    const { session } = await show(start, into);
    const trouble = await session.flush();
    // The old journal goes only when all of it stands in the new one.
    if (!trouble)
      await forget().catch((error: unknown) => log.write('warning', 'journal-not-removed', {}, error));
    for (const each of windows.values()) send(each, 'recoverableChanged', undefined);
    return { ok: true, value: undefined };
  };

  const front = (): NoteWindow | null => {
    const focused = BrowserWindow.getFocusedWindow();
    const of = focused ? windows.get(focused.webContents.id) : undefined;
    return of ?? [...windows.values()].at(-1) ?? null;
  };

  return {
    imports,
    all: () => [...windows.values()],
    of: (contents) => windows.get(contents.id) ?? null,
    front,
    openEmpty: open,
    hasLeftStart: () => hasLeftStart,
    expect: files.expect,
    async openNew(into = null) {
      const today = dateInWords(dayOf(new Date()));
      const { of } = await show(untitledNote(freeName(), today), into);
      return of;
    },
    async openUnsaved(note, into = null) {
      const { of } = await show(unsavedNote(freeName(), note), into);
      return of;
    },
    async openPaths(paths, into = null) {
      for (const [index, path] of paths.entries()) await files.open(path, index === 0 ? into : null);
    },
    async recover(id, into = null) {
      const { services, log } = await desk;
      // A second click, while the first is at work, is no second wish.
      if (recovering.has(id)) return { ok: true, value: undefined };
      recovering.add(id);
      try {
        return await recoverOnce(id, into, services, log);
      } finally {
        recovering.delete(id);
      }
    },
    lastClosed: () => closed.at(-1) ?? null,
    async reopenClosed(into = null) {
      const path = closed.pop();
      if (path === undefined) return false;
      await files.open(path, into);
      return true;
    },
    async discard(of) {
      of.isClosing = true;
      await imports.stop(of);
      await of.session?.close('forget');
      await (await desk).recent.settle();
      of.session = null;
      of.window.destroy();
    },
    async closeAll() {
      isQuitting = true;
      for (const each of [...windows.values()]) {
        if (await close(each)) continue;
        isQuitting = false;
        return false;
      }
      return true;
    },
    onContext(listener) {
      contextChanged = listener;
    },
  };
}
