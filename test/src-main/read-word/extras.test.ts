import { describe, expect, test } from 'vitest';
import { contentOf, linesOf } from './opened-word.ts';
import { paragraph, run, style, table, type WordParts } from './word-files.ts';

const words = (text: string): string => paragraph(run(text));
const inRun = (inside: string): string => paragraph(`<w:r>${inside}</w:r>`);
const graphic = (name: string, data: string): string =>
  `<w:drawing><wp:inline><wp:docPr id="1" ${name}/><a:graphic><a:graphicData>${data}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
const picture = (own = 'name="image1.png"'): string =>
  `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" ${own}/></pic:nvPicPr><pic:blipFill><a:blip r:embed="x"/></pic:blipFill></pic:pic>`;
const extras = async (body: string, parts: Omit<WordParts, 'body'> = {}) =>
  (await contentOf({ ...parts, body })).extras;

describe('Pictures are left out and listed', () => {
  test('by their description, their title or their name', async () => {
    const body = [
      graphic('name="Picture 1" title="Pier" descr="The north\n pier"', picture()),
      graphic('name="Picture 2" title="Pier"', picture()),
      graphic('name="Picture 3"', picture()),
      graphic('', picture('name="a.png"')),
      graphic('', picture('')),
    ];
    const found = await extras(inRun(body.join('')));
    expect(found.pictures).toEqual(['The north pier', 'Pier', 'Picture 3', 'a.png', 'unnamed picture']);
    expect(found.others).toEqual([]);
  });

  test('of a group each by its own name', async () => {
    const group = `<wpg:wgp xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">${picture('name="a"')}${picture('name="b"')}</wpg:wgp>`;
    expect((await extras(inRun(graphic('name="Group 1"', group)))).pictures).toEqual(['a', 'b']);
  });

  test('in the old way too', async () => {
    const old =
      '<w:pict><v:shapetype id="t"/><v:shape alt="Crest"><v:imagedata r:id="x" o:title="crest"/></v:shape></w:pict>';
    const untold = '<w:pict><v:shape><v:imagedata r:id="x" o:title="crest"/></v:shape></w:pict>';
    expect((await extras(inRun(old + untold))).pictures).toEqual(['Crest', 'crest']);
  });

  test('but not those that were deleted', async () => {
    const body = paragraph(
      `<w:del w:id="1" w:author="A"><w:r>${graphic('name="x"', picture())}</w:r></w:del>`,
    );
    expect((await extras(body)).pictures).toEqual([]);
  });
});

describe('Other things are left out and counted', () => {
  test('charts, diagrams, shapes, controls and files', async () => {
    const object = (inside: string): string =>
      `<w:object><v:shape><v:imagedata r:id="x"/></v:shape>${inside}</w:object>`;
    const body = [
      graphic('name="Chart 1"', '<c:chart r:id="x"/>'),
      graphic('name="Chart 2"', '<c:chart r:id="x"/>'),
      graphic('name="Diagram 1"', '<dgm:relIds r:dm="x"/>'),
      graphic('name="Line 1"', '<wps:wsp><wps:spPr/></wps:wsp>'),
      object('<o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/>'),
      object('<o:OLEObject Type="Link" ProgID="Excel.Sheet.12"/>'),
      object('<w:control r:id="x"/>'),
      '<w:pict><v:rect o:hr="t"/></w:pict>',
    ];
    const equation = '<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>';
    const found = await extras(`${inRun(body.join(''))}${equation}<w:altChunk r:id="x"/>`);
    expect(found.pictures).toEqual([]);
    expect(found.others).toEqual([
      '2 charts',
      '1 diagram',
      '1 drawn shape without words',
      '1 embedded file',
      '1 form control',
      '1 equation, of which only the letters are kept',
      '1 document inserted as a whole',
    ]);
  });

  test('hidden words in paragraphs that are shown', async () => {
    const body = paragraph(run('a') + run('b', '<w:vanish/>')) + paragraph(run('c', '<w:vanish/>'));
    expect((await extras(body)).others).toEqual(['1 paragraph with hidden words in it']);
  });

  test('whatever leads out of the file, but for links that a reader may follow', async () => {
    const external = (id: string, type: string) => ({
      id,
      type,
      target: `http://example.org/${id}`,
      isExternal: true,
    });
    const relations = [
      external('a', 'hyperlink'),
      external('b', 'image'),
      external('c', 'attachedTemplate'),
      external('d', 'oleObject'),
      external('e', 'frame'),
    ];
    expect((await extras(words('a'), { relations })).others).toEqual([
      '1 picture that is only linked, which was not fetched',
      '1 link to a template, which was not opened',
      '2 links to other files, which were not opened',
    ]);
  });
});

describe('Boxes of text', () => {
  const inside = `<w:txbxContent>${words('one')}${table([['two']])}</w:txbxContent>`;
  const today = `<mc:AlternateContent><mc:Choice Requires="wps">${graphic('name="Box 1"', `<wps:wsp><wps:txbx>${inside}</wps:txbx></wps:wsp>`)}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;

  test('stand after the paragraph that holds them, once', async () => {
    const body = `${paragraph(`${run('a')}<w:r>${today}</w:r>${run('b')}`)}${words('c')}`;
    expect(await linesOf({ body })).toEqual(['ab', 'one', '[two]', 'c']);
    expect((await extras(body)).others).toEqual([]);
  });

  test('may have others in them', async () => {
    const nested = inside.replace(words('one'), paragraph(`${run('one')}<w:r>${today}</w:r>`));
    const body = inRun(`<w:pict><v:shape><v:textbox>${nested}</v:textbox></v:shape></w:pict>`);
    expect(await linesOf({ body })).toEqual(['', 'one', 'one', '[two]', '[two]']);
  });

  test('are paragraphs too where letters are drawn', async () => {
    const body = inRun('<w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict>');
    expect(await linesOf({ body })).toEqual(['', 'DRAFT']);
  });
});

describe('Comments and notes are listed', () => {
  test('comments with their authors, a line for each paragraph', async () => {
    const comments = `<w:comment w:id="0" w:author="Ada Marlow">${words('Is this right?')}${words('See 4.')}</w:comment><w:comment w:id="1">${words('x')}</w:comment>`;
    expect((await extras(words('a'), { comments })).comments).toEqual([
      { author: 'Ada Marlow', words: 'Is this right?\nSee 4.' },
      { author: '', words: 'x' },
    ]);
  });

  test('footnotes and endnotes, without the lines above them', async () => {
    const separator = (name: string): string =>
      `<w:${name} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:${name}>`;
    const note = (name: string, text: string): string => `<w:${name} w:id="1">${words(text)}</w:${name}>`;
    const found = await extras(words('a'), {
      footnotes: separator('footnote') + note('footnote', 'Figures of 2018.'),
      endnotes: separator('endnote') + note('endnote', 'Minute 12.'),
    });
    expect(found.notes).toEqual(['Figures of 2018.', 'Minute 12.']);
  });
});

describe('Running headers and footers', () => {
  const reference = (kind: string, type: string, id: string): string =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const parts = (section: string, settings = ''): WordParts => ({
    body: `${words('a')}<w:sectPr>${section}</w:sectPr>`,
    settings,
    headers: [
      `${words('Ferries Board')}${words('')}${table([['24 October', 'Draft']])}`,
      words('First'),
      words('Left'),
    ],
    footers: [words('Page 1 of 2')],
  });
  const ALL =
    reference('header', 'default', 'header1') +
    reference('header', 'first', 'header2') +
    reference('header', 'even', 'header3') +
    reference('footer', 'default', 'footer1');

  test('are their lines, each once', async () => {
    const { headers } = await contentOf(parts(ALL));
    expect(headers).toEqual(['Ferries Board', '24 October', 'Draft', 'Page 1 of 2']);
  });

  test('are those of first and left pages only where there are such', async () => {
    expect((await contentOf(parts(`${ALL}<w:titlePg/>`))).headers).toContain('First');
    expect((await contentOf(parts(ALL, '<w:evenAndOddHeaders/>'))).headers).toContain('Left');
    expect((await contentOf(parts(`${ALL}<w:titlePg w:val="0"/>`))).headers).not.toContain('First');
  });

  test('are those of all sections', async () => {
    const body = paragraph(run('a'), {
      properties: `<w:sectPr>${reference('header', 'default', 'header2')}</w:sectPr>`,
    });
    const { headers } = await contentOf({ ...parts(''), body });
    expect(headers).toEqual(['First']);
  });

  test('are none that the document does not use', async () => {
    expect((await contentOf(parts(''))).headers).toEqual([]);
  });
});

describe('The file itself', () => {
  test('has the title of its properties', async () => {
    expect((await contentOf({ body: words('a'), title: 'Ferries & Piers' })).title).toBe('Ferries & Piers');
    expect((await contentOf({ body: words('a') })).title).toBe('');
  });

  test('carries the words of our own part as they were written', async () => {
    const carried = ' Board\r\n\t<AI1> & "x"\r\rÄ\n';
    expect((await contentOf({ body: words('a'), carried })).carried).toBe(carried);
    expect((await contentOf({ body: words('a'), carried: '' })).carried).toBe('');
  });

  test('carries nothing where there is no such part, or several', async () => {
    expect((await contentOf({ body: words('a') })).carried).toBeNull();
    const note = '<note xmlns="urn:minutewright:note" version="1">b</note>';
    expect((await contentOf({ body: words('a'), carried: 'a', custom: [note] })).carried).toBeNull();
  });

  test.each([
    ['of another program', '<note xmlns="urn:other" version="1">b</note>'],
    ['of a later version', '<note xmlns="urn:minutewright:note" version="2">b</note>'],
    ['inside another element', '<x><note xmlns="urn:minutewright:note" version="1">b</note></x>'],
    ['with elements in it', '<note xmlns="urn:minutewright:note" version="1">b<b/></note>'],
    ['that is broken', '<note xmlns="urn:minutewright:note" version="1">b'],
  ])('carries nothing in a part %s', async (_, custom) => {
    expect((await contentOf({ body: words('a'), custom: [custom] })).carried).toBeNull();
  });

  test('has styles without a name by their id', async () => {
    const styles = style('X', 'X').replace('<w:name w:val="X"/>', '');
    const { pieces } = await contentOf({ body: paragraph(run('a'), { style: 'X' }), styles });
    expect(pieces).toMatchObject([{ style: 'X' }]);
  });
});
