import { describe, expect, it } from 'vitest';
import { decision, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { itemsOf, placed } from '../../../shared/note/walk.ts';
import { entry, noteOf, titlesIn } from './foreign-note.ts';
import { counted, h, p } from './made-pieces.ts';

describe('Headings begin entries', () => {
  it('with the numbers that Word counts, and their text under them', () => {
    const note = noteOf(
      p('Harbour Board', { style: 'Title' }),
      h(1, 'Apologies for absence', '1.'),
      p('None.'),
      h(1, 'Fares', '2.'),
      p('The paper was read.'),
    );
    expect(note[0]).toMatchObject({ title: 'Harbour Board', fields: [] });
    expect(itemsOf(note)).toEqual([
      entry(1, '1', 'Apologies for absence', paragraph('None.')),
      entry(2, '2', 'Fares', paragraph('The paper was read.')),
    ]);
  });

  it('with numbers that were typed, and with none', () => {
    const typed = noteOf(h(2, '45/24 Apologies'), p('None.'), h(2, '46/24 Fares'), p('Read.'));
    expect(titlesIn(typed)).toEqual(['45/24 Apologies', '46/24 Fares']);
    expect(titlesIn(noteOf(h(2, 'Apologies'), p('None.'), h(2, 'Fares')))).toEqual(['Apologies', 'Fares']);
  });

  it('on the level where they are counted, not that of the title or of parts', () => {
    const note = noteOf(
      h(1, 'Minutes of the Board'),
      h(2, 'PART ONE'),
      h(3, 'Apologies', '1.'),
      p('None.'),
      h(2, 'PART TWO'),
      h(3, 'Lease', '2.'),
      p('Let.'),
    );
    expect(note[0]).toMatchObject({ title: 'Minutes of the Board' });
    expect(titlesIn(note)).toEqual(['1 Apologies', '2 Lease']);
    expect(note.flatMap((block) => (block.type === 'part-heading' ? [block.children[0].text] : []))).toEqual([
      'PART ONE',
      'PART TWO',
    ]);
  });

  it('and those below them are lines, numbered paragraphs or labels of the entry', () => {
    const note = noteOf(
      h(1, 'Fares', '1'),
      h(2, 'Background'),
      p('They rose.'),
      h(2, 'Summer fares', '1.1'),
      h(2, 'Decision'),
      p('To wait.'),
      h(2, 'Discussion'),
      p('It was long.'),
      h(1, 'Lease', '2'),
    );
    expect(itemsOf(note)[0]).toEqual(
      entry(
        1,
        '1',
        'Fares',
        paragraph('Background'),
        paragraph('They rose.'),
        paragraph('Summer fares', '1.1'),
        decision('To wait.'),
        paragraph('Discussion'),
        paragraph('It was long.'),
      ),
    );
  });

  it('but not those over the people who were there', () => {
    const note = noteOf(
      h(1, 'Minutes of the Board'),
      h(1, 'Present'),
      p('Cllr Ada Marlow, Cllr Ben Thorne'),
      h(1, 'Fares'),
      p('Read.'),
      h(1, 'Lease'),
      p('Let.'),
    );
    expect(titlesIn(note)).toEqual(['Fares', 'Lease']);
    expect(placed(note, 'attendance')[0]?.block.rows.map(({ name }) => name)).toEqual([
      'Cllr Ada Marlow',
      'Cllr Ben Thorne',
    ]);
  });
});

describe('Lines with numbers that count on begin entries', () => {
  it.each([
    ['a number', '1. Apologies', '2. Fares', '3. Lease', ['1 Apologies', '2 Fares', '3 Lease']],
    [
      'a year',
      '45/24 Apologies',
      '46/24 Fares',
      '47/24 Lease',
      ['45/24 Apologies', '46/24 Fares', '47/24 Lease'],
    ],
    [
      'letters and a year',
      'PC 24/12 Apologies',
      'PC 24/13 Fares',
      'PC 24/14 Lease',
      ['PC 24/12 Apologies', 'PC 24/13 Fares', 'PC 24/14 Lease'],
    ],
    [
      'letters',
      'Co.33   Apologies',
      'Co.34   Fares',
      'Co.35   Lease',
      ['Co.33 Apologies', 'Co.34 Fares', 'Co.35 Lease'],
    ],
    [
      'the word item',
      'Item 4: Apologies',
      'Item 5: Fares',
      'Item 6: Lease',
      ['4 Apologies', '5 Fares', '6 Lease'],
    ],
  ])('with %s, in bold letters', (_, one, two, three, titles) => {
    const lines = [one, two, three].flatMap((words) => [p(`**${words}**`), p('Something was said of it.')]);
    expect(titlesIn(noteOf(p('Minutes of the Board'), ...lines))).toEqual(titles);
  });

  it('where Word counts them and prose follows, while the lists in them begin anew', () => {
    const note = noteOf(
      p('Minutes of the Board'),
      counted('1.', 'Apologies for absence'),
      p('There were none.'),
      counted('2.', 'Fares'),
      p('Members agreed:'),
      counted('1.', 'to raise the fare;', 1),
      counted('2.', 'to tell the public.', 1),
      counted('3.', 'Lease'),
      p('It was let.'),
    );
    expect(titlesIn(note)).toEqual(['1 Apologies for absence', '2 Fares', '3 Lease']);
    expect(itemsOf(note)[1]?.children.at(-1)).toEqual(
      decision(
        [
          paragraph('Members agreed:'),
          list([listItem('1.', 'to raise the fare;'), listItem('2.', 'to tell the public.')]),
        ],
        '',
      ),
    );
  });

  it('where the title runs into its text', () => {
    const note = noteOf(
      p('Minutes'),
      p('1. **Apologies.** There were none.'),
      p('2. **Fares.** They rose.'),
      p('3. **Lease.** It was let.'),
    );
    expect(itemsOf(note)).toEqual([
      entry(1, '1', 'Apologies', paragraph('There were none.')),
      entry(2, '2', 'Fares', paragraph('They rose.')),
      entry(3, '3', 'Lease', paragraph('It was let.')),
    ]);
  });

  it('where the number stands alone on a line above the title', () => {
    const note = noteOf(
      p('Minutes'),
      p('**535**'),
      p('**Apologies**'),
      p('None.'),
      p('**536**'),
      p('**Fares**'),
      p('Read.'),
    );
    expect(titlesIn(note)).toEqual(['535 Apologies', '536 Fares']);
  });

  it('and one that was withdrawn leaves a gap', () => {
    const note = noteOf(...[1, 2, 4, 5].flatMap((at) => [p(`**${at}. Matter ${at}**`), p('Talk.')]));
    expect(titlesIn(note)).toEqual(['1 Matter 1', '2 Matter 2', '4 Matter 4', '5 Matter 5']);
  });

  it('but the items of a list in running text do not', () => {
    const note = noteOf(
      p('The Board met.'),
      p('It was asked:'),
      counted('1.', 'for money'),
      counted('2.', 'for time'),
      p('It had neither, and said so at some length.'),
    );
    expect(itemsOf(note)).toEqual([]);
  });
});

describe('Without headings and numbers', () => {
  it('bold lines with text under them begin entries', () => {
    const note = noteOf(p('**Board minutes**'), p('**Apologies**'), p('None.'), p('**Fares**'), p('Read.'));
    expect(titlesIn(note)).toEqual(['Apologies', 'Fares']);
    expect(note[0]).toMatchObject({ title: 'Board minutes' });
  });

  it('lines in capitals do, where nothing is bold', () => {
    const note = noteOf(p('Board minutes'), p('APOLOGIES'), p('None.'), p('FARES'), p('Read.'));
    expect(titlesIn(note)).toEqual(['APOLOGIES', 'FARES']);
  });
});
