import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { app, ClipboardItem, clipboard, shell, type WebContents } from 'electron';
import type {
  Exported,
  ExportFormat,
  Exporting,
  ExportPlan,
  ExportPreview,
} from '../../shared/bridge/exporting.ts';
import type { Answer } from '../../shared/bridge/trouble.ts';
import { exportNameOf, USUAL_PATTERN } from '../../shared/export-names.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { meetingOf } from '../../shared/note/meeting.ts';
import type { CallHandlers } from '../bridge/handle-calls.ts';
import { atomicSave } from '../files/atomic-save.ts';
import { hashOfFile } from '../files/content-hash.ts';
import type { Log } from '../files/log.ts';
import { readTrouble } from '../files/trouble.ts';
import { errorDetail } from '../notes/error-detail.ts';
import type { NoteSession } from '../notes/note-session.ts';
import { troubleOf } from '../notes/save-note.ts';
import type { ServedPages } from '../pdf/served-pages.ts';
import { askForBase, askForFolder } from '../window/ask.ts';
import type { NoteWindow } from '../window/note-window.ts';
import type { Made } from './export-job.ts';
import { firstOf } from './first-of.ts';
import { inWorker } from './in-worker.ts';
import { versionOf } from './version-of.ts';

type ExportCalls = Pick<
  CallHandlers,
  | 'planExport'
  | 'previewExport'
  | 'exportNote'
  | 'cancelExport'
  | 'chooseExportFolder'
  | 'chooseBase'
  | 'openExported'
  | 'showExported'
  | 'copyForMail'
>;

const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  docx: '.docx',
  pdf: '.pdf',
  html: '.html',
  xlsx: '.xlsx',
  'csv-actions': ' actions.csv',
  'csv-attendance': ' attendance.csv',
  ics: '.ics',
};

/** What goes on for a window: its export, and the preview that was asked for last. */
interface Work {
  export: AbortController | null;
  preview: AbortController | null;
}

/** Exports of the notes of this run. `withNote` does something with the note of a page's window. */
export function exportCalls(
  withNote: <T>(
    sender: WebContents,
    work: (session: NoteSession, of: NoteWindow) => Promise<Answer<T>> | Answer<T>,
  ) => Promise<Answer<T>>,
  pages: ServedPages,
  log: Log,
): ExportCalls {
  const works = new WeakMap<NoteWindow, Work>();
  /** The files that were made in this run: no page may have another one opened. */
  const made = new Set<string>();

  const workOf = (of: NoteWindow): Work => {
    const known = works.get(of) ?? { export: null, preview: null };
    works.set(of, known);
    return known;
  };

  return {
    planExport: (exporting, sender) =>
      withNote(sender, async (session) => done(await planOf(session, exporting))),

    previewExport: (exporting, sender) =>
      withNote(sender, async (session, of) => {
        const work = workOf(of);
        work.preview?.abort();
        const own = new AbortController();
        work.preview = own;
        try {
          return done(await previewOf(versionOf(session.note(), exporting), exporting, pages, own.signal));
        } catch (error) {
          if (own.signal.aborted) return done(null);
          log.write('error', 'preview-failed', {}, error);
          return failed('The pages can’t be shown', error);
        }
      }),

    exportNote: ({ exporting, replaces }, sender) =>
      withNote(sender, async (session, of) => {
        const work = workOf(of);
        work.export?.abort();
        const own = new AbortController();
        work.export = own;
        try {
          const { name, folder, isThere } = await planOf(session, exporting);
          const path = join(folder, name);
          if (isThere && !replaces) return isThereAlready(name);
          const file = await fileOf(session, exporting, pages, own.signal);
          if (!file.ok)
            return { ok: false, trouble: { code: 'not-exported', words: file.trouble, detail: '' } };
          if (own.signal.aborted) return done(null);
          const expected = replaces ? await hashOfFile(path).catch(() => null) : null;
          const saved = await atomicSave(path, file.bytes, { expected });
          if (!saved.ok) {
            log.write('error', 'export-failed', { why: saved.trouble.kind }, saved.trouble.cause);
            return { ok: false, trouble: troubleOf(saved.trouble) };
          }
          made.add(path);
          return done<Exported>({ path, name, told: [...file.told] });
        } catch (error) {
          if (own.signal.aborted) return done(null);
          log.write('error', 'export-failed', { format: exporting.format }, error);
          return failed('The note was not exported', error);
        } finally {
          if (work.export === own) work.export = null;
        }
      }),

    cancelExport: (_, sender) =>
      withNote(sender, (_session, of) => {
        const { export: making, preview } = workOf(of);
        making?.abort();
        preview?.abort();
        return done(undefined);
      }),

    chooseExportFolder: (_, sender) =>
      withNote(sender, async (_session, { window }) => done(await askForFolder(window))),
    chooseBase: (_, sender) =>
      withNote(sender, async (_session, { window }) => done(await askForBase(window))),

    async openExported(path) {
      if (!made.has(path)) return done(false);
      const why = await shell.openPath(path);
      if (why === '') return done(true);
      log.write('warning', 'not-opened', { why });
      const words = `“${basename(path)}” could not be opened: this computer may have no program for it. The file is there; show it in its folder instead.`;
      return { ok: false, trouble: { code: 'not-opened', words, detail: why } };
    },
    showExported(path) {
      if (!made.has(path)) return done(false);
      shell.showItemInFolder(path);
      return done(true);
    },
    copyForMail: (exporting, sender) =>
      withNote(sender, async (session) => {
        const note = versionOf(session.note(), exporting);
        const never = new AbortController().signal;
        const { html, text } = await inWorker({ kind: 'mail', note, page: exporting.page }, never);
        await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
        return done(undefined);
      }),
  };
}

async function planOf(session: NoteSession, exporting: Exporting): Promise<ExportPlan> {
  const { format, page, isPublic, names } = exporting;
  const note = versionOf(session.note(), exporting);
  const pattern = names.trim() || USUAL_PATTERN;
  const name = `${exportNameOf(note, { layout: page.layout, isPublic }, pattern)}${ENDINGS[format]}`;
  const own = session.path();
  const folder = exporting.folder ?? (own === null ? app.getPath('documents') : dirname(own));
  const isThere = await access(join(folder, name)).then(
    () => true,
    () => false,
  );
  return { name, folder, isThere };
}

/** The bytes of the file. Long work is done in a thread of its own or in the window that prints. */
async function fileOf(
  session: NoteSession,
  exporting: Exporting,
  pages: ServedPages,
  signal: AbortSignal,
): Promise<Made> {
  const { format, page, hasMarkers, carriesNote } = exporting;
  const note = versionOf(session.note(), exporting);
  if (format === 'pdf') return { ok: true, bytes: await pdfOf(note, page, pages, signal), told: [] };
  const base = format === 'docx' && exporting.base !== null ? await baseAt(exporting.base) : null;
  if (base && !base.ok) return base;
  return inWorker(
    {
      kind: 'file',
      job: {
        note,
        name: session.state().name,
        exporting: { format, page, hasMarkers, carriesNote },
        base: base && exporting.base !== null ? { name: basename(exporting.base), bytes: base.bytes } : null,
      },
    },
    signal,
  );
}

async function baseAt(path: string): Promise<Made> {
  try {
    return { ok: true, bytes: await readFile(path), told: [] };
  } catch (error) {
    const trouble = `Nothing was exported. The document whose looks are taken, “${basename(path)}”, ${readTrouble(error, path)} The note is as it was. Choose another document, or “As usual”.`;
    return { ok: false, trouble };
  }
}

async function pdfOf(
  note: Note,
  page: Exporting['page'],
  pages: ServedPages,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { printPdf } = await import('../pdf/print-pdf.ts');
  const html = await inWorker({ kind: 'print', note, page }, signal);
  return printPdf(html, pages, { day: meetingOf(note).date, signal });
}

async function previewOf(
  note: Note,
  exporting: Exporting,
  pages: ServedPages,
  signal: AbortSignal,
): Promise<ExportPreview> {
  const { format, page } = exporting;
  if (format === 'docx' || format === 'pdf' || format === 'html') {
    const first = firstOf(note);
    return {
      kind: 'pages',
      pdf: new Uint8Array(await pdfOf(first.note, page, pages, signal)),
      isWhole: first.isWhole,
    };
  }
  const { tablesOf } = await import('./preview-tables.ts');
  const { tables, isWhole } = tablesOf(note, format);
  return { kind: 'tables', tables: [...tables], isWhole };
}

function isThereAlready(name: string): Answer<never> {
  const words = `Nothing was exported: a file “${name}” has come there meanwhile. It is as it was. Press Replace if it may be replaced, or name files otherwise.`;
  return { ok: false, trouble: { code: 'is-there', words, detail: '' } };
}

function failed(what: string, error: unknown): Answer<never> {
  const words = `${what} because of a fault of Minutewright’s own. The note is as it was, and no file was changed. Try again, or choose another format.`;
  return { ok: false, trouble: { code: 'fault', words, detail: errorDetail(error) } };
}

function done<T>(value: T): Answer<T> {
  return { ok: true, value };
}
