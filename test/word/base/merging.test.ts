import { describe, expect, test } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { agendaItem, decision, header, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { onBase } from '../../../src-main/word/base/on-base.ts';
import type { WordOptions } from '../../../src-main/word/word-options.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { levelXml, paragraphsOf, part, unpack, valuesOf } from '../word-file.ts';
import { docxBase, field, line, type MadeBase, madeBase, words } from './bases.ts';
import { danglingIn } from './dangling.ts';

const NOTE: Note = [
  header('Quay Board', [{ label: 'Date', value: '3 May 2024' }]),
  agendaItem({ ai: 1, number: '5', title: 'Fares' }, [
    paragraph('Talk.'),
    list([listItem('1.', 'one'), listItem('2.', 'two')]),
    decision('To wait.'),
  ]),
];

async function on(made: MadeBase, options: WordOptions = {}): Promise<ReadonlyMap<string, string>> {
  const result = await onBase(await writeWord(NOTE, options), await madeBase(made));
  if (!result.ok) throw new Error(result.trouble, { cause: result.cause });
  const parts = await unpack(result.bytes);
  expect(danglingIn(parts)).toEqual([]);
  return parts;
}

function style(id: string, name: string, rest = '', type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
}

/** The styles of a file, by their ids. */
function stylesIn(parts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const sheet = part(parts, 'word/styles.xml');
  return new Map(
    Array.from(sheet.matchAll(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs), ([xml, id = '']) => [
      id,
      xml,
    ]),
  );
}

/** The style of the paragraph with these words. */
function styleOf(parts: ReadonlyMap<string, string>, text: string): string | null | undefined {
  return paragraphsOf(part(parts, 'word/document.xml')).find((each) => each.text.endsWith(text))?.style;
}

describe('A style of the base', () => {
  test('serves for ours of the same name, whatever its id and its capitals', async () => {
    const parts = await on({
      styles: style('berschrift1', 'Heading 1', '<w:rPr><w:color w:val="00FF00"/></w:rPr>'),
    });
    expect(styleOf(parts, 'Fares')).toBe('berschrift1');
    expect([...stylesIn(parts).values()].filter((xml) => /"heading 1"/i.test(xml))).toHaveLength(1);
    expect(stylesIn(parts).get('berschrift1')).toContain('00FF00');
  });

  test('serves by another name it has', async () => {
    const own = style('Beschluss', 'Beschluss', '<w:aliases w:val="Resolution,decision"/>');
    expect(styleOf(await on({ styles: own }), 'To wait.')).toBe('Beschluss');
  });

  test('is what our styles are based on that it lacks', async () => {
    const styles = stylesIn(await on({ styles: style('Plain', 'Normal') }));
    expect(styles.get('Decision')).toContain('<w:basedOn w:val="Plain"/>');
  });

  test('keeps its id from one of ours that is called otherwise', async () => {
    const parts = await on({ styles: style('Decision', 'Order of the Court') });
    expect(styleOf(parts, 'To wait.')).toBe('Decision2');
    expect(stylesIn(parts).get('Decision')).toContain('Order of the Court');
    expect(stylesIn(parts).get('DecisionLabel')).toContain('<w:basedOn w:val="Decision2"/>');
  });

  test('keeps its name from one of ours of another type', async () => {
    const styles = stylesIn(await on({ styles: style('Deciding', 'Decision', '', 'character') }));
    expect(valuesOf(styles.get('Decision') ?? '', 'name')).toEqual(['Decision (note)']);
  });

  test('leaves no two that stand for all paragraphs', async () => {
    const own =
      '<w:style w:type="paragraph" w:default="1" w:styleId="Mine"><w:name w:val="Standard"/></w:style>';
    const sheet = part(await on({ styles: own }), 'word/styles.xml');
    const defaults = Array.from(sheet.matchAll(/<w:style [^>]*w:default="1"[^>]*>/g), ([tag]) => tag);
    expect(defaults.filter((tag) => tag.includes('"paragraph"'))).toHaveLength(1);
  });
});

describe('Our own styles on a base', () => {
  test('keep the space and indents that they had, whatever body text has there', async () => {
    const body = style(
      'BodyText',
      'Body Text',
      '<w:pPr><w:spacing w:before="0" w:after="240"/><w:ind w:firstLine="400"/></w:pPr>',
    );
    const own = stylesIn(await on({ styles: body })).get('BodyTextIndent') ?? '';
    expect(own).toMatch(/<w:spacing [^>]*w:before="120" w:after="0"\/>/);
    expect(own).toMatch(/<w:ind w:left="567" w:right="0" w:firstLine="0"\/>/);
  });

  test('keep no number from a heading that the base numbers', async () => {
    const base = {
      styles: style('Heading1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>'),
      numbering:
        '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>',
    };
    const running = paragraphsOf(part(await on(base), 'word/document.xml'));
    const columns = paragraphsOf(part(await on(base, { layout: 'note' }), 'word/document.xml'));
    const heading = running.find(({ text }) => text.endsWith('Fares'));
    expect(heading?.xml.match(/<w:numPr>/g)).toHaveLength(1);
    expect([null, 0, 7]).not.toContain(heading?.numId);
    expect(columns.find(({ text }) => text === 'Fares')?.numId).toBe(0);
  });

  test('keep a heading with its text where the heading of the base does not', async () => {
    const kept = async (properties: string): Promise<number | undefined> => {
      const parts = await on({ styles: style('Heading1', 'heading 1', `<w:pPr>${properties}</w:pPr>`) });
      const heading = paragraphsOf(part(parts, 'word/document.xml')).find(({ text }) =>
        text.endsWith('Fares'),
      );
      return heading?.xml.match(/<w:keepNext\/>/g)?.length;
    };
    expect(await kept('')).toBe(1);
    expect(await kept('<w:keepNext w:val="0"/>')).toBe(1);
    expect(await kept('<w:keepNext/>')).toBeUndefined();
  });

  test('have the language that the base has, where it is one of Britain, and else British English', async () => {
    const language = async (value: string): Promise<string> => {
      const lang = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${value}"/></w:rPr></w:rPrDefault></w:docDefaults>`;
      const sheet = part(await on({ styles: lang + style('N', 'Normal') }), 'word/styles.xml');
      return valuesOf(/<w:docDefaults>.*?<\/w:docDefaults>/s.exec(sheet)?.[0] ?? '', 'lang')[0] ?? '';
    };
    expect(await language('cy-GB')).toBe('cy-GB');
    expect(await language('en-US')).toBe('en-GB');
    const bare = part(await on({ styles: style('N', 'Normal') }), 'word/styles.xml');
    expect(bare).toContain('<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/>');
  });
});

test('Lists keep their numbers beside those of the base', async () => {
  const taken = [0, 1, 2, 9].map(
    (id) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:lvlText w:val="base"/></w:lvl></w:abstractNum>`,
  );
  const nums = [1, 2, 9].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
  const parts = await on({ numbering: taken.join('') + nums.join('') });
  const numbering = part(parts, 'word/numbering.xml');
  const items = paragraphsOf(part(parts, 'word/document.xml')).filter(({ text }) =>
    /^(?:one|two)$/.test(text),
  );
  expect(new Set(items.map(({ numId }) => numId)).size).toBe(1);
  expect([1, 2, 9]).not.toContain(items[0]?.numId);
  expect(levelXml(numbering, items[0]?.numId ?? 0, 0)).toContain('<w:lvlText w:val="%1."/>');
  expect(levelXml(numbering, 9, 0)).toContain('<w:lvlText w:val="base"/>');
  const order = Array.from(numbering.matchAll(/<w:(abstractNum|num) /g), ([, kind]) => kind).join(' ');
  expect(order).toMatch(/^(?:abstractNum ?)+(?:num ?)+$/);
});

describe('The page of the base', () => {
  const section = (parts: ReadonlyMap<string, string>): string =>
    /<w:sectPr.*<\/w:sectPr>/s.exec(part(parts, 'word/document.xml'))?.[0] ?? '';

  test('is that of its last section, with the headers that this takes over', async () => {
    const result = await onBase(await writeWord(NOTE), await docxBase());
    if (!result.ok) throw new Error(result.trouble);
    const parts = await unpack(result.bytes);
    expect(section(parts)).toContain('<w:pgSz w:w="12240" w:h="15840"');
    const [id] = /(?<=<w:headerReference w:type="default" r:id=")[^"]*/.exec(section(parts)) ?? [];
    const rels = part(parts, 'word/_rels/document.xml.rels');
    const [target] = new RegExp(`(?<=Id="${id}"[^>]*Target=")[^"]*`).exec(rels) ?? [];
    expect(part(parts, `word/${target}`)).toContain('Marshland Council');
    expect(section(parts)).toContain('<w:footerReference w:type="default"');
  });

  test('sets how wide our tables are', async () => {
    const wide = '<w:p><w:pPr><w:sectPr/></w:pPr></w:p>';
    const parts = await on({ body: wide }, { layout: 'note' });
    expect(part(parts, 'word/document.xml')).toContain('<w:tblW w:type="dxa" w:w="9026"/>');
    const narrow = await onBase(await writeWord(NOTE, { layout: 'note' }), await docxBase());
    const document = narrow.ok ? part(await unpack(narrow.bytes), 'word/document.xml') : '';
    expect(document).toContain('<w:tblW w:type="dxa" w:w="8240"/>');
    expect(document).not.toContain('w:w="9026"');
  });

  test('has our own header and footer where the base has neither', async () => {
    const parts = await on({});
    expect(section(parts).match(/<w:(?:header|footer)Reference/g)).toHaveLength(3);
    expect(section(parts)).toContain('<w:titlePg/>');
    expect([...parts.values()].join()).toContain('Quay Board');
  });

  test('has none of ours where the base has one of its own', async () => {
    const parts = await on({ header: line('Marshland') });
    expect(section(parts).match(/<w:(?:header|footer)Reference/g)).toHaveLength(1);
    expect(section(parts)).not.toContain('<w:titlePg/>');
  });

  test('has line numbers where they are asked for', async () => {
    expect(section(await on({ header: line('M') }, { hasLineNumbers: true }))).toContain('<w:lnNumType ');
    expect(section(await on({ header: line('M') }))).not.toContain('<w:lnNumType ');
  });
});

describe('Headers of the base', () => {
  test('keep their fields, and the property that one shows', async () => {
    const shown = field('DOCPROPERTY "Committee name" \\* MERGEFORMAT', 'Harbours');
    const properties = (name: string): string =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${name}"><vt:lpwstr>Of ${name}</vt:lpwstr></property>`;
    const parts = await on({
      header: line(
        'Page ',
        field('PAGE', '3'),
        shown,
        '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>4</w:t></w:r></w:fldSimple>',
      ),
      parts: {
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>',
        'docProps/custom.xml': `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties('Committee name')}${properties('Secret')}</Properties>`,
      },
    });
    const own = part(parts, 'word/header1.xml');
    expect(own).toContain('<w:instrText xml:space="preserve"> PAGE </w:instrText>');
    expect(own).toContain('w:instr=" NUMPAGES "');
    expect(part(parts, 'docProps/custom.xml')).toContain('Of Committee name');
    expect([...parts.values()].join()).not.toContain('Secret');
  });

  test('stand where they stood: on the first page, on left-hand pages', async () => {
    const parts = await on({ header: line('Marshland'), headerType: 'first' });
    expect(part(parts, 'word/document.xml')).toContain('<w:headerReference w:type="first" r:id="');
  });
});

test('Settings of looks come along, those of the text and its making do not', async () => {
  const settings = part(
    await on({
      header: line('Marshland'),
      settings:
        '<w:trackRevisions/><w:evenAndOddHeaders/><w:defaultTabStop w:val="567"/><w:rsids><w:rsid w:val="00AA11BB"/></w:rsids>' +
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="14"/></w:compat><w:themeFontLang w:val="en-US"/>',
    }),
    'word/settings.xml',
  );
  expect(settings).toMatch(/<w:defaultTabStop w:val="567"\/><w:evenAndOddHeaders\/><w:compat>.*w:val="14"/s);
  expect(settings).toContain('<w:themeFontLang w:val="en-GB"/>');
  expect(settings).not.toMatch(/trackRevisions|rsid/);
});

test('What our own file carries besides its words stays with it', async () => {
  const packed = await writeWord(NOTE);
  const before = await unpack(packed);
  const parts = await on({ header: line('Marshland') });
  expect(before.has('customXml/item1.xml')).toBe(true);
  for (const name of ['customXml/item1.xml', 'customXml/itemProps1.xml', 'docProps/core.xml'])
    expect(part(parts, name)).toBe(part(before, name));
});

test('Words are never taken for tags of ours', async () => {
  const hostile = '<w:pStyle w:val="Title"/> <w:numId w:val="1"/> r:id="rId1" <w:sectPr>';
  const note: Note = [
    header('Board'),
    agendaItem({ ai: 1, number: '1', title: hostile }, [paragraph(hostile)]),
  ];
  const result = await onBase(await writeWord(note), await madeBase({ header: line(words('M')) }));
  const found = result.ok ? paragraphsOf(part(await unpack(result.bytes), 'word/document.xml')) : [];
  expect(found.filter(({ text }) => text === hostile)).toHaveLength(2);
});
