import { expect, test } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, attendanceTable, header, kept, paragraph, trailer } from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { ROWS } from './fixtures.ts';
import { paragraphsOf, part, unpack } from './word-file.ts';

/** The paragraphs outside tables. */
async function written(...note: Note): Promise<readonly (readonly [string | null, string])[]> {
  const document = part(await unpack(await writeWord(note)), 'word/document.xml');
  return paragraphsOf(document.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')).map(
    ({ style, text }) => [style, text] as const,
  );
}

const ITEM = agendaItem({ ai: 1, number: '1', title: 'First' }, [paragraph('Words.')]);
const ENTRY = [
  ['Heading1', 'First'],
  ['BodyTextIndent', 'Words.'],
] as const;

test('a title that is broken over paragraphs is one line', async () => {
  const lines = ['of a meeting of the', 'Harbour Grants Panel', 'Open to the public'];
  expect(await written(header('Minutes'), ...lines.map((line) => paragraph(line)), ITEM)).toEqual([
    ['Title', 'Minutes of a meeting of the Harbour Grants Panel'],
    ['Subtitle', 'Open to the public'],
    ...ENTRY,
  ]);
});

test('the name of the template comes last', async () => {
  const lines = [paragraph('WOLDHAM BOROUGH COUNCIL'), paragraph('CABINET')];
  expect(await written(header('Minutes Template'), ...lines, ITEM)).toEqual([
    ['Title', 'WOLDHAM BOROUGH COUNCIL'],
    ['Subtitle', 'CABINET'],
    ['Subtitle', 'Minutes Template'],
    ...ENTRY,
  ]);
});

test('a line that stands twice in the note stands twice on the page', async () => {
  expect(await written(header('Cabinet'), paragraph('Woldham'), paragraph('Woldham'), ITEM)).toEqual([
    ['Title', 'Cabinet'],
    ['Subtitle', 'Woldham'],
    ['Subtitle', 'Woldham'],
    ...ENTRY,
  ]);
});

test('what is no line of the title page is text', async () => {
  const long = 'The Panel met in the old customs house, as its own room was being painted. '.repeat(4).trim();
  const lines = [paragraph('Woldham'), paragraph(long), paragraph('Woldham')];
  expect(await written(header('Cabinet'), ...lines, ITEM)).toEqual([
    ['Title', 'Cabinet'],
    ['Subtitle', 'Woldham'],
    ['BodyText', long],
    ['BodyText', 'Woldham'],
    ...ENTRY,
  ]);
});

test('a line after what is kept stands once', async () => {
  const note: Note = [header('Cabinet'), kept('column-titles', '\tItem\n'), paragraph('Woldham'), ITEM];
  expect((await written(...note)).filter(([, text]) => text === 'Woldham')).toHaveLength(1);
});

test('a title that only an entry tells is not said twice', async () => {
  const item = agendaItem({ ai: 1, number: '', title: 'WOLDHAM BOROUGH COUNCIL' }, [paragraph('Words.')]);
  expect((await written(header(''), item)).map(([, text]) => text)).toEqual([
    'WOLDHAM BOROUGH COUNCIL',
    'Words.',
  ]);
});

test('where the attendance stands before the entries its numbers are not told above it', async () => {
  const note: Note = [header('Cabinet'), paragraph('Woldham'), attendanceTable(ROWS), ITEM];
  expect((await written(...note)).slice(0, 3)).toEqual([
    ['Title', 'Cabinet'],
    ['Subtitle', 'Woldham'],
    ['AttendanceHeading', 'Attendance'],
  ]);
});

test('the line that names such an attendance is its heading and no subtitle', async () => {
  const note: Note = [header('Cabinet'), paragraph('Those present'), attendanceTable(ROWS), ITEM];
  expect((await written(...note)).slice(0, 2)).toEqual([
    ['Title', 'Cabinet'],
    ['AttendanceHeading', 'Those present'],
  ]);
});

test('where it stands in the appendix its numbers are told at the top', async () => {
  const notice = 'An attendance list is attached as Appendix A';
  const head = [header('Cabinet'), paragraph('Attendance'), paragraph(notice)] as const;
  const counts = 'Present: 3 · Apologies: 1 · Substitutes: 1 · In attendance: 1';
  expect((await written(...head, ITEM, trailer([attendanceTable(ROWS)]))).slice(0, 3)).toEqual([
    ['Title', 'Cabinet'],
    ['NoteField', `Attendance\t${counts}\n${notice}`],
    ENTRY[0],
  ]);
});
