import { describe, expect, test } from 'vitest';
import type { AgendaItem, Note, TopBlock } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  kept,
  list,
  listItem,
  paragraph,
  partHeading,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { ROWS } from '../fixtures.ts';
import { part, unpack } from '../word-file.ts';
import { type Cell, isKeptWithNext, rowsOf, topOf } from './tables.ts';

async function written(blocks: readonly TopBlock[], hasMarkers = false): Promise<string> {
  const note: Note = [header('Quay Board', [{ label: 'Date', value: '3 May 2024' }]), ...blocks];
  return part(await unpack(await writeWord(note, { layout: 'note', hasMarkers })), 'word/document.xml');
}

/** The words of all rows of all tables: cells parted by bars, paragraphs by slashes. */
async function rows(...blocks: readonly TopBlock[]): Promise<readonly string[]> {
  return rowsOf(await written(blocks)).map((cells) => cells.map(wordsOf).join(' | '));
}

function wordsOf({ paragraphs }: Cell): string {
  return paragraphs.map(({ text }) => text.replaceAll('\t', ' ')).join(' / ');
}

const TITLES = 'Item | Decisions and actions | Action';

function item(number: string, title: string, ...body: AgendaItem['children'][1][]): AgendaItem {
  return agendaItem({ ai: Number(number) || 1, number, title }, body);
}

describe('An entry in the columns of a note', () => {
  test('has its number beside its title, and its text below', async () => {
    expect(await rows(item('5', 'Fares', paragraph('It rained.'), paragraph('It stopped.')))).toEqual([
      TITLES,
      '5 | Fares | ',
      ' | It rained. / It stopped. | ',
    ]);
  });

  test('has a real heading in its cell, and the number in none', async () => {
    const [, [number, title] = []] = rowsOf(await written([item('5', 'Fares', paragraph('Words.'))]));
    expect(title?.paragraphs.map(({ style }) => style)).toEqual(['Heading1']);
    expect(number?.paragraphs.map(({ style }) => style)).toEqual(['ItemNumber']);
  });

  test('has its reference below its title', async () => {
    const entry = agendaItem({ ai: 1, number: '70', title: 'Minutes', reference: 'E.70/23' }, [
      paragraph('So.'),
    ]);
    expect((await rows(entry))[1]).toBe('70 | Minutes / E.70/23 | ');
  });

  test('without a number has none', async () => {
    expect((await rows(item('', 'A notice', paragraph('Words.'))))[1]).toBe(' | A notice | ');
  });

  test('without a title has its number beside its text', async () => {
    expect(await rows(item('5', '', paragraph('Words.')))).toEqual([TITLES, '5 | Words. | ']);
  });

  test('with nothing in it is left out, and so is a table with none', async () => {
    expect(await rows(item('', ''), item('6', 'Fares', paragraph('So.')))).toEqual([
      TITLES,
      '6 | Fares | ',
      ' | So. | ',
    ]);
    expect(await rows(item('', ''))).toEqual([]);
  });

  test('with a number alone keeps it', async () => {
    expect(await rows(item('5', ''))).toEqual([TITLES, '5 |  | ']);
  });

  test('has decisions with the votes on them in rows of their own', async () => {
    const entry = item(
      '1',
      'Fares',
      paragraph('Talk.'),
      decision('To wait.'),
      vote(['3 for.']),
      paragraph('Thanks.'),
    );
    expect((await rows(entry)).slice(2)).toEqual([
      ' | Talk. | ',
      ' | Decision / To wait. / Vote: 3 for. | ',
      ' | Thanks. | ',
    ]);
  });

  test('has its paragraphs of one number at a hanging indent, as it has none itself', async () => {
    const file = await unpack(
      await writeWord([header(''), item('5', 'Fares', paragraph('Words.', '5.1'))], { layout: 'note' }),
    );
    const style = /w:styleId="NumberedParagraph".*?<\/w:style>/s.exec(part(file, 'word/styles.xml'))?.[0];
    expect(style).toMatch(/<w:ind w:left="567" w:hanging="567"\/>/);
  });
});

describe('The column of those who act', () => {
  test('names the owner beside the action, which does not say it again', async () => {
    const entry = item('1', 'Fares', action('To write.', { owner: 'Eve Lund', due: '2024-05-30' }));
    expect((await rows(entry)).slice(2)).toEqual([' | Action / To write. / Due: 30 May 2024 | Eve Lund']);
  });

  test('names the owner that the words tell', async () => {
    const further = action('Ada Marlow to ring.', { keyword: '' });
    expect((await rows(item('1', 'Fares', action('Officers to write.'), further))).slice(2)).toEqual([
      ' | Action / Officers to write. | Officers',
      ' | Ada Marlow to ring. | Ada Marlow',
    ]);
  });

  test.each([
    ['a line below its words', action([paragraph('To write.'), paragraph('Owner: Eve Lund')])],
    ['the line of its label', action([paragraph('Eve Lund'), paragraph('To write.')])],
  ])('names the owner that is %s, where it is not said again', async (_what, set) => {
    expect((await rows(item('1', 'Fares', set))).slice(2)).toEqual([' | Action / To write. | Eve Lund']);
  });

  test('leaves a line in its place that names another owner than the one set on the action', async () => {
    const set = action([paragraph('To write.'), paragraph('Owner: Eve Lund')], { owner: 'Gus Lund' });
    const [row = ''] = (await rows(item('1', 'Fares', set))).slice(2);
    expect(row).toContain('Eve Lund');
    expect(row).toContain('Gus Lund');
  });

  test('names each owner of an action in several points once', async () => {
    const points = list([
      listItem('·', 'Officers to write;'),
      listItem('·', 'Ada Marlow to ring;'),
      listItem('·', 'Officers to report.'),
    ]);
    const entry = item('1', 'Fares', action([paragraph('The following:'), points]));
    expect((await rows(entry))[2]).toMatch(/\| Officers \/ Ada Marlow$/);
  });

  test('is empty beside an action that names no one', async () => {
    expect((await rows(item('1', 'Fares', action('To write.'))))[2]).toBe(' | Action / To write. | ');
  });

  const owned = (...body: AgendaItem['children'][1][]): AgendaItem => ({
    ...item('1', 'Fares', ...body),
    actionColumn: 'Gus Lund',
  });

  test('has the words of its own column beside the first action', async () => {
    const entry = owned(paragraph('Talk.'), action('To write.'), action('To ring.'));
    expect((await rows(entry)).slice(2)).toEqual([
      ' | Talk. | ',
      ' | Action / To write. | Gus Lund',
      ' | Action / To ring. | ',
    ]);
  });

  test('has them beside the text where there is no action, and beside the title where there is no text', async () => {
    expect((await rows(owned(paragraph('Talk.'))))[2]).toBe(' | Talk. | Gus Lund');
    expect((await rows(owned()))[1]).toBe('1 | Fares | Gus Lund');
  });

  test('keeps them where an action has another owner, and does not repeat them where it has none', async () => {
    expect((await rows(owned(action('To write.', { owner: 'Eve Lund' }))))[2]).toMatch(
      /\| Gus Lund \/ Eve Lund$/,
    );
    expect((await rows(owned(action('To write.'))))[2]).toMatch(/\| Gus Lund$/);
  });
});

describe('The rule beside actions', () => {
  test('has no gap between bullets under one label: no space stands between their rows', async () => {
    const text =
      'Board\n\n<AI1>\n\n1.   Fares\n\nActions:\n\n· To write.\n\n· To ring.\n\n· To see.\n\n</AI1>\n';
    const parts = await unpack(await writeWord(readNote(text), { layout: 'note' }));
    const found =
      part(parts, 'word/document.xml')
        .match(/<w:tr>.*?<\/w:tr>/gs)
        ?.slice(2) ?? [];
    const ends = found.map((row) => /<w:tcMar><w:bottom w:type="dxa" w:w="0"\/>/.test(row));
    expect(ends).toEqual([true, true, false]);
    const firsts = found.map((row) => /w:val="(Action\w*)"/.exec(row)?.[1]);
    expect(firsts).toEqual(['ActionLabel', 'ActionListNext', 'ActionListNext']);
    const styles = part(parts, 'word/styles.xml');
    expect(styleIn(styles, 'ActionListNext')).toContain('<w:spacing w:before="0"/>');
    // The share of a line that is left out of the rule beside the last line of a cell.
    expect(styleIn(styles, 'ActionList')).toMatch(/<w:spacing [^>]*w:lineRule="atLeast"/);
  });

  test('has one between actions that no bullets tell apart', async () => {
    const document = await written([
      item('1', 'Fares', action('To write.'), action('To ring.', { keyword: '' })),
    ]);
    expect(document).not.toMatch(/ActionLabel(?:(?!<\/w:tr>).)*<w:tcMar>/s);
    expect(document).toContain('"ActionNext"');
  });

  function styleIn(styles: string, id: string): string {
    return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
  }
});

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
