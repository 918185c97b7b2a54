import { describe, expect, test } from 'vitest';
import {
  action,
  attendanceTable,
  decision,
  kept,
  list,
  listItem,
  paragraph,
  partHeading,
  trailer,
} from '../../../shared/note/build.ts';
import { ROWS } from '../fixtures.ts';
import { isKeptWithNext, rowsOf, topOf } from './tables.ts';
import { item, rows, TITLES, wordsOf, written } from './written-columns.ts';

describe('What stands outside the entries', () => {
  test('stands between two tables with the same titles', async () => {
    const one = item('1', 'Fares', paragraph('One.'));
    const two = item('2', 'Lease', paragraph('Two.'));
    const document = await written([
      partHeading('PART ONE'),
      one,
      partHeading('PART TWO'),
      two,
      paragraph('Closed.'),
    ]);
    expect(topOf(document).slice(2)).toEqual(['PART ONE', 'table', 'PART TWO', 'table', 'Closed.']);
    expect((await rows(one, partHeading('PART TWO'), two)).filter((row) => row === TITLES)).toHaveLength(2);
  });

  test('parts no table where nothing of it is printed', async () => {
    const blank = { ...paragraph(''), number: '' };
    const document = await written([
      item('1', 'Fares'),
      kept('stray-tag', '</AI9>\n'),
      blank,
      item('2', 'Lease'),
    ]);
    expect(topOf(document).filter((what) => what === 'table')).toHaveLength(1);
  });

  test('does not touch the table of the entries where it is a table too', async () => {
    const document = await written([attendanceTable(ROWS), item('1', 'Fares', paragraph('One.'))]);
    expect(topOf(document).slice(-4)).toEqual(['Attendance', 'table', 'Items of business', 'table']);
  });

  test('has the attendance of the trailer as a table across the page', async () => {
    const end = trailer([paragraph('Appendix A - Attendance'), attendanceTable(ROWS)]);
    const document = await written([item('1', 'Fares', paragraph('One.')), end]);
    expect(topOf(document).slice(-3)).toEqual(['table', 'Appendix A - Attendance', 'table']);
  });
});

test('Attendance in an entry is a list of people for each group, in no table of its own', async () => {
  const [, , ...rows] = rowsOf(await written([item('1', 'Present', attendanceTable(ROWS))]));
  const told = rows
    .flatMap((row) => row[1]?.paragraphs ?? [])
    .map(({ text, numId }) => (numId === null ? text : `• ${text}`));
  expect(told).toEqual([
    'Present:',
    '• Cllr Ada Marlow OBE, Chairman, Woldham Borough Council',
    '• Cllr Ben Thorne, Members, Eastmere City Council (via Teams)',
    '• Mayor Cy Vance, Members, Marshland District Council',
    'Apologies:',
    '• Cllr Dee Winter, Apologies, Dalesmoor County Council',
    'Substitutes:',
    '• Cllr Eve Yorke OBE, Substitutes, Westshire County Council',
    'In attendance:',
    '• Mr Gus Lund, Clerk, Independent Observer',
  ]);
});

test('The title of a part of an entry goes with the decision that it is the title of', async () => {
  const part = list([listItem('(b)', 'Declarations of Interest')]);
  const entry = item('1', 'Business', paragraph('Talk.'), part, {
    ...decision('So.', 'RESOLVED'),
    number: '1.1',
  });
  expect((await rows(entry)).slice(2)).toEqual([
    ' | Talk. | ',
    ' | Declarations of Interest / 1.1 RESOLVED / So. | ',
  ]);
});

describe('On two pages', () => {
  test('a heading goes with its text, words before a list with the list, and no other row with the next', async () => {
    const body = [paragraph('These:'), list([listItem('·', 'one')]), decision('So.'), action('To write.')];
    const table = await written([item('1', 'Fares', ...body), item('2', 'Lease', ...body)]);
    const kept = rowsOf(table).map(([first]) => first !== undefined && isKeptWithNext(first));
    expect(kept).toEqual([true, true, true, false, false, false, true, true, false, false, false]);
  });

  test('titles alone do not all go together', async () => {
    const table = await written(['1', '2', '3'].map((number) => item(number, 'Title')));
    expect(rowsOf(table).map(([first]) => first && isKeptWithNext(first))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('text is parted, a decision is not, and a long one is after all', async () => {
    const long = decision('The Board resolved as is set out here at some length. '.repeat(60));
    const table = await written([
      item('1', 'Fares', paragraph('Talk.'), decision('So.'), paragraph('So.'), long),
    ]);
    const whole = Array.from(table.matchAll(/<w:tr>.*?<\/w:tr>/gs), ([row]) =>
      row.includes('<w:cantSplit/>'),
    );
    expect(whole).toEqual([true, true, false, true, false, false]);
  });
});

test('With the tags of the committee system each entry is a table between its own', async () => {
  const entries = [item('1', 'Fares', paragraph('One.')), item('2', 'Lease', paragraph('Two.'))];
  const document = await written(entries, true);
  expect(topOf(document).slice(2)).toEqual(['<AI1>', 'table', '</AI1>', '<AI2>', 'table', '</AI2>']);
  expect(rowsOf(document).map((cells) => cells.map(wordsOf).join(' | '))).toEqual([
    TITLES,
    '1 | Fares | ',
    ' | One. | ',
    '2 | Lease | ',
    ' | Two. | ',
  ]);
});
