import { describe, expect, test } from 'vitest';
import { paragraphsOf } from './opened-word.ts';
import { abstractNum, type LevelXml, num, paragraph, run, startOverride } from './word-files.ts';

const LEGAL: readonly LevelXml[] = [
  ['decimal', '%1.'],
  ['decimal', '%1.%2'],
  ['lowerLetter', '(%3)'],
  ['lowerRoman', '(%4)'],
];

/** The numbers that paragraphs of such lists and levels are given. */
async function numbers(numbering: string, ...places: readonly (readonly [num: number, level: number])[]) {
  const body = places.map(([list, level]) => paragraph(run('x'), { num: list, level })).join('');
  return (await paragraphsOf({ body, numbering })).map((found) => (found.isBullet ? '•' : found.number));
}

describe('Paragraphs of a list', () => {
  test('count on at their level, and the levels below start anew', async () => {
    const found = await numbers(
      abstractNum(0, LEGAL) + num(1, 0),
      ...([
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 2],
        [1, 3],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ] as const),
    );
    expect(found).toEqual(['1.', '1.1', '1.2', '(a)', '(b)', '(i)', '1.3', '(a)', '2.', '2.1']);
  });

  test('have their level', async () => {
    const body = paragraph(run('x'), { num: 1, level: 2 }) + paragraph(run('y'));
    const found = await paragraphsOf({ body, numbering: abstractNum(0, LEGAL) + num(1, 0) });
    expect(found.map(({ level }) => level)).toEqual([2, null]);
  });

  test('count on in another list of the same definition', async () => {
    const numbering = abstractNum(0, LEGAL) + num(1, 0) + num(2, 0);
    expect(await numbers(numbering, [1, 0], [2, 0], [1, 0])).toEqual(['1.', '2.', '3.']);
  });

  test('count by themselves in a list of another definition', async () => {
    const numbering = abstractNum(0, LEGAL) + abstractNum(1, LEGAL) + num(1, 0) + num(2, 1);
    expect(await numbers(numbering, [1, 0], [2, 0], [1, 0])).toEqual(['1.', '1.', '2.']);
  });

  test('start where the list says, once', async () => {
    const numbering = abstractNum(0, LEGAL) + num(1, 0) + num(2, 0, startOverride(0, 1));
    expect(await numbers(numbering, [1, 0], [1, 0], [2, 0], [2, 0], [1, 0], [2, 0])).toEqual([
      '1.',
      '2.',
      '1.',
      '2.',
      '3.',
      '4.',
    ]);
  });

  test('start anew at their own level only', async () => {
    const numbering =
      abstractNum(0, LEGAL) + num(1, 0) + num(2, 0, startOverride(0, 5) + startOverride(1, 7));
    expect(await numbers(numbering, [1, 0], [1, 0], [1, 1], [2, 1], [2, 1])).toEqual([
      '1.',
      '2.',
      '2.1',
      '2.7',
      '2.8',
    ]);
  });

  test('count a level above as used that was left out, as Word does', async () => {
    const numbering = abstractNum(0, LEGAL) + num(1, 0);
    expect(await numbers(numbering, [1, 1], [1, 1], [1, 0], [1, 2], [1, 1])).toEqual([
      '1.1',
      '1.2',
      '2.',
      '(a)',
      '2.2',
    ]);
  });

  test('start anew only after the levels that the list says', async () => {
    const restarting = (restart: string): string =>
      abstractNum(0, [
        ['decimal', '%1.'],
        ['decimal', '%1.%2'],
        ['decimal', '%3)', restart],
      ]) + num(1, 0);
    const places = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 2],
    ] as const;
    expect(await numbers(restarting(''), ...places)).toEqual(['1.', '1.1', '1)', '1.2', '1)', '2.', '1)']);
    expect(await numbers(restarting('<w:lvlRestart w:val="1"/>'), ...places)).toEqual([
      '1.',
      '1.1',
      '1)',
      '1.2',
      '2)',
      '2.',
      '1)',
    ]);
    expect(await numbers(restarting('<w:lvlRestart w:val="0"/>'), ...places)).toEqual([
      '1.',
      '1.1',
      '1)',
      '1.2',
      '2)',
      '2.',
      '3)',
    ]);
  });

  test('show a level that the list has otherwise, and count on', async () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1)"/></w:lvl>';
    const override = `<w:lvlOverride w:ilvl="0">${level}</w:lvlOverride>`;
    const numbering = abstractNum(0, LEGAL) + num(1, 0) + num(2, 0, override);
    expect(await numbers(numbering, [1, 0], [1, 0], [2, 0], [1, 0])).toEqual(['1.', '2.', 'C)', '4.']);
  });

  test('take their levels from the definition of a style that the list names', async () => {
    const numbering =
      abstractNum(0, LEGAL, '<w:styleLink w:val="Legal"/>') +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Legal"/></w:abstractNum>' +
      num(1, 0) +
      num(2, 1);
    expect(await numbers(numbering, [1, 0], [2, 0], [2, 1])).toEqual(['1.', '2.', '2.1']);
  });

  test('are shown in the formats of Word', async () => {
    const formats = [
      ['decimal', ['26', '27', '28']],
      ['upperLetter', ['Z', 'AA', 'BB']],
      ['lowerLetter', ['z', 'aa', 'bb']],
      ['upperRoman', ['XXVI', 'XXVII', 'XXVIII']],
      ['lowerRoman', ['xxvi', 'xxvii', 'xxviii']],
      ['ordinal', ['26th', '27th', '28th']],
      ['numberInDash', ['- 26 -', '- 27 -', '- 28 -']],
      ['chineseCounting', ['26', '27', '28']],
    ] as const;
    for (const [format, shown] of formats) {
      const numbering = abstractNum(0, [[format, '%1', '<w:start w:val="26"/>']]) + num(1, 0);
      expect(await numbers(numbering, [1, 0], [1, 0], [1, 0])).toEqual(shown);
    }
  });

  test('have noughts before them where the format asks for them', async () => {
    expect(await numbers(abstractNum(0, [['decimalZero', '%1']]) + num(1, 0), [1, 0])).toEqual(['01']);
    const custom =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent>' +
      '<mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>' +
      '<w:lvlText w:val="%1"/></w:lvl></w:abstractNum>';
    expect(await numbers(custom + num(1, 0), [1, 0])).toEqual(['007']);
  });

  test('have first, second and third as they are written', async () => {
    const numbering = abstractNum(0, [['ordinal', '%1']]) + num(1, 0);
    const all = await numbers(numbering, ...Array.from({ length: 23 }, () => [1, 0] as const));
    expect(all.filter((_, index) => [0, 1, 2, 3, 10, 11, 12, 20, 21, 22].includes(index))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '23rd',
    ]);
  });

  test('are plain numbers in a legal level, whatever the levels above are', async () => {
    const numbering =
      abstractNum(0, [
        ['upperRoman', 'Article %1.'],
        ['decimalZero', 'Section %1.%2', '<w:isLgl/>'],
      ]) + num(1, 0);
    expect(await numbers(numbering, [1, 0], [1, 1])).toEqual(['Article I.', 'Section 1.1']);
  });

  test('begin with nought where the level does not say', async () => {
    const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum>${num(1, 0)}`;
    expect(await numbers(numbering, [1, 0], [1, 0])).toEqual(['0.', '1.']);
  });

  test('have words around their numbers, and may be words alone', async () => {
    const numbering =
      abstractNum(0, [
        ['decimal', 'Co.%1/24 '],
        ['none', 'RESOLVED:'],
        ['none', ''],
      ]) + num(1, 0);
    expect(await numbers(numbering, [1, 0], [1, 1], [1, 2])).toEqual(['Co.1/24', 'RESOLVED:', '']);
  });

  test('are not counted where the list, its definition or its level is not there', async () => {
    const numbering = abstractNum(0, [['decimal', '%1.']]) + num(1, 0) + num(2, 7);
    const body = [9, 2, 1]
      .map((list) => paragraph(run('x'), { num: list, level: list === 1 ? 3 : 0 }))
      .join('');
    const found = await paragraphsOf({ body, numbering });
    expect(found.map(({ number, level }) => [number, level])).toEqual([
      ['', null],
      ['', null],
      ['', null],
    ]);
  });

  test('show numbers too large for letters and Roman numbers plainly', async () => {
    for (const format of ['lowerLetter', 'upperRoman', 'ordinal']) {
      const numbering = abstractNum(0, [[format, '%1', '<w:start w:val="2000000000"/>']]) + num(1, 0);
      expect(await numbers(numbering, [1, 0])).toEqual([
        format === 'ordinal' ? '2000000000th' : '2000000000',
      ]);
    }
  });
});

describe('Bullets', () => {
  test('have a level and no number', async () => {
    const body = paragraph(run('x'), { num: 1, level: 1 });
    const numbering =
      abstractNum(0, [
        ['bullet', ''],
        ['bullet', '–'],
      ]) + num(1, 0);
    expect(await paragraphsOf({ body, numbering })).toMatchObject([{ number: '', level: 1, isBullet: true }]);
  });

  test('may be pictures, or a sign of a level that counts nothing', async () => {
    const numbering =
      abstractNum(0, [
        ['bullet', '', '<w:lvlPicBulletId w:val="0"/>'],
        ['decimal', '–'],
        ['none', '·'],
      ]) + num(1, 0);
    expect(await numbers(numbering, [1, 0], [1, 1], [1, 2])).toEqual(['•', '•', '•']);
  });

  test('start the numbers below them anew', async () => {
    const numbering =
      abstractNum(0, [
        ['bullet', '•'],
        ['decimal', '%2)'],
      ]) + num(1, 0);
    expect(await numbers(numbering, [1, 0], [1, 1], [1, 1], [1, 0], [1, 1])).toEqual([
      '•',
      '1)',
      '2)',
      '•',
      '1)',
    ]);
  });

  test('are none where nothing is shown', async () => {
    const body = paragraph(run('x'), { num: 1, level: 0 });
    const found = await paragraphsOf({ body, numbering: abstractNum(0, [['bullet', '']]) + num(1, 0) });
    expect(found).toMatchObject([{ level: null, isBullet: false }]);
  });
});
