import { describe, expect, it } from 'vitest';
import type { BodyBlock } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  list,
  listItem,
  paragraph,
  partHeading,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { type TurnKind, turnInto } from '../../../src-renderer/editor/rules/turn-into.ts';
import { editorAt } from './caret-note.ts';
import { entry, HEAD, titled } from './cases.ts';
import { type CommandCase, tryCommands } from './commands.ts';

const into =
  (kind: TurnKind) =>
  (editor: NoteEditor): boolean =>
    turnInto(editor, kind);

const LABELLED: readonly CommandCase[] = [
  {
    is: 'a paragraph becomes a decision, with the caret where it was',
    from: entry(paragraph('One'), paragraph('Tw|o'), paragraph('Three')),
    does: into('decision'),
    to: entry(paragraph('One'), decision('Tw|o'), paragraph('Three')),
  },
  {
    is: 'an empty paragraph becomes an action',
    from: entry(paragraph('|')),
    does: into('action'),
    to: entry(action('|')),
  },
  {
    is: 'a paragraph after an action becomes a further one under its heading',
    from: entry(action('One', { keyword: 'Actions' }), paragraph('Two|')),
    does: into('action'),
    to: entry(action('One', { keyword: 'Actions' }), action('Two|', { keyword: '' })),
  },
  {
    is: 'several blocks become one decision, lists as they are',
    from: entry(
      paragraph('O«ne'),
      list([listItem('1.', 'Two'), listItem('2.', 'Three')]),
      paragraph('Fo»ur'),
    ),
    does: into('decision'),
    to: entry(
      decision([
        paragraph('One'),
        list([listItem('1.', 'Two'), listItem('2.', 'Three')]),
        paragraph('Fo|ur'),
      ]),
    ),
  },
  {
    is: 'several paragraphs and items become an action each',
    from: entry(paragraph('O«ne'), list([listItem('1.', 'Two'), listItem('2.', 'Thr»ee')])),
    does: into('action'),
    to: entry(action('One'), action('Two', { keyword: '' }), action('Thr|ee', { keyword: '' })),
  },
  {
    is: 'one item of a list becomes a decision and parts the list',
    from: entry(list([listItem('·', 'One'), listItem('·', 'Tw|o'), listItem('·', 'Three')])),
    does: into('decision'),
    to: entry(list([listItem('·', 'One')]), decision('Tw|o'), list([listItem('·', 'Three')])),
  },
  {
    is: 'a decision becomes an action with all it holds',
    from: entry(decision([paragraph('One|'), list([listItem('·', 'Two')])], 'RESOLVED')),
    does: into('action'),
    to: entry(action([paragraph('One|'), list([listItem('·', 'Two')])])),
  },
  {
    is: 'a decision that begins with a list becomes an action that begins with words',
    from: entry(decision([list([listItem('a)', 'One|'), listItem('b)', 'Two')])])),
    does: into('action'),
    to: entry(action([paragraph('One|'), list([listItem('b)', 'Two')])])),
  },
  {
    is: 'the number of a paragraph becomes words in a further action',
    from: entry(action('One'), paragraph('Two|', '58.1')),
    does: into('action'),
    to: entry(action('One'), action('58.1 Two|', { keyword: '' })),
  },
  {
    is: 'an action becomes a decision, and those under its heading get one',
    from: entry(action('One|', { keyword: 'Actions', owner: 'Eve' }), action('Two', { keyword: '' })),
    does: into('decision'),
    to: entry(decision('One|'), action('Two', { keyword: 'Actions' })),
  },
  {
    is: 'a decision becomes paragraphs again',
    from: entry(decision([paragraph('One'), list([listItem('·', 'Tw|o')])])),
    does: into('decision'),
    to: entry(paragraph('One'), list([listItem('·', 'Tw|o')])),
  },
  {
    is: 'two actions become paragraphs again, and the next has the heading',
    from: entry(action('«One'), action('Two»', { keyword: '' }), action('Three', { keyword: '' })),
    does: into('action'),
    to: entry(paragraph('One'), paragraph('Two|'), action('Three')),
  },
  {
    is: 'what is selected beside a decision joins it',
    from: entry(paragraph('«One'), decision('Two»')),
    does: into('decision'),
    to: entry(decision([paragraph('One'), paragraph('Two|')])),
  },
  {
    is: 'lists that touch then become one',
    from: entry(decision([paragraph('«One'), list([listItem('·', 'Two')])]), list([listItem('·', 'Three»')])),
    does: into('decision'),
    to: entry(decision([paragraph('One'), list([listItem('·', 'Two'), listItem('·', 'Three|')])])),
  },
  {
    is: 'paragraphs become the lines of a vote, items too',
    from: entry(paragraph('«For: 3'), list([listItem('·', 'Against: 1»')])),
    does: into('vote'),
    to: entry(vote(['For: 3', 'Against: 1|'])),
  },
  {
    is: 'a decision with a list becomes a vote of lines',
    from: entry(decision([paragraph('|For'), list([listItem('·', 'Eve')])])),
    does: into('vote'),
    to: entry(vote(['|For', 'Eve'])),
  },
  {
    is: 'the number of a paragraph is that of the decision',
    from: entry(paragraph('One|', '58.1')),
    does: into('decision'),
    to: entry({ ...decision('One|'), number: '58.1' }),
  },
  {
    is: 'and that of the paragraph again',
    from: entry({ ...decision('One|'), number: '58.1' }),
    does: into('decision'),
    to: entry(paragraph('One|', '58.1')),
  },
  {
    is: 'what is selected over two entries becomes a decision in each; the title stays',
    from: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('O«ne')]),
      agendaItem({ ai: 2, number: '2', title: 'Dredging' }, [paragraph('Tw»o')]),
    ],
    does: into('decision'),
    to: [
      HEAD,
      agendaItem({ ai: 1, number: '1', title: 'Dues' }, [decision('One')]),
      agendaItem({ ai: 2, number: '2', title: 'Dredging' }, [decision('Tw|o')]),
    ],
  },
  {
    is: 'an attendance parts what is selected',
    from: [HEAD, trailer([paragraph('«One'), attendanceTable([]), paragraph('Two»')])],
    does: into('decision'),
    to: [HEAD, trailer([decision('One'), attendanceTable([]), decision('Two|')])],
  },
  { is: 'a title stays one', from: titled('Du|es', paragraph('One')), does: into('decision') },
  {
    is: 'a paragraph at whose start the selection ends is not touched',
    from: entry(paragraph('«One'), paragraph('»Two')),
    does: into('decision'),
    to: entry(decision('One'), paragraph('|Two')),
  },
];

const LISTS: readonly CommandCase[] = [
  {
    is: 'paragraphs become one list',
    from: entry(paragraph('O«ne'), paragraph('Two'), paragraph('Thre»e'), paragraph('Four')),
    does: into('numbers'),
    to: entry(
      list([listItem('1.', 'One'), listItem('2.', 'Two'), listItem('3.', 'Thre|e')]),
      paragraph('Four'),
    ),
  },
  {
    is: 'a paragraph becomes an item of the list beside it',
    from: entry(list([listItem('a)', 'One')]), paragraph('Two|')),
    does: into('letters'),
    to: entry(list([listItem('a)', 'One'), listItem('b)', 'Two|')])),
  },
  {
    is: 'a list is marked anew at the level of the caret',
    from: entry(list([listItem('·', 'One'), listItem('-', 'Nested', 1), listItem('·', 'Tw|o')])),
    does: into('letters'),
    to: entry(list([listItem('a)', 'One'), listItem('-', 'Nested', 1), listItem('b)', 'Tw|o')])),
  },
  {
    is: 'an item becomes a paragraph again',
    from: entry(list([listItem('1.', 'One'), listItem('2.', 'Tw|o'), listItem('3.', 'Three')])),
    does: into('numbers'),
    to: entry(list([listItem('1.', 'One')]), paragraph('Tw|o'), list([listItem('3.', 'Three')])),
  },
  {
    is: 'a paragraph of a decision becomes a list in it',
    from: entry(decision([paragraph('That'), paragraph('one|')])),
    does: into('bullets'),
    to: entry(decision([paragraph('That'), list([listItem('·', 'one|')])])),
  },
  {
    is: 'the heading of a part can become an item',
    from: entry(partHeading('PART| TWO')),
    does: into('bullets'),
    to: entry(list([listItem('·', 'PART| TWO')])),
  },
  {
    is: 'a number stays as words',
    from: entry(paragraph('On|e', '58.1')),
    does: into('bullets'),
    to: entry(list([listItem('·', '58.1 On|e')])),
  },
  { is: 'a line of a vote stays one', from: entry(vote(['For|'])), does: into('bullets') },
  { is: 'the first words of an action stay such', from: entry(action('One|')), does: into('bullets') },
];

const PLAIN: readonly CommandCase[] = [
  {
    is: 'a decision ends, and its list stays one',
    from: entry(decision([paragraph('One|'), list([listItem('·', 'Two')])])),
    does: into('paragraph'),
    to: entry(paragraph('One|'), list([listItem('·', 'Two')])),
  },
  {
    is: 'an item of a decision leaves its list, not the decision',
    from: entry(decision([paragraph('One'), list([listItem('·', 'Tw|o'), listItem('·', 'Three')])])),
    does: into('paragraph'),
    to: entry(decision([paragraph('One'), paragraph('Tw|o'), list([listItem('·', 'Three')])])),
  },
  {
    is: 'an item leaves its list',
    from: entry(list([listItem('·', 'One'), listItem('·', 'Tw|o', 1)])),
    does: into('paragraph'),
    to: entry(list([listItem('·', 'One')]), paragraph('Tw|o')),
  },
  {
    is: 'the heading of a part becomes one',
    from: entry(partHeading('PART| TWO')),
    does: into('paragraph'),
    to: entry(paragraph('PART| TWO')),
  },
  { is: 'a paragraph stays one', from: entry(paragraph('One|')), does: into('paragraph') },
  {
    is: 'a paragraph becomes the heading of a part',
    from: entry(paragraph('PART| TWO')),
    does: into('part-heading'),
    to: entry(partHeading('PART| TWO')),
  },
  {
    is: 'and a paragraph again',
    from: entry(partHeading('PART| TWO')),
    does: into('part-heading'),
    to: entry(paragraph('PART| TWO')),
  },
];

describe('Turned into a decision, an action or a vote,', () => {
  tryCommands(LABELLED);
});

describe('Turned into a list,', () => {
  tryCommands(LISTS);
});

describe('Turned into paragraphs or headings,', () => {
  tryCommands(PLAIN);
});

describe('A block of another kind', () => {
  it('has nothing of the layout that the first one had', () => {
    const layout = { lead: '  ', trail: '\n\n' };
    const editor = editorAt(entry({ ...paragraph('PART| TWO'), layout } as BodyBlock));
    turnInto(editor, 'part-heading');
    expect(noteIn(editor)).toEqual(entry(partHeading('PART TWO')));
  });
});
