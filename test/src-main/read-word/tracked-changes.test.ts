import { describe, expect, test } from 'vitest';
import { contentOf, linesOf } from './opened-word.ts';
import { abstractNum, num, paragraph, run, table } from './word-files.ts';

const BY = 'w:id="1" w:author="Ada" w:date="2020-01-01T10:00:00Z"';
const LATER = 'w:id="2" w:author="Ada" w:date="2020-01-02T10:00:00Z"';
const ins = (inside: string, by = BY): string => `<w:ins ${by}>${inside}</w:ins>`;
const del = (words: string, by = BY): string =>
  `<w:del ${by}><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const end = (change: string): { readonly properties: string } => ({ properties: `<w:rPr>${change}</w:rPr>` });
const END_DELETED = end(`<w:del ${BY}/>`);
const END_INSERTED = end(`<w:ins ${BY}/>`);

async function changes(body: string): Promise<readonly number[]> {
  const { extras } = await contentOf({ body });
  return [extras.insertions, extras.deletions];
}

describe('Tracked changes are taken as accepted', () => {
  test('inserted words are there, deleted ones are not', async () => {
    const body = paragraph(run('Fees of ') + del('£5') + ins(run('£6')) + run(' a day'));
    expect(await linesOf({ body })).toEqual(['Fees of £6 a day']);
    expect(await changes(body)).toEqual([1, 1]);
  });

  test('moved words are where they went', async () => {
    const body =
      paragraph(`<w:moveFrom ${BY}>${run('moved')}</w:moveFrom>${run('a')}`) +
      paragraph(`${run('b ')}<w:moveTo ${BY}>${run('moved')}</w:moveTo>`);
    expect(await linesOf({ body })).toEqual(['a', 'b moved']);
    expect(await changes(body)).toEqual([1, 1]);
  });

  test('words that were put in and then taken out are not there', async () => {
    const body = paragraph(run('a') + ins(del('b', LATER)) + run('c'));
    expect(await linesOf({ body })).toEqual(['ac']);
    expect(await changes(body)).toEqual([1, 1]);
  });

  test('paragraphs of which the end between was deleted are one, of the last one’s style', async () => {
    const body =
      paragraph(run('one '), { ...END_DELETED, style: 'A' }) +
      paragraph(run('two '), END_DELETED) +
      paragraph(run('three'), { style: 'B' });
    expect(await linesOf({ body })).toEqual(['one two three']);
    expect((await contentOf({ body })).pieces).toMatchObject([{ style: 'B' }]);
    expect(await changes(body)).toEqual([0, 2]);
  });

  test('a paragraph that was deleted as a whole is gone, and is not counted', async () => {
    const list = { num: 1, level: 0 };
    const body =
      paragraph(run('a'), list) +
      paragraph(del('gone'), { ...list, ...END_DELETED }) +
      paragraph(run('b'), list);
    const numbering = abstractNum(0, [['decimal', '%1.']]) + num(1, 0);
    expect(await linesOf({ body, numbering })).toEqual(['1. a', '2. b']);
    expect(await changes(body)).toEqual([0, 1]);
  });

  test('words before a table stay, where the end of their paragraph was deleted', async () => {
    const body = paragraph(run('a'), END_DELETED) + table([['b']]) + paragraph(run('c'), END_DELETED);
    expect(await linesOf({ body })).toEqual(['a', '[b]', 'c']);
  });

  test('an inserted paragraph is there', async () => {
    const body = paragraph(run('a')) + paragraph(ins(run('b')), END_INSERTED) + paragraph(run('c'));
    expect(await linesOf({ body })).toEqual(['a', 'b', 'c']);
    expect(await changes(body)).toEqual([1, 0]);
  });

  test('changes of looks are no changes of words', async () => {
    const before = `<w:pPrChange ${BY}><w:pPr><w:pStyle w:val="Old"/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:pPrChange>`;
    const body = paragraph(run('a', `<w:rPrChange ${BY}><w:rPr><w:b/><w:vanish/></w:rPr></w:rPrChange>`), {
      style: 'New',
      properties: before,
    });
    expect((await contentOf({ body })).pieces).toMatchObject([
      { style: 'New', level: null, isHidden: false, runs: [{ words: 'a', isBold: false }] },
    ]);
    expect(await changes(body)).toEqual([0, 0]);
  });
});

describe('Tracked changes in tables', () => {
  const row = (words: string, change = ''): string =>
    `<w:tr><w:trPr>${change}</w:trPr><w:tc>${paragraph(run(words))}</w:tc></w:tr>`;

  test('inserted rows are there, deleted ones are not', async () => {
    const body = `<w:tbl>${row('a')}${row('b', `<w:ins ${BY}/>`)}${row('c', `<w:del ${BY}/>`)}${row('d')}</w:tbl>`;
    expect(await linesOf({ body })).toEqual(['[a/b/d]']);
    expect(await changes(body)).toEqual([1, 1]);
  });

  test('a table of which all rows were deleted is gone', async () => {
    const body = `${paragraph(run('a'))}<w:tbl>${row('b', `<w:del ${BY}/>`)}${row('c', `<w:del ${BY}/>`)}</w:tbl>`;
    expect(await linesOf({ body })).toEqual(['a']);
    expect(await changes(body)).toEqual([0, 1]);
  });

  test('deleted cells are gone, inserted ones are there', async () => {
    const cell = (words: string, change: string): string =>
      `<w:tc><w:tcPr><w:${change} ${BY}/></w:tcPr>${paragraph(run(words))}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('a', 'cellIns')}${cell('b', 'cellDel')}${cell('c', 'tcW')}</w:tr></w:tbl>`;
    expect(await linesOf({ body })).toEqual(['[a|c]']);
    expect(await changes(body)).toEqual([1, 1]);
  });

  test('cells that were merged by a change are merged', async () => {
    const cell = (words: string, how: string): string =>
      `<w:tc><w:tcPr><w:cellMerge ${BY} w:vMerge="${how}"/></w:tcPr>${paragraph(run(words))}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('a', 'rest')}</w:tr><w:tr>${cell('', 'cont')}</w:tr></w:tbl>`;
    expect((await contentOf({ body })).pieces).toMatchObject([{ rows: [[{ rows: 2 }], []] }]);
  });
});

describe('Tracked changes are counted', () => {
  test('once where one author changed one stretch at one time, over runs and paragraphs', async () => {
    const inserted =
      paragraph(run('a') + ins(run('b', '<w:b/>')) + ins(run('c')), END_INSERTED) +
      paragraph(ins(run('d')) + run('e'));
    expect(await changes(inserted)).toEqual([1, 0]);
    const replaced = paragraph(run('a') + del('b') + ins(run('c')) + del('d') + ins(run('e')));
    expect(await changes(replaced)).toEqual([1, 1]);
  });

  test('apart where words or the end of a paragraph are between, or the author or the time is another', async () => {
    expect(await changes(paragraph(ins(run('a')) + run(' ') + ins(run('b'))))).toEqual([2, 0]);
    expect(await changes(paragraph(ins(run('a'))) + paragraph(ins(run('b'))))).toEqual([2, 0]);
    expect(await changes(paragraph(ins(run('a')) + ins(run('b'), LATER)))).toEqual([2, 0]);
    expect(await changes(paragraph(ins(run('a')) + ins(run('b'), BY.replace('Ada', 'Ben'))))).toEqual([2, 0]);
  });
});
