import { describe } from 'vitest';
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
import { type Case, entry, HEAD, titled, tryAll } from './cases.ts';

const JOINS: readonly Case[] = [
  {
    is: 'joins a paragraph to the one before',
    from: entry(paragraph('One'), paragraph('|Two')),
    keys: ['Backspace'],
    to: entry(paragraph('One|Two')),
  },
  {
    is: 'joins the first paragraph of an entry to its title',
    from: titled('Dues', paragraph('|One')),
    keys: ['Backspace'],
    to: titled('Dues|One'),
  },
  {
    is: 'takes the number of a paragraph away before it joins it',
    from: entry(paragraph('One'), paragraph('|Two', '58.1')),
    keys: ['Backspace'],
    to: entry(paragraph('One'), paragraph('|Two')),
  },
  {
    is: 'joins a paragraph to the last item of a list',
    from: entry(list([listItem('·', 'One')]), paragraph('|Two')),
    keys: ['Backspace'],
    to: entry(list([listItem('·', 'One|Two')])),
  },
  {
    is: 'makes one list of two with nothing between them any more',
    from: entry(list([listItem('·', 'One')]), paragraph('|'), list([listItem('·', 'Two')])),
    keys: ['Backspace'],
    to: entry(list([listItem('·', 'One|'), listItem('·', 'Two')])),
  },
  {
    is: 'joins a paragraph to the words of a decision',
    from: entry(decision('One'), paragraph('|Two')),
    keys: ['Backspace'],
    to: entry(decision('One|Two')),
  },
  {
    is: 'brings an item one level out',
    from: entry(list([listItem('·', 'One'), listItem('·', '|Two', 1)])),
    keys: ['Backspace'],
    to: entry(list([listItem('·', 'One'), listItem('·', '|Two')])),
  },
  {
    is: 'makes a paragraph of an item of the outermost level, and those behind it close up',
    from: entry(list([listItem('1.', 'One'), listItem('2.', '|Two'), listItem('3.', 'Three')])),
    keys: ['Backspace'],
    to: entry(list([listItem('1.', 'One')]), paragraph('|Two'), list([listItem('2.', 'Three')])),
  },
  {
    is: 'pressed once more joins it to the item before, and the list is one that counts on',
    from: entry(list([listItem('1.', 'One'), listItem('2.', '|Two'), listItem('3.', 'Three')])),
    keys: ['Backspace', 'Backspace'],
    to: entry(list([listItem('1.', 'One|Two'), listItem('2.', 'Three')])),
  },
  {
    is: 'makes a paragraph of an item in an action, which stays in the action',
    from: entry(action([paragraph('One'), list([listItem('·', '|Two'), listItem('·', 'Three')])])),
    keys: ['Backspace'],
    to: entry(action([paragraph('One'), paragraph('|Two'), list([listItem('·', 'Three')])])),
  },
  {
    is: 'pressed once more joins it to the words of the action',
    from: entry(action([paragraph('One'), list([listItem('·', '|Two')])], { owner: 'Eve' })),
    keys: ['Backspace', 'Backspace'],
    to: entry(action('One|Two', { owner: 'Eve' })),
  },
  {
    is: 'brings a nested item in a decision one level out, where it counts on',
    from: entry(
      decision([list([listItem('1.', 'One'), listItem('a.', '|Two', 1), listItem('2.', 'Three')])]),
    ),
    keys: ['Backspace'],
    to: entry(decision([list([listItem('1.', 'One'), listItem('2.', '|Two'), listItem('3.', 'Three')])])),
  },
  {
    is: 'makes a paragraph of a decision',
    from: entry(paragraph('One'), decision('|Two')),
    keys: ['Backspace'],
    to: entry(paragraph('One'), paragraph('|Two')),
  },
  {
    is: 'takes the first paragraph out of a decision and leaves its list there',
    from: entry(decision([paragraph('|One'), list([listItem('·', 'Two')])])),
    keys: ['Backspace'],
    to: entry(paragraph('|One'), decision([list([listItem('·', 'Two')])])),
  },
  {
    is: 'hands the heading of an action on to the one after it',
    from: entry(action('|One', { keyword: 'Actions' }), action('Two', { keyword: '' })),
    keys: ['Backspace'],
    to: entry(paragraph('|One'), action('Two', { keyword: 'Actions' })),
  },
  {
    is: 'makes a paragraph of a further action, and the next gets the heading',
    from: entry(
      action('One', { keyword: 'Actions' }),
      action('|Two', { keyword: '' }),
      action('Three', { keyword: '' }),
    ),
    keys: ['Backspace'],
    to: entry(
      action('One', { keyword: 'Actions' }),
      paragraph('|Two'),
      action('Three', { keyword: 'Actions' }),
    ),
  },
  {
    is: 'takes the first line out of a vote',
    from: entry(vote(['|For: 3', 'Against: 1'])),
    keys: ['Backspace'],
    to: entry(paragraph('|For: 3'), vote(['Against: 1'])),
  },
  {
    is: 'brings items out that were nested in the one which leaves the list',
    from: entry(list([listItem('·', '|One'), listItem('·', 'Two', 1), listItem('·', 'Three', 2)])),
    keys: ['Backspace'],
    to: entry(paragraph('|One'), list([listItem('·', 'Two'), listItem('·', 'Three', 1)])),
  },
  {
    is: 'makes a paragraph of the heading of a part',
    from: entry(paragraph('One'), partHeading('|PART TWO')),
    keys: ['Backspace'],
    to: entry(paragraph('One'), paragraph('|PART TWO')),
  },
  {
    is: 'puts an entry behind the one before, its title a paragraph without the number',
    from: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One')]),
      agendaItem({ ai: 2, number: '2', title: '|Dredging' }, [paragraph('Two')]),
    ],
    keys: ['Backspace'],
    to: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [
        paragraph('One'),
        paragraph('|Dredging'),
        paragraph('Two'),
      ]),
    ],
  },
  {
    is: 'takes an entry without words away whole, with the caret at the end of those before',
    from: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One')]),
      agendaItem({ ai: 2, number: '2', title: '|' }, [paragraph('')]),
      agendaItem({ ai: 3, number: '3', title: 'Dredging' }),
    ],
    keys: ['Backspace'],
    to: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One|')]),
      agendaItem({ ai: 2, number: '3', title: 'Dredging' }),
    ],
  },
  {
    is: 'lets the number of an entry go that has words and no title',
    from: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One')]),
      agendaItem({ ai: 2, number: '2', title: '|' }, [paragraph('Two')]),
    ],
    keys: ['Backspace'],
    to: [HEAD, agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One'), paragraph('|Two')])],
  },
  {
    is: 'keeps the number of an entry that a paragraph can have',
    from: [
      HEAD,
      agendaItem({ ai: 1, number: '58', title: 'Dues' }, [paragraph('One')]),
      agendaItem({ ai: 2, number: '58.1', title: '|Dredging' }, [paragraph('Two')]),
    ],
    keys: ['Backspace'],
    to: [
      HEAD,
      agendaItem({ ai: 1, number: '58', title: 'Dues' }, [
        paragraph('One'),
        paragraph('|Dredging', '58.1'),
        paragraph('Two'),
      ]),
    ],
  },
  {
    is: 'keeps the words of the action column of an entry that goes',
    from: [
      HEAD,
      { ...agendaItem({ ai: 1, number: '1', title: 'Dues' }), actionColumn: 'Eve' },
      { ...agendaItem({ ai: 2, number: '2', title: '|Dredging' }), actionColumn: 'Fay' },
    ],
    keys: ['Backspace'],
    to: [
      HEAD,
      {
        ...agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('|Dredging')]),
        actionColumn: 'Eve; Fay',
      },
    ],
  },
  {
    is: 'leaves the first entry of a note outside the entries',
    from: [
      HEAD,
      paragraph('Attendance'),
      kept('column-titles', '\tItem\n'),
      agendaItem({ ai: 1, number: '', title: '|' }, [paragraph('One')]),
    ],
    keys: ['Backspace'],
    to: [HEAD, paragraph('Attendance'), kept('column-titles', '\tItem\n'), paragraph('|One')],
  },
  {
    is: 'does nothing at the start of the first words of a note',
    from: [HEAD, paragraph('|One')],
    keys: ['Backspace'],
    to: [HEAD, paragraph('|One')],
  },
  {
    is: 'takes nothing across the edge of the trailer',
    from: [...entry(paragraph('One')), trailer([paragraph('|Two')])],
    keys: ['Backspace'],
    to: [...entry(paragraph('One')), trailer([paragraph('|Two')])],
  },
  {
    is: 'takes nothing across an attendance',
    from: [HEAD, paragraph('One'), attendanceTable([]), paragraph('|Two')],
    keys: ['Backspace'],
    to: [HEAD, paragraph('One'), attendanceTable([]), paragraph('|Two')],
  },
  {
    is: 'takes one character within words',
    from: entry(paragraph('One|Two')),
    keys: ['Backspace', 'Delete'],
    to: entry(paragraph('On|wo')),
  },
];

describe('Backspace', () => {
  tryAll(JOINS);
});
