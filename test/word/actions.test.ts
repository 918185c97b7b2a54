import { expect, test } from 'vitest';
import type { Action, BodyBlock } from '../../shared/note/blocks.ts';
import { action, agendaItem, decision, header, list, listItem, paragraph } from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { firstValueOf, levelXml, paragraphsOf, part, unpack, type WordParagraph } from './word-file.ts';

async function partsOf(...body: readonly BodyBlock[]): Promise<ReadonlyMap<string, string>> {
  const note = [header('Note'), agendaItem({ ai: 1, number: '1', title: 'First' }, body)] as const;
  return unpack(await writeWord(note));
}

/** The paragraphs of an entry's blocks, its heading left out. */
async function written(...body: readonly BodyBlock[]): Promise<readonly WordParagraph[]> {
  const paragraphs = paragraphsOf(part(await partsOf(...body), 'word/document.xml'));
  return paragraphs.slice(paragraphs.findIndex(({ style }) => style === 'Heading1') + 1);
}

function shapes(paragraphs: readonly WordParagraph[]): readonly (readonly [string | null, string])[] {
  return paragraphs.map(({ style, text }) => [style, text]);
}

function bulleted(words: Action, bullet = '· '): Action {
  return { ...words, layout: { lead: '', numberGap: '', gap: '', bullet } };
}

const TWO = [
  bulleted(action('Eve to write.', { keyword: 'Actions', owner: 'Eve Lund' })),
  bulleted(action('Ben to ring.', { keyword: '' })),
] as const;

test('that an action is open is not said', async () => {
  expect(shapes(await written(action('Eve to write.', { status: 'open' })))).toEqual([
    ['ActionLabel', 'Action'],
    ['Action', 'Eve to write.'],
  ]);
  const owned = await written(action('Eve to write.', { owner: 'Eve Lund', status: 'open' }));
  expect(owned.at(-1)?.text).toBe('Owner: Eve Lund');
});

test('the last words of an action stay on the page of its detail line, and whole', async () => {
  const set = { owner: 'Eve Lund' };
  const points = list([listItem('·', 'to write'), listItem('·', 'to ring')]);
  const actions = [action('Eve to write.', set), action([paragraph('Eve:'), points, paragraph('')], set)];
  const paragraphs = await written(...actions, ...TWO);
  const lasts = paragraphs.filter((_, index) => paragraphs[index + 1]?.style?.endsWith('Detail'));
  expect(lasts.map(({ text }) => text)).toEqual(['Eve to write.', 'to ring', 'Eve to write.']);
  for (const { xml } of lasts) {
    expect(xml).toContain('<w:keepNext/>');
    expect(xml).toContain('<w:keepLines/>');
  }
});

test('an action without a detail line may part from what follows', async () => {
  expect((await written(action('Eve to write.'))).at(-1)?.xml).not.toContain('<w:keepNext/>');
});

test('actions that have bullets in the note hang from bullets of the list style', async () => {
  const parts = await partsOf(...TWO);
  const paragraphs = paragraphsOf(part(parts, 'word/document.xml')).slice(-4);
  expect(shapes(paragraphs)).toEqual([
    ['ActionLabel', 'Actions'],
    ['ActionList', 'Eve to write.'],
    ['ActionListDetail', '\tOwner: Eve Lund'],
    ['ActionListNext', 'Ben to ring.'],
  ]);
  expect(paragraphs[2]?.xml).toMatch(/<w:ind [^>]*w:hanging="340"/);
  const definition = levelXml(part(parts, 'word/numbering.xml'), paragraphs[3]?.numId ?? 0, 0);
  expect(firstValueOf(definition, 'lvlText')).toBe('•');
  expect(definition).toContain('w:hanging="340"');
});

test('actions that have numbers in the note keep them', async () => {
  const parts = await partsOf(
    bulleted(action('One.', { keyword: 'Actions' }), '1. '),
    bulleted(action('Two.', { keyword: '' }), '2. '),
  );
  const numbering = part(parts, 'word/numbering.xml');
  const items = paragraphsOf(part(parts, 'word/document.xml')).slice(-2);
  const starts = items.map(({ numId }) => firstValueOf(levelXml(numbering, numId ?? 0, 0), 'start'));
  expect(starts).toEqual(['1', '2']);
});

test('what an action with a bullet holds besides its words stands under them', async () => {
  const points = list([listItem('-', 'to the port')]);
  const paragraphs = await written(
    bulleted(action([paragraph('Eve to write:'), points, paragraph('By post.')])),
  );
  expect(
    paragraphs.slice(1).map(({ style, level, numId, text }) => [style, numId === 0 ? null : level, text]),
  ).toEqual([
    ['ActionList', 0, 'Eve to write:'],
    ['ActionList2', 1, 'to the port'],
    ['ActionList', null, '\tBy post.'],
  ]);
});

test('a new action among those with bullets has one too, one after another block has none', async () => {
  const added = action('Cy to ask.', { keyword: '' });
  expect((await written(...TWO, added)).at(-1)?.style).toBe('ActionListNext');
  expect((await written(...TWO, decision('Agreed.'), added)).at(-1)?.style).toBe('Action');
});

test('there is space before each further action under one label', async () => {
  const styles = part(await partsOf(...TWO), 'word/styles.xml');
  for (const id of ['ActionNext', 'ActionListNext']) {
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? '';
    expect(Number(/w:before="(\d+)"/.exec(style)?.[1])).toBeGreaterThan(60);
  }
});
