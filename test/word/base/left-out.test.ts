import { describe, expect, test } from 'vitest';
import { agendaItem, header, paragraph } from '../../../shared/note/build.ts';
import { onBase } from '../../../src-main/word/base/on-base.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { part, textOf, unpack } from '../word-file.ts';
import { field, line, type MadeBase, madeBase, picture } from './bases.ts';
import { danglingIn } from './dangling.ts';
import { LOGO } from './letterhead.ts';

const NOTE = [
  header('Quay Board'),
  agendaItem({ ai: 1, number: '1', title: 'Fares' }, [paragraph('So.')]),
] as const;

const ADDRESS = 'https://tracker.example/pixel.png';

/** A note on a base: its header, all of its parts in one string, and what is told. */
async function on(made: MadeBase) {
  const result = await onBase(await writeWord(NOTE), await madeBase(made));
  if (!result.ok) throw new Error(result.trouble, { cause: result.cause });
  const parts = await unpack(result.bytes);
  expect(danglingIn(parts)).toEqual([]);
  const own = part(parts, 'word/header1.xml');
  return { header: own, words: textOf(own), all: [...parts.values()].join('\n'), parts, told: result.told };
}

const PNG = { 'word/media/a.png': Buffer.from(LOGO, 'base64') };

describe('A picture in the header', () => {
  test('stays where it is in the file', async () => {
    const { header: own, told } = await on({
      header: line('Council', picture('r:embed="p"')),
      headerRelations: [['p', 'image', 'media/a.png']],
      parts: PNG,
    });
    expect(own).toContain('<a:blip r:embed="rId1"/>');
    expect(told).toEqual([]);
  });

  test('is left out and told of where it is only linked to', async () => {
    const {
      header: own,
      all,
      words,
      told,
    } = await on({
      header: line('Council', picture('r:link="p"')),
      headerRelations: [['p', 'image', ADDRESS, 'External']],
    });
    expect(own).not.toContain('<w:drawing>');
    expect(all).not.toContain('tracker');
    expect(words).toBe('Council');
    expect(told).toEqual([
      'A picture in its header is only linked to and not in the document itself, so it was left out.',
    ]);
  });

  test('stays without its link where it is in the file and linked to as well', async () => {
    const { header: own, all } = await on({
      header: line('Council', picture('r:embed="p" r:link="q"')),
      headerRelations: [
        ['p', 'image', 'media/a.png'],
        ['q', 'image', ADDRESS, 'External'],
      ],
      parts: PNG,
    });
    expect(own).toContain('<a:blip r:embed="rId1"/>');
    expect(all).not.toContain('tracker');
  });

  test('loses the link that a click on it follows', async () => {
    const linked = picture('r:embed="p"').replace(
      'descr="Crest"/>',
      'descr="Crest"><a:hlinkClick r:id="l"/></wp:docPr>',
    );
    const {
      header: own,
      all,
      told,
    } = await on({
      header: line('Council', linked),
      headerRelations: [
        ['p', 'image', 'media/a.png'],
        ['l', 'hyperlink', ADDRESS, 'External'],
      ],
      parts: PNG,
    });
    expect(own).toContain('<w:drawing>');
    expect(all).not.toContain('tracker');
    expect(told).toEqual(['Links in its header were left out; their words stay.']);
  });

  test('of another type than a picture is left out', async () => {
    const { header: own, parts } = await on({
      header: line('Council', picture('r:embed="p"')),
      headerRelations: [['p', 'image', 'media/a.bin']],
      parts: { 'word/media/a.bin': 'MZ' },
      types: { 'word/media/a.bin': 'application/x-msdownload' },
    });
    expect(own).not.toContain('<w:drawing>');
    expect([...parts.keys()].filter((name) => name.includes('media'))).toEqual([]);
  });

  test('without alternative text is told of', async () => {
    const { told } = await on({
      header: line('Council', picture('r:embed="p"', '')),
      headerRelations: [['p', 'image', 'media/a.png']],
      parts: PNG,
    });
    expect(told).toEqual([
      'A picture in its header has no alternative text. Add one in Word, for those who hear the document.',
    ]);
  });

  test('in vectors gives way to the same one in dots', async () => {
    const both = picture('r:embed="p"').replace(
      '<a:blip r:embed="p"/>',
      '<a:blip r:embed="p"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="s"/></a:ext></a:extLst></a:blip>',
    );
    const { header: own, all } = await on({
      header: line('Council', both),
      headerRelations: [
        ['p', 'image', 'media/a.png'],
        ['s', 'image', 'media/a.svg'],
      ],
      parts: { ...PNG, 'word/media/a.svg': `<svg><image href="${ADDRESS}"/></svg>` },
      types: { 'word/media/a.svg': 'image/svg+xml' },
    });
    expect(own).toContain('<a:blip r:embed="rId1">');
    expect(all).not.toMatch(/svgBlip|tracker/);
  });

  test('of the old kind is held to the same', async () => {
    const old = (id: string): string =>
      `<w:r><w:pict><v:shape style="width:20pt"><v:imagedata r:id="${id}" o:href="${ADDRESS}"/></v:shape></w:pict></w:r>`;
    const { header: own, all } = await on({
      header: line('Council', old('p'), old('q')),
      headerRelations: [
        ['p', 'image', 'media/a.png'],
        ['q', 'image', ADDRESS, 'External'],
      ],
      parts: PNG,
    });
    expect(own.match(/<w:pict>/g)).toHaveLength(1);
    expect(all).not.toContain('tracker');
  });
});

describe('What leads out of the header', () => {
  test.each([
    ['a link', '<w:hyperlink r:id="l"><w:r><w:t>our pages</w:t></w:r></w:hyperlink>'],
    ['a link in a field', field(`HYPERLINK "${ADDRESS}"`, 'our pages')],
  ])('is left out but for its words: %s', async (_, link) => {
    const { words, all, told } = await on({
      header: line('See ', link),
      headerRelations: [['l', 'hyperlink', ADDRESS, 'External']],
    });
    expect(words).toBe('See our pages');
    expect(all).not.toMatch(/tracker|HYPERLINK|w:hyperlink/);
    expect(told).toEqual(['Links in its header were left out; their words stay.']);
  });

  test.each([
    `INCLUDEPICTURE "${ADDRESS}" \\d`,
    `INCLUDETEXT "${ADDRESS}"`,
    `LINK Excel.Sheet "${ADDRESS}"`,
    `DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k tracker"`,
    'MACROBUTTON tracker Press',
    'REF tracker',
    '',
  ])('as the field %j is left out but for what it last showed', async (instruction) => {
    const { words, all, told } = await on({ header: line('Before ', field(instruction, 'shown'), ' after') });
    expect(words).toBe('Before shown after');
    expect(all).not.toMatch(/tracker|fldChar|instrText/);
    expect(told).toEqual([
      'A field in its header that takes something from elsewhere was left out; what it last showed stays.',
    ]);
  });

  test('as a field within the instruction of another is left out with what it showed there', async () => {
    const inner = field(`INCLUDETEXT "${ADDRESS}"`, 'hidden');
    const nested = field('IF', 'shown').replace(
      '<w:instrText xml:space="preserve"> IF </w:instrText></w:r>',
      `<w:instrText xml:space="preserve"> DDE </w:instrText></w:r>${inner}`,
    );
    const { words, all } = await on({ header: line('Before ', nested) });
    expect(words).toBe('Before shown');
    expect(all).not.toContain('tracker');
  });

  test('as a simple field is left out but for what it last showed', async () => {
    const { words, all } = await on({
      header: line('<w:fldSimple w:instr=" DDEAUTO tracker "><w:r><w:t>shown</w:t></w:r></w:fldSimple>'),
    });
    expect(words).toBe('shown');
    expect(all).not.toContain('tracker');
  });

  test('as a field without an end hides nothing', async () => {
    const { words, all } = await on({
      header: line(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:instrText>DDE tracker</w:instrText></w:r>',
        'kept',
      ),
    });
    expect(words).toBe('kept');
    expect(all).not.toContain('tracker');
  });

  test('as an embedded object is left out', async () => {
    const { words, parts, told } = await on({
      header: line('Council', '<w:r><w:object><o:OLEObject ProgID="Package" r:id="o"/></w:object></w:r>'),
      headerRelations: [['o', 'oleObject', 'embeddings/evil.bin']],
      parts: { 'word/embeddings/evil.bin': 'MZ' },
      types: { 'word/embeddings/evil.bin': 'application/vnd.openxmlformats-officedocument.oleObject' },
    });
    expect(words).toBe('Council');
    expect([...parts.keys()].filter((name) => /embed|evil/.test(name))).toEqual([]);
    expect(told).toEqual([
      'An object in its header that is no picture, such as a chart or an embedded file, was left out.',
    ]);
  });

  test('as another document is left out', async () => {
    const { words, parts } = await on({
      header: `${line('Council')}<w:altChunk r:id="c"/>`,
      headerRelations: [['c', 'aFChunk', 'evil.html']],
      parts: { 'word/evil.html': `<img src="${ADDRESS}">` },
      types: { 'word/evil.html': 'text/html' },
    });
    expect(words).toBe('Council');
    expect([...parts.keys()].filter((name) => name.includes('evil'))).toEqual([]);
  });
});

test('Changes that were tracked are taken as accepted, and told of', async () => {
  const { words, all, told } = await on({
    header: line(
      'Now ',
      '<w:del w:id="1" w:author="Ann"><w:r><w:delText>then </w:delText></w:r></w:del>',
      '<w:ins w:id="2" w:author="Ann"><w:r><w:t>new</w:t></w:r></w:ins>',
    ),
  });
  expect(words).toBe('Now new');
  expect(all).not.toContain('Ann');
  expect(told).toEqual(['Tracked changes in its header were taken as accepted.']);
});

test('A template, a mail merge and protection are left out and told of', async () => {
  const { all, told } = await on({
    header: line('Council'),
    settings:
      '<w:attachedTemplate r:id="t"/><w:mailMerge><w:dataSource r:id="d"/></w:mailMerge><w:documentProtection w:edit="forms" w:enforcement="1"/>',
    parts: {
      'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${ADDRESS}" TargetMode="External"/></Relationships>`,
    },
  });
  expect(all).not.toMatch(/tracker|attachedTemplate|mailMerge|documentProtection/);
  expect(told).toEqual([
    'The template that it is attached to was left out; what it took from there before stays.',
    'Its mail merge was left out.',
    'Its protection against changes was left out.',
  ]);
});

test('Parts that no header, style or list asks for stay behind', async () => {
  const { parts } = await on({
    header: line('Council'),
    parts: {
      'word/comments.xml': '<x/>',
      'customXml/item9.xml': '<secret/>',
      'word/glossary/document.xml': '<x/>',
      '../../etc/passwd': 'x',
      'word/media/unused.png': Buffer.from(LOGO, 'base64'),
    },
  });
  expect([...parts.keys()].filter((name) => /comments|item9|glossary|passwd|unused/.test(name))).toEqual([]);
});
