import { describe, expect, it } from 'vitest';
import type { BodyBlock } from '../../../shared/note/blocks.ts';
import {
  action,
  decision,
  list,
  listItem,
  paragraph,
  partHeading,
  vote,
} from '../../../shared/note/build.ts';
import { noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { editorAt, press } from './caret-note.ts';
import { type Case, entry, loose, titled, tryAll } from './cases.ts';

const SPLITS: readonly Case[] = [
  {
    is: 'splits a paragraph at the caret',
    from: entry(paragraph('One|Two')),
    keys: ['Enter'],
    to: entry(paragraph('One'), paragraph('|Two')),
  },
  {
    is: 'begins an empty paragraph at the end of one',
    from: entry(paragraph('One|'), paragraph('Two')),
    keys: ['Enter'],
    to: entry(paragraph('One'), paragraph('|'), paragraph('Two')),
  },
  {
    is: 'puts an empty paragraph before one with a number, which stays what it is',
    from: entry(paragraph('|One', '58.1')),
    keys: ['Enter'],
    to: entry(paragraph(''), paragraph('|One', '58.1')),
  },
  {
    is: 'gives the second half no number',
    from: entry(paragraph('One| two', '58.1')),
    keys: ['Enter'],
    to: entry(paragraph('One', '58.1'), loose('| two')),
  },
  {
    is: 'makes a paragraph of what follows in a title',
    from: titled('Du|es', paragraph('One')),
    keys: ['Enter'],
    to: titled('Du', paragraph('|es'), paragraph('One')),
  },
  {
    is: 'goes from the end of a title to a paragraph',
    from: titled('Dues|'),
    keys: ['Enter', 'x'],
    to: titled('Dues', paragraph('x|')),
  },
  {
    is: 'makes a paragraph of what follows in the heading of a part',
    from: entry(partHeading('PART| TWO')),
    keys: ['Enter'],
    to: entry(partHeading('PART'), loose('| TWO')),
  },
  {
    is: 'counts on in a list, and so do the items after it',
    from: entry(list([listItem('1.', 'One|'), listItem('2.', 'Two'), listItem('3.', 'Three')])),
    keys: ['Enter'],
    to: entry(
      list([listItem('1.', 'One'), listItem('2.', '|'), listItem('3.', 'Two'), listItem('4.', 'Three')]),
    ),
  },
  {
    is: 'leaves numbers alone that did not count on',
    from: entry(list([listItem('1.', 'One|'), listItem('7.', 'Two')])),
    keys: ['Enter'],
    to: entry(list([listItem('1.', 'One'), listItem('2.', '|'), listItem('7.', 'Two')])),
  },
  {
    is: 'keeps the bullet and the level of a list',
    from: entry(list([listItem('·', 'One'), listItem('-', 'T|wo', 1)])),
    keys: ['Enter'],
    to: entry(list([listItem('·', 'One'), listItem('-', 'T', 1), listItem('-', '|wo', 1)])),
  },
  {
    is: 'goes one level out from an empty item',
    from: entry(list([listItem('1.', 'One'), listItem('a)', '|', 1)])),
    keys: ['Enter'],
    to: entry(list([listItem('1.', 'One'), listItem('2.', '|')])),
  },
  {
    is: 'leaves the list from an empty item of the outermost level',
    from: entry(list([listItem('·', 'One'), listItem('·', '|')])),
    keys: ['Enter'],
    to: entry(list([listItem('·', 'One')]), paragraph('|')),
  },
  {
    is: 'parts a list at an empty item in its middle',
    from: entry(list([listItem('·', 'One'), listItem('·', '|'), listItem('·', 'Two')])),
    keys: ['Enter'],
    to: entry(list([listItem('·', 'One')]), paragraph('|'), list([listItem('·', 'Two')])),
  },
  {
    is: 'stays in a decision',
    from: entry(decision('One|Two')),
    keys: ['Enter'],
    to: entry(decision([paragraph('One'), paragraph('|Two')])),
  },
  {
    is: 'leaves a decision from an empty paragraph at its end',
    from: entry(decision([paragraph('One'), paragraph('|')]), paragraph('Two')),
    keys: ['Enter'],
    to: entry(decision('One'), paragraph('|'), paragraph('Two')),
  },
  {
    is: 'makes a paragraph of a decision without words',
    from: entry(decision('|')),
    keys: ['Enter'],
    to: entry(paragraph('|')),
  },
  {
    is: 'begins a further action under the heading of an action',
    from: entry(action('One|', { owner: 'Eve Lund' })),
    keys: ['Enter', 'x'],
    to: entry(action('One', { owner: 'Eve Lund' }), action('x|', { keyword: '' })),
  },
  {
    is: 'at the start of an action makes room before it; what is set on it stays with its words',
    from: entry(action('|One', { keyword: 'Actions', owner: 'Eve Lund' })),
    keys: ['Enter'],
    to: entry(action('', { keyword: 'Actions' }), action('|One', { keyword: '', owner: 'Eve Lund' })),
  },
  {
    is: 'stays in an action with Shift',
    from: entry(action('One|Two')),
    keys: ['Shift+Enter'],
    to: entry(action([paragraph('One'), paragraph('|Two')])),
  },
  {
    is: 'leaves the actions from one without words',
    from: entry(action('One'), action('|', { keyword: '' })),
    keys: ['Enter'],
    to: entry(action('One'), paragraph('|')),
  },
  {
    is: 'adds a line to a vote',
    from: entry(vote(['For: 3|'])),
    keys: ['Enter', 'Against: 1'],
    to: entry(vote(['For: 3', 'Against: 1|'])),
  },
  {
    is: 'puts what follows in place of what is selected',
    from: entry(paragraph('One«Two'), paragraph('Three»Four')),
    keys: ['Enter'],
    to: entry(paragraph('One'), paragraph('|Four')),
  },
];

const TWICE: readonly Case[] = [
  {
    is: 'a list',
    from: entry(list([listItem('1.', 'One|')])),
    keys: ['Enter', 'Enter', 'x'],
    to: entry(list([listItem('1.', 'One')]), paragraph('x|')),
  },
  {
    is: 'a decision',
    from: entry(decision('One|')),
    keys: ['Enter', 'Enter', 'x'],
    to: entry(decision('One'), paragraph('x|')),
  },
  {
    is: 'the list in a decision, and once more the decision',
    from: entry(decision([paragraph('One'), list([listItem('a)', 'Two|')])])),
    keys: ['Enter', 'Enter', 'Enter', 'x'],
    to: entry(decision([paragraph('One'), list([listItem('a)', 'Two')])]), paragraph('x|')),
  },
  {
    is: 'the actions',
    from: entry(action('One|', { keyword: 'Actions' })),
    keys: ['Enter', 'Enter', 'x'],
    to: entry(action('One', { keyword: 'Actions' }), paragraph('x|')),
  },
  {
    is: 'actions in their middle, and those that follow get the heading',
    from: entry(action('One|', { keyword: 'Actions' }), action('Two', { keyword: '' })),
    keys: ['Enter', 'Enter', 'x'],
    to: entry(action('One', { keyword: 'Actions' }), paragraph('x|'), action('Two', { keyword: 'Actions' })),
  },
  {
    is: 'a vote',
    from: entry(vote(['For: 3|'])),
    keys: ['Enter', 'Enter', 'x'],
    to: entry(vote(['For: 3']), paragraph('x|')),
  },
];

describe('Enter twice at its end leaves', () => {
  tryAll(TWICE);
});

describe('Enter', () => {
  tryAll(SPLITS);

  it('copies nothing that was remembered of the lines of a block', () => {
    const layout = { lead: '\t', trail: ' \n\n' };
    const editor = editorAt(entry({ ...paragraph('One|Two'), layout } as BodyBlock));
    press(editor, 'Enter');
    expect(noteIn(editor)[1]).toEqual(
      entry({ ...paragraph('One'), layout } as BodyBlock, paragraph('Two'))[1],
    );
  });
});
