import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportNameOf } from '../../shared/export-names.ts';
import { LAYOUT_IDS } from '../../shared/layouts/layout.ts';
import { attendanceOf } from '../../shared/note/attendance.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { noteTitle } from '../../shared/note/meeting.ts';
import { problemsOf } from '../../shared/note/problems/find.ts';
import { publicVersion } from '../../shared/note/public-version.ts';
import { writeCalendar } from '../../src-main/calendar/write-calendar.ts';
import { actionRegisterRows, registerRows } from '../../src-main/csv/register-rows.ts';
import { attendanceTableRows, writeAttendance } from '../../src-main/csv/write-attendance.ts';
import { writeRegister } from '../../src-main/csv/write-register.ts';
import { writeHtml } from '../../src-main/html/write-html.ts';
import { mailHtml } from '../../src-main/mail/mail-html.ts';
import { mailText } from '../../src-main/mail/mail-text.ts';
import { pdfPage } from '../../src-main/pdf/pdf-page.ts';
import { writeSheet } from '../../src-main/sheet/write-sheet.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { markedNote } from '../shared/note/marked-note.ts';
import { unzipped } from './unzipped.ts';

const ALL = { isDraft: true, hasDecisionsTable: true, hasActionsTable: true, hasSignature: true } as const;

/** All that is written as text of a note, in every format and layout. */
function texts(note: Note): readonly string[] {
  return [
    ...LAYOUT_IDS.map((layout) => writeHtml(note, { ...ALL, layout })),
    pdfPage(note, ALL),
    mailHtml(note, ALL),
    mailText(note, ALL),
    writeRegister(registerRows('a.txt', note)),
    writeAttendance(attendanceTableRows('a.txt', note)),
    unfolded(writeCalendar(note) ?? ''),
    exportNameOf(note, { layout: 'minutes', isPublic: true }),
    JSON.stringify(problemsOf(note, { today: '2024-05-31' })),
  ];
}

function unfolded(calendar: string): string {
  return calendar.replace(/\r\n[ \t]/g, '');
}

/** The parts of all packed files of a note. */
async function packedParts(note: Note): Promise<readonly string[]> {
  const content = { actions: actionRegisterRows('a.txt', note), attendance: attendanceOf(note) };
  const files = [
    await writeSheet(content, { title: noteTitle(note) }),
    await writeWord(note, ALL),
    await writeWord(note, { layout: 'note', hasMarkers: true }),
  ];
  const parts = await Promise.all(files.map(unzipped));
  return parts.flatMap((part) => [...part].flat());
}

test('No word of what is exempt is in any text that is written of the public version.', () => {
  fc.assert(
    fc.property(markedNote, ({ note, secret }) => {
      const all = texts(publicVersion(note)).join('\n');
      expect([...secret, '[Exempt]'].filter((word) => all.includes(word))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('All other words are on the page, and in the mail.', () => {
  fc.assert(
    fc.property(markedNote, ({ note, open }) => {
      const shown = publicVersion(note);
      for (const text of [writeHtml(shown), mailHtml(shown), mailText(shown)]) {
        expect(open.filter((word) => !text.includes(word))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('No word of what is exempt is in any part of a packed file, of Word or of a spreadsheet.', async () => {
  await fc.assert(
    fc.asyncProperty(markedNote, async ({ note, secret }) => {
      const all = (await packedParts(publicVersion(note))).join('\n');
      expect([...secret, '[Exempt]'].filter((word) => all.includes(word))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('The full version has the words of what is exempt, so that the laws above are no empty ones.', async () => {
  const marked = fc.sample(markedNote, { numRuns: 60, seed: 1 }).find(({ secret }) => secret.length > 20);
  const { note, secret } = marked ?? { note: null, secret: [] };
  if (note === null) throw new Error('No note has much that is exempt');
  const html = writeHtml(note);
  expect(secret.filter((word) => !html.includes(word))).toEqual([]);
  const parts = (await packedParts(note)).join('\n');
  expect(secret.filter((word) => !parts.includes(word))).toEqual([]);
});
