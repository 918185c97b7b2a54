import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bar } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  header,
  list,
  listItem,
  newNote,
  paragraph,
  vote,
} from '../../shared/note/build.ts';
import { readNote } from '../../shared/tagged/read.ts';

/* The notes that the tests of the page show, and what is to be known of their files. */

const SAMPLES = join(import.meta.dirname, '..', '..', 'assets', 'samples');

/** The sample note that ships with the program. */
export const HARBOUR: Note = readNote(readFileSync(join(SAMPLES, 'harbour-board.txt'), 'utf8'));

/** The beginning of it, for what is shown before or around a note: a whole one takes long to look at. */
export const BEGUN_HARBOUR: Note = [...HARBOUR.slice(0, 6)] as unknown as Note;

/** The same note with a few words changed, as somebody else would. */
export const OTHER_HARBOUR: Note = readNote(
  readFileSync(join(SAMPLES, 'harbour-board.txt'), 'utf8')
    .replace('a cap of £120 a year', 'a cap of £95 a year, reviewed each spring,')
    .replace('The lowest was £41 a year', 'The lowest was £44 a year')
    .replace('\u00b7 Nothing had been heard from Thornsea.', '')
    .replace('There was none, and the meeting', 'Mayor Aske thanked the staff. The meeting'),
);

/** A new note, as the main process begins one. */
export const NEW_NOTE: Note = newNote(
  header('', [
    { label: 'Date', value: 'Thursday 14 March 2019' },
    { label: 'Time', value: '' },
    { label: 'Venue', value: '' },
  ]),
  [agendaItem({ ai: 1, number: '1', title: '' }, [paragraph('')])],
);

/** One of everything that a note can hold beside what the sample has. */
export const OF_ALL_KINDS: Note = [
  header('Full Council', [{ label: 'Date', value: '8 May 2020' }]),
  {
    ...agendaItem({ ai: 1, number: '45/24', title: 'Apologies', reference: 'Report HB/12' }, [
      paragraph('Members met at noon.', '58.1'),
      list([listItem('·', 'One'), listItem('-', 'Two, further in', 1), listItem('(iv)', 'Four', 1)]),
      vote(['3 for, 1 against']),
      vote(['For: Cllr Marlow, Cllr Vance', 'Against: Cllr Thorne']),
      action('To write to the water company.', {
        owner: 'Eve Lund',
        due: '2020-06-30',
        status: 'in progress',
      }),
      action('To ask for the figures.', { keyword: '' }),
    ]),
    actionColumn: 'Clerk',
  },
  { type: 'part-heading', children: [{ text: 'PART TWO' }] },
  agendaItem({ ai: 2, number: '', title: '' }, [paragraph('')]),
];

export const CONFLICT: Bar = {
  kind: 'conflict',
  words:
    '“harbour-board.txt” was changed elsewhere while you were writing. Your words are safe here, and the file is as the other person left it.',
  actions: ['compare', 'keep-mine', 'take-theirs', 'save-as'],
};

/** One bar of each kind. */
export const BARS: readonly Bar[] = [
  CONFLICT,
  {
    kind: 'gone',
    words:
      'The disk or network drive of “harbour-board.txt” does not answer. Your words are safe here; go on writing, and the note is saved when the drive is back.',
    actions: ['try-again', 'save-as'],
  },
  {
    kind: 'save',
    words:
      'The disk of “harbour-board.txt” is full. Your words are safe in this window and in the safety copy.',
    actions: ['try-again', 'save-as', 'show-in-folder'],
  },
  {
    kind: 'locked',
    words:
      '“harbour-board.txt” is open in another Minutewright: Eve Lund on DESK-14, since 13:20. You can read it here. It becomes yours to edit when they close it.',
    actions: ['insist'],
  },
  {
    kind: 'taken',
    words:
      'Eve Lund on DESK-14 has opened “harbour-board.txt” for editing as well. Save now and agree who goes on; neither can overwrite the other unasked.',
    actions: ['dismiss'],
  },
  {
    kind: 'journal',
    words:
      'The safety copy of this note can’t be written: the disk is full. Save often until this goes away.',
    actions: [],
  },
  {
    kind: 'recovered',
    words:
      'These are the words of “harbour-board.txt” as they were at 14:05, when Minutewright ended. They are not saved yet.',
    actions: ['dismiss'],
  },
];
