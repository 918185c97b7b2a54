import { type NoteFile, writeNoteFile } from '../../shared/tagged/note-file.ts';
import { registerRows } from '../csv/register-rows.ts';
import { writeRegister } from '../csv/write-register.ts';
import { writeHtml } from '../html/write-html.ts';
import { noteJson } from './note-json.ts';
import { listed } from './report.ts';

/** What a note can be converted to. */
export const FORMATS = ['docx', 'txt', 'json', 'html', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

/** A note to write, and what a format may need besides it. */
export interface Source extends NoteFile {
  readonly name: string;
  readonly today: string;
}

/** The bytes of a file, or why there are none, as sentences that stand after the note's name. */
export type Written =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly trouble: string };

/** How each format is called, and how it is written. */
export const WRITERS: Readonly<
  Record<Format, { readonly title: string; readonly write: (source: Source) => Written | Promise<Written> }>
> = {
  docx: {
    title: 'Word',
    write: async ({ note }) => {
      // The Word library is large: the other commands start faster without it.
      const { writeWord } = await import('../word/write-word.ts');
      return { ok: true, bytes: await writeWord(note) };
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
  json: { title: 'JSON', write: (source) => utf8(noteJson(source, source.today)) },
  html: { title: 'a web page', write: ({ note }) => utf8(writeHtml(note)) },
  csv: {
    title: 'a table (CSV)',
    write: ({ name, note }) => utf8(writeRegister(registerRows(name, note))),
  },
};

function utf8(text: string): Written {
  return { ok: true, bytes: Buffer.from(text) };
}
