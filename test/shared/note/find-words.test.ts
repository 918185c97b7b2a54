import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  list,
  listItem,
  paragraph,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { type FindQuery, type Found, finderOf } from '../../../shared/note/find-words.ts';
import { CASES, SEED } from '../../laws/settings.ts';

function query(words: string, wanted: Partial<FindQuery> = {}): FindQuery {
  return { words, matchCase: false, wholeWord: false, within: 'note', ...wanted };
}

/** What is found in some words, as it stands there. */
function foundIn(words: string, asked: FindQuery): readonly string[] {
  const stretches = finderOf(asked)?.stretches(words) ?? [];
  return stretches.map(({ start, end }) => words.slice(start, end));
}

const NOTE: Note = [
  header('Harbour Board', [{ label: 'Chair', value: 'Ann Harbour' }]),
  agendaItem({ ai: 1, number: '1', title: 'The harbour wall' }, [
    paragraph('A harbour is a harbour.'),
    decision([paragraph('The harbour stays.'), list([listItem('-', 'as a harbour')])]),
    action('Officers to measure the harbour'),
    vote(['3 for the harbour']),
  ]),
  attendanceTable([
    { role: 'Harbour master', name: 'Bo Harbour', authority: 'Harbour Trust', group: 'present' },
  ]),
  trailer([paragraph('The harbour closed at nine.')]),
];

function allFound(asked: FindQuery): readonly Found[] {
  const finder = finderOf(asked);
  return finder ? NOTE.flatMap((block) => finder.found(block)) : [];
}

describe('Words that are looked for', () => {
  it('are found whatever their case, unless that is asked for', () => {
    expect(foundIn('Quay, quay and QUAY', query('quay'))).toEqual(['Quay', 'quay', 'QUAY']);
    expect(foundIn('Quay, quay and QUAY', query('quay', { matchCase: true }))).toEqual(['quay']);
  });

  it('are found within others, unless whole words are asked for', () => {
    const whole = query('art', { wholeWord: true });
    expect(foundIn('Art, part, arts, art_1 and l’art', query('art'))).toHaveLength(5);
    expect(foundIn('Art, part, arts, art_1 and l’art', whole)).toEqual(['Art', 'art']);
  });

  it('end no word at letters that join on with a mark of their own', () => {
    expect(foundIn('cafe\u0301', query('cafe', { wholeWord: true }))).toEqual([]);
    expect(foundIn('café', query('caf', { wholeWord: true }))).toEqual([]);
  });

  it('may begin and end with a sign', () => {
    expect(foundIn('land-based', query('-based', { wholeWord: true }))).toEqual(['-based']);
  });

  it('are taken as they stand, whatever they mean in a pattern', () => {
    const signs = 'a.b*c(d)[e]{f}^$|\\/?+-&#~';
    expect(foundIn(`x ${signs} y axb`, query(signs))).toEqual([signs]);
  });

  it('are found with straight quotation marks and spaces where curly and fixed ones are printed', () => {
    expect(foundIn('the Board’s “view”', query('board\'s "view"'))).toEqual(['Board’s “view”']);
    expect(foundIn("the Board's view", query('Board’s'))).toEqual(["Board's"]);
    expect(foundIn('£ 5\u00A0000', query('5 000'))).toEqual(['5\u00A0000']);
  });

  it('are found at their letters where capitals are longer than small letters', () => {
    expect(foundIn('İİİ quay', query('QUAY'))).toEqual(['quay']);
    expect(foundIn('👩‍⚖️ judge', query('judge'))).toEqual(['judge']);
  });

  it('differ by their accents', () => {
    expect(foundIn('café cafe', query('cafe'))).toEqual(['cafe']);
  });

  it('are none where nothing is asked for', () => {
    expect(finderOf(query(''))).toBeNull();
  });
});

describe('A note that is searched', () => {
  it('gives what stands in its header, its words and its attendance, in order', () => {
    const kinds = allFound(query('harbour')).map(({ at }) => at.kind);
    expect(kinds).toEqual([
      ...['title', 'field'],
      ...['words', 'words', 'words', 'words', 'words', 'words', 'words'],
      ...['person', 'person', 'person'],
      'words',
    ]);
  });

  it('gives those of decisions or of actions only', () => {
    const paths = (within: FindQuery['within']): unknown =>
      allFound(query('harbour', { within })).map(({ at }) => ('path' in at ? at.path : at.kind));
    expect(paths('decisions')).toEqual([
      [2, 0],
      [2, 1, 0],
    ]);
    expect(paths('actions')).toEqual([[3, 0]]);
  });

  it('is not searched again where it was not edited', () => {
    const finder = finderOf(query('harbour'));
    const entry = NOTE[1];
    if (!finder || !entry) throw new Error('there is no entry');
    expect(finder.found(entry)).toBe(finder.found(entry));
  });

  it('tells what is marked in a block as it stands now, in a decision or out of it', () => {
    const finder = finderOf(query('harbour', { within: 'decisions' }));
    const words = paragraph('The harbour');
    finder?.found(decision([words]));
    expect(finder?.inWords(words)).toEqual([{ start: 4, end: 11 }]);
    finder?.found(words);
    expect(finder?.inWords(words)).toEqual([]);
  });
});

describe('Searching', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '’', '.'), maxLength: 30 });
  const asked = fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 3 });

  it('finds with match case what the text itself finds', () => {
    fc.assert(
      fc.property(letters, asked, (text, words) => {
        const found = finderOf(query(words, { matchCase: true }))?.stretches(text) ?? [];
        const plain: number[] = [];
        for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
          plain.push(at);
        expect(found.map(({ start }) => start)).toEqual(plain);
      }),
      { numRuns: CASES, ...SEED },
    );
  });

  it('finds no whole word that it does not find as a part', () => {
    fc.assert(
      fc.property(letters, asked, (text, words) => {
        const every = (finderOf(query(words))?.stretches(text) ?? []).length;
        const whole = finderOf(query(words, { wholeWord: true }))?.stretches(text) ?? [];
        for (const { start, end } of whole) {
          expect(text.slice(start, end).toLowerCase()).toBe(words);
        }
        expect(whole.length === 0 || every > 0).toBe(true);
      }),
      { numRuns: CASES, ...SEED },
    );
  });
});
