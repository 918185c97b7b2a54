import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
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
} from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { EMPTY, EVERYTHING, HOSTILE_WORDS, ROWS } from './fixtures.ts';
import { ALL_ON } from './option-sets.ts';
import { packageFaults } from './package-faults.ts';
import { shownNumbers } from './shown-numbers.ts';
import { paragraphsOf, part, textOf, unpack, valuesOf } from './word-file.ts';

/*
 * What Word trips over, though the file is well formed and often valid: faults known from the library that packs our
 * files (https://github.com/dolanmiu/docx/issues, by their numbers) and from other writers of such files. Each is tried
 * on a document with all kinds of blocks and all options.
 */

/** Word takes a file for corrupt or for another list where a number is not in 31 bits. */
const ID_BITS = 2 ** 31;

const WORST: Note = [
  ...EVERYTHING,
  agendaItem({ ai: 5, number: '46/24', title: HOSTILE_WORDS[0] }, [
    ...HOSTILE_WORDS.map((words) => ({ ...paragraph('x'), children: [{ text: words }] as const })),
    decision('x'.repeat(40_000)),
    action('To write.', { owner: 'x'.repeat(300) }),
    list([listItem('1.', ''), listItem('2.', 'words')]),
    list([listItem('1.', 'again')]),
    attendanceTable([{ role: '', name: 'x', authority: '', group: 'present' }, ...ROWS]),
  ]),
];

let parts: ReadonlyMap<string, string> = new Map();
let document = '';
let file: Uint8Array = new Uint8Array();

beforeAll(async () => {
  file = await writeWord(WORST, { ...ALL_ON, layout: 'minutes' });
  parts = await unpack(file);
  document = part(parts, 'word/document.xml');
});

const xmlParts = () => [...parts].filter(([name]) => /\.(?:xml|rels)$/.test(name));

describe('Fields', () => {
  test('have a result in the file, as Word asks to repair one without (open-agreements#352, docx#3480)', () => {
    const fields = xmlParts().flatMap(([, xml]) => xml.match(/<w:fldSimple .*?<\/w:fldSimple>/gs) ?? []);
    expect(fields).toHaveLength(4);
    expect(fields.map(textOf)).toEqual(['1', '1', '1', '1']);
    expect(xmlParts().filter(([, xml]) => /<w:fldSimple [^>]*\/>/.test(xml))).toEqual([]);
  });

  test('of many runs begin, part and end as often', () => {
    const count = (kind: string) =>
      xmlParts().reduce((sum, [, xml]) => sum + xml.split(`w:fldCharType="${kind}"`).length - 1, 0);
    expect([count('separate'), count('end')]).toEqual([count('begin'), count('begin')]);
  });
});

describe('The package', () => {
  test('has no part that nothing leads to, such as empty comments (docx#3314)', () => {
    expect(packageFaults(parts)).toEqual([]);
    expect([...parts.keys()].filter((name) => name.includes('comments'))).toEqual([]);
  });

  test('finds the heads and feet of its pages by the ids of their relationships (anthropics/skills#1569)', () => {
    const used = Array.from(document.matchAll(/<w:(header|footer)Reference [^>]*r:id="([^"]*)"/g));
    const relationships = part(parts, 'word/_rels/document.xml.rels');
    expect(used).toHaveLength(3);
    for (const [, kind, id] of used) {
      expect(relationships).toMatch(new RegExp(`Id="${id}" Type="[^"]*/${kind}" Target="${kind}\\d\\.xml"`));
    }
  });

  test('has files with attributes, without which Word for Mac warns (superdoc/docx-corpus#8)', async () => {
    const attributes = externalAttributes(file);
    expect(attributes.length).toBe(parts.size);
    expect(attributes.filter((value) => value >>> 16 !== 0o100644)).toEqual([]);
  });

  test('has no folders among its files and the list of types first', async () => {
    const names = Object.values((await JSZip.loadAsync(file)).files);
    expect(names.filter(({ dir }) => dir)).toEqual([]);
    expect(names[0]?.name).toBe('[Content_Types].xml');
  });

  test('has a head of its pages with a paragraph in it, and none that is empty', () => {
    const running = xmlParts().filter(([name]) => /^word\/(?:header|footer)\d+\.xml$/.test(name));
    expect(running).toHaveLength(3);
    for (const [, xml] of running) expect(textOf(xml)).not.toBe('');
  });

  test('is whole without any words too', async () => {
    const empty = await unpack(await writeWord(EMPTY));
    expect(packageFaults(empty)).toEqual([]);
    expect(part(empty, 'word/document.xml')).toContain('<w:sectPr');
  });
});

describe('Lists', () => {
  test('start again where the note’s do, though they look the same (docx#3037, docx#1098)', () => {
    const paragraphs = paragraphsOf(document);
    const numbers = shownNumbers(parts, paragraphs);
    const at = paragraphs.findIndex(({ text, style }) => text === 'words' && style === 'ListNumber');
    expect([numbers[at - 1], numbers[at], numbers[at + 1]]).toEqual(['1.', '2.', '1.']);
  });

  test('have all nine levels, each once (anthropics/skills#1569)', () => {
    const numbering = part(parts, 'word/numbering.xml');
    const definitions = numbering.match(/<w:abstractNum .*?<\/w:abstractNum>/gs) ?? [];
    expect(definitions.length).toBeGreaterThan(5);
    for (const definition of definitions) {
      const levels = Array.from(definition.matchAll(/<w:lvl w:ilvl="(\d)"/g), ([, level]) => level);
      expect(levels).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
    }
  });

  test('have an id each by which they are told apart between documents (jgm/pandoc#627)', async () => {
    const idsOf = (numbering: string) => valuesOf(numbering, 'nsid');
    const numbering = part(parts, 'word/numbering.xml');
    const ids = idsOf(numbering);
    expect(ids).toHaveLength(numbering.split('<w:abstractNum ').length - 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9A-F]{8}$/.test(id) && Number.parseInt(id, 16) < ID_BITS)).toBe(true);
    const other = part(await unpack(await writeWord([header('Another note')])), 'word/numbering.xml');
    expect(idsOf(other).filter((id) => ids.includes(id))).toEqual([]);
  });

  test('have no level that any program may define anew, as the library marks them all', () => {
    expect(part(parts, 'word/numbering.xml')).not.toContain('tentative');
  });

  test('are defined before they are used, definitions first', () => {
    const numbering = part(parts, 'word/numbering.xml');
    expect(numbering.lastIndexOf('<w:abstractNum ')).toBeLessThan(numbering.indexOf('<w:num '));
  });

  test('show no number of another level for what a marker says of per cent', async () => {
    const note: Note = [
      header('Note'),
      agendaItem({ ai: 1, number: '5%2', title: 'First' }, [
        list([listItem('5%2', 'words'), listItem('%1', 'more'), listItem('%', 'last')]),
      ]),
    ];
    const found = await unpack(await writeWord(note));
    const paragraphs = paragraphsOf(part(found, 'word/document.xml'));
    const shown = shownNumbers(found, paragraphs).map((number, at) => `${number}${paragraphs[at]?.text}`);
    expect(shown.map((words) => words.replace(/[\t\u2060]/g, ''))).toEqual([
      'Note',
      '5%2First',
      '5%2words',
      '%1more',
      '%last',
    ]);
  });
});

describe('Words', () => {
  test('outside the first plane are whole wherever the pieces of a long file end', async () => {
    const words = '𝒜'.repeat(20_000);
    const file = await unpack(await writeWord([header('Board'), paragraph(words), paragraph(`x${words}`)]));
    const xml = part(file, 'word/document.xml');
    expect(xml).not.toContain('\uFFFD');
    expect(xml.split(words)).toHaveLength(3);
  });

  test('have no line end in them, which Word shows as a space or not at all (anthropics/skills#1569)', () => {
    const texts = xmlParts().flatMap(([, xml]) => xml.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g) ?? []);
    expect(texts.filter((text) => /[\r\n\t]/.test(text))).toEqual([]);
  });

  test('keep the spaces at their ends', () => {
    const texts = document.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>/g) ?? [];
    const bare = texts.filter((text) => /^<w:t>(?:\s|[^<]*\s<)/.test(text));
    expect(bare).toEqual([]);
  });

  test('have no character that XML can not hold', () => {
    for (const [, xml] of xmlParts()) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(xml.isWellFormed()).toBe(true);
    }
  });

  test('may be as long as they like', () => {
    expect(document).toContain('x'.repeat(40_000));
  });

  test('take no part of a reference of the library for their own', () => {
    expect(textOf(document)).toContain('{body bullets-0} {numbers 1-0}');
  });

  test('are in British English by the defaults of the document (docx#1655)', () => {
    const styles = part(parts, 'word/styles.xml');
    expect(styles).toMatch(/<w:docDefaults><w:rPrDefault><w:rPr>.*?<w:lang w:val="en-GB"/s);
    expect(xmlParts().filter(([, xml]) => xml.includes('en-US'))).toEqual([]);
  });
});

describe('Tables', () => {
  const tables = () => document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];

  test('repeat their first row only (docx#2425, docx#2415)', () => {
    expect(tables().length).toBeGreaterThan(3);
    for (const table of tables()) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0));
    }
  });

  test('have a paragraph at the end of every cell, or Word takes the file for corrupt', () => {
    const cells = document.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    expect(cells.filter((cell) => !/(?:<\/w:p>|<w:p\/>)<\/w:tc>$/.test(cell))).toEqual([]);
  });

  test('have their width, a grid, and cells that fit it, or other programs guess (docx#528, docx#1618)', () => {
    for (const table of tables()) {
      const grid = Array.from(table.matchAll(/<w:gridCol w:w="(\d+)"/g), ([, width]) => Number(width));
      const total = grid.reduce((sum, width) => sum + width, 0);
      expect(table).toContain(`<w:tblW w:type="dxa" w:w="${total}"/>`);
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      for (const [row] of table.matchAll(/<w:tr>.*?<\/w:tr>/gs)) {
        const widths = Array.from(row.matchAll(/<w:tcW w:type="dxa" w:w="(\d+)"/g), ([, width]) =>
          Number(width),
        );
        expect(widths).toEqual(grid);
      }
    }
  });

  test('never touch, or Word makes one of two', () => {
    expect(document).not.toMatch(/<\/w:tbl><w:tbl>/);
  });
});

describe('Ids and names', () => {
  test('of bookmarks and drawings are there once (docx#3478, docx#2719)', () => {
    const all = xmlParts()
      .map(([, xml]) => xml)
      .join('');
    for (const pattern of [/<w:bookmarkStart [^>]*w:id="(\d+)"/g, /<wp:docPr [^>]*id="(\d+)"/g]) {
      const ids = Array.from(all.matchAll(pattern), ([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('of styles are there once, in any capitals, and those of our own are marked as such', () => {
    const styles = part(parts, 'word/styles.xml');
    const all = styles.match(/<w:style .*?<\/w:style>/gs) ?? [];
    const ids = all.map((style) => /w:styleId="([^"]*)"/.exec(style)?.[1]?.toLowerCase());
    const names = all.map((style) => valuesOf(style, 'name')[0]?.toLowerCase());
    expect(new Set(ids).size).toBe(all.length);
    expect(new Set(names).size).toBe(all.length);
    for (const id of ['Decision', 'ActionsTable', 'Marker', 'SignatureLine']) {
      expect(styles).toMatch(new RegExp(`<w:style [^>]*w:customStyle="1"[^>]*w:styleId="${id}"`));
    }
    expect(styles).not.toMatch(/<w:style [^>]*w:customStyle="1"[^>]*w:styleId="Heading1"/);
  });
});

test('the file is opened as one of today’s Word, not in compatibility mode', () => {
  expect(part(parts, 'word/settings.xml')).toMatch(
    /<w:compatSetting w:val="15" w:name="compatibilityMode" w:uri="[^"]*"\/>/,
  );
});

test('every part begins as XML in UTF-8 does', () => {
  const others = xmlParts().filter(([, xml]) => !xml.startsWith('<?xml version="1.0" encoding="UTF-8"'));
  expect(others.map(([name]) => name)).toEqual([]);
});

/** The attributes of all files of a ZIP file, as its list of contents has them (APPNOTE 4.3.12). */
function externalAttributes(zip: Uint8Array): readonly number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const found: number[] = [];
  const end = zip.length - 22;
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    found.push(view.getUint32(at + 38, true));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}
