import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
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
import { noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { moveEntry, moveEntryTo } from '../../../src-renderer/editor/rules/move-entry.ts';
import { demote, promote } from '../../../src-renderer/editor/rules/promote.ts';
import { editorAt } from './caret-note.ts';
import { entry, HEAD, item, second } from './cases.ts';
import { type CommandCase, tryCommands } from './commands.ts';

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
  {
    is: 'a sentence begins no entry',
    from: entry(paragraph('One'), paragraph('Members agr|eed.')),
    does: promote,
  },
  {
    is: 'a numbered paragraph of an entry begins none',
    from: entry(paragraph('Members agr|eed.', '1.2')),
    does: promote,
  },
  { is: 'what stands in a decision begins no entry', from: entry(decision('To p|ay')), does: promote },
  { is: 'what stands in an action begins no entry', from: entry(action('To p|ay')), does: promote },
  { is: 'what stands in a vote begins no entry', from: entry(vote(['For: |3'])), does: promote },
  { is: 'a title can rise no further', from: THREE, does: promote },
];

const DEMOTIONS: readonly CommandCase[] = [
  {
    is: 'a title becomes a paragraph in the entry before',
    from: [HEAD, item(1, 'Dues', [paragraph('One')]), item(2, 'Dred|ging', [paragraph('Two')])],
    does: demote,
    to: [HEAD, item(1, 'Dues', [paragraph('One'), paragraph('Dred|ging'), paragraph('Two')])],
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

  it.each([
    ['a vote', entry(vote(['For: |3']))],
    ['a sentence', entry(paragraph('Members agr|eed.'))],
    ['a decision', entry(decision([paragraph('One'), paragraph('Tw|o')]))],
    ['an item', entry(list([listItem('·', 'One'), listItem('·', 'Tw|o')]))],
    ['an entry', [HEAD, item(1, 'Dues', [paragraph('One')]), item(2, 'Dredg|ing', [paragraph('Two')])]],
  ] as readonly (readonly [string, Note])[])('and promoting %s is there and back', (_what, from) => {
    const editor = editorAt(from);
    const [before, caret] = [structuredClone(noteIn(editor)), editor.selection];
    const wasDone = demote(editor);
    expect(promote(editor)).toBe(wasDone);
    expect(noteIn(editor)).toEqual(before);
    expect(editor.selection).toEqual(caret);
  });
});
