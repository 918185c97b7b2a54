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
import { readNote } from '../../../shared/tagged/read.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { inEntry } from '../reading.ts';

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

describe('What stands beside the words of a note', () => {
  /** Words that are found in a note, each with the part of it that they stand in. */
  function partsFound(note: Note, words: string, wanted: Partial<FindQuery> = {}): readonly unknown[] {
    const finder = finderOf(query(words, wanted));
    return note.flatMap((block) =>
      (finder?.found(block) ?? []).map(({ at, start, end }) => [
        'part' in at ? at.part : at.kind,
        start,
        end,
      ]),
    );
  }

  it('is found: numbers and references, keywords, owners, days, states and the column of owners', () => {
    const note: Note = [
      header('', []),
      {
        ...agendaItem({ ai: 1, number: '45/24', title: 'Dues 24', reference: 'Report 24/7' }, [
          paragraph('In 24 days.', '58.24'),
          { ...decision('To wait 24 hours.', 'RESOLVED 24'), number: '24' },
          action('To pay 24 pounds.', { owner: 'Office 24', due: '2026-11-24', status: 'in progress' }),
          vote(['24 for']),
        ]),
        actionColumn: ' Desk 24',
      },
    ];
    expect(partsFound(note, '24')).toEqual([
      ['number', 3, 5],
      ['words', 5, 7],
      ['reference', 7, 9],
      ['number', 3, 5],
      ['words', 3, 5],
      ['number', 0, 2],
      ['keyword', 9, 11],
      ['words', 8, 10],
      ['words', 7, 9],
      ['owner', 7, 9],
      ['due', 4, 6],
      ['words', 0, 2],
      ['column', 5, 7],
    ]);
    expect(partsFound(note, 'tue 24 nov')).toEqual([['due', 0, 10]]);
    expect(partsFound(note, 'in progress')).toEqual([['status', 0, 11]]);
    expect(partsFound(note, 'in progress', { within: 'actions' })).toHaveLength(1);
    expect(partsFound(note, '24', { within: 'decisions' })).toHaveLength(3);
  });

  it('is found of a person: the remark too, and the group where no role is shown', () => {
    const note: Note = [
      header('', []),
      attendanceTable([
        { role: 'Chair', name: 'Ann Lee', authority: '', group: 'present', remark: 'via Teams' },
        { role: '', name: 'Bo Ray', authority: '', group: 'apologies' },
      ]),
    ];
    expect(partsFound(note, 'teams')).toEqual([['remark', 4, 9]]);
    expect(partsFound(note, 'apologies')).toEqual([['group', 0, 9]]);
  });

  it('is found of a list in running text in its lines, as they are shown', () => {
    const lines = 'Present: Ada Marlow and 4 members of the public';
    const note = readNote(`Harbour Board\n\n${lines}\n\n${inEntry('Noted.')}`);
    expect(partsFound(note, 'members of')).toEqual([['line', 26, 36]]);
    expect(partsFound(note, 'Ada Marlow')).toHaveLength(1);
  });

  it('is not found where an open action says nothing of how it stands', () => {
    expect(partsFound([header(''), action('x', { status: 'open' })], 'open')).toEqual([]);
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
