import { describe } from 'vitest';
import {
  action,
  agendaItem,
  decision,
  list,
  listItem,
  paragraph,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { splitEntry } from '../../../src-renderer/editor/rules/split-entry.ts';
import { entry, HEAD, item, second } from './cases.ts';
import { type CommandCase, tryCommands } from './commands.ts';

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
    is: 'at the start of a vote it goes along whole, and the title is empty',
    from: entry(paragraph('One'), vote(['|For: 3', 'Against: 1']), paragraph('Two')),
    does: splitEntry,
    to: [...entry(paragraph('One')), second('|', [vote(['For: 3', 'Against: 1']), paragraph('Two')])],
  },
  {
    is: 'at the start of a vote of one line too',
    from: entry(vote(['|3 for, 1 against'])),
    does: splitEntry,
    to: [...entry(), second('|', [vote(['3 for, 1 against'])])],
  },
  {
    is: 'at the start of a decision too, of its list, and of an action under its heading',
    from: entry(decision([list([listItem('a)', '|One'), listItem('b)', 'Two')])], 'RESOLVED')),
    does: splitEntry,
    to: [
      ...entry(),
      second('|', [decision([list([listItem('a)', 'One'), listItem('b)', 'Two')])], 'RESOLVED')]),
    ],
  },
  {
    is: 'at the start of an action those under its heading go along',
    from: entry(action('|One', { owner: 'Eve' }), action('Two', { keyword: '' })),
    does: splitEntry,
    to: [...entry(), second('|', [action('One', { owner: 'Eve' }), action('Two', { keyword: '' })])],
  },
  {
    is: 'at the start of a vote outside the entries',
    from: [HEAD, paragraph('One'), vote(['|For: 3']), paragraph('Two'), item(1, 'Dues')],
    does: splitEntry,
    to: [
      HEAD,
      paragraph('One'),
      agendaItem({ ai: 1, number: '', title: '|' }, [vote(['For: 3']), paragraph('Two')]),
      agendaItem({ ai: 2, number: '1', title: 'Dues' }),
    ],
  },
  {
    is: 'does nothing at the start of a vote in the trailer',
    from: [...entry(paragraph('One')), trailer([vote(['|For: 3'])])],
    does: splitEntry,
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
