import { describe, expect, it } from 'vitest';
import type { AgendaItem, BodyBlock, Note, TopBlock } from '../../../../shared/note/blocks.ts';
import {
  agendaItem,
  attendanceTable,
  decision,
  header,
  paragraph,
  trailer,
} from '../../../../shared/note/build.ts';
import { type ComparedPart, compareNotes } from '../../../../shared/note/compare/compare-notes.ts';
import { bodyOf } from '../../../../shared/note/wrapped.ts';

function entry(number: number, title: string, ...body: readonly BodyBlock[]): AgendaItem {
  return agendaItem({ ai: number, number: `${number}`, title }, body);
}

function note(...blocks: readonly TopBlock[]): Note {
  return [header('Ferry Panel'), ...blocks];
}

/** The parts that differ or were moved, each as `kind number title`. */
function told(mine: Note, theirs: Note): readonly string[] {
  return compareNotes(mine, theirs)
    .parts.filter(({ kind, moved }) => kind !== 'same' || moved)
    .map(({ kind, number, title, moved, renumbered }) =>
      [kind, number, title, moved ? '(moved)' : '', renumbered === null ? '' : `(now ${renumbered})`]
        .filter((part) => part !== '')
        .join(' '),
    );
}

function partAbout(parts: readonly ComparedPart[], about: ComparedPart['about']): ComparedPart {
  const part = parts.find((one) => one.about === about);
  if (!part) throw new Error(`There is no part about ${about}.`);
  return part;
}

const words = (column: ComparedPart['mine']): readonly (string | null)[] =>
  column.map((line) => (line ? line.spans.map(({ text }) => text).join('') : null));

const FARES = entry(1, 'Fares review', paragraph('The fares stay as they are until the end of March.'));
const PIERS = entry(2, 'Repairs of the piers', paragraph('The engineer spoke of the worst planks.'));
const TIMES = entry(3, 'Winter timetable', paragraph('The operator was asked to come in May.'));
const BOATS = entry(4, 'New boats', paragraph('Two yards had sent in their prices.'));

describe('Two notes compared', () => {
  it('have a part for all that stands in them', () => {
    const row = { role: 'Chair', name: 'Ada Marlow', authority: '', group: 'present' } as const;
    const whole = note(paragraph('before'), FARES, trailer([paragraph('after'), attendanceTable([row])]));
    expect(compareNotes(whole, whole).parts.map(({ about, kind }) => `${about} ${kind}`)).toEqual([
      'header same',
      'before same',
      'attendance same',
      'entry same',
      'rest same',
    ]);
  });

  it('have no part for what neither has', () => {
    expect(compareNotes([header('')], [header('')]).parts).toEqual([]);
  });

  it('tell the entry that was changed', () => {
    const changed = entry(1, 'Fares review', paragraph('The fares stay as they are until the end of May.'));
    expect(told(note(FARES, PIERS), note(changed, PIERS))).toEqual(['changed 1 Fares review']);
  });

  it('tell the entries that only one side has, in their place', () => {
    const parts = compareNotes(note(FARES, PIERS, BOATS), note(FARES, TIMES, BOATS)).parts;
    expect(parts.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'same Heading',
      'same Fares review',
      'only-theirs Winter timetable',
      'only-mine Repairs of the piers',
      'same New boats',
    ]);
  });

  it('tell an entry that comes first on their side alone', () => {
    expect(told(note(PIERS), note(FARES, PIERS))).toEqual(['only-theirs 1 Fares review']);
  });

  it('pair an entry that was moved with itself', () => {
    expect(told(note(FARES, PIERS, TIMES, BOATS), note(BOATS, FARES, PIERS, TIMES))).toEqual([
      'same 4 New boats (moved)',
    ]);
  });

  it('pair entries that were renumbered because one came before them', () => {
    const later = [entry(2, 'Fares review', ...bodyOf(FARES)), entry(3, 'Repairs of the piers')];
    const from = note(FARES, entry(2, 'Repairs of the piers'));
    expect(told(from, note(entry(1, 'Apologies'), ...later))).toEqual([
      'only-theirs 1 Apologies',
      'changed 1 Fares review (now 2)',
      'changed 2 Repairs of the piers (now 3)',
    ]);
  });

  it('pair an entry that was given another title by its words', () => {
    const long = paragraph(
      'The operator was asked to come in May and to bring the figures of the winter boats.',
    );
    expect(told(note(entry(3, 'Winter timetable', long)), note(entry(9, 'Boats in the cold', long)))).toEqual(
      ['changed 3 Winter timetable (now 9)'],
    );
  });

  it('do not take an entry for another because the same few words stand in it', () => {
    const [mine, theirs] = [
      entry(3, 'Winter timetable', paragraph('Noted.')),
      entry(9, 'Boats', paragraph('Noted.')),
    ];
    expect(told(note(mine), note(theirs))).toEqual(['only-theirs 9 Boats', 'only-mine 3 Winter timetable']);
  });

  it('pair an entry by its reference', () => {
    const [mine, theirs] = ['Shop front', 'Extension'].map((title, at) =>
      agendaItem({ ai: at, number: '', title, reference: 'FP/2019/12' }, [paragraph(title)]),
    ) as [AgendaItem, AgendaItem];
    expect(told(note(mine), note(theirs))).toEqual(['changed Shop front']);
  });

  it('pair an entry that has no title yet by the number of its tags', () => {
    const [blank, titled] = [entry(1, ''), entry(1, 'Fares review', paragraph('Noted.'))];
    expect(told(note(blank), note(titled))).toEqual(['changed 1 Fares review']);
  });

  it('do not pair entries that have only their number in common', () => {
    expect(
      told(note(FARES), note(entry(1, 'Closing of the harbour', paragraph('Nothing was said.')))),
    ).toEqual(['only-theirs 1 Closing of the harbour', 'only-mine 1 Fares review']);
  });

  it('pair entries of one title in their order', () => {
    const [first, second, third] = ['a', 'b', 'c'].map((word, at) =>
      agendaItem({ ai: at, number: '', title: 'Application' }, [paragraph(word)]),
    ) as [AgendaItem, AgendaItem, AgendaItem];
    expect(told(note(first, second, third), note(first, third))).toEqual(['only-mine Application']);
  });

  it('keep the title in the first row, however little of it stays', () => {
    const body = paragraph(
      'The operator was asked to come in May and to bring the figures of the winter boats.',
    );
    const part = partAbout(
      compareNotes(note(entry(3, 'Timetable', body)), note(entry(4, 'Boats', body))).parts,
      'entry',
    );
    expect([part.mine[0], part.theirs[0]]).toEqual([
      {
        kind: 'changed',
        spans: [
          { text: '3', isChanged: true },
          { text: ' ', isChanged: false },
          { text: 'Timetable', isChanged: true },
        ],
      },
      {
        kind: 'changed',
        spans: [
          { text: '4', isChanged: true },
          { text: ' ', isChanged: false },
          { text: 'Boats', isChanged: true },
        ],
      },
    ]);
  });

  it('show a decision that was a paragraph as a change of its first word', () => {
    const [mine, theirs] = [
      entry(1, 'A', paragraph('The fares stay.')),
      entry(1, 'A', decision('The fares stay.')),
    ];
    const part = partAbout(compareNotes(note(mine), note(theirs)).parts, 'entry');
    expect(words(part.mine)).toEqual(['1 A', 'The fares stay.']);
    expect(part.theirs[1]?.spans).toEqual([
      { text: 'Decision:', isChanged: true },
      { text: ' The fares stay.', isChanged: false },
    ]);
  });

  it('have a gap beside each line of an entry that only one side has', () => {
    const part = partAbout(compareNotes(note(FARES), note()).parts, 'entry');
    expect(part.mine.map((line) => line?.kind)).toEqual(['removed', 'removed']);
    expect(part.theirs).toEqual([null, null]);
  });

  it('take an attendance wherever it stands for the same', () => {
    const people = attendanceTable([{ role: '', name: 'Ada Marlow', authority: '', group: 'present' }]);
    expect(told(note(people, FARES), note(FARES, trailer([people])))).toEqual([]);
  });

  it('take an apology for a change of the attendance', () => {
    const people = (group: 'present' | 'apologies') =>
      attendanceTable([{ role: '', name: 'Ada Marlow', authority: '', group }]);
    expect(told(note(people('present')), note(people('apologies')))).toEqual(['changed Attendance']);
  });

  it('tell a heading that only one side has', () => {
    expect(told(note(), [header('')])).toEqual(['only-mine Heading']);
  });

  it('do not count what stands between the entries as before them', () => {
    expect(told(note(FARES, paragraph('between'), PIERS), note(FARES, PIERS))).toEqual([
      'only-mine Text after the entries',
    ]);
  });
});
