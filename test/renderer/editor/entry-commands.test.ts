import { describe } from 'vitest';
import type { AgendaItem, BodyBlock, Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  kept,
  list,
  listItem,
  paragraph,
  partHeading,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { moveEntry, moveEntryTo } from '../../../src-renderer/editor/rules/move-entry.ts';
import { demote, promote } from '../../../src-renderer/editor/rules/promote.ts';
import { splitEntry } from '../../../src-renderer/editor/rules/split-entry.ts';
import { entry, HEAD } from './cases.ts';
import { type CommandCase, tryCommands } from './commands.ts';

/** An entry of a note that counts from 1. */
function item(ai: number, title: string, body: readonly BodyBlock[] = []): AgendaItem {
  return agendaItem({ ai, number: String(ai), title }, body);
}

/** The second entry that a split makes: numbered after the last. */
const second = (title: string, body: readonly BodyBlock[] = []): AgendaItem => item(2, title, body);

const SPLITS: readonly CommandCase[] = [
  {
    is: 'a caret in a paragraph: the words after it are the title, and what follows goes along',
    from: entry(paragraph('One'), paragraph('Two|Three'), decision('Four')),
    does: splitEntry,
    to: [...entry(paragraph('One'), paragraph('Two')), second('|Three', [decision('Four')])],
  },
  {
    is: 'a caret at the start of a paragraph: it becomes the title whole',
    from: entry(paragraph('One'), paragraph('|Two')),
    does: splitEntry,
    to: [...entry(paragraph('One')), second('|Two', [paragraph('')])],
  },
  {
    is: 'a paragraph with a number keeps it as that of the entry',
    from: entry(paragraph('One'), paragraph('|Two', '1.2')),
    does: splitEntry,
    to: [...entry(paragraph('One')), agendaItem({ ai: 2, number: '1.2', title: '|Two' }, [paragraph('')])],
  },
  {
    is: 'a caret in a title: the rest of it and the body make the new entry',
    from: [HEAD, agendaItem({ ai: 1, number: '1', title: 'Dues| and fees' }, [paragraph('One')])],
    does: splitEntry,
    to: [HEAD, item(1, 'Dues'), second('|and fees', [paragraph('One')])],
  },
  {
    is: 'a caret in an item parts the list',
    from: entry(list([listItem('1.', 'One'), listItem('2.', 'Tw|o'), listItem('3.', 'Three')])),
    does: splitEntry,
    to: [
      ...entry(list([listItem('1.', 'One'), listItem('2.', 'Tw')])),
      second('|o', [list([listItem('3.', 'Three')])]),
    ],
  },
  {
    is: 'a caret in a list of a decision parts both',
    from: entry(
      decision([paragraph('One'), list([listItem('a)', '|Two'), listItem('b)', 'Three')])], 'RESOLVED'),
    ),
    does: splitEntry,
    to: [
      ...entry(decision('One', 'RESOLVED')),
      second('|Two', [decision([list([listItem('b)', 'Three')])], 'RESOLVED')]),
    ],
  },
  {
    is: 'a further action behind it gets the heading that it stood under',
    from: entry(
      action('One', { keyword: 'Actions' }),
      action('|Two', { keyword: '' }),
      action('Three', { keyword: '' }),
    ),
    does: splitEntry,
    to: [
      ...entry(action('One', { keyword: 'Actions' })),
      second('|Two', [action('Three', { keyword: 'Actions' })]),
    ],
  },
  {
    is: 'what is set on an action stays with its first words',
    from: entry(action([paragraph('One'), paragraph('Two|'), paragraph('Three')], { owner: 'Eve Lund' })),
    does: splitEntry,
    to: [
      ...entry(action([paragraph('One'), paragraph('Two')], { owner: 'Eve Lund' })),
      second('|', [action('Three')]),
    ],
  },
  {
    is: 'a caret in a vote parts it',
    from: entry(vote(['For: 3', '|Against: 1', 'Eve Lund'])),
    does: splitEntry,
    to: [...entry(vote(['For: 3'])), second('|Against: 1', [vote(['Eve Lund'])])],
  },
  {
    is: 'outside the entries what follows up to the next of them goes along',
    from: [HEAD, paragraph('One'), paragraph('|Two'), paragraph('Three'), item(1, 'Dues')],
    does: splitEntry,
    to: [
      HEAD,
      paragraph('One'),
      agendaItem({ ai: 1, number: '', title: '|Two' }, [paragraph('Three')]),
      agendaItem({ ai: 2, number: '1', title: 'Dues' }),
    ],
  },
  {
    is: 'an action whose first paragraph goes begins with words, and has its number',
    from: entry(action([paragraph('|One'), paragraph('Two', '58.1')], { owner: 'Eve' })),
    does: splitEntry,
    to: [...entry(), second('|One', [{ ...action('Two', { owner: 'Eve' }), number: '58.1' }])],
  },
  {
    is: 'items that were nested in the one that goes come out',
    from: entry(list([listItem('·', '|One'), listItem('·', 'Two', 1), listItem('·', 'Three')])),
    does: splitEntry,
    to: [...entry(), second('|One', [list([listItem('·', 'Two'), listItem('·', 'Three')])])],
  },
  {
    is: 'does nothing in the trailer',
    from: [...entry(paragraph('One')), trailer([paragraph('T|wo')])],
    does: splitEntry,
  },
];

describe('Splitting an entry', () => {
  tryCommands(SPLITS);
});

const THREE: Note = [HEAD, item(1, 'Dues'), item(2, 'Dredging|', [paragraph('Two')]), item(3, 'Survey')];

const MOVES: readonly CommandCase[] = [
  {
    is: 'goes up with all that is in it, and the tags are numbered anew',
    from: THREE,
    does: (editor) => moveEntry(editor, -1),
    to: [
      HEAD,
      agendaItem({ ai: 1, number: '2', title: 'Dredging|' }, [paragraph('Two')]),
      agendaItem({ ai: 2, number: '1', title: 'Dues' }),
      item(3, 'Survey'),
    ],
  },
  {
    is: 'goes down',
    from: THREE,
    does: (editor) => moveEntry(editor, 1),
    to: [
      HEAD,
      item(1, 'Dues'),
      agendaItem({ ai: 2, number: '3', title: 'Survey' }),
      agendaItem({ ai: 3, number: '2', title: 'Dredging|' }, [paragraph('Two')]),
    ],
  },
  {
    is: 'goes past the heading of a part alone',
    from: [HEAD, item(1, 'Dues'), partHeading('PART TWO'), item(2, 'Dredging|')],
    does: (editor) => moveEntry(editor, -1),
    to: [HEAD, item(1, 'Dues'), item(2, 'Dredging|'), partHeading('PART TWO')],
  },
  {
    is: 'goes past lines that are kept',
    from: [HEAD, item(1, 'Dues|'), kept('stray-tag', '</AI7>\n'), item(2, 'Dredging')],
    does: (editor) => moveEntry(editor, 1),
    to: [
      HEAD,
      kept('stray-tag', '</AI7>\n'),
      agendaItem({ ai: 1, number: '2', title: 'Dredging' }),
      agendaItem({ ai: 2, number: '1', title: 'Dues|' }),
    ],
  },
  {
    is: 'stays below what stands before the entries',
    from: [HEAD, partHeading('PART ONE'), kept('column-titles', '\tItem\n'), item(1, 'Dues|')],
    does: (editor) => moveEntry(editor, -1),
  },
  {
    is: 'stays above the trailer',
    from: [HEAD, item(1, 'Dues'), item(2, 'Dredging|'), trailer([partHeading('Appendix A')])],
    does: (editor) => moveEntry(editor, 1),
  },
  {
    is: 'stays where the caret is in no entry',
    from: [HEAD, paragraph('One|'), item(1, 'Dues')],
    does: (editor) => moveEntry(editor, 1),
  },
  {
    is: 'goes to any place among the entries, past what stands between them',
    from: [HEAD, item(1, 'Dues'), attendanceTable([]), item(2, 'Dredging'), item(3, 'Survey|')],
    does: (editor) => moveEntryTo(editor, 2, 0),
    to: [
      HEAD,
      agendaItem({ ai: 1, number: '3', title: 'Survey|' }),
      agendaItem({ ai: 2, number: '1', title: 'Dues' }),
      attendanceTable([]),
      agendaItem({ ai: 3, number: '2', title: 'Dredging' }),
    ],
  },
  {
    is: 'goes nowhere where there is no such place',
    from: THREE,
    does: (editor) => moveEntryTo(editor, 1, 3),
  },
];

describe('An entry that is moved', () => {
  tryCommands(MOVES);
});

const RANKS: readonly CommandCase[] = [
  {
    is: 'a paragraph becomes the title of an entry, with the caret where it was in its words',
    from: entry(paragraph('One'), paragraph('Tw|o'), paragraph('Three')),
    does: promote,
    to: [...entry(paragraph('One')), second('Tw|o', [paragraph('Three')])],
  },
  {
    is: 'a nested item goes a level out',
    from: entry(list([listItem('·', 'One'), listItem('·', 'Tw|o', 1)])),
    does: promote,
    to: entry(list([listItem('·', 'One'), listItem('·', 'Tw|o')])),
  },
  {
    is: 'an item of the outermost level becomes a paragraph',
    from: entry(list([listItem('·', 'One'), listItem('·', 'Tw|o')])),
    does: promote,
    to: entry(list([listItem('·', 'One')]), paragraph('Tw|o')),
  },
  { is: 'a title can rise no further', from: THREE, does: promote },
];

const DEMOTIONS: readonly CommandCase[] = [
  {
    is: 'a title becomes a paragraph with its number in the entry before',
    from: [HEAD, item(1, 'Dues', [paragraph('One')]), item(2, 'Dred|ging', [paragraph('Two')])],
    does: demote,
    to: [HEAD, item(1, 'Dues', [paragraph('One'), paragraph('Dred|ging', '2'), paragraph('Two')])],
  },
  {
    is: 'a paragraph becomes an item of the list before it, which counts on',
    from: entry(list([listItem('1.', 'One')]), paragraph('Tw|o'), list([listItem('2.', 'Three')])),
    does: demote,
    to: entry(list([listItem('1.', 'One'), listItem('2.', 'Tw|o'), listItem('3.', 'Three')])),
  },
  {
    is: 'a paragraph with a number keeps it as words of the item',
    from: entry(paragraph('Tw|o', '58.1')),
    does: demote,
    to: entry(list([listItem('·', '58.1 Tw|o')])),
  },
  {
    is: 'an item goes a level in',
    from: entry(list([listItem('·', 'One'), listItem('·', 'Tw|o')])),
    does: demote,
    to: entry(list([listItem('·', 'One'), listItem('·', 'Tw|o', 1)])),
  },
  { is: 'the first entry stays one', from: [HEAD, paragraph('One'), item(1, 'Dues|')], does: demote },
  { is: 'a line of a vote stays one', from: entry(vote(['For: |3'])), does: demote },
];

describe('Promoting', () => {
  tryCommands(RANKS);
});

describe('Demoting', () => {
  tryCommands(DEMOTIONS);
});
