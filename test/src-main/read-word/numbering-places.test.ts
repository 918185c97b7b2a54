import { describe, expect, test } from 'vitest';
import { linesOf } from './opened-word.ts';
import { abstractNum, type LevelXml, num, paragraph, run, style, type WordParts } from './word-files.ts';

const LEGAL: readonly LevelXml[] = [
  ['decimal', '%1.'],
  ['decimal', '%1.%2'],
  ['lowerLetter', '(%3)'],
  ['lowerRoman', '(%4)'],
];

describe('Styles of paragraphs', () => {
  const inList = (level: string): string => `<w:pPr><w:numPr>${level}<w:numId w:val="1"/></w:numPr></w:pPr>`;
  const HEADINGS: Omit<WordParts, 'body'> = {
    styles:
      style('Normal', 'Normal') +
      style('H1', 'heading 1', inList('')) +
      style('H2', 'heading 2', inList('<w:ilvl w:val="1"/>')) +
      style('Mine', 'mine', '<w:basedOn w:val="H2"/>') +
      style('Off', 'off', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
    numbering:
      abstractNum(0, [
        ['decimal', '%1.', '<w:pStyle w:val="H1"/>'],
        ['decimal', '%1.%2', '<w:pStyle w:val="H2"/>'],
        ['lowerLetter', '(%3)'],
      ]) + num(1, 0),
  };
  const styled = (...styles: readonly string[]): string =>
    styles.map((id) => paragraph(run(id), { style: id })).join('');

  test('put their paragraphs in a list, at the level that names them', async () => {
    expect(await linesOf({ ...HEADINGS, body: styled('H1', 'H2', 'H2', 'H1', 'Mine') })).toEqual([
      '1. H1',
      '1.1 H2',
      '1.2 H2',
      '2. H1',
      '2.1 Mine',
    ]);
  });

  test('go before what they are based on, with nought for no list', async () => {
    expect(await linesOf({ ...HEADINGS, body: styled('H1', 'Off', 'H1') })).toEqual([
      '1. H1',
      'Off',
      '2. H1',
    ]);
  });

  test('give way to what a paragraph says', async () => {
    const body =
      paragraph(run('a'), { style: 'H1' }) +
      paragraph(run('b'), { style: 'H1', num: 0 }) +
      paragraph(run('c'), { style: 'H1', level: 2 }) +
      paragraph(run('d'), { style: 'H1' });
    expect(await linesOf({ ...HEADINGS, body })).toEqual(['1. a', 'b', '(a) c', '2. d']);
  });

  test('have the level they say where no level names them', async () => {
    const numbering = abstractNum(0, LEGAL) + num(1, 0);
    expect(await linesOf({ ...HEADINGS, numbering, body: styled('H1', 'H2') })).toEqual(['1. H1', '1.1 H2']);
  });
});

describe('Counting goes on', () => {
  const numbering = abstractNum(0, LEGAL) + num(1, 0);
  const one = (words: string): string => paragraph(run(words), { num: 1, level: 0 });

  test('over paragraphs between, into tables and out of them', async () => {
    const cells = `<w:tbl><w:tr><w:tc>${one('b')}</w:tc><w:tc>${one('c')}</w:tc></w:tr></w:tbl>`;
    const body = one('a') + paragraph(run('between')) + cells + one('d');
    expect(await linesOf({ body, numbering })).toEqual(['1. a', 'between', '[2. b|3. c]', '4. d']);
  });

  test('at paragraphs without words', async () => {
    const body = one('a') + paragraph('', { num: 1, level: 0 }) + one('b');
    expect(await linesOf({ body, numbering })).toEqual(['1. a', '2.', '3. b']);
  });

  test('at paragraphs that are hidden, as Word skips numbers by them', async () => {
    const hidden = paragraph(run('h', '<w:vanish/>'), {
      num: 1,
      level: 0,
      properties: '<w:rPr><w:vanish/></w:rPr>',
    });
    expect(await linesOf({ body: one('a') + hidden + one('b'), numbering })).toEqual([
      '1. a',
      '(hidden)  h',
      '3. b',
    ]);
  });

  test('from a paragraph to the box that hangs on it', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${one('b')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const body = paragraph(run('a') + box, { num: 1, level: 0 }) + one('c');
    expect(await linesOf({ body, numbering })).toEqual(['1. a', '2. b', '3. c']);
  });
});
