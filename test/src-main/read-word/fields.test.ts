import { describe, expect, test } from 'vitest';
import { linesOf, onlyParagraph, wordsOf } from './opened-word.ts';
import { paragraph, run } from './word-files.ts';

const mark = (type: string, inside = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
const code = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
const field = (instruction: string, result: string): string =>
  mark('begin') + code('X ') + instruction + mark('separate') + result + mark('end');
const words = (inside: string): Promise<string> => onlyParagraph({ body: paragraph(inside) }).then(wordsOf);

describe('A field', () => {
  test('is its result', async () => {
    expect(await words(`${run('a')}${field(code('PAGE'), run('12'))}${run('b')}`)).toBe('a12b');
  });

  test('may be in the result or in the instruction of another', async () => {
    expect(await words(field('', field('', run('in')) + run('side')))).toBe('inside');
    expect(await words(field(field('', run('not shown')), run('shown')))).toBe('shown');
  });

  test('may have no result', async () => {
    expect(await words(`${mark('begin')}${code('XE "fares"')}${mark('end')}${run('a')}`)).toBe('a');
  });

  test('may go on over paragraphs, as a table of contents', async () => {
    const body =
      paragraph(mark('begin') + code('TOC') + mark('separate') + run('one')) +
      paragraph(run('two')) +
      paragraph(mark('end') + run('three'));
    expect(await linesOf({ body })).toEqual(['one', 'two', 'three']);
  });

  test('may have an instruction over paragraphs', async () => {
    const body =
      paragraph(mark('begin') + code('IF')) +
      paragraph(code('x') + mark('separate') + run('a') + mark('end'));
    expect(await linesOf({ body })).toEqual(['', 'a']);
  });

  test('of a form is its box or the choice that was made', async () => {
    const box = (inside: string): string =>
      `${mark('begin', `<w:ffData><w:name w:val="x"/><w:checkBox>${inside}</w:checkBox></w:ffData>`)}${code('FORMCHECKBOX')}${mark('end')}`;
    expect(await words(box('<w:default w:val="0"/><w:checked/>') + box('<w:default w:val="0"/>'))).toBe('☒☐');
    const list = '<w:result w:val="1"/><w:listEntry w:val="Yes"/><w:listEntry w:val="No"/>';
    expect(
      await words(mark('begin', `<w:ffData><w:ddList>${list}</w:ddList></w:ffData>`) + mark('end')),
    ).toBe('No');
  });

  test('that never ends takes only the rest of its paragraph', async () => {
    const body =
      paragraph(run('a') + mark('begin') + run('lost')) + paragraph(run('kept')) + paragraph(run('too'));
    expect(await linesOf({ body })).toEqual(['a', 'kept', 'too']);
  });

  test('that ends without beginning is nothing', async () => {
    expect(await words(mark('end') + mark('separate') + run('a'))).toBe('a');
  });

  test('in a box ends with the box', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(mark('begin') + code('X'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(await linesOf({ body: paragraph(run('a') + box + run('b')) + paragraph(run('c')) })).toEqual([
      'ab',
      '',
      'c',
    ]);
  });
});
