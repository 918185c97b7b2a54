import { expect, test } from 'vitest';
import type { BodyBlock } from '../../shared/note/blocks.ts';
import { agendaItem, decision, header, list, listItem, paragraph } from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { paragraphsOf, part, unpack } from './word-file.ts';

async function partsOf(...body: readonly BodyBlock[]): Promise<ReadonlyMap<string, string>> {
  return unpack(await writeWord([header('Note'), agendaItem({ ai: 1, number: '58', title: 'First' }, body)]));
}

async function stylesOf(...body: readonly BodyBlock[]): Promise<readonly (string | null)[]> {
  const paragraphs = paragraphsOf(part(await partsOf(...body), 'word/document.xml'));
  return paragraphs.slice(2).map(({ style }) => style);
}

const MARKER = list([listItem('(b)', 'Declarations of Interest')]);
const NUMBERED = paragraph('Councillor Winter sat in.', '58.1');

test('a lettered title before a numbered paragraph or decision is the heading of a part', async () => {
  const resolved = { ...decision('That it be.', 'RESOLVED'), number: '58.4' };
  expect(await stylesOf(MARKER, NUMBERED)).toEqual(['PartMarker', 'NumberedParagraph']);
  expect((await stylesOf(MARKER, resolved))[0]).toBe('PartMarker');
});

test('it keeps its letter, stays with what follows it, and has space before it', async () => {
  const parts = await partsOf(MARKER, NUMBERED);
  const styles = part(parts, 'word/styles.xml');
  const style = /<w:style [^>]*w:styleId="PartMarker".*?<\/w:style>/s.exec(styles)?.[0];
  expect(style).toContain('<w:keepNext/>');
  expect(style).toContain('w:before="240"');
  const marker = paragraphsOf(part(parts, 'word/document.xml'))[2];
  expect(marker?.xml).toContain('<w:keepNext/>');
  expect(marker?.numId).toBeGreaterThan(0);
});

test('the paragraph before it does not keep with it', async () => {
  const parts = await partsOf(NUMBERED, MARKER, NUMBERED);
  expect(paragraphsOf(part(parts, 'word/document.xml'))[2]?.xml).not.toContain('<w:keepNext/>');
});

test.each([
  ['before a paragraph without a number', [MARKER, paragraph('Words.')]],
  ['at the end', [MARKER]],
  ['with a number for its marker', [list([listItem('2.', 'Declarations')]), NUMBERED]],
  ['in a sentence', [list([listItem('(a)', 'to write;'), listItem('(b)', 'to ring.')]), NUMBERED]],
] as const)('a list item %s is an item', async (_, body) => {
  expect(await stylesOf(...body)).not.toContain('PartMarker');
});
