import { expect, test } from 'vitest';
import type { Attendance, AttendanceRow, Note } from '../../shared/note/blocks.ts';
import { agendaItem, attendanceTable, header, paragraph, trailer } from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { ROWS } from './fixtures.ts';
import { paragraphsOf, part, textOf, unpack } from './word-file.ts';

async function documentOf(note: Note): Promise<string> {
  return part(await unpack(await writeWord(note)), 'word/document.xml');
}

const appendix = (rows: readonly AttendanceRow[]): Note => [header('Note'), trailer([attendanceTable(rows)])];

function rowsOf(document: string): readonly (readonly string[])[] {
  return Array.from(document.matchAll(/<w:tr>.*?<\/w:tr>/gs), ([row]) =>
    Array.from(row.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([cell]) => textOf(cell)),
  );
}

test('the attendance is a table with each role in the first row of its group', async () => {
  expect(rowsOf(await documentOf(appendix(ROWS)))).toEqual([
    ['Role', 'Name', 'Authority'],
    ['Chairman', 'Cllr Ada Marlow OBE', 'Woldham Borough Council'],
    ['Members', 'Cllr Ben Thorne (via Teams)', 'Eastmere City Council'],
    ['', 'Mayor Cy Vance', 'Marshland District Council'],
    ['Apologies', 'Cllr Dee Winter', 'Dalesmoor County Council'],
    ['Substitutes', 'Cllr Eve Yorke OBE', 'Westshire County Council'],
    ['Clerk (in attendance)', 'Mr Gus Lund', 'Independent Observer'],
  ]);
});

test('the titles of the columns are repeated on every page and no row is torn', async () => {
  const rows = Array.from((await documentOf(appendix(ROWS))).matchAll(/<w:tr>.*?<\/w:tr>/gs), ([row]) => row);
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0));
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
});

test('no cells are merged and the table has a style of its own', async () => {
  const document = await documentOf(appendix(ROWS));
  expect(document).not.toMatch(/w:vMerge|w:gridSpan/);
  expect(document).toContain('<w:tblStyle w:val="AttendanceTable"/>');
});

test('columns in which nothing stands are left out', async () => {
  const rows = ROWS.map((row) => ({ ...row, authority: '' }));
  expect(rowsOf(await documentOf(appendix(rows)))[0]).toEqual(['Role', 'Name']);
});

test('the group stands for a role that is not there', async () => {
  const rows = ROWS.map((row) => ({ ...row, role: '', authority: '' }));
  const groups = rowsOf(await documentOf(appendix(rows))).map(([role]) => role);
  expect(groups).toEqual(['Role', 'Present', '', '', 'Apologies', 'Substitutes', 'In attendance']);
});

test('a line that names the table is its heading', async () => {
  const note: Note = [header('Note'), trailer([paragraph('Appendix A -Attendance'), attendanceTable(ROWS)])];
  const paragraphs = paragraphsOf(await documentOf(note));
  expect(
    paragraphs.filter(({ text }) => text === 'Appendix A -Attendance').map(({ style }) => style),
  ).toEqual(['AttendanceHeading']);
});

test('a table that nothing names gets a heading', async () => {
  const headings = paragraphsOf(await documentOf(appendix(ROWS))).filter(
    ({ style }) => style === 'AttendanceHeading',
  );
  expect(headings.map(({ text }) => text)).toEqual(['Attendance']);
});

test('a sentence before a table that nothing names stays a sentence', async () => {
  const note: Note = [header('Note'), trailer([paragraph('The Mayor was present.'), attendanceTable(ROWS)])];
  const styles = paragraphsOf(await documentOf(note)).slice(2, 4);
  expect(styles.map(({ style, text }) => [style, text])).toEqual([
    ['BodyText', 'The Mayor was present.'],
    ['AttendanceHeading', 'Attendance'],
  ]);
});

test('an attendance in an entry has a heading under that of the entry', async () => {
  const item = agendaItem({ ai: 1, number: '1', title: 'Attendance' }, [attendanceTable(ROWS)]);
  const paragraphs = paragraphsOf(await documentOf([header('Note'), item]));
  expect(paragraphs.slice(2, 4).map(({ style }) => style)).toEqual(['Heading1', 'Heading2']);
});

test('an attendance with no one in it is left out', async () => {
  const document = await documentOf(appendix([{ role: '', name: ' ', authority: '', group: 'present' }]));
  expect(document).not.toContain('<w:tbl>');
  expect(paragraphsOf(document).map(({ text }) => text)).toEqual(['Note']);
});

test('the numbers of those who came stand near the top, without those that are none', async () => {
  const document = await documentOf(appendix(ROWS.filter(({ group }) => group !== 'substitute')));
  expect(paragraphsOf(document)[1]?.text).toBe('Attendance\tPresent: 3 · Apologies: 1 · In attendance: 1');
});

/** A list in running text, read as `rows`. */
function listForm(raw: string, rows: readonly AttendanceRow[]): Attendance {
  return { ...attendanceTable(rows), layout: { form: 'list', raw, means: rows } };
}

const PRESENT: readonly AttendanceRow[] = [{ role: '', name: 'Ada Marlow', authority: '', group: 'present' }];
const UNTOLD = listForm('Present:\nAda Marlow\n\nApologies from a guest, who was ill.\n', PRESENT);
const UNTOLD_LINES = ['Present:', 'Ada Marlow', 'Apologies from a guest, who was ill.'];

test('a list whose rows tell all its words is a table', async () => {
  const document = await documentOf([header('Note'), listForm('Present: Ada Marlow', PRESENT)]);
  expect(rowsOf(document)).toEqual([
    ['Role', 'Name'],
    ['Present', 'Ada Marlow'],
  ]);
});

test('a list whose rows do not tell all its words is printed as its own lines', async () => {
  const document = await documentOf([header('Note'), UNTOLD]);
  expect(document).not.toContain('<w:tbl>');
  expect(paragraphsOf(document).map(({ style, text }) => [style, text])).toEqual([
    ['Title', 'Note'],
    ...UNTOLD_LINES.map((line) => ['BodyText', line]),
  ]);
});

test('such lines keep the heading that names them, and in an entry stand beside the numbers', async () => {
  const item = agendaItem({ ai: 1, number: '1', title: 'First' }, [paragraph('Those present'), UNTOLD]);
  const paragraphs = paragraphsOf(await documentOf([header('Note'), item]));
  expect(paragraphs.slice(-4).map(({ style, text }) => [style, text])).toEqual([
    ['Heading2', 'Those present'],
    ...UNTOLD_LINES.map((line) => ['BodyTextIndent', line]),
  ]);
});
