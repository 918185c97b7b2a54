import { expect, test } from 'vitest';
import { agendaItem, header, list, listItem, paragraph } from '../../shared/note/build.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { firstValueOf, levelXml, paragraphsOf, part, unpack } from './word-file.ts';

/** One item as Word would number it: style, level, format, pattern, and its number in its list. */
interface Numbered {
  readonly style: string | null;
  readonly level: number | null;
  readonly format: string | null;
  readonly pattern: string | null;
  readonly number: number;
}

/** The items of lists of the given markers (`·`, or two spaces a level before it), counted as Word counts them. */
async function numbered(...lists: readonly (readonly string[])[]): Promise<readonly Numbered[]> {
  const blocks = lists.map((markers) => {
    const [first, ...rest] = markers.map((marker) =>
      listItem(marker.trim(), 'words', (marker.length - marker.trimStart().length) / 2),
    );
    if (first === undefined) throw new Error('A list has at least one item.');
    return list([first, ...rest]);
  });
  const note = [header('Note'), agendaItem({ ai: 1, number: '1', title: 'First' }, blocks)] as const;
  const parts = await unpack(await writeWord(note));
  const numbering = part(parts, 'word/numbering.xml');
  const counts = new Map<string, number>();
  return paragraphsOf(part(parts, 'word/document.xml'))
    .filter(({ text }) => text === 'words')
    .map(({ style, numId, level }) => {
      const definition = levelXml(numbering, numId ?? 0, level ?? 0);
      const key = `${numId} ${level}`;
      const number = counts.get(key) ?? Number(firstValueOf(definition, 'start'));
      counts.set(key, number + 1);
      return {
        style,
        level,
        format: firstValueOf(definition, 'numFmt'),
        pattern: firstValueOf(definition, 'lvlText'),
        number,
      };
    });
}

const counted = (items: readonly Numbered[]): readonly string[] =>
  items.map(({ format, pattern, number }) => `${format} ${pattern} ${number}`);

test('bullets of any kind are those of the document, by level', async () => {
  const items = await numbered(['·', '-', '  o', '    ▪']);
  expect(items.map(({ style, level, format, pattern }) => [style, level, format, pattern])).toEqual([
    ['ListBullet', 0, 'bullet', '•'],
    ['ListBullet', 0, 'bullet', '•'],
    ['ListBullet2', 1, 'bullet', '–'],
    ['ListBullet3', 2, 'bullet', '•'],
  ]);
});

test('levels deeper than the styles are nested all the same, down to the last that Word has', async () => {
  const items = await numbered(['·', `${'  '.repeat(5)}·`, `${'  '.repeat(20)}·`]);
  expect(items.map(({ style, level }) => [style, level])).toEqual([
    ['ListBullet', 0],
    ['ListBullet3', 5],
    ['ListBullet3', 8],
  ]);
});

test.each([
  ['1.', 'decimal %1. 1'],
  ['1)', 'decimal %1) 1'],
  ['(1)', 'decimal (%1) 1'],
  ['a)', 'lowerLetter %1) 1'],
  ['(a)', 'lowerLetter (%1) 1'],
  ['a.', 'lowerLetter %1. 1'],
  ['(A)', 'upperLetter (%1) 1'],
  ['i)', 'lowerRoman %1) 1'],
  ['(iv)', 'lowerRoman (%1) 4'],
  ['12.', 'decimal %1. 12'],
])('a list that starts with %s is counted by Word as such', async (marker, expected) => {
  expect(counted(await numbered([marker]))).toEqual([expected]);
});

test('numbers that go on are one list', async () => {
  expect(counted(await numbered(['3.', '4.', '5.']))).toEqual([
    'decimal %1. 3',
    'decimal %1. 4',
    'decimal %1. 5',
  ]);
});

test('a list starts again where its markers do', async () => {
  const items = await numbered(['1.', '2.', '1.', '2.'], ['1.', '2.']);
  expect(items.map(({ number }) => number)).toEqual([1, 2, 1, 2, 1, 2]);
});

test('a list that goes on after other text goes on with its number', async () => {
  expect((await numbered(['1.', '2.'], ['3.'])).map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('a number that is left out stays left out', async () => {
  expect((await numbered(['1.', '2.', '4.', '5.'])).map(({ number }) => number)).toEqual([1, 2, 4, 5]);
});

test('the letter after h is i, and the number before ii too', async () => {
  expect(counted(await numbered(['(h)', '(i)']))).toEqual(['lowerLetter (%1) 8', 'lowerLetter (%1) 9']);
  expect(counted(await numbered(['(i)', '(ii)']))).toEqual(['lowerRoman (%1) 1', 'lowerRoman (%1) 2']);
});

test('a nested list starts again under each item', async () => {
  const items = await numbered(['1.', '  (a)', '  (b)', '2.', '  (a)']);
  expect(items.map(({ level, number }) => [level, number])).toEqual([
    [0, 1],
    [1, 1],
    [1, 2],
    [0, 2],
    [1, 1],
  ]);
});

test('a marker that Word cannot count stands as it is', async () => {
  expect((await numbered(['1.1', '40000.', '007.'])).map(({ format, pattern }) => [format, pattern])).toEqual(
    [
      ['none', '1.1'],
      ['none', '40000.'],
      ['none', '007.'],
    ],
  );
});

test.each([
  ['in an entry', true],
  ['outside the entries', false],
])('a list of very many items %s is written', async (_, inEntry) => {
  const MANY = 50_000;
  const items = Array.from({ length: MANY }, () => listItem('·', 'words'));
  const long = list([listItem('·', 'words'), ...items]);
  const item = agendaItem({ ai: 1, number: '1', title: 'First' }, inEntry ? [long] : [paragraph('None.')]);
  const note = inEntry ? ([header('Note'), item] as const) : ([header('Note'), long, item] as const);
  const document = part(await unpack(await writeWord(note)), 'word/document.xml');
  expect(document.split('>words<').length - 1).toBe(MANY + 1);
});
