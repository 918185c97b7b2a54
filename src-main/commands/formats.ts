import type { PageOptions } from '../../shared/layouts/page-options.ts';
import { type NoteFile, writeNoteFile } from '../../shared/tagged/note-file.ts';
import { registerRows } from '../csv/register-rows.ts';
import type { WordOptions } from '../word/word-options.ts';
import { noteJson } from './note-json.ts';
import { listed } from './report.ts';

/** What a note can be converted to. */
export const FORMATS = ['docx', 'txt', 'json', 'html', 'csv', 'xlsx', 'ics'] as const;

export type Format = (typeof FORMATS)[number];

/** A note to write, and what a format may need besides it. */
export interface Source extends NoteFile {
  readonly name: string;
  readonly today: string;
  /** How its pages are to look; as usual where not given. */
  readonly page?: PageOptions;
  /** What a Word file alone can have, and the council's own document whose looks it gets. */
  readonly word?: WordOptions;
  readonly base?: BaseDocument | null;
}

/** A council's own Word document, by the name that the person gave it. */
export interface BaseDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a file and what is to be said of them, or why there are none, as sentences after the note's name. */
export type Written =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly told?: readonly string[] }
  | { readonly ok: false; readonly trouble: string };

/** How each format is called, and how it is written: what writes one is large, and read only where it is asked for. */
export const WRITERS: Readonly<
  Record<Format, { readonly title: string; readonly write: (source: Source) => Written | Promise<Written> }>
> = {
  docx: {
    title: 'Word',
    write: async ({ note, page, word, base }) => {
      const { writeWord } = await import('../word/write-word.ts');
      const bytes = await writeWord(note, { ...page, ...word });
      if (!base) return { ok: true, bytes };
      const { onBase } = await import('../word/base/on-base.ts');
      const based = await onBase(bytes, base.bytes);
      return based.ok
        ? based
        : { ok: false, trouble: `it was not written, for ${base.name}: ${based.trouble}` };
    },
  },
  txt: {
    title: 'tagged text',
    write: ({ note, encoding }) => {
      const written = writeNoteFile(note, encoding);
      if (written.ok) return written;
      const characters = listed(written.characters.map((character) => `“${character}”`));
      return {
        ok: false,
        trouble: `its encoding has no ${characters}, so nothing was written. Save the note as UTF-8 first.`,
      };
    },
  },
  json: {
    title: 'JSON',
    write: (source) => utf8(noteJson(source, source.today)),
  },
  html: {
    title: 'a web page',
    write: async ({ note, page }) => {
      const { writeHtml } = await import('../html/write-html.ts');
      return utf8(writeHtml(note, page));
    },
  },
  csv: {
    title: 'a table (CSV)',
    write: async ({ name, note }) => {
      const { writeRegister } = await import('../csv/write-register.ts');
      return utf8(writeRegister(registerRows(name, note)));
    },
  },
  xlsx: {
    title: 'a spreadsheet',
    write: async ({ name, note }) => {
      const { sheetOf } = await import('../exports/sheet-of.ts');
      return { ok: true, bytes: await sheetOf(name, note) };
    },
  },
  ics: {
    title: 'a calendar',
    write: async ({ note }) => {
      const { writeCalendar } = await import('../calendar/write-calendar.ts');
      const calendar = writeCalendar(note);
      if (calendar !== null) return utf8(calendar);
      const trouble = 'none of its open actions has a date, so there is nothing to put in a calendar.';
      return { ok: false, trouble };
    },
  },
};

/** Files that no terminal can show, and what they are called. */
export const NOT_SHOWN: Partial<Readonly<Record<Format, string>>> = {
  docx: 'a Word file',
  xlsx: 'a spreadsheet',
};

function utf8(text: string): Written {
  return { ok: true, bytes: Buffer.from(text) };
}
