import { describe, expect, it } from 'vitest';
import type { AgendaItem, Attendance, BodyBlock, Note, TopBlock } from '../../../../shared/note/blocks.ts';
import { agendaItem, attendanceTable, header, paragraph, trailer } from '../../../../shared/note/build.ts';
import { describeChange } from '../../../../shared/note/compare/describe-change.ts';
import { bodyOf } from '../../../../shared/note/wrapped.ts';
import { inEntry, read } from '../../reading.ts';

function entry(number: number, title: string, ...body: readonly BodyBlock[]): AgendaItem {
  return agendaItem({ ai: number, number: `${number}`, title }, body);
}

function note(...blocks: readonly TopBlock[]): Note {
  return [header('Ferry Panel'), ...blocks];
}

function people(...names: readonly string[]): Attendance {
  return attendanceTable(names.map((name) => ({ role: '', name, authority: '', group: 'present' }) as const));
}

const FARES = paragraph('The fares stay as they are.');
const PIERS = entry(2, 'Piers', paragraph('The engineer spoke of planks.'));
const BOATS = entry(3, 'Boats', paragraph('Two yards had sent in their prices.'));

const fares = (words: string): AgendaItem => entry(1, 'Fares review', paragraph(words));

describe('What changed is described', () => {
  it.each<readonly [string, Note, Note]>([
    ['Nothing changed', note(PIERS), structuredClone(note(PIERS))],
    [
      'Item 1 Fares review changed: 3 words added, 1 removed',
      note(fares('The fares stay as they are.')),
      note(fares('The fares stay at ten pounds they are.')),
    ],
    [
      'Item 1 Fares review changed: 1 word added',
      note(fares('The fares stay.')),
      note(fares('The fares all stay.')),
    ],
    [
      'Item 1 Fares review changed: 1 word removed',
      note(fares('The fares all stay.')),
      note(fares('The fares stay.')),
    ],
    [
      'Item 1 Fares review changed: 1 word added, 1 removed',
      note(fares('The fares stay.')),
      note(fares('The fares rise.')),
    ],
    ['Item 1 Fares review changed', note(fares('The fares stay.')), note(fares('The fares stay!'))],
    ['Item 2 Piers added: 6 words', note(BOATS), note(PIERS, BOATS)],
    ['Item 2 Piers removed: 6 words', note(PIERS, BOATS), note(BOATS)],
    [
      'Item 3 Boats moved',
      note(entry(1, 'A', FARES), PIERS, BOATS),
      note(BOATS, entry(1, 'A', FARES), PIERS),
    ],
    ['Item 2 Piers renumbered 7', note(PIERS), note(entry(7, 'Piers', ...bodyOf(PIERS)))],
    [
      'Item 1 Fares review changed: 1 word added',
      note(fares('The fares stay.')),
      note(entry(4, 'Fares review', paragraph('The fares all stay.'))),
    ],
    [
      '2 entries changed; 3 words added',
      note(fares('The fares stay.'), PIERS),
      note(
        fares('The fares all stay.'),
        entry(2, 'Piers', paragraph('The old engineer spoke of new planks.')),
      ),
    ],
    [
      '1 entry changed, 1 added, 1 removed; 10 words added, 6 removed',
      note(fares('The fares stay.'), PIERS),
      note(
        fares('The fares all stay.'),
        entry(4, 'Closing', paragraph('Nothing more was said before the bell rang.')),
      ),
    ],
    [
      'Item 2 Piers added; item 1 Fares review renumbered 3; 6 words added',
      note(fares('The fares stay.')),
      note(PIERS, entry(3, 'Fares review', paragraph('The fares stay.'))),
    ],
    [
      'Item 1 A added; 2 entries renumbered; 7 words added',
      note(PIERS, BOATS),
      note(entry(1, 'A', FARES), entry(3, 'Piers', ...bodyOf(PIERS)), entry(4, 'Boats', ...bodyOf(BOATS))),
    ],
    ['Attendance changed', note(people('Ada Marlow')), note(people('Ada Marlow', 'Ben Thorne'))],
    ['Attendance added', note(), note(people('Ada Marlow'))],
    ['Attendance removed', note(people('Ada Marlow')), note()],
    ['Heading changed: 1 word added, 1 removed', [header('Ferry Panel')], [header('Ferry Board')]],
    [
      'Text before the first entry changed: 1 word added',
      note(paragraph('Open to all'), PIERS),
      note(paragraph('Open to us all'), PIERS),
    ],
    [
      'Item 1 Fares review changed; heading, attendance and text after the entries changed; 3 words added, 1 removed',
      [header('Ferry Panel'), fares('The fares stay.'), trailer([paragraph('a word here'), people('Ada')])],
      [
        header('Ferry Board'),
        fares('The fares all stay.'),
        trailer([paragraph('a word here now'), people('Ben')]),
      ],
    ],
  ])('%s', (sentence, from, to) => {
    expect(describeChange(from, to)).toBe(sentence);
  });

  it.each([
    ['Nothing but spacing changed', (text: string) => text.replaceAll('\n', '\r\n')],
    ['Nothing but spacing changed', (text: string) => text.replace('Noted.', ' Noted.  ')],
    ['Nothing but layout changed', (text: string) => text.replace('</AI1>', '')],
    ['Nothing but layout changed', (text: string) => text.replaceAll('AI1>', 'AI2>')],
  ])('%s', (sentence, change) => {
    const text = `Ferry Panel\n\n${inEntry('Noted.')}`;
    expect(describeChange(read(text), read(change(text)))).toBe(sentence);
  });

  it.each([
    ['by its number where it has no title', '4', '', 'Item 4 removed: 1 word'],
    ['by its title where it has no number', '', 'Fares', '“Fares” removed: 2 words'],
    ['as one without a title', '', '', 'An entry without a title removed: 1 word'],
    [
      'by the beginning of a long title',
      '4',
      'To consider the report of the Head of Ferries on the fares for the year to come',
      'Item 4 To consider the report of the Head of Ferries on the fares… removed: 18 words',
    ],
  ])('with an entry named %s', (_how, number, title, sentence) => {
    const item = agendaItem({ ai: 1, number, title }, [paragraph('Noted.')]);
    expect(describeChange(note(item), note())).toBe(sentence);
  });

  it('with an entry that lost its number, or was given one', () => {
    const [from, to] = ['4', ''].map((number) =>
      agendaItem({ ai: 1, number, title: 'Fares' }, [paragraph('Noted.')]),
    ) as [AgendaItem, AgendaItem];
    expect(describeChange(note(from), note(to))).toBe('Item 4 Fares no longer numbered');
    expect(describeChange(note(to), note(from))).toBe('“Fares” numbered 4');
  });

  it('with an entry that was moved and changed', () => {
    const long = 'The fares stay as they are until the end of March and no longer.';
    const from = note(fares(long), PIERS, BOATS);
    const to = note(PIERS, BOATS, fares(`${long} Nobody objected.`));
    expect(describeChange(from, to)).toBe('Item 1 Fares review moved and changed: 2 words added');
  });
});
