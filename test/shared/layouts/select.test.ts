import { describe, expect, it } from 'vitest';
import type { LayoutId } from '../../../shared/layouts/layout.ts';
import { layoutOf } from '../../../shared/layouts/layouts.ts';
import type { Note, TopBlock } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  newNote,
  paragraph,
  partHeading,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { meetingOf, noteTitle } from '../../../shared/note/meeting.ts';
import { plainText } from '../../../shared/note/walk.ts';
import { readNoteFile } from '../../../shared/tagged/note-file.ts';
import { SAMPLES, SEEDS } from '../../laws/samples.ts';

const HEAD = header('Note of last Quay Board meeting', [{ label: 'Title', value: 'Quay Board' }]);

/** What stands below the header, a word or two for each block and what is in it. */
function shown(id: LayoutId, ...blocks: readonly TopBlock[]): readonly string[] {
  return linesOf(layoutOf(id).select([HEAD, ...blocks]));
}

function linesOf([, ...blocks]: Note): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'agenda-item') {
      const [title, ...body] = block.children;
      return [`${title.number} ${title.children[0].text}`, ...body.map(({ type }) => `- ${type}`)];
    }
    if (block.type === 'trailer') return ['trailer', ...block.children.map(({ type }) => `- ${type}`)];
    return block.type === 'part-heading' || block.type === 'paragraph'
      ? [block.children[0].text]
      : [block.type];
  });
}

const FARES = agendaItem({ ai: 1, number: '1', title: 'Fares', reference: 'E.70/23' }, [
  paragraph('Eve Lund presented the report.'),
  decision('That the fares stay.', 'RESOLVED'),
  vote(['3 for, 1 against.']),
  action('Eve Lund to write to the operator.'),
]);
const NOTICES = agendaItem({ ai: 2, number: '2', title: 'Notices' }, [paragraph('There were none.')]);
const LEASE = agendaItem({ ai: 3, number: '3', title: 'Lease' }, [decision('To let it.')]);

describe('Minutes and notes', () => {
  it.each(['minutes', 'note'] as const)('show all of a note: %s', (id) => {
    const note: Note = [HEAD, FARES, NOTICES];
    expect(layoutOf(id).select(note)).toBe(note);
  });
});

describe('A decision sheet', () => {
  it('shows the entries that decided something, with their decisions and votes', () => {
    expect(shown('decision-sheet', FARES, NOTICES, LEASE)).toEqual([
      '1 Fares',
      '- decision',
      '- vote',
      '3 Lease',
      '- decision',
    ]);
  });

  it('leaves out an entry whose decision has no words yet', () => {
    const begun = agendaItem({ ai: 1, number: '1', title: 'Begun' }, [decision('')]);
    expect(shown('decision-sheet', begun)).toEqual([]);
  });

  it('leaves out a vote in an entry that decided nothing', () => {
    const counted = agendaItem({ ai: 1, number: '1', title: 'Counted' }, [vote(['3 for.'])]);
    expect(shown('decision-sheet', counted)).toEqual([]);
  });

  it('shows decisions outside the entries too', () => {
    expect(
      shown('decision-sheet', decision('To begin.'), FARES, trailer([paragraph('Thanks.'), decision('So.')])),
    ).toEqual(['decision', '1 Fares', '- decision', '- vote', 'trailer', '- decision']);
  });

  it('leaves out whose the actions of an entry are', () => {
    const [, item] = layoutOf('decision-sheet').select([HEAD, { ...FARES, actionColumn: 'Eve Lund' }]);
    expect(item).not.toHaveProperty('actionColumn');
  });

  it('leaves out the attendance and what announces it', () => {
    const note = newNote(HEAD, [FARES], [{ role: '', name: 'Ada', authority: '', group: 'present' }]);
    expect(linesOf(layoutOf('decision-sheet').select(note))).toEqual(['1 Fares', '- decision', '- vote']);
  });
});

describe('An action list', () => {
  it('shows the entries with actions, and those only', () => {
    expect(shown('action-list', FARES, NOTICES, LEASE)).toEqual(['1 Fares', '- action']);
  });

  it('keeps the action column, where an owner may stand', () => {
    const [, item] = layoutOf('action-list').select([HEAD, { ...FARES, actionColumn: 'Eve Lund' }]);
    expect(item).toMatchObject({ actionColumn: 'Eve Lund' });
  });
});

describe('An agenda', () => {
  it('shows numbers, titles and references, and no minutes', () => {
    const note = layoutOf('agenda').select([HEAD, FARES, NOTICES, paragraph('The meeting closed at 4.')]);
    expect(linesOf(note)).toEqual(['1 Fares', '2 Notices']);
    expect(note[1]).toMatchObject({ children: [{ reference: 'E.70/23' }] });
  });

  it('shows a title without a number, and leaves out an entry that has neither', () => {
    const notice = agendaItem({ ai: 1, number: '', title: 'A notice' }, [paragraph('Words.')]);
    const bare = agendaItem({ ai: 2, number: '', title: '' }, [paragraph('Words.')]);
    expect(shown('agenda', notice, bare)).toEqual([' A notice']);
  });
});

describe('The heading of a part', () => {
  const one = partHeading('PART ONE');
  const two = partHeading('PART TWO');

  it('stays where something of the part does', () => {
    expect(shown('decision-sheet', one, FARES, two, NOTICES, LEASE)).toEqual([
      'PART ONE',
      '1 Fares',
      '- decision',
      '- vote',
      'PART TWO',
      '3 Lease',
      '- decision',
    ]);
  });

  it('goes with all of its part', () => {
    expect(shown('action-list', one, NOTICES, two, FARES)).toEqual(['PART TWO', '1 Fares', '- action']);
    expect(shown('action-list', one, FARES, two, NOTICES)).toEqual(['PART ONE', '1 Fares', '- action']);
  });

  it('stays with one that follows it at once', () => {
    expect(shown('agenda', two, partHeading('EXEMPT BUSINESS'), LEASE)).toEqual([
      'PART TWO',
      'EXEMPT BUSINESS',
      '3 Lease',
    ]);
  });

  it('that an entry ends with stands before the entries after it', () => {
    const last = agendaItem({ ai: 1, number: '1', title: 'Last of its part' }, [paragraph('Words.'), two]);
    expect(shown('agenda', last, LEASE)).toEqual(['1 Last of its part', 'PART TWO', '3 Lease']);
    expect(shown('decision-sheet', last, LEASE)).toEqual(['PART TWO', '3 Lease', '- decision']);
    expect(shown('agenda', last)).toEqual(['1 Last of its part']);
  });

  it('within an entry stays where it is', () => {
    const item = agendaItem({ ai: 1, number: '1', title: 'Both' }, [
      paragraph('Words.'),
      partHeading('Reasons'),
      decision('To do it.'),
      partHeading('Background'),
      paragraph('Words.'),
    ]);
    expect(shown('decision-sheet', item)).toEqual(['1 Both', '- part-heading', '- decision']);
  });
});

describe('The lines of a title page', () => {
  const lines = [paragraph('Quay Board'), paragraph('held on 14 March 2024 in Quay House')];

  it('stay, up to the attendance', () => {
    const note: Note = [
      header('Minutes of a meeting of the'),
      ...lines,
      paragraph('Attendance'),
      attendanceTable([{ role: '', name: 'Ada', authority: '', group: 'present' }]),
      paragraph('Copies are in the Minute Book.'),
      NOTICES,
    ];
    expect(linesOf(layoutOf('agenda').select(note))).toEqual([
      'Quay Board',
      'held on 14 March 2024 in Quay House',
      '2 Notices',
    ]);
  });

  it('go where the fields of the header tell the same', () => {
    expect(shown('agenda', ...lines, NOTICES)).toEqual(['2 Notices']);
  });

  it('stay in a first entry without a number, and nothing else of it', () => {
    const first = agendaItem({ ai: 1, number: '', title: 'Quay Borough Council' }, [
      paragraph('Quay Borough Council met in Quay House.'),
      paragraph('A long talk followed.'),
      paragraph('Taken on 14 March 2024.'),
      decision('To wait.'),
    ]);
    const [, item] = layoutOf('action-list').select([header(''), first, FARES]);
    const told = item?.type === 'agenda-item' ? item.children.slice(1).map(plainText) : [];
    expect(told).toEqual(['Quay Borough Council met in Quay House.', 'Taken on 14 March 2024.']);
  });

  it.each([...SAMPLES, ...SEEDS])('name the same meeting in every layout: $name', ({ text }) => {
    const { note } = readNoteFile(new TextEncoder().encode(text));
    for (const id of ['decision-sheet', 'action-list', 'agenda'] as const) {
      const part = layoutOf(id).select(note);
      expect({ id, title: noteTitle(part), date: meetingOf(part).date }).toEqual({
        id,
        title: noteTitle(note),
        date: meetingOf(note).date,
      });
    }
  });
});
