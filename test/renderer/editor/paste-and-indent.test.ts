import { describe } from 'vitest';
import { action, decision, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { type Case, entry, loose, titled, tryAll } from './cases.ts';

const LINES: readonly Case[] = [
  {
    is: 'go into the words where they are one',
    from: entry(paragraph('One|Two')),
    keys: [' and '],
    to: entry(loose('One and |Two')),
  },
  {
    is: 'are a paragraph each',
    from: entry(paragraph('One|Two')),
    keys: ['a\r\nb\n\nc\rd'],
    to: entry(paragraph('Onea'), paragraph('b'), paragraph('c'), paragraph('d|Two')),
  },
  {
    is: 'are items in a list, which count on',
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
    is: 'are paragraphs after a title',
    from: titled('Du|es'),
    keys: ['x\ny\nz'],
    to: titled('Dux', paragraph('y'), paragraph('z|es')),
  },
  {
    is: 'stay in the action that they are typed into',
    from: entry(action('One|')),
    keys: ['a\nb'],
    to: entry(action([paragraph('Onea'), paragraph('b|')])),
  },
  {
    is: 'stand in place of what is selected',
    from: entry(paragraph('O«n»e')),
    keys: ['a\nb'],
    to: entry(paragraph('Oa'), paragraph('b|e')),
  },
];

const INDENTS: readonly Case[] = [
  {
    is: 'goes a level in, where it counts anew, and the items after it close up',
    from: entry(list([listItem('1.', 'One'), listItem('2.', '|Two'), listItem('3.', 'Three')])),
    keys: ['Tab'],
    to: entry(list([listItem('1.', 'One'), listItem('a.', '|Two', 1), listItem('2.', 'Three')])),
  },
  {
    is: 'counts on with those that are there a level in',
    from: entry(list([listItem('(1)', 'One'), listItem('(a)', 'Two', 1), listItem('(2)', '|Three')])),
    keys: ['Tab'],
    to: entry(list([listItem('(1)', 'One'), listItem('(a)', 'Two', 1), listItem('(b)', '|Three', 1)])),
  },
  {
    is: 'goes in and out again in a decision, and all is as it was',
    from: entry(
      decision([
        paragraph('That'),
        list([listItem('a)', 'One'), listItem('b)', 'Tw|o'), listItem('c)', 'Three')]),
      ]),
    ),
    keys: ['Tab', 'Shift+Tab'],
    to: entry(
      decision([
        paragraph('That'),
        list([listItem('a)', 'One'), listItem('b)', 'Tw|o'), listItem('c)', 'Three')]),
      ]),
    ),
  },
  {
    is: 'takes along what is nested in an item that goes out',
    from: entry(
      decision([list([listItem('·', 'One'), listItem('·', '|Two', 1), listItem('·', 'Three', 2)])]),
    ),
    keys: ['Shift+Tab'],
    to: entry(decision([list([listItem('·', 'One'), listItem('·', '|Two'), listItem('·', 'Three', 1)])])),
  },
  {
    is: 'does so with all items that are selected',
    from: entry(
      list([listItem('1.', 'One'), listItem('2.', 'T«wo'), listItem('3.', 'Three'), listItem('4.', 'Fo»ur')]),
    ),
    keys: ['Tab'],
    to: entry(
      list([
        listItem('1.', 'One'),
        listItem('a.', 'Two', 1),
        listItem('b.', 'Three', 1),
        listItem('c.', 'Fo|ur', 1),
      ]),
    ),
  },
  {
    is: 'brings all items that are selected out by one level, nested ones with those they are in',
    from: entry(
      list([
        listItem('·', 'One'),
        listItem('·', 'T«wo', 1),
        listItem('·', 'Three', 2),
        listItem('·', 'Fo»ur', 1),
      ]),
    ),
    keys: ['Shift+Tab'],
    to: entry(
      list([listItem('·', 'One'), listItem('·', 'Two'), listItem('·', 'Three', 1), listItem('·', 'Fo|ur')]),
    ),
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

describe('Lines that are typed or dictated', () => {
  tryAll(LINES);
});

describe('Tab in a list', () => {
  tryAll(INDENTS);
});
