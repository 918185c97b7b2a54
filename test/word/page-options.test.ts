import { describe, expect, test } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  list,
  listItem,
  paragraph,
  trailer,
} from '../../shared/note/build.ts';
import type { WordOptions } from '../../src-main/word/word-options.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { EVERYTHING, ROWS } from './fixtures.ts';
import { paragraphsOf, part, textOf, unpack, type WordParagraph } from './word-file.ts';

async function partsOf(note: Note, options: WordOptions): Promise<ReadonlyMap<string, string>> {
  return unpack(await writeWord(note, options));
}

async function written(note: Note, options: WordOptions): Promise<readonly WordParagraph[]> {
  return paragraphsOf(part(await partsOf(note, options), 'word/document.xml'));
}

function styleXml(parts: ReadonlyMap<string, string>, id: string): string {
  const styles = part(parts, 'word/styles.xml');
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
}

/** The words of the cells of the last table, row by row: a line end between the paragraphs of a cell. */
async function lastTable(note: Note, options: WordOptions): Promise<readonly (readonly string[])[]> {
  const document = part(await partsOf(note, options), 'word/document.xml');
  const table = document.match(/<w:tbl>.*?<\/w:tbl>/gs)?.at(-1) ?? '';
  return Array.from(table.matchAll(/<w:tr>.*?<\/w:tr>/gs), ([row]) =>
    Array.from(row.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([cell]) =>
      paragraphsOf(cell)
        .map(({ text }) => text)
        .join('\n'),
    ),
  );
}

const TWO: Note = [
  header('Note', [{ label: 'Date', value: '24 October 2019' }]),
  agendaItem({ ai: 1, number: '5', title: 'Fares' }, [
    decision('That the fares stay.', 'RESOLVED'),
    action('To write to the operator.', { owner: 'Eve Lund', due: '2019-11-30', status: 'done' }),
  ]),
  agendaItem({ ai: 2, number: '6', title: 'Piers' }, [
    decision([
      paragraph('Members:'),
      list([
        listItem('1.', 'noted the paper;'),
        listItem('·', 'with thanks', 1),
        listItem('2.', 'agreed it.'),
      ]),
    ]),
    action('Officers to report.'),
  ]),
];

describe('A draft', () => {
  test('says so in the head of its pages and above its title', async () => {
    const parts = await partsOf(TWO, { isDraft: true });
    expect(textOf(part(parts, 'word/header1.xml'))).toBe('Note\tDraft · 24 October 2019');
    const [mark, title] = paragraphsOf(part(parts, 'word/document.xml'));
    expect([mark?.style, mark?.text, title?.style]).toEqual(['DraftMark', 'Draft', 'Title']);
  });

  test('without a date says so too', async () => {
    const parts = await partsOf([header('Note')], { isDraft: true });
    expect(textOf(part(parts, 'word/header1.xml'))).toBe('Note\tDraft');
  });

  test('is said of nothing else', async () => {
    const parts = await partsOf(TWO, {});
    expect(textOf(part(parts, 'word/header1.xml'))).toBe('Note\t24 October 2019');
    expect(part(parts, 'word/document.xml')).not.toContain('DraftMark');
  });
});

describe('Line numbers', () => {
  test('stand at every fifth line, from the top of each page', async () => {
    const parts = await partsOf(TWO, { hasLineNumbers: true });
    const [numbers] = part(parts, 'word/document.xml').match(/<w:lnNumType [^>]*>/) ?? [];
    expect(numbers).toContain('w:countBy="5"');
    expect(numbers).toContain('w:restart="newPage"');
  });

  test('count no hidden line', async () => {
    const parts = await partsOf(TWO, { hasLineNumbers: true, hasMarkers: true });
    expect(styleXml(parts, 'Marker')).toContain('<w:suppressLineNumbers/>');
  });

  test('are none where they are not asked for', async () => {
    expect(part(await partsOf(TWO, {}), 'word/document.xml')).not.toContain('lnNumType');
  });
});

describe('The table of decisions', () => {
  test('has the number and title of each entry, and the words, with lists as they are', async () => {
    expect(await lastTable(TWO, { hasDecisionsTable: true })).toEqual([
      ['Item', 'Title', 'Decision'],
      ['5', 'Fares', 'That the fares stay.'],
      ['6', 'Piers', 'Members:\n1.\tnoted the paper;\n•\twith thanks\n2.\tagreed it.'],
    ]);
  });

  test('stands at the end under a heading of its own', async () => {
    const paragraphs = await written(EVERYTHING, { hasDecisionsTable: true });
    const at = paragraphs.findIndex(({ style }) => style === 'RegisterTitle');
    expect(paragraphs[at]?.text).toBe('Decisions');
    const after = new Set(paragraphs.slice(at + 1).map(({ style }) => style));
    expect([...after]).toEqual(['RegisterHeading', 'RegisterText', 'RegisterItem']);
  });

  test('leaves out the columns in which nothing stands', async () => {
    const note: Note = [header('Note'), agendaItem({ ai: 1, number: '', title: '' }, [decision('Agreed.')])];
    expect(await lastTable(note, { hasDecisionsTable: true })).toEqual([['Decision'], ['Agreed.']]);
  });

  test('is a sentence where nothing was decided', async () => {
    const paragraphs = await written([header('Note')], { hasDecisionsTable: true });
    expect(paragraphs.map(({ style, text }) => [style, text])).toEqual([
      ['Title', 'Note'],
      ['RegisterTitle', 'Decisions'],
      ['BodyText', 'No decisions were recorded.'],
    ]);
  });

  test('is of the whole meeting in a layout that shows a part of it', async () => {
    const rows = await lastTable(TWO, { layout: 'agenda', hasDecisionsTable: true });
    expect(rows.map(([number]) => number)).toEqual(['Item', '5', '6']);
  });
});

describe('The table of actions', () => {
  test('has the number and title of each entry, the words, owner, due date and status', async () => {
    expect(await lastTable(TWO, { hasActionsTable: true })).toEqual([
      ['Item', 'Title', 'Action', 'Owner', 'Due', 'Status'],
      ['5', 'Fares', 'To write to the operator.', 'Eve Lund', '30 Nov 2019', 'Done'],
      ['6', 'Piers', 'Officers to report.', 'Officers', '', 'Open'],
    ]);
  });

  test('has the titles of its columns on every page, no torn rows and no merged cells', async () => {
    const document = part(await partsOf(TWO, { hasActionsTable: true }), 'word/document.xml');
    const table = document.match(/<w:tbl>.*?<\/w:tbl>/s)?.[0] ?? '';
    const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(table).not.toMatch(/w:vMerge|w:gridSpan/);
    expect(table).toContain('<w:tblStyle w:val="ActionsTable"/>');
  });

  test('stands after that of the decisions', async () => {
    const paragraphs = await written(TWO, { hasDecisionsTable: true, hasActionsTable: true });
    const titles = paragraphs.filter(({ style }) => style === 'RegisterTitle').map(({ text }) => text);
    expect(titles).toEqual(['Decisions', 'Actions']);
  });

  test('is not said twice where the layout is that table', async () => {
    const paragraphs = await written(TWO, { layout: 'action-list', hasActionsTable: true });
    expect(paragraphs.filter(({ style }) => style === 'RegisterTitle').map(({ text }) => text)).toEqual([
      'Actions',
    ]);
  });
});

describe('The signature', () => {
  test('is a sentence and a line to sign and date on, which stays on its page', async () => {
    const parts = await partsOf(TWO, { hasSignature: true });
    const [text, line] = paragraphsOf(part(parts, 'word/document.xml')).slice(-2);
    expect([text?.style, text?.text]).toEqual([
      'SignatureText',
      'Signed as a correct record of the meeting:',
    ]);
    expect([line?.style, line?.text]).toEqual(['SignatureLine', 'Chair\t\t\tDate\t\t']);
    expect(styleXml(parts, 'SignatureText')).toContain('<w:keepNext/>');
    expect(styleXml(parts, 'SignatureLine').match(/w:leader="underscore"/g)).toHaveLength(2);
  });

  test('does not stand alone on a page: the words before it stay with it', async () => {
    const paragraphs = await written(TWO, { hasSignature: true });
    const before = paragraphs[paragraphs.findIndex(({ style }) => style === 'SignatureText') - 1];
    expect(before?.text).toBe('Officers to report.');
    expect(before?.xml).toContain('<w:keepNext/>');
    const alone = (await written(TWO, {})).at(-1);
    expect(alone?.text).toBe('Officers to report.');
    expect(alone?.xml).not.toContain('<w:keepNext/>');
  });

  test('keeps the words before it through the hidden tags between', async () => {
    const paragraphs = await written(TWO, { hasSignature: true, hasMarkers: true });
    const at = paragraphs.findIndex(({ style }) => style === 'SignatureText');
    const last = paragraphs.slice(at - 2, at);
    expect(last.map(({ text }) => text)).toEqual(['Officers to report.', '</AI2>']);
    expect(last.every(({ xml }) => xml.includes('<w:keepNext/>'))).toBe(true);
  });

  test('stands after the last entry and before the attendance that is appended', async () => {
    const note: Note = [
      ...TWO,
      paragraph('The meeting closed at noon.'),
      trailer([paragraph('Appendix A - Attendance'), attendanceTable(ROWS)]),
    ];
    const styles = (await written(note, { hasSignature: true })).map(({ style }) => style);
    const at = styles.indexOf('SignatureText');
    expect(styles.slice(at - 1, at + 3)).toEqual([
      'BodyText',
      'SignatureText',
      'SignatureLine',
      'AttendanceHeading',
    ]);
  });

  test('stands before the tables at the end', async () => {
    const styles = (await written(TWO, { hasSignature: true, hasActionsTable: true })).map(
      ({ style }) => style,
    );
    expect(styles.indexOf('SignatureLine')).toBeLessThan(styles.indexOf('RegisterTitle'));
  });

  test('stands under the title of a note without words', async () => {
    const styles = (await written([header('Note')], { hasSignature: true })).map(({ style }) => style);
    expect(styles).toEqual(['Title', 'SignatureText', 'SignatureLine']);
  });
});

test('an action list of a note that only its first entry gives a title has it above the table', async () => {
  const untitled: Note = [
    header(''),
    agendaItem({ ai: 1, number: '1', title: 'Fares' }, [paragraph('Talk.')]),
    agendaItem({ ai: 2, number: '2', title: 'Piers' }, [action('To wait.')]),
  ];
  const [title, name] = await written(untitled, { layout: 'action-list' });
  expect([title?.style, title?.text, name?.text]).toEqual(['Title', 'Fares', 'Action list']);
  const [first] = await written(untitled, { layout: 'minutes' });
  expect([first?.style, first?.text]).toEqual(['Heading1', 'Fares']);
});

test('a layout of a part of the meeting is named under the title, one of all of it is not', async () => {
  const nameIn = async (layout: NonNullable<WordOptions['layout']>) =>
    (await written(TWO, { layout })).find(({ style }) => style === 'LayoutName')?.text;
  expect(await nameIn('decision-sheet')).toBe('Decision sheet');
  expect(await nameIn('action-list')).toBe('Action list');
  expect(await nameIn('agenda')).toBe('Agenda');
  expect(await nameIn('minutes')).toBeUndefined();
  expect(await nameIn('note')).toBeUndefined();
});
