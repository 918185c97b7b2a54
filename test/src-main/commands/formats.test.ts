import { expect, test } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { action, header, paragraph } from '../../../shared/note/build.ts';
import { type Format, WRITERS } from '../../../src-main/commands/formats.ts';
import { eventsOf } from '../calendar/calendar-lines.ts';
import { sheetsOf } from '../sheet/sheet-file.ts';

test('Characters that the encoding of a note does not have are told, and nothing is written.', async () => {
  const written = await WRITERS.txt.write({
    name: 'a.txt',
    note: [header(''), paragraph('Ferries \u2708 and \u6e2f')],
    encoding: { encoding: 'windows-1252' },
    problems: [],
    today: '2024-05-31',
  });
  expect(written).toEqual({
    ok: false,
    trouble:
      'its encoding has no “\u2708” and “\u6e2f”, so nothing was written. Save the note as UTF-8 first.',
  });
});

/** What a note is written as in a format. */
async function written(format: Format, note: Note) {
  const encoding = { encoding: 'utf-8' } as const;
  return WRITERS[format].write({ name: 'a.txt', note, encoding, problems: [], today: '2024-05-31' });
}

test('A spreadsheet is a packed file, with a sheet of the actions and one of the attendance.', async () => {
  const sheet = await written('xlsx', [header('Board'), action('Write', { owner: 'Eve' })]);
  if (!sheet.ok) throw new Error(sheet.trouble);
  expect((await sheetsOf(sheet.bytes)).map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Actions', 2],
    ['Attendance', 1],
  ]);
});

test('A calendar has the actions that have a date; without any there is none, and that is told.', async () => {
  const calendar = await written('ics', [header('Board'), action('Write', { due: '2024-05-31' })]);
  if (!calendar.ok) throw new Error(calendar.trouble);
  expect(eventsOf(Buffer.from(calendar.bytes).toString())).toHaveLength(1);
  expect(await written('ics', [header('Board'), action('Write')])).toEqual({
    ok: false,
    trouble: 'none of its open actions has a date, so there is nothing to put in a calendar.',
  });
});
