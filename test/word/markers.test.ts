import { describe, expect, test } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph, trailer } from '../../shared/note/build.ts';
import { itemsOf } from '../../shared/note/walk.ts';
import { findTags } from '../../shared/tagged/tags.ts';
import type { WordOptions } from '../../src-main/word/word-options.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { SAMPLE_NOTES } from './notes.ts';
import { paragraphsOf, part, unpack } from './word-file.ts';

async function written(note: Note, options: WordOptions = { hasMarkers: true }) {
  return paragraphsOf(part(await unpack(await writeWord(note, options)), 'word/document.xml'));
}

async function markersIn(note: Note): Promise<readonly string[]> {
  return (await written(note)).filter(({ style }) => style === 'Marker').map(({ text }) => text);
}

function entry(ai: number | null, title: string) {
  return agendaItem({ ai, number: '', title }, [paragraph(`${title} words.`)]);
}

test('each entry stands between its tags, and the trailer between its own', async () => {
  const note: Note = [
    header('Note'),
    paragraph('Before.'),
    entry(1, 'First'),
    entry(2, 'Second'),
    trailer([paragraph('Notice.')]),
  ];
  expect((await written(note)).map(({ text }) => text)).toEqual([
    'Note',
    'Before.',
    '<AI1>',
    'First',
    'First words.',
    '</AI1>',
    '<AI2>',
    'Second',
    'Second words.',
    '</AI2>',
    '<TRAILER_SECTION>',
    'Notice.',
    '</TRAILER_SECTION>',
  ]);
});

test('tags are hidden with their paragraphs, in a style and in themselves', async () => {
  const parts = await unpack(await writeWord([header('Note'), entry(1, 'First')], { hasMarkers: true }));
  const style = /<w:style [^>]*w:styleId="Marker".*?<\/w:style>/s.exec(part(parts, 'word/styles.xml'))?.[0];
  expect(style).toMatch(/<w:rPr><w:vanish\/>/);
  const markers = paragraphsOf(part(parts, 'word/document.xml')).filter(({ style: id }) => id === 'Marker');
  expect(markers).toHaveLength(2);
  for (const { xml } of markers) {
    expect(xml).toMatch(/<w:pPr>.*<w:rPr><w:vanish\/><\/w:rPr><\/w:pPr><w:r><w:rPr><w:vanish\/><\/w:rPr>/s);
  }
});

test('without being asked for there are none', async () => {
  const paragraphs = await written([header('Note'), entry(1, 'First')], {});
  expect(paragraphs.filter(({ style }) => style === 'Marker')).toEqual([]);
});

describe('The numbers of tags', () => {
  test('are those of the note where they rise', async () => {
    const note: Note = [header('Note'), entry(1, 'First'), entry(4, 'Second'), entry(7, 'Third')];
    expect(await markersIn(note)).toEqual(['<AI1>', '</AI1>', '<AI4>', '</AI4>', '<AI7>', '</AI7>']);
  });

  test.each([
    ['missing', [1, null, 3]],
    ['there twice', [1, 1, 2]],
    ['out of order', [2, 1, 3]],
  ])('are those of the places where one is %s', async (_, numbers) => {
    const note: Note = [header('Note'), ...numbers.map((ai, at) => entry(ai, `Title ${at}`))];
    expect(await markersIn(note)).toEqual(['<AI1>', '</AI1>', '<AI2>', '</AI2>', '<AI3>', '</AI3>']);
  });

  test('of the entries that a layout shows are their own', async () => {
    const note: Note = [header('Note'), entry(2, 'Second'), entry(5, '')];
    const paragraphs = await written(note, { hasMarkers: true, layout: 'agenda' });
    expect(paragraphs.filter(({ style }) => style === 'Marker').map(({ text }) => text)).toEqual([
      '<AI2>',
      '</AI2>',
    ]);
  });
});

describe.each(SAMPLE_NOTES)('in $name', ({ note }) => {
  test('the words are the same with tags as without', async () => {
    const plain = await written(note, {});
    const marked = await written(note);
    expect(marked.filter(({ style }) => style !== 'Marker').map(({ xml }) => xml)).toEqual(
      plain.map(({ xml }) => xml),
    );
  });

  test('every tag that is opened is closed, one after the other', async () => {
    const tags = findTags((await markersIn(note)).join('\n'));
    expect(tags.filter(({ kind, closing }) => kind === 'item' && !closing)).toHaveLength(
      itemsOf(note).length,
    );
    for (let at = 0; at < tags.length; at += 2) {
      expect([tags[at]?.closing, tags[at + 1]?.closing]).toEqual([false, true]);
      expect(tags[at + 1]?.name).toBe(tags[at]?.name);
    }
  });
});
