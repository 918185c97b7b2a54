import fc from 'fast-check';
import JSZip from 'jszip';
import { beforeAll, describe, expect, test } from 'vitest';
import { agendaItem, header, paragraph } from '../../../shared/note/build.ts';
import { onBase } from '../../../src-main/word/base/on-base.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { unpack } from '../word-file.ts';
import { docxBase, line, type MadeBase, madeBase } from './bases.ts';
import { danglingIn } from './dangling.ts';

const NOTE = [
  header('Quay Board'),
  agendaItem({ ai: 1, number: '1', title: 'Fares' }, [paragraph('So.')]),
] as const;

let packed = new Uint8Array();
let letterhead = new Uint8Array();

beforeAll(async () => {
  packed = Uint8Array.from(await writeWord(NOTE));
  letterhead = Uint8Array.from(await docxBase());
});

async function troubleOf(base: Uint8Array): Promise<string> {
  const result = await onBase(packed, base);
  return result.ok ? 'none' : result.trouble;
}

describe('A base is refused in words', () => {
  const bytes = (words: string): Uint8Array => Buffer.from(words, 'latin1');

  test.each([
    ['nothing', bytes(''), /^this file is empty/],
    ['plain text', bytes('Minutes of the Board'), /^this is plain text/],
    ['rich text', bytes('{\\rtf1 x}'), /^this is a rich text file/],
    ['a PDF', bytes('%PDF-1.7'), /^this is a PDF/],
    ['the head of a packed file', bytes('PK\x03\x04'), /^this file is damaged/],
  ])('where it is %s', async (_, base, sentence) => {
    expect(await troubleOf(base)).toMatch(sentence);
  });

  test('where it was cut short', async () => {
    expect(await troubleOf(letterhead.slice(0, letterhead.length / 2))).toMatch(/^this file is damaged/);
  });

  test('where it is another packed file', async () => {
    const zip = await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' });
    expect(await troubleOf(zip)).toMatch(/without a Word document in it/);
  });

  test.each<readonly [string, MadeBase, RegExp]>([
    [
      'it is in the strict form',
      { namespace: 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"' },
      /strict form of Open XML/,
    ],
    [
      'it has macros',
      {
        mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml',
        parts: { 'word/vbaProject.bin': 'x' },
      },
      /has macros/,
    ],
    [
      'its header declares entities',
      { header: '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' },
      /declarations in it/,
    ],
    ['its header is broken', { header: '<w:p><w:r></w:p>' }, /does not hold together/],
    [
      'its header is nested too deep',
      { header: `${'<w:p>'.repeat(400)}${'</w:p>'.repeat(400)}` },
      /deeper than/,
    ],
    ['its styles are endless', { styles: '<w:style/>'.repeat(400_000) }, /too large to take its looks from/],
    [
      'its header opens a thousand fields',
      {
        header: line(...Array.from({ length: 1000 }, () => '<w:r><w:fldChar w:fldCharType="begin"/></w:r>')),
      },
      /deeper than/,
    ],
    [
      'a part unpacks to many times its size',
      { header: `<w:p>${' '.repeat(40_000_000)}</w:p>` },
      /unpacks to many times its size/,
    ],
  ])('where %s', async (_, made, sentence) => {
    const trouble = await troubleOf(await madeBase(made));
    expect(trouble).toMatch(sentence);
    expect(trouble).toMatch(/^th(?:is|e) .*\.$/s);
    expect(trouble).toMatch(/Nothing was changed|not unpacked|not read any further/);
  });
});

test('Whatever bytes a base has, the answer is a sound file or a sentence', async () => {
  const spot = fc.record({ at: fc.nat(), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(spot, { minLength: 1, maxLength: 20 }), async (spots) => {
      const bytes = Uint8Array.from(letterhead);
      for (const { at, byte } of spots) bytes[at % bytes.length] = byte;
      const result = await onBase(packed, bytes);
      if (result.ok) expect(danglingIn(await unpack(result.bytes))).toEqual([]);
      else expect(result.trouble).toMatch(/^th(?:is|e) .*\.$/s);
    }),
    { numRuns: 200 },
  );
});

/** Values that mean something else than what stood there, or nothing. */
const TRAPS = [
  '',
  '-1',
  '0',
  '99999999999',
  'rId1',
  'https://tracker.example/',
  '../../x',
  'Heading1',
  'begin',
];

test('Whatever its parts say, the file hangs together and leads nowhere', async () => {
  const zip = await JSZip.loadAsync(letterhead);
  const names = Object.keys(zip.files).filter((name) => /^word\/(?!document)[^/]*\.xml$|rels$/.test(name));
  const change = fc.record({
    name: fc.constantFrom(...names),
    at: fc.nat(),
    trap: fc.constantFrom(...TRAPS),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const base = await JSZip.loadAsync(letterhead);
      for (const { name, at, trap } of changes) {
        const content = (await base.file(name)?.async('string')) ?? '';
        const values = Array.from(content.matchAll(/(?<! xmlns(?::\w+)?)="[^"]*"/g));
        const value = values[at % values.length];
        if (value) base.file(name, splice(content, value.index, value[0].length, `="${trap}"`));
      }
      const result = await onBase(packed, await base.generateAsync({ type: 'uint8array' }));
      if (result.ok) expect(danglingIn(await unpack(result.bytes))).toEqual([]);
      else expect(result.trouble).toMatch(/^th(?:is|e) .*\.$/s);
    }),
    { numRuns: 200, examples: [[[{ name: 'word/header1.xml', at: 2100978770, trap: '' }]]] },
  );
});

function splice(text: string, at: number, length: number, put: string): string {
  return `${text.slice(0, at)}${put}${text.slice(at + length)}`;
}
