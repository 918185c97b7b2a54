import { describe, expect, test } from 'vitest';
import type { WordTable } from '../../../src-main/read-word/word-piece.ts';
import { contentOf, linesOf } from './opened-word.ts';
import { paragraph, run, style, table, type WordParts } from './word-files.ts';

const words = (text: string): string => paragraph(run(text));
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${words(text)}</w:tc>`;
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

async function onlyTable(body: string, parts: Omit<WordParts, 'body'> = {}): Promise<WordTable> {
  const { pieces } = await contentOf({ ...parts, body });
  const [only] = pieces.filter((piece) => piece.kind === 'table');
  if (only === undefined) throw new Error('There is no table.');
  return only;
}

/** The cells of a table as `columns×rows words`. */
function cellsOf({ rows }: WordTable): readonly (readonly string[])[] {
  return rows.map((cells) =>
    cells.map(({ columns, rows: over, pieces }) => {
      const inside = pieces.map((piece) =>
        piece.kind === 'paragraph' ? piece.runs.map((found) => found.words).join('') : 'table',
      );
      return `${columns}×${over} ${inside.join('¶')}`;
    }),
  );
}

describe('A table', () => {
  test('has rows of cells with paragraphs in them, in its place in the body', async () => {
    const body =
      words('before') +
      table([
        ['a', 'b'],
        ['c', words('d') + words('e')],
      ]) +
      words('after');
    expect(await linesOf({ body })).toEqual(['before', '[a|b/c|d¶e]', 'after']);
  });

  test('may stand in a cell of another', async () => {
    const inner = table([['in', 'ner']]);
    expect(
      await linesOf({
        body: table([
          ['a', inner + words('b')],
          [inner, 'c'],
        ]),
      }),
    ).toEqual(['[a|[in|ner]¶b/[in|ner]|c]']);
  });

  test('has cells over several columns', async () => {
    const found = await onlyTable(
      `<w:tbl>${row(cell('wide', '<w:gridSpan w:val="2"/>') + cell('c'))}${row(cell('a') + cell('b') + cell('c'))}</w:tbl>`,
    );
    expect(cellsOf(found)).toEqual([
      ['2×1 wide', '1×1 c'],
      ['1×1 a', '1×1 b', '1×1 c'],
    ]);
  });

  test('has cells over several rows, and leaves those out that they cover', async () => {
    const found = await onlyTable(
      `<w:tbl>${row(cell('a') + cell('tall', '<w:vMerge w:val="restart"/>'))}` +
        `${row(cell('b') + cell('', '<w:vMerge/>'))}${row(cell('c') + cell('', '<w:vMerge w:val="continue"/>'))}` +
        `${row(cell('d') + cell('next', '<w:vMerge w:val="restart"/>'))}${row(cell('e') + cell('f'))}</w:tbl>`,
    );
    expect(cellsOf(found)).toEqual([
      ['1×1 a', '1×3 tall'],
      ['1×1 b'],
      ['1×1 c'],
      ['1×1 d', '1×1 next'],
      ['1×1 e', '1×1 f'],
    ]);
  });

  test('keeps a cell that goes on from none', async () => {
    const found = await onlyTable(`<w:tbl>${row(cell('a', '<w:vMerge/>') + cell('b'))}</w:tbl>`);
    expect(cellsOf(found)).toEqual([['1×1 a', '1×1 b']]);
  });

  test('tells of words in a cell that is covered', async () => {
    const body = `<w:tbl>${row(cell('a', '<w:vMerge w:val="restart"/>'))}${row(cell('lost', '<w:vMerge/>'))}</w:tbl>`;
    const { extras } = await contentOf({ body });
    expect(extras.others).toEqual(['1 merged table cell with words that Word does not show']);
  });

  test('has cells that were merged sideways in the old way', async () => {
    const found = await onlyTable(
      `<w:tbl>${row(cell('a', '<w:hMerge w:val="restart"/>') + cell('', '<w:hMerge w:val="continue"/>') + cell('b'))}</w:tbl>`,
    );
    expect(cellsOf(found)).toEqual([['2×1 a', '1×1 b']]);
  });

  test('has an empty cell where a row begins further in', async () => {
    const found = await onlyTable(
      `<w:tbl>${row(cell('a') + cell('b'))}${row(cell('c'), '<w:gridBefore w:val="1"/>')}</w:tbl>`,
    );
    expect(cellsOf(found)).toEqual([
      ['1×1 a', '1×1 b'],
      ['1×1 ', '1×1 c'],
    ]);
  });

  test('has title rows only at its top', async () => {
    const head = '<w:tblHeader/>';
    const rows = (...heads: readonly string[]): string =>
      `<w:tbl>${heads.map((is) => row(cell('x'), is)).join('')}</w:tbl>`;
    expect((await onlyTable(rows(head, head, '', head))).headRows).toBe(2);
    expect((await onlyTable(rows('', head))).headRows).toBe(0);
    expect((await onlyTable(rows('<w:tblHeader w:val="0"/>', head))).headRows).toBe(0);
  });

  test('may have its rows and cells in content controls and custom tags', async () => {
    const inControl = (inside: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const body = `<w:tbl>${inControl(row(cell('a') + inControl(cell('b'))))}<w:customXml>${row(cell('c'))}</w:customXml></w:tbl>`;
    expect(await linesOf({ body })).toEqual(['[a|b/c]']);
  });

  test('keeps a hidden row, whose words are hidden', async () => {
    const hidden = `<w:tc>${paragraph(run('h', '<w:vanish/>'), { properties: '<w:rPr><w:vanish/></w:rPr>' })}</w:tc>`;
    const body = `<w:tbl>${row(cell('a'))}${row(hidden, '<w:hidden/>')}</w:tbl>`;
    expect(await linesOf({ body })).toEqual(['[a/(hidden)  h]']);
  });

  test('has no cell wider than Word’s tables', async () => {
    const found = await onlyTable(
      `<w:tbl>${row(cell('a', '<w:gridSpan w:val="999999999"/>') + cell('b', '<w:gridSpan w:val="-4"/>'))}</w:tbl>`,
    );
    expect(cellsOf(found)).toEqual([['63×1 a', '1×1 b']]);
  });
});

describe('The style of a table', () => {
  const styles = style(
    'Grid',
    'Grid',
    '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr><w:tblStylePr w:type="firstCol"><w:rPr><w:b/></w:rPr></w:tblStylePr>',
    'table',
  );
  const bold = async (look: string): Promise<readonly (readonly boolean[])[]> => {
    const { rows } = await onlyTable(
      table(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        `<w:tblStyle w:val="Grid"/>${look}`,
      ),
      { styles },
    );
    return rows.map((cells) =>
      cells.map(({ pieces }) =>
        pieces.some((piece) => piece.kind === 'paragraph' && piece.runs[0]?.isBold === true),
      ),
    );
  };

  test('makes its first row and column bold, where the table has them', async () => {
    expect(await bold('')).toEqual([
      [true, true],
      [true, false],
    ]);
    expect(await bold('<w:tblLook w:val="0020"/>')).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(await bold('<w:tblLook w:val="04A0" w:firstColumn="1"/>')).toEqual([
      [true, false],
      [true, false],
    ]);
  });
});
