import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { contentOf, linesIn, linesOf, troubleOf } from './opened-word.ts';
import { paragraph, partsOf, run, type WordParts, wordFile, zipOf } from './word-files.ts';

const BODY = paragraph(run('Fares review'));
const SMALL: WordParts = { body: BODY };
const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Such a file with some of its parts made otherwise, or taken out where they are null. */
async function changed(
  parts: WordParts,
  changes: Readonly<Record<string, string | null>>,
): Promise<Uint8Array> {
  const all = Object.entries({ ...partsOf(parts), ...changes }).filter(([, content]) => content !== null);
  return zipOf(Object.fromEntries(all) as Record<string, string>);
}

describe('A Word file is read', () => {
  test('in the transitional form', async () => {
    expect(await linesOf(SMALL)).toEqual(['Fares review']);
  });

  test('in the strict form', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Decision"/></w:style>';
    const { pieces } = await contentOf({
      body: paragraph(run('Agreed'), { style: 'D' }),
      styles,
      isStrict: true,
    });
    expect(pieces).toMatchObject([{ style: 'Decision', runs: [{ words: 'Agreed' }] }]);
  });

  test('whatever its parts are called', async () => {
    const numbering = '<w:num w:numId="1"/>';
    expect(await linesOf({ ...SMALL, main: 'content/minutes.part', numbering })).toEqual(['Fares review']);
  });

  test('whatever prefixes its XML has', async () => {
    const xml = String(partsOf(SMALL)['word/document.xml']);
    const other = xml.replaceAll('<w:', '<x:').replaceAll('</w:', '</x:').replace('xmlns:w=', 'xmlns:x=');
    expect(await linesIn(await changed(SMALL, { 'word/document.xml': other }))).toEqual(['Fares review']);
  });

  test('in UTF-16', async () => {
    const xml = String(partsOf(SMALL)['word/document.xml']).replace('UTF-8', 'UTF-16');
    const little = Buffer.from(`\ufeff${xml}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) {
      expect(await linesOf({ ...SMALL, others: { 'word/document.xml': bytes } })).toEqual(['Fares review']);
    }
  });

  test('as a template without macros', async () => {
    expect(await linesOf({ ...SMALL, type: `${OFFICE}.wordprocessingml.template.main+xml` })).toHaveLength(1);
  });

  test('where names of parts differ in capital letters, or begin with a stroke', async () => {
    const { 'word/document.xml': document = '', ...others } = partsOf(SMALL);
    expect(await linesIn(await zipOf({ ...others, '/Word/Document.XML': document }))).toEqual([
      'Fares review',
    ]);
  });

  test('where its relations do not name the document but its types do', async () => {
    expect(await linesIn(await changed(SMALL, { '_rels/.rels': null }))).toEqual(['Fares review']);
  });

  test('without the parts that its relations name but that are not there', async () => {
    const relations = [{ id: 'x', type: 'styles', target: 'nowhere.xml' }];
    expect(await linesOf({ ...SMALL, relations })).toEqual(['Fares review']);
  });

  test('that was stored without packing', async () => {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(partsOf(SMALL))) zip.file(name, content);
    const stored = await zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
    expect(await linesIn(stored)).toEqual(['Fares review']);
  });
});

describe('A packed file is refused with a sentence of its own', () => {
  const other = (mimetype: string): Promise<Uint8Array> => zipOf({ mimetype, 'content.xml': '<a/>' });
  const office = (type: string): Promise<Uint8Array> => wordFile({ ...SMALL, type });
  test.each([
    ['an Excel workbook', () => office(`${OFFICE}.spreadsheetml.sheet.main+xml`), /an Excel workbook/],
    ['a presentation', () => office(`${OFFICE}.presentationml.presentation.main+xml`), /PowerPoint/],
    [
      'an OpenDocument text',
      () => other('application/vnd.oasis.opendocument.text'),
      /OpenDocument text \(\.odt\)/,
    ],
    ['another OpenDocument', () => other('application/vnd.oasis.opendocument.spreadsheet'), /but not a text/],
    ['an e-book', () => other('application/epub+zip'), /e-book/],
    ['a Java program', () => zipOf({ 'META-INF/MANIFEST.MF': 'Manifest-Version: 1.0' }), /Java program/],
    ['a Pages document', () => zipOf({ 'Index/Document.iwa': 'x' }), /Pages/],
    ['any packed file', () => zipOf({ 'notes/one.txt': 'x' }), /without a Word document in it/],
    ['an empty packed file', () => zipOf({}), /without a Word document in it/],
    [
      'a document with macros',
      () => office('application/vnd.ms-word.document.macroEnabled.main+xml'),
      /has macros.*without macros \(\.docx\)/,
    ],
    [
      'a template with macros',
      () => office('application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
      /has macros/,
    ],
    [
      'a document with a part of macros in it',
      () => wordFile({ ...SMALL, others: { 'word/vbaProject.bin': 'x' } }),
      /has macros/,
    ],
    [
      'a document with macros under another name',
      () => wordFile({ ...SMALL, relations: [{ id: 'v', type: 'vbaProject', target: 'a.bin' }] }),
      /has macros/,
    ],
    ['a document without its main part', () => changed(SMALL, { 'word/document.xml': null }), /damaged/],
    [
      'a document whose main part has no body',
      () => changed(SMALL, { 'word/document.xml': '<a/>' }),
      /does not hold together/,
    ],
    [
      'a document without its list of types',
      () => changed(SMALL, { '[Content_Types].xml': null }),
      /damaged/,
    ],
  ])('%s', async (_, bytes, sentence) => {
    const trouble = await troubleOf(await bytes());
    expect(trouble).toMatch(sentence);
    expect(trouble).toContain('Nothing was changed.');
  });

  test('one that was cut short, wherever it was cut', async () => {
    const whole = await wordFile(SMALL);
    for (let length = 4; length < whole.length; length += 97) {
      expect(await troubleOf(whole.subarray(0, length))).toMatch(/damaged or was cut short/);
    }
  });

  test('one with a part that is not what was packed', async () => {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(partsOf(SMALL))) zip.file(name, content);
    const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
    bytes.write('Tides', bytes.indexOf('Fares'));
    expect(await troubleOf(bytes)).toMatch(/damaged/);
  });

  test('one with two parts of one name', async () => {
    const { 'word/document.xml': document = '', ...others } = partsOf(SMALL);
    const twice = await zipOf({ ...others, 'word/document.xml': document, 'word/DOCUMENT.xml': document });
    expect(await troubleOf(twice)).toMatch(/damaged/);
  });

  test('one with parts that are locked', async () => {
    const bytes = Buffer.from(await wordFile(SMALL));
    // The flag of a locked part, in the list of parts at the end of the file.
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    }
    expect(await troubleOf(bytes)).toMatch(/locked by a password when it was packed/);
  });
});
