import { attendanceOf } from '../../shared/note/attendance.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { meetingOf, noteTitle } from '../../shared/note/meeting.ts';
import { actionRegisterRows } from '../csv/register-rows.ts';

/** The actions and the attendance of a note as a workbook; `name` is that of the note's file. */
export async function sheetOf(name: string, note: Note): Promise<Uint8Array> {
  // The library of spreadsheets is only read where one is made.
  const { writeSheet } = await import('../sheet/write-sheet.ts');
  return writeSheet(
    { actions: actionRegisterRows(name, note), attendance: attendanceOf(note) },
    { title: noteTitle(note), date: meetingOf(note).date },
  );
}
