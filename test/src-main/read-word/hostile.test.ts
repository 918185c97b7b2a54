import { deflateRawSync } from 'node:zlib';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import {
  MAX_ATTRIBUTES,
  MAX_CELLS,
  MAX_CHARACTERS,
  MAX_DEPTH,
  MAX_ELEMENTS,
  MAX_ELEMENTS_BESIDE,
  MAX_PARAGRAPHS,
  MAX_PARTS,
  MAX_PROLOG,
  MAX_REFERENCES,
  RATIO_COUNTS_FROM,
} from '../../../src-main/read-word/limits.ts';
import { openWord } from '../../../src-main/read-word/open-word.ts';
import { pace } from '../../../src-main/read-word/pace.ts';
import { contentOf, linesIn, troubleOf } from './opened-word.ts';
import { paragraph, partsOf, run, table, type WordParts, wordFile, zipOf } from './word-files.ts';

const SMALL: WordParts = { body: paragraph(run('Fares review')) };
const DOCUMENT = 'word/document.xml';

/** A file of such parts, stored as they are: what is in it is what counts, not how well it packs. */
async function stored(parts: WordParts): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(partsOf(parts))) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}

/** The main document with something put before its root, or after it. */
function around(before: string, after = ''): WordParts {
  const xml = String(partsOf(SMALL)[DOCUMENT]);
  const document = xml.replace('<w:document', () => `${before}<w:document`) + after;
  return { ...SMALL, others: { [DOCUMENT]: document } };
}

describe('XML that can do harm is refused', () => {
  const ENTITIES = Array.from({ length: 9 }, (_, level) => {
    const inner = level === 0 ? 'lol' : `&e${level - 1};`.repeat(10);
    return `<!ENTITY e${level} "${inner}">`;
  });

  test.each([
    ['a declaration of a type', '<!DOCTYPE w:document>'],
    ['entities that expand into one another', `<!DOCTYPE w:document [${ENTITIES.join('')}]>`],
    ['an entity from a file', '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a declaration from elsewhere', '<!DOCTYPE w:document SYSTEM "http://example.org/x.dtd">'],
  ])('%s', async (_, doctype) => {
    expect(await troubleOf(await wordFile(around(doctype)))).toMatch(/declarations.*can do harm/);
  });

  test.each([
    '_rels/.rels',
    '[Content_Types].xml',
    'word/styles.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/comments.xml',
    'word/footnotes.xml',
    'word/header1.xml',
    'docProps/core.xml',
    'customXml/item1.xml',
    'word/_rels/document.xml.rels',
  ])('a declaration in %s', async (name) => {
    const body = `${SMALL.body}<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`;
    const texts = { styles: '', numbering: '', settings: '', comments: '', footnotes: '' };
    const parts = { body, ...texts, title: 'x', carried: 'x', headers: [''] };
    const xml = String(partsOf(parts)[name]).replace(/^(?:<\?xml[^>]*>\s*)?/, '<!DOCTYPE x>');
    expect(await troubleOf(await wordFile({ ...parts, others: { [name]: xml } }))).toMatch(/can do harm/);
  });

  test('an entity that was not declared', async () => {
    const body = '<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>';
    expect(await troubleOf(await wordFile({ body }))).toMatch(/does not hold together/);
  });

  test.each([
    ['a tag that is not closed', '<w:p>'],
    ['tags that cross', '<w:p><w:r></w:p></w:r>'],
    ['a name without a namespace', '<zz:p/>'],
    ['one attribute twice', '<w:p w:x="1" w:x="2"/>'],
    ['a character that may not be', '<w:p>\u0001</w:p>'],
    ['a number of no character', '<w:p>&#xFFFFFFF;</w:p>'],
  ])('%s', async (_, body) => {
    expect(await troubleOf(await wordFile({ body }))).toMatch(/does not hold together/);
  });

  test('bytes that are no text', async () => {
    const bytes = Buffer.from(String(partsOf(SMALL)[DOCUMENT]), 'utf8');
    bytes[bytes.indexOf('Fares')] = 0xff;
    expect(await troubleOf(await wordFile({ ...SMALL, others: { [DOCUMENT]: bytes } }))).toMatch(
      /hold together/,
    );
  });

  test('nothing where XML is expected, and more than one root', async () => {
    expect(await troubleOf(await wordFile({ ...SMALL, others: { [DOCUMENT]: '' } }))).toMatch(
      /hold together/,
    );
    expect(await troubleOf(await wordFile(around('', '<w:more/>')))).toMatch(/hold together/);
  });
});

describe('A file that is too much is refused', () => {
  test('elements nested too deep, and read where they are just not', async () => {
    // The document and its body are two, and a paragraph with words three more.
    const nested = (depth: number): string =>
      `${'<w:sdt>'.repeat(depth)}${SMALL.body}${'</w:sdt>'.repeat(depth)}`;
    expect(await linesIn(await wordFile({ body: nested(MAX_DEPTH - 5) }))).toEqual(['Fares review']);
    expect(await troubleOf(await wordFile({ body: nested(MAX_DEPTH - 4) }))).toMatch(
      /deeper than can be read/,
    );
  });

  test('tables nested too deep', async () => {
    let body = SMALL.body;
    for (let depth = 0; depth < MAX_DEPTH / 3; depth += 1) body = table([[body]]);
    expect(await troubleOf(await wordFile({ body }))).toMatch(/deeper than can be read/);
  });

  test('a table with a million rows', async () => {
    const rows = '<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(1_000_000);
    const trouble = await troubleOf(await stored({ body: `<w:tbl>${rows}</w:tbl>` }));
    expect(trouble).toMatch(`more than ${MAX_CELLS.toLocaleString('en-GB')} table cells`);
  });

  test('more paragraphs than a note has', async () => {
    const trouble = await troubleOf(await stored({ body: '<w:p/>'.repeat(MAX_PARAGRAPHS + 1) }));
    expect(trouble).toMatch(`more than ${MAX_PARAGRAPHS.toLocaleString('en-GB')} paragraphs`);
  });

  test('more elements than a note has, in all parts together', () => {
    const { element } = pace(undefined);
    for (let count = 0; count < MAX_ELEMENTS; count += 1) element();
    expect(element).toThrow(/elements/);
  });

  test('more than a document has of what is kept beside its words', async () => {
    const styles = '<w:style/>'.repeat(MAX_ELEMENTS_BESIDE + 1);
    expect(await troubleOf(await stored({ ...SMALL, styles }))).toMatch(/more styles, lists or links/);
  });

  test('more attributes than an element has', async () => {
    const attributes = Array.from({ length: MAX_ATTRIBUTES + 1 }, (_, index) => `a${index}="x"`).join(' ');
    expect(await troubleOf(await wordFile({ body: `<w:p ${attributes}/>` }))).toMatch(
      /does not hold together/,
    );
  });

  test('more words than Word holds, and more of them that are written by their numbers than a note has', () => {
    const { characters, references } = pace(undefined);
    characters(MAX_CHARACTERS);
    expect(() => characters(1)).toThrow(/too-long/);
    references(MAX_REFERENCES);
    expect(() => references(1)).toThrow(/too-long/);
  });

  test('declarations that never end', async () => {
    const entities = '<!ENTITY a "b">'.repeat(MAX_PROLOG / 10);
    expect(await troubleOf(await stored(around(`<!DOCTYPE x [${entities}`)))).toMatch(/can do harm/);
    expect(await troubleOf(await stored(around(`<!--${' '.repeat(MAX_PROLOG * 2)}-->`)))).toMatch(
      /hold together/,
    );
  });

  test('spaces without end around words, in time that does not grow faster than they do', async () => {
    const body = `<w:p><w:r><w:t>${' '.repeat(2_000_000)}a${' '.repeat(2_000_000)}b</w:t></w:r></w:p>`;
    expect((await linesIn(await stored({ body })))[0]).toHaveLength(2_000_002);
  });

  test('more parts than a document has', async () => {
    const names = Array.from({ length: MAX_PARTS + 1 }, (_, index) => [`p${index}`, ''] as const);
    expect(await troubleOf(await zipOf(Object.fromEntries(names)))).toMatch(
      /more parts than any Word document/,
    );
  });

  test('a part that unpacks to many times its size, before it is unpacked', async () => {
    const bomb = around(`<!--${' '.repeat(RATIO_COUNTS_FROM + 1)}-->`);
    expect(await troubleOf(await wordFile(bomb))).toMatch(/meant to stop a computer/);
  });

  test('one that says it unpacks to less', async () => {
    const bytes = Buffer.from(await wordFile(around(`<!--${' '.repeat(RATIO_COUNTS_FROM + 1)}-->`)));
    const size = RATIO_COUNTS_FROM + 1;
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      if (bytes.readUInt32LE(at + 24) > size) bytes.writeUInt32LE(1000, at + 24);
    }
    expect(await troubleOf(bytes)).toMatch(/damaged or was cut short/);
  });

  test('one that never stops unpacking', async () => {
    const xml = String(partsOf(SMALL)[DOCUMENT]).replace('</w:body>', ' '.repeat(RATIO_COUNTS_FROM * 2));
    const spaces = deflateRawSync(xml);
    const bytes = Buffer.from(await wordFile(SMALL));
    const at = bytes.indexOf(DOCUMENT, bytes.indexOf('PK\x01\x02')) - 46;
    // The list says the part begins in a place where the bomb was put, and that it has any size.
    const offset = bytes.length;
    const local = Buffer.concat([
      bytes.subarray(bytes.readUInt32LE(at + 42)).subarray(0, 30),
      Buffer.alloc(0),
    ]);
    local.writeUInt16LE(0, 26);
    local.writeUInt16LE(0, 28);
    const end = bytes.indexOf('PK\x05\x06');
    const listAt = bytes.readUInt32LE(end + 16);
    const list = Buffer.from(bytes.subarray(listAt, end));
    list.writeUInt32LE(spaces.length, at - listAt + 20);
    list.writeUInt32LE(0x7fffffff, at - listAt + 24);
    list.writeUInt32LE(offset, at - listAt + 42);
    const tail = Buffer.from(bytes.subarray(end));
    tail.writeUInt32LE(offset + local.length + spaces.length, 16);
    expect(await troubleOf(Buffer.concat([bytes, local, spaces, list, tail]))).toMatch(
      /meant to stop a computer/,
    );
  });

  test('but not what it does not need to read, however large that says it is', async () => {
    const bytes = Buffer.from(await wordFile({ ...SMALL, others: { 'word/media/a.png': 'x'.repeat(5000) } }));
    const at = bytes.indexOf('word/media/a.png', bytes.indexOf('PK\x01\x02')) - 46;
    bytes.writeUInt32LE(0x7fffffff, at + 24);
    expect(await linesIn(bytes)).toEqual(['Fares review']);
  });
});

describe('Numbers and names of any size', () => {
  test('are cut off where a file could make much of little', async () => {
    const level = `<w:lvl w:ilvl="0"><w:start w:val="9999999999999999999"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="${'x'.repeat(100_000)}%1"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const { pieces } = await contentOf({ body: paragraph(run('a'), { num: 1, level: 0 }), numbering });
    expect(pieces).toMatchObject([{ number: 'x'.repeat(255) }]);
  });

  test('of styles that are based on one another are followed only so far', async () => {
    const styles = Array.from(
      { length: 2000 },
      (_, index) => `<w:style w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
    );
    const body = Array.from({ length: 2000 }, (_, index) => paragraph(run('a'), { style: `s${index}` })).join(
      '',
    );
    expect((await contentOf({ body, styles: styles.join('') })).pieces).toHaveLength(2000);
  });

  test('of objects’ own properties are names like others', async () => {
    const body = paragraph(run('a'), { style: '__proto__' }) + paragraph(run('b'), { style: 'constructor' });
    expect((await contentOf({ body })).pieces).toMatchObject([
      { style: '__proto__' },
      { style: 'constructor' },
    ]);
  });
});

describe('Reading', () => {
  const LONG = paragraph(run('Members noted the report. '.repeat(20))).repeat(20_000);

  test('gives others their turn', async () => {
    const bytes = await stored({ body: LONG });
    let turns = 0;
    const counter = setInterval(() => {
      turns += 1;
    });
    expect((await openWord(bytes)).ok).toBe(true);
    clearInterval(counter);
    expect(turns).toBeGreaterThan(3);
  });

  test('ends with an AbortError where it is cancelled before or while it reads', async () => {
    const bytes = await stored({ body: LONG });
    await expect(openWord(bytes, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    const controller = new AbortController();
    let ended = false;
    const opened = openWord(bytes, { signal: controller.signal }).finally(() => {
      ended = true;
    });
    setTimeout(() => {
      expect(ended).toBe(false);
      controller.abort();
    }, 20);
    await expect(opened).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('ends with the reason that the signal gives', async () => {
    const reason = new Error('closed');
    await expect(openWord(new Uint8Array(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
