import { describe, expect, test } from 'vitest';
import { linesOf, onlyParagraph, paragraphsOf, wordsOf } from './opened-word.ts';
import { paragraph, run, style } from './word-files.ts';

const one = (inside: string): Promise<string> =>
  onlyParagraph({ body: `<w:p>${inside}</w:p>` }).then(wordsOf);
const inRun = (inside: string): Promise<string> => one(`<w:r>${inside}</w:r>`);
const HIDDEN_MARK = '<w:rPr><w:vanish/></w:rPr>';

describe('The words of a paragraph', () => {
  test('have tabs and line breaks, and nothing for breaks of pages and columns', async () => {
    const inside =
      '<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:br w:type="page"/><w:br w:type="column"/>' +
      '<w:lastRenderedPageBreak/><w:ptab/><w:t>d</w:t><w:br w:type="textWrapping"/><w:t>e</w:t>';
    expect(await inRun(inside)).toBe('a\tb\nc\n\td\ne');
  });

  test('have the hyphens that do not break, and those that only show where a line ends', async () => {
    expect(await inRun('<w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>ted</w:t>')).toBe(
      'co\u2011op\u00adted',
    );
  });

  test('keep the spaces at their ends only where the file says so', async () => {
    expect(await inRun('<w:t>  a b\n</w:t><w:t xml:space="preserve"> c </w:t>')).toBe('a b c ');
  });

  test('keep them where the document says so for all of it', async () => {
    const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xml:space="preserve"><w:body><w:p><w:r><w:t>a </w:t></w:r><w:r><w:t>b</w:t></w:r></w:p></w:body></w:document>`;
    expect(await linesOf({ body: '', others: { 'word/document.xml': document } })).toEqual(['a b']);
  });

  test('are whole across comments, sections of characters and references in the XML', async () => {
    expect(await inRun('<w:t>Fees &amp; <!-- x -->du<![CDATA[es <1>]]>&#8211;&#x2013;</w:t>')).toBe(
      'Fees & dues <1>––',
    );
  });

  test('have a sensible character for a sign of a font of pictures', async () => {
    const sign = (font: string, char: string): string => `<w:sym w:font="${font}" w:char="${char}"/>`;
    const signs = [
      sign('Symbol', 'F0B7'),
      sign('Wingdings', 'F0FC'),
      sign('Wingdings', 'F0A7'),
      sign('Wingdings', 'F0E0'),
      sign('Symbol', '61'),
      sign('Wingdings 2', 'F052'),
      sign('Strange', 'F0B7'),
      sign('Strange', 'F041'),
      sign('Arial', '20AC'),
      sign('Arial', 'x'),
    ];
    expect(await inRun(signs.join(''))).toBe('•✓▪→α☑•▯€');
    expect(await inRun('<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\uf0b7 \uf0b3</w:t>')).toBe('• ≥');
  });

  test('are those in links, content controls, smart tags, custom tags and right-to-left text', async () => {
    const wrapped = ['hyperlink', 'smartTag', 'customXml', 'dir', 'bdo', 'fldSimple'].map(
      (name) => `<w:${name}>${run(`${name} `)}</w:${name}>`,
    );
    const control = `<w:sdt><w:sdtPr><w:alias w:val="no"/><w:rPr><w:b/></w:rPr></w:sdtPr><w:sdtContent>${run('control')}</w:sdtContent></w:sdt>`;
    expect(await one(wrapped.join('') + control)).toBe(
      'hyperlink smartTag customXml dir bdo fldSimple control',
    );
  });

  test('are those of the choice that is understood, once', async () => {
    const choices = (requires: string): string =>
      `<mc:AlternateContent><mc:Choice xmlns:x="urn:x" Requires="${requires}">${run('choice')}</mc:Choice>` +
      `<mc:Choice Requires="wps w14">${run('second')}</mc:Choice>` +
      `<mc:Fallback>${run('fallback')}</mc:Fallback></mc:AlternateContent>`;
    expect(await one(choices('wps'))).toBe('choice');
    expect(await one(choices('x'))).toBe('second');
    expect(await one(choices('wps x'))).toBe('second');
    expect(await one(choices('x').replace('wps w14', 'x'))).toBe('fallback');
    expect(await one(run('a') + choices('x').replace(/<mc:Choice Requires.*(?=<\/mc:Alt)/, ''))).toBe('a');
  });

  test('are the word that is spelt out, without the reading over it', async () => {
    expect(
      await inRun(`<w:ruby><w:rt>${run('over')}</w:rt><w:rubyBase>${run('word')}</w:rubyBase></w:ruby>`),
    ).toBe('word');
  });

  test('are the letters of an equation in one line', async () => {
    const letter = (letters: string): string => `<m:r><m:rPr/><m:t>${letters}</m:t></m:r>`;
    const half = `<m:f><m:num>${letter('1')}</m:num><m:den>${letter('2')}</m:den></m:f>`;
    const square = `<m:sSup><m:e>${letter('x')}</m:e><m:sup>${letter('2')}</m:sup></m:sSup>`;
    expect(await one(`${run('is ')}<m:oMath>${square}${letter('+')}${half}</m:oMath>`)).toBe('is x^2+1/2');
  });

  test('have no marks of notes, comments and bookmarks in them', async () => {
    const inside =
      `<w:bookmarkStart w:id="1" w:name="x"/><w:commentRangeStart w:id="1"/>${run('a')}` +
      '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>' +
      '<w:r><w:commentReference w:id="1"/></w:r><w:proofErr w:type="spellStart"/>';
    expect(await one(inside)).toBe('a');
  });
});

describe('Bold', () => {
  const STYLES =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    style('Normal', 'Normal') +
    style('Strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character') +
    style('Stronger', 'Stronger', '<w:basedOn w:val="Strong"/>', 'character') +
    style('Head', 'Head', '<w:rPr><w:b/></w:rPr>') +
    style('Light', 'Light', '<w:basedOn w:val="Head"/><w:rPr><w:b w:val="0"/></w:rPr>');
  const looks = async (id: string, ...runs: readonly string[]): Promise<readonly boolean[]> => {
    const found = await onlyParagraph({ body: paragraph(runs.join(''), { style: id }), styles: STYLES });
    return found.runs.map(({ isBold }) => isBold);
  };
  const strong = (id: string): string => run(id, `<w:rStyle w:val="${id}"/>`);

  test('is what a run says, or the style of its characters or of its paragraph', async () => {
    expect(await looks('Normal', run('a'), run('b', '<w:b/>'), run('c', '<w:b w:val="false"/>'))).toEqual([
      false,
      true,
      false,
    ]);
    expect(await looks('Normal', run('a'), strong('Stronger'))).toEqual([false, true]);
    expect(await looks('Head', run('a'), run('b', '<w:b w:val="0"/>'))).toEqual([true, false]);
    expect(await looks('Light', run('a'), run('b', '<w:b w:val="on"/>'))).toEqual([false, true]);
  });

  test('is not, where two bold styles meet', async () => {
    expect(await looks('Head', run('a'), strong('Strong'))).toEqual([true, false]);
  });

  test('joins runs of one look, whatever is between them', async () => {
    const found = await onlyParagraph({ body: `<w:p>${run('a')}<w:proofErr/>${run('b', '<w:i/>')}</w:p>` });
    expect(found.runs).toEqual([{ words: 'ab', isBold: false }]);
  });

  test('is everywhere where the document says so, and not by styles anew', async () => {
    const styles = STYLES.replace('<w:sz w:val="22"/>', '<w:b/>');
    const body = paragraph(run('a') + strong('Strong') + run('b', '<w:b w:val="0"/>'), { style: 'Head' });
    const { runs } = await onlyParagraph({ body, styles });
    expect(runs.map(({ isBold }) => isBold)).toEqual([true, false]);
  });
});

describe('The style of a paragraph', () => {
  const outline = (level: number): string => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`;
  const STYLES =
    style('Normal', 'Standard') +
    style('H2', 'Heading 2') +
    style('Entry', 'Entry', outline(2)) +
    style('Sub', 'Sub', '<w:basedOn w:val="Entry"/>') +
    style('Plain', 'Plain', `<w:basedOn w:val="H2"/>${outline(9)}`) +
    style('A', 'A', '<w:basedOn w:val="B"/>') +
    style('B', 'B', '<w:basedOn w:val="A"/>');
  const found = async (id: string | null, properties = '') => {
    const body = paragraph(run('x'), { ...(id === null ? {} : { style: id }), properties });
    const { style: name, heading } = await onlyParagraph({ body, styles: STYLES });
    return [name, heading];
  };

  test('has its name, and a heading by its name, its outline level or what it is based on', async () => {
    expect(await found('H2')).toEqual(['Heading 2', 2]);
    expect(await found('Entry')).toEqual(['Entry', 3]);
    expect(await found('Sub')).toEqual(['Sub', 3]);
    expect(await found('Plain')).toEqual(['Plain', null]);
  });

  test('is the standard one where none is named', async () => {
    expect(await found(null)).toEqual(['Standard', null]);
    expect((await onlyParagraph({ body: paragraph(run('x')) })).style).toBe('Normal');
  });

  test('gives way to the paragraph’s own outline level', async () => {
    expect(await found('H2', '<w:outlineLvl w:val="0"/>')).toEqual(['Heading 2', 1]);
    expect(await found('H2', '<w:outlineLvl w:val="9"/>')).toEqual(['Heading 2', null]);
  });

  test('is known by its id where the file does not describe it', async () => {
    expect(await found('Heading3')).toEqual(['Heading3', 3]);
    expect(await found('Minutes')).toEqual(['Minutes', null]);
  });

  test('may be based on itself', async () => {
    expect(await found('A')).toEqual(['A', null]);
  });
});

describe('A paragraph is hidden', () => {
  const hidden = (words: string): string => run(words, '<w:vanish/>');
  const STYLES =
    style('Tag', 'Tag', '<w:rPr><w:vanish/></w:rPr>') +
    style('Note', 'Note', '<w:rPr><w:vanish/></w:rPr>', 'character');
  const found = async (body: string) => {
    const [paragraph] = await paragraphsOf({ body, styles: STYLES });
    return [paragraph?.isHidden, paragraph && wordsOf(paragraph)];
  };

  test('where its words and its end are, or all its words', async () => {
    expect(await found(paragraph(hidden('<AI1>'), { properties: HIDDEN_MARK }))).toEqual([true, '<AI1>']);
    expect(await found(paragraph(hidden('<AI1>')))).toEqual([true, '<AI1>']);
  });

  test('by its style, or by the style of its characters', async () => {
    expect(await found(paragraph(run('<AI1>'), { style: 'Tag' }))).toEqual([true, '<AI1>']);
    expect(await found(paragraph(run('x', '<w:rStyle w:val="Note"/>')))).toEqual([true, 'x']);
  });

  test('where its style says so and its words do not say otherwise', async () => {
    expect(await found(paragraph(run('x', '<w:vanish w:val="0"/>'), { style: 'Tag' }))).toEqual([false, 'x']);
  });

  test('where it has no words and its end is hidden', async () => {
    expect(await found(paragraph('', { properties: HIDDEN_MARK }))).toEqual([true, '']);
    expect(await found(paragraph(''))).toEqual([false, '']);
  });

  test('only as a whole: hidden words among others are left out', async () => {
    expect(await found(paragraph(run('a') + hidden('b') + run('c'), { properties: HIDDEN_MARK }))).toEqual([
      false,
      'ac',
    ]);
  });
});
