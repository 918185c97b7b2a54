import { realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { shell, type WebContents } from 'electron';
import type { Answer } from '../../shared/bridge/trouble.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import { type Desk, followTheme } from '../desk.ts';
import { exportCalls } from '../exports/export-calls.ts';
import { noteKey } from '../files/note-key.ts';
import { forgetJournal } from '../files/recovery.ts';
import { newNotes } from '../new-notes/new-notes.ts';
import type { NoteSession } from '../notes/note-session.ts';
import { recoverableNotes } from '../notes/recoverable-notes.ts';
import { troubleOf } from '../notes/save-note.ts';
import { offerRecoverable } from '../offer-recoverable.ts';
import type { ServedPages } from '../pdf/served-pages.ts';
import { safeLink } from '../security.ts';
import { ask, askForLastNote, askForNotes, askWhereToSave } from '../window/ask.ts';
import type { NoteWindow } from '../window/note-window.ts';
import type { NoteWindows } from '../window/note-windows.ts';
import { passKeys, whereNoteIs } from '../window/pass-keys.ts';
import { suggestedPath } from '../window/suggested-path.ts';
import { beginNotifying, send } from '../window/tell-page.ts';
import type { CallHandlers } from './handle-calls.ts';
import { toldOnce } from './told-by-bar.ts';

/** What the main process does at each call of a page. */
export function noteCalls(windows: NoteWindows, desk: Desk, pages: ServedPages): CallHandlers {
  const { log, recent, settings, services, folder } = desk;
  recent.onChange(() => tellAll('recentChanged'));
  const begun = newNotes(windows, recent, ({ window }) => askForLastNote(window));

  const windowOf = (sender: WebContents): NoteWindow => {
    const of = windows.of(sender);
    if (!of) throw new Error('the page has no window');
    return of;
  };

  /** Does something with the note of the page's window. */
  const withNote = async <T>(
    sender: WebContents,
    work: (session: NoteSession, of: NoteWindow) => Promise<Answer<T>> | Answer<T>,
  ): Promise<Answer<T>> => {
    const of = windowOf(sender);
    return of.session ? work(of.session, of) : NO_NOTE;
  };

  const saveAs = async (session: NoteSession, of: NoteWindow): Promise<Answer<boolean>> => {
    const path = await askWhereToSave(of.window, 'Save the note as', suggestedPath(session));
    if (path === null) return done(false);
    if (await isOpenElsewhere(windows, of, path)) return openElsewhere(path);
    return session.saveAs(path);
  };

  return {
    loadNote(_, sender) {
      const of = windowOf(sender);
      beginNotifying(of);
      const shown = windows.imports.shown(of);
      if (shown.length > 0) send(of, 'reading', [...shown]);
      return done(of.session && { ...of.session.load(), keysFollow: of.keysFollow });
    },
    edit: (edit, sender) => withNote(sender, (session) => done(session.edit(edit))),
    handInNote: ({ note, selection }, sender) =>
      withNote(sender, (session) => done(session.handIn(note, selection))),
    moveCaret: (selection, sender) => withNote(sender, (session) => after(session.moveCaret(selection))),
    refuseChange: (token, sender) => withNote(sender, (session) => after(session.refuseChange(token))),
    readyToClose: (_, sender) => after(windowOf(sender).handedIn?.()),

    async newNote(_, sender) {
      const of = windowOf(sender);
      return done(await whereNoteIs(await windows.openNew(of), of));
    },
    passKeys: (keys, sender) => done(passKeys(windowOf(sender), keys)),
    listTemplates: () => done(begun.templates()),
    async newFrom(source, sender) {
      const of = windowOf(sender);
      const answer = await begun.newFrom(source, of);
      return answer.ok ? done(answer.value && (await whereNoteIs(answer.value, of))) : answer;
    },
    carriedOver: async (path) => done(await begun.carriedOver(path)),
    lastRoster: async (_, sender) => done(await begun.lastRoster(windowOf(sender))),
    async chooseNotes(_, sender) {
      const of = windowOf(sender);
      await windows.openPaths(await askForNotes(of.window), of);
      return done(undefined);
    },
    openPaths: async (paths, sender) => after(await windows.openPaths(paths, windowOf(sender))),
    cancelReading: (id, sender) => after(windows.imports.cancel(windowOf(sender), id)),
    async listRecent() {
      const notes = await recent.list();
      return done(notes.map((note) => ({ ...note, name: basename(note.path) })));
    },
    forgetRecent: async (path) => after(await recent.remove(path)),
    clearRecent: async () => after(await recent.clear()),
    reopenClosed: async (_, sender) => done(await windows.reopenClosed(windowOf(sender))),

    save: (_, sender) =>
      withNote(sender, (session, of) =>
        session.path() === null ? saveAs(session, of) : saving(session, session.save()),
      ),
    saveAs: (_, sender) => withNote(sender, saveAs),
    saveCopy: (_, sender) =>
      withNote(sender, async (session, of) => {
        const path = await askWhereToSave(of.window, 'Save a copy', suggestedPath(session));
        if (path === null) return done(false);
        if (await isOpenElsewhere(windows, null, path)) return openElsewhere(path);
        return session.saveCopy(path);
      }),
    ...exportCalls(withNote, pages, log),
    discardChanges: (_, sender) =>
      withNote(sender, async (session, of) => {
        const choice = await ask(of.window, {
          type: 'warning',
          message: `Discard the changes to “${session.state().name}”?`,
          detail: session.path()
            ? 'The note goes back to what its file holds. You can undo this while the window is open.'
            : 'It has no file, so all its words are gone for good.',
          buttons: ['Discard', 'Cancel'],
          cancel: 1,
        });
        if (choice !== 0) return done(false);
        if (session.path()) return session.discardToFile();
        await windows.discard(of);
        return done(true);
      }),
    closeWindow: (_, sender) => after(windowOf(sender).window.close()),
    actOnBar: ({ kind, action }, sender) =>
      nothingOf(
        withNote<unknown>(sender, async (session, of) => {
          switch (action) {
            case 'keep-mine':
              return saving(session, session.keepMine());
            case 'take-theirs':
              return done(session.takeTheirs());
            case 'save-as':
              return saveAs(session, of);
            case 'try-again':
              await session.look();
              return saving(session, session.save());
            case 'save-as-utf8':
              return saving(session, session.saveAsUtf8());
            case 'insist':
              return insist(session, of);
            case 'show-in-folder':
              return done(shell.showItemInFolder(session.path() ?? folder.journals));
            case 'dismiss':
              return done(session.dismiss(kind));
            case 'compare':
              return done(undefined);
            default:
              return assertNever(action);
          }
        }),
      ),

    compareWithFile: (_, sender) => withNote(sender, (session) => session.compareWithFile()),
    listVersions: (_, sender) =>
      withNote(sender, async (session) => done([...(await session.versions.list())])),
    describeVersion: (hash, sender) =>
      withNote(sender, async (session) => done(await session.versions.describe(hash))),
    showVersion: (hash, sender) => withNote(sender, (session) => session.versions.show(hash)),
    compareWithVersion: (hash, sender) => withNote(sender, (session) => session.versions.compare(hash)),
    restoreVersion: (hash, sender) => withNote(sender, (session) => session.versions.restore(hash)),

    listRecoverable: async () => done([...(await recoverableNotes(services))]),
    async recover(id, sender) {
      if (!isJournalName(id)) return NO_NOTE;
      const answer = await windows.recover(id, windowOf(sender));
      // The note took the place of the list, on which there may have been others.
      if (answer.ok) void offerRecoverable(windows, services);
      return answer;
    },
    async forgetRecoverable(id, sender) {
      if (!isJournalName(id)) return NO_NOTE;
      const choice = await ask(windowOf(sender).window, {
        type: 'warning',
        message: 'Discard these words for good?',
        detail: 'They are in no file. Once discarded they can’t be brought back.',
        buttons: ['Discard', 'Cancel'],
        cancel: 1,
      });
      if (choice !== 0) return done(false);
      await forgetJournal(join(folder.journals, id));
      tellAll('recoverableChanged');
      return done(true);
    },

    readSettings: () => done(settings.all()),
    async changeSettings(some) {
      const given = Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined));
      const trouble = await settings.set(given);
      followTheme(settings.all().theme);
      for (const of of windows.all()) {
        of.session?.settingsChanged();
        send(of, 'settingsChanged', settings.all());
      }
      return trouble ? { ok: false, trouble: troubleOf(trouble) } : done(settings.all());
    },
    async openLink(link, sender) {
      const url = safeLink(link);
      if (!url) return done(false);
      const choice = await ask(windowOf(sender).window, {
        message: url.protocol === 'mailto:' ? 'Write a message?' : 'Open this page in your browser?',
        detail: url.href,
        buttons: [url.protocol === 'mailto:' ? 'Write' : 'Open', 'Cancel'],
        cancel: 1,
      });
      if (choice !== 0) return done(false);
      await shell.openExternal(url.href);
      return done(true);
    },
    async showLog() {
      await log.flush();
      await shell.openPath(folder.logs);
      return done(undefined);
    },
    reportError({ name, places }) {
      log.write('error', 'page-error', { name, places: places.join(' < ') });
      return done(undefined);
    },
  };

  function tellAll(event: 'recentChanged' | 'recoverableChanged'): void {
    for (const of of windows.all()) send(of, event, undefined);
  }
}

const NO_NOTE: Answer<never> = {
  ok: false,
  trouble: { code: 'no-note', words: 'There is no note here. Open one first.', detail: '' },
};

function done<T>(value: T): Answer<T> {
  return { ok: true, value };
}

/** The answer of a call that only does something. */
function after(_work: unknown): Answer<undefined> {
  return done(undefined);
}

/** What came of saving to the note's own file, as far as no bar tells it. */
async function saving(session: NoteSession, work: Promise<Answer<boolean>>): Promise<Answer<boolean>> {
  const answer = await work;
  return toldOnce(answer, session.state().bars);
}

/** The same answer without its value. */
async function nothingOf(answer: Promise<Answer<unknown>>): Promise<Answer<undefined>> {
  const given = await answer;
  return given.ok ? done(undefined) : given;
}

/** Is this the bare name of a journal, and no way to another folder? */
function isJournalName(id: string): boolean {
  return /^[\w-]+\.journal$/.test(id);
}

/** Lets the person confirm that a note is edited which somebody else has open. */
async function insist(session: NoteSession, of: NoteWindow): Promise<Answer<boolean>> {
  const locked = session.state().bars.find(({ kind }) => kind === 'locked');
  if (!locked) return done(false);
  const choice = await ask(of.window, {
    message: `Edit “${session.state().name}” although somebody else has it open?`,
    detail: `${locked.words} If both of you save, each is asked before the other’s words are replaced.`,
    buttons: ['Edit', 'Cancel'],
    cancel: 1,
  });
  if (choice !== 0) return done(false);
  await session.insist();
  return done(true);
}

/** Has another window the file open, by whatever name? */
async function isOpenElsewhere(windows: NoteWindows, of: NoteWindow | null, path: string): Promise<boolean> {
  const key = noteKey(await realpath(path).catch(() => path));
  return windows.all().some((each) => {
    const open = each === of ? null : each.session?.path();
    return open ? noteKey(open) === key : false;
  });
}

function openElsewhere(path: string): Answer<never> {
  const words = `The note was not saved: “${basename(path)}” is open in another window. Nothing was changed. Choose another name, or close that window first.`;
  return { ok: false, trouble: { code: 'open-elsewhere', words, detail: '' } };
}
