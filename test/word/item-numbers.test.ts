import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph } from '../../shared/note/build.ts';
import { itemsOf } from '../../shared/note/walk.ts';
import { writeWord } from '../../src-main/word/write-word.ts';
import { EVERYTHING } from './fixtures.ts';
import { ALL_NOTES } from './notes.ts';
import { entries, headings, shownIn } from './numbers-in-word.ts';
import { shownNumbers } from './shown-numbers.ts';
import { firstValueOf, levelXml, paragraphsOf, part, unpack } from './word-file.ts';

describe('Word counts the numbers of entries as the note has them:', () => {
  test.each([
    ['from one', ['1', '2', '3']],
    ['from meetings before', ['155', '156']],
    ['with a year behind', ['45/24', '46/24', '47/24']],
    ['with a body and a year before', ['PC 24/12', 'PC 24/13']],
    ['with letters before', ['Co.33', 'Co.34']],
    ['with a nought below ten', ['08', '09', '10', '11']],
    ['with two noughts below ten', ['008', '009', '010']],
    ['in brackets', ['(3)', '(4)']],
    ['with a gap', ['5', '6', '9', '10', '12']],
    ['starting anew', ['1', '2', '1', '2', '1']],
    ['one number twice', ['7', '7', '8']],
    ['of two sorts in turn', ['63', 'Co.66', '64', 'Co.67', '65']],
    ['that are the first under another', ['5', '5.1', '5.2', '6', '6.1']],
    ['that go backwards', ['9', '8', '7']],
    ['nought', ['0', '1']],
    ['with a sign that XML has its own use for', ['R&D <3>', 'R&D <4>']],
    ['with a gap and a year', ['45/24', '48/24', '49/24']],
  ])('%s', async (_, numbers) => {
    const found = await headings(entries(...numbers));
    expect(found.map(({ number }) => number)).toEqual(numbers);
    expect(found.map(({ isCounted }) => isCounted)).toEqual(numbers.map(() => true));
    expect(found.map(({ words }) => words)).toEqual(numbers.map((_number, at) => `Title ${at}`));
  });

  test.each([
    ['a letter behind', '12A'],
    ['no figure', 'A'],
    ['a figure too high for Word', '40000'],
    ['what Word takes for a number of its own', '5%1'],
    ['a tab', '5\t6'],
    ['what XML can not hold', '5\u0007'],
    ['a great length', `${'x'.repeat(50)}1`],
  ])('but not one with %s, which is typed', async (_, number) => {
    const found = await headings(entries('11', number, '12'));
    expect(found.map(({ isCounted }) => isCounted)).toEqual([true, false, true]);
    expect(`${found[1]?.number}\t${found[1]?.words}`).toBe(`${number.replace('\u0007', '\ufffd')}\tTitle 1`);
    expect(found.map(({ number: own }) => own)[2]).toBe('12');
  });
});

test('which figure counts is told by the numbers around it', async () => {
  const patternOf = async (...numbers: readonly string[]) => {
    const parts = await unpack(await writeWord(entries(...numbers)));
    const first = paragraphsOf(part(parts, 'word/document.xml')).find(({ style }) => style === 'Heading1');
    return firstValueOf(levelXml(part(parts, 'word/numbering.xml'), first?.numId ?? 0, 0), 'lvlText');
  };
  expect(await patternOf('45/24', '46/24')).toBe('%1/24');
  expect(await patternOf('45/24', '45/25')).toBe('45/%1');
  expect(await patternOf('PC 24/12', 'PC 24/13')).toBe('PC 24/%1');
  expect(await patternOf('PC 24/12', 'PC 25/12')).toBe('PC %1/12');
  expect(await patternOf('45/24')).toBe('%1/24');
  expect(await patternOf('2024.7')).toBe('2024.%1');
});

test('all entries of one sort are in one list of several levels, with a start where the count does not go on', async () => {
  const parts = await unpack(await writeWord(entries('5', '6', '9', '10')));
  const numbering = part(parts, 'word/numbering.xml');
  const ids = paragraphsOf(part(parts, 'word/document.xml'))
    .filter(({ style }) => style === 'Heading1')
    .map(({ numId }) => numId ?? 0);
  expect(new Set(ids).size).toBe(2);
  const lists = [...new Set(ids)].map(
    (id) => new RegExp(`<w:num w:numId="${id}".*?</w:num>`, 's').exec(numbering)?.[0] ?? '',
  );
  expect(new Set(lists.map((list) => firstValueOf(list, 'abstractNumId'))).size).toBe(1);
  expect(lists.map((list) => list.match(/<w:lvlOverride .*<\/w:lvlOverride>/s)?.[0])).toEqual([
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>',
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride>',
  ]);
  const definition = firstValueOf(lists[0] ?? '', 'abstractNumId');
  expect(numbering).toMatch(
    new RegExp(
      `<w:abstractNum [^>]*w:abstractNumId="${definition}"[^>]*><w:nsid [^>]*/><w:multiLevelType w:val="multilevel"/>`,
    ),
  );
});

test('a heading that is added in Word in the style of entries goes on with the last number', async () => {
  const parts = new Map(await unpack(await writeWord(entries('5', '6', '9'))));
  const added = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Added</w:t></w:r></w:p>';
  const document = part(parts, 'word/document.xml').replace('<w:sectPr', `${added}<w:sectPr`);
  const paragraphs = paragraphsOf(document);
  expect(paragraphs.at(-1)?.text).toBe('Added');
  expect(shownNumbers(parts, paragraphs).at(-1)).toBe('10');
});

test('an entry that is taken out in Word lets the others count on', async () => {
  const parts = await unpack(await writeWord(entries('5', '6', '7')));
  const paragraphs = paragraphsOf(part(parts, 'word/document.xml')).filter(({ text }) => text !== 'Title 1');
  expect(shownNumbers(parts, paragraphs).filter((number) => number !== '')).toEqual(['5', '6']);
});

test('headings without a number are in no list, nor are those of the attendance and the tables', async () => {
  const found = await headings(entries('1', '', '2'));
  expect(found.map(({ number }) => number)).toEqual(['1', '', '2']);
  const all = await shownIn(EVERYTHING, { hasDecisionsTable: true });
  const others = all.filter(({ style }) => style === 'AttendanceHeading' || style === 'RegisterTitle');
  expect(others.map(({ number, words }) => [number, words])).toEqual([
    ['', 'Appendix A - Attendance'],
    ['', 'Decisions'],
  ]);
});

test('a number without a title is typed, as many readers leave out a line without words', async () => {
  const item = agendaItem({ ai: 1, number: '107', title: '' });
  const found = await headings([header('Note'), item, agendaItem({ ai: 2, number: '108', title: 'Next' })]);
  expect(found.map(({ words, number }) => [number, words])).toEqual([
    ['', '107'],
    ['108', 'Next'],
  ]);
});

describe.each(ALL_NOTES)('in the document of $name', ({ note }) => {
  test('the entries have the numbers of the note', async () => {
    const told = itemsOf(note)
      .map(({ children: [title] }) => [title.number.trim(), title.children[0].text.trim()])
      .filter(([number, title]) => number !== '' || title !== '');
    const found = await headings(note);
    expect(found.map(({ number, words }) => [number, words])).toEqual(told);
  });
});

const numberArbitrary = fc.oneof(
  fc.nat(12).map(String),
  fc.nat(120).map((count) => `${count}/24`),
  fc.tuple(fc.nat(3), fc.nat(12)).map(([body, count]) => `PC ${body}/${count}`),
  fc.nat(12).map((count) => `Co.${count}`),
  fc.nat(12).map((count) => String(count).padStart(2, '0')),
  fc.tuple(fc.nat(4), fc.nat(4)).map(([entry, count]) => `${entry}.${count}`),
  fc.constantFrom('12A', 'A', '', '40000', '1.2.3', '007'),
  fc.string({ unit: fc.constantFrom('1', '2', '0', '/', '.', 'A', ' ', '%', '-'), maxLength: 6 }),
);

const innerArbitrary = fc.oneof(
  numberArbitrary,
  fc.tuple(numberArbitrary, fc.nat(4)).map(([entry, count]) => `${entry}.${count}`),
);

test('whatever the numbers are, those that are shown are those of the note', async () => {
  const entryArbitrary = fc.record({
    number: numberArbitrary,
    inner: fc.array(fc.oneof(innerArbitrary, fc.nat(4)), { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entryArbitrary, { minLength: 1, maxLength: 12 }), async (all) => {
      const told = all.flatMap(({ number, inner }) => [
        number.trim(),
        ...inner.map((own) => (typeof own === 'number' ? `${number.trim()}.${own}` : own)).filter(Boolean),
      ]);
      const note: Note = [
        header('Note'),
        ...all.map(({ number, inner }, at) =>
          agendaItem(
            { ai: at + 1, number, title: 'Title' },
            inner
              .map((own) => (typeof own === 'number' ? `${number.trim()}.${own}` : own))
              .filter(Boolean)
              .map((own) => paragraph('Words', own)),
          ),
        ),
      ];
      const found = (await shownIn(note)).slice(1);
      expect(found.map(({ number }) => number)).toEqual(told);
      expect(found.every(({ words }) => words === 'Title' || words === 'Words')).toBe(true);
    }),
    { numRuns: 60 },
  );
});
