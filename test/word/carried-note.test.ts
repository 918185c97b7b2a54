import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../../shared/layouts/layouts.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, kept, paragraph } from '../../shared/note/build.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { writeNote } from '../../shared/tagged/write.ts';
import { carriedNote, withCarried } from '../../src-main/word/carried-note.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { generatedNote } from '../laws/generate.ts';
import { HOSTILE_WORDS } from './fixtures.ts';
import { SAMPLE_NOTES } from './notes.ts';
import { part, unpack } from './word-file.ts';

const OPENING =
  /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n<note xmlns="urn:minutewright:note" version="1" seal="[0-9a-f]{64}" xml:space="preserve">/;

/** The text in a carried part, as a reader of XML hears it. */
function textIn(carried: string): string {
  const [opening = ''] = OPENING.exec(carried) ?? [];
  expect(opening).not.toBe('');
  expect(carried.endsWith('</note>')).toBe(true);
  const inner = carried.slice(opening.length, -'</note>'.length);
  expect(inner).not.toMatch(/[<>\r]/);
  return inner.replace(/&(#13|lt|gt|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = { '#13': '\r', lt: '<', gt: '>', amp: '&' };

test.each(SAMPLE_NOTES)('a file carries $name as its tagged text', async ({ note }) => {
  const carried = part(await unpack(await writeWord(note)), 'customXml/item1.xml');
  expect(textIn(carried)).toBe(writeNote(note));
});

test('the part is told of in the package, with what it is', async () => {
  const parts = await unpack(await writeWord([header('Note')]));
  expect(part(parts, 'customXml/itemProps1.xml')).toMatch(
    /<ds:datastoreItem ds:itemID="\{[0-9A-F-]{36}\}".*<ds:schemaRef ds:uri="urn:minutewright:note"\/>/s,
  );
  expect(part(parts, 'customXml/_rels/item1.xml.rels')).toMatch(
    /Type="[^"]*\/customXmlProps" Target="itemProps1\.xml"/,
  );
  expect(part(parts, 'word/_rels/document.xml.rels')).toMatch(
    /Type="[^"]*\/customXml" Target="\.\.\/customXml\/item1\.xml"/,
  );
  expect(part(parts, '[Content_Types].xml')).toMatch(
    /<Override PartName="\/customXml\/itemProps1\.xml" ContentType="[^"]*customXmlProperties\+xml"\/>/,
  );
});

test('a note with Windows line ends is carried with them', async () => {
  const text = 'Note\r\n\r\n<AI1>\r\n1.\tFirst\r\n</AI1>\r\n';
  const carried = part(await unpack(await writeWord(readNote(text))), 'customXml/item1.xml');
  expect(textIn(carried)).toBe(text);
});

test('a file carries nothing where that is not wanted', async () => {
  const parts = await unpack(await writeWord([header('Note')], { carriesNote: false }));
  expect([...parts.keys()].filter((name) => name.startsWith('customXml'))).toEqual([]);
  expect([...parts.values()].join('')).not.toContain('customXml');
});

test('what a layout leaves out is not carried either', async () => {
  const note: Note = [
    header('Note'),
    agendaItem({ ai: 1, number: '1', title: 'First' }, [paragraph('A private remark.')]),
  ];
  const parts = await unpack(await writeWord(note, { layout: 'agenda' }));
  expect([...parts.values()].join('')).not.toContain('private');
  expect(textIn(part(parts, 'customXml/item1.xml'))).toBe(writeNote(layoutOf('agenda').select(note)));
});

describe('A note that XML has no characters for is not carried, rather than wrongly:', () => {
  test.each([
    'bell\u0007',
    'null\u0000',
    'form feed\u000c',
    'half a pair \ud83d',
    'the other half \udc00',
    'no character \ufffe',
    'no character \uffff',
  ])('%j', async (words) => {
    const note: Note = [header('Note'), kept('stray-tag', words)];
    expect(carriedNote(note)).toBeNull();
    const parts = await unpack(await writeWord(note));
    expect(parts.has('customXml/item1.xml')).toBe(false);
  });
});

test.each(HOSTILE_WORDS)('%j is carried as it is, or nothing is', (words) => {
  expectCarried([header('Note'), { ...paragraph('x'), children: [{ text: words }] }]);
});

test('any note that is carried is carried whole', () => {
  fc.assert(fc.property(generatedNote, expectCarried));
});

function expectCarried(note: Note): void {
  const words = carriedNote(note);
  const carried = words === null ? null : withCarried(new Map(), words).get('customXml/item1.xml');
  expect(words === null ? null : textIn(String(carried))).toBe(words === null ? null : writeNote(note));
}
