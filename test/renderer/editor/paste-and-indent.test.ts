import { describe, expect, it } from 'vitest';
import { action, agendaItem, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { selectedWords } from '../../../src-renderer/editor/rules/insert-lines.ts';
import { editorAt } from './caret-note.ts';
import { type Case, entry, HEAD, loose, titled, tryAll } from './cases.ts';

const PASTES: readonly Case[] = [
  {
    is: 'pastes one line into the words',
    from: entry(paragraph('One|Two')),
    keys: [' and '],
    to: entry(loose('One and |Two')),
  },
  {
    is: 'makes a paragraph of each further line',
    from: entry(paragraph('One|Two')),
    keys: ['a\r\nb\n\nc\rd'],
    to: entry(paragraph('Onea'), paragraph('b'), paragraph('c'), paragraph('d|Two')),
  },
  {
    is: 'makes items of lines in a list, which count on',
    from: entry(list([listItem('(a)', 'One|'), listItem('(b)', 'Two')])),
    keys: ['\nx\ny\nz'],
    to: entry(
      list([
        listItem('(a)', 'One'),
        listItem('(b)', 'x'),
        listItem('(c)', 'y'),
        listItem('(d)', 'z|'),
        listItem('(e)', 'Two'),
      ]),
    ),
  },
  {
    is: 'makes paragraphs of lines after a title',
    from: titled('Du|es'),
    keys: ['x\ny\nz'],
    to: titled('Dux', paragraph('y'), paragraph('z|es')),
  },
  {
    is: 'keeps lines in the action that they are pasted into',
    from: entry(action('One|')),
    keys: ['a\nb'],
    to: entry(action([paragraph('Onea'), paragraph('b|')])),
  },
  {
    is: 'puts lines in place of what is selected',
    from: entry(paragraph('O«n»e')),
    keys: ['a\nb'],
    to: entry(paragraph('Oa'), paragraph('b|e')),
  },
];

const INDENTS: readonly Case[] = [
  {
    is: 'goes a level in, and the items after it close up',
    from: entry(list([listItem('1.', 'One'), listItem('2.', '|Two'), listItem('3.', 'Three')])),
    keys: ['Tab'],
    to: entry(list([listItem('1.', 'One'), listItem('2.', '|Two', 1), listItem('2.', 'Three')])),
  },
  {
    is: 'goes no deeper than one level below the item before it',
    from: entry(list([listItem('·', 'One'), listItem('·', '|Two', 1)])),
    keys: ['Tab'],
    to: entry(list([listItem('·', 'One'), listItem('·', '|Two', 1)])),
  },
  {
    is: 'goes a level out and counts on there',
    from: entry(list([listItem('1.', 'One'), listItem('a)', '|Two', 1), listItem('2.', 'Three')])),
    keys: ['Shift+Tab'],
    to: entry(list([listItem('1.', 'One'), listItem('2.', '|Two'), listItem('3.', 'Three')])),
  },
];

describe('Pasting', () => {
  tryAll(PASTES);
});

describe('Tab in a list', () => {
  tryAll(INDENTS);
});

describe('Copying', () => {
  it('takes the words with the markers of items and the numbers of titles', () => {
    const editor = editorAt([
      HEAD,
      agendaItem({ ai: 1, number: '1', title: '«Dues' }, [
        paragraph('One'),
        list([listItem('(a)', 'Tw»o'), listItem('(b)', 'Three')]),
      ]),
    ]);
    expect(editor.selection && selectedWords(editor, editor.selection)).toBe('1 Dues\nOne\n(a) Tw');
  });
});
