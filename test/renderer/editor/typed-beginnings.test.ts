import { describe, expect, it } from 'vitest';
import type { BodyBlock, Note } from '../../../shared/note/blocks.ts';
import { action, decision, list, listItem, newNote, paragraph, vote } from '../../../shared/note/build.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { faultsOf } from '../valid-note.ts';
import { editorAt, markedNote, press } from './caret-note.ts';
import { entry, HEAD, loose, titled } from './cases.ts';

/** Types characters one by one, each an event of its own: `⏎` is Enter, with `⇧` before it Shift+Enter. */
function type(editor: NoteEditor, words: string): void {
  for (const key of words.match(/⇧⏎|./gsu) ?? []) {
    editor.operations = [];
    press(editor, key === '⏎' ? 'Enter' : key === '⇧⏎' ? 'Shift+Enter' : key);
  }
}

interface Beginning {
  readonly is: string;
  readonly from?: Note;
  readonly typed: string;
  readonly to: Note;
}

const EMPTY = entry(paragraph('|'));
const entryOf = (...body: readonly BodyBlock[]): Note => entry(...body);

const TURNS: readonly Beginning[] = [
  { is: 'Decision:', typed: 'Decision: Paid', to: entryOf(decision('Paid|')) },
  { is: 'Decisions:', typed: 'Decisions:Paid', to: entryOf(decision('Paid|', 'Decisions')) },
  { is: 'RESOLVED and a space', typed: 'RESOLVED that', to: entryOf(decision('that|', 'RESOLVED')) },
  {
    is: 'RESOLVED and that with a colon',
    typed: 'RESOLVED that: it',
    to: entryOf(decision('it|', 'RESOLVED that')),
  },
  { is: 'RESOLVED and a dash', typed: 'RESOLVED – that', to: entryOf(decision('that|', 'RESOLVED')) },
  { is: 'RESOLVED with a dash', typed: 'RESOLVED– that', to: entryOf(decision('that|', 'RESOLVED')) },
  { is: 'RESOLVED and a hyphen', typed: 'RESOLVED - that', to: entryOf(decision('that|', 'RESOLVED')) },
  { is: 'Resolved:', typed: 'Resolved: that', to: entryOf(decision('that|', 'Resolved')) },
  { is: 'AGREED', typed: 'AGREED to pay', to: entryOf(decision('to pay|', 'AGREED')) },
  {
    is: 'UNANIMOUSLY RESOLVED',
    typed: 'UNANIMOUSLY RESOLVED to pay',
    to: entryOf(decision('to pay|', 'UNANIMOUSLY RESOLVED')),
  },
  { is: 'Action:', typed: 'Action: Pay', to: entryOf(action('Pay|')) },
  { is: 'Actions:', typed: 'Actions: Pay', to: entryOf(action('Pay|', { keyword: 'Actions' })) },
  {
    is: 'Actions:, and Enter for a further one',
    typed: 'Actions: Pay⏎Tell',
    to: entryOf(action('Pay', { keyword: 'Actions' }), action('Tell|', { keyword: '' })),
  },
  {
    is: 'a bullet after Actions:, which says nothing more',
    typed: 'Action: - Pay',
    to: entryOf(action('Pay|')),
  },
  {
    is: 'the number that Enter gave an item, which is not doubled',
    typed: '5. One⏎6. Two⏎7) Three',
    to: entryOf(list([listItem('5.', 'One'), listItem('6.', 'Two'), listItem('7.', 'Three|')])),
  },
  {
    is: 'the letter and the bullet of an item',
    from: entryOf(list([listItem('a.', 'One|')])),
    typed: '⏎b. Two',
    to: entryOf(list([listItem('a.', 'One'), listItem('b.', 'Two|')])),
  },
  {
    is: 'any bullet in an item with one',
    typed: '- One⏎- Two⏎* Three',
    to: entryOf(list([listItem('-', 'One'), listItem('-', 'Two'), listItem('-', 'Three|')])),
  },
  { is: 'Vote:', typed: 'Vote: 3 for', to: entryOf(vote(['3 for|'])) },
  {
    is: 'a keyword before words that are there',
    from: entry(paragraph('|That it be paid')),
    typed: 'Decision:',
    to: entryOf(decision('|That it be paid')),
  },
  {
    is: 'a keyword in the last paragraph of a decision, which ends before it',
    typed: 'Decision: Paid⏎Action: Pay',
    to: entryOf(decision('Paid'), action('Pay|')),
  },
  {
    is: 'another keyword in a decision, which becomes an action',
    from: entry(decision('|Pay')),
    typed: 'Action:',
    to: entryOf(action('|Pay')),
  },
  {
    is: 'a keyword before further actions, which get their heading',
    from: entry(action('One'), paragraph('|Two')),
    typed: 'Decision:',
    to: entryOf(action('One'), decision('|Two')),
  },
  { is: 'a hyphen', typed: '- Pay', to: entryOf(list([listItem('-', 'Pay|')])) },
  { is: 'a star', typed: '* Pay', to: entryOf(list([listItem('*', 'Pay|')])) },
  { is: 'a dot', typed: '· Pay', to: entryOf(list([listItem('·', 'Pay|')])) },
  { is: 'a bullet', typed: '• Pay', to: entryOf(list([listItem('•', 'Pay|')])) },
  { is: 'a number with a stop', typed: '1. Pay', to: entryOf(list([listItem('1.', 'Pay|')])) },
  { is: 'a number in a bracket', typed: '1) Pay', to: entryOf(list([listItem('1)', 'Pay|')])) },
  { is: 'a number in brackets', typed: '(1) Pay', to: entryOf(list([listItem('(1)', 'Pay|')])) },
  { is: 'a letter', typed: 'a) Pay', to: entryOf(list([listItem('a)', 'Pay|')])) },
  { is: 'a letter in brackets', typed: '(a) Pay', to: entryOf(list([listItem('(a)', 'Pay|')])) },
  {
    is: 'a marker after a list, which the item joins',
    from: entry(list([listItem('(a)', 'One'), listItem('(b)', 'Two')]), paragraph('|')),
    typed: 'a) Three',
    to: entryOf(list([listItem('(a)', 'One'), listItem('(b)', 'Two'), listItem('(c)', 'Three|')])),
  },
  {
    is: 'a marker of its own after a list',
    from: entry(list([listItem('·', 'One')]), paragraph('|')),
    typed: '1. Two',
    to: entryOf(list([listItem('·', 'One'), listItem('1.', 'Two|')])),
  },
  {
    is: 'a marker in a decision',
    typed: 'RESOLVED that: 1. One',
    to: entryOf(decision([list([listItem('1.', 'One|')])], 'RESOLVED that')),
  },
  {
    is: 'a marker in the second paragraph of a decision',
    typed: 'Decision: That it be so⏎- One⏎Two',
    to: entryOf(decision([paragraph('That it be so'), list([listItem('-', 'One'), listItem('-', 'Two|')])])),
  },
  {
    is: 'a marker in the second paragraph of an action',
    typed: 'Action: Gus to pay⇧⏎- Ada',
    to: entryOf(action([paragraph('Gus to pay'), list([listItem('-', 'Ada|')])])),
  },
  {
    is: 'a marker after a list in a decision, which the item joins',
    from: entry(decision([paragraph('One'), list([listItem('1.', 'Two')]), paragraph('|')])),
    typed: '1. Three',
    to: entryOf(decision([paragraph('One'), list([listItem('1.', 'Two'), listItem('2.', 'Three|')])])),
  },
  {
    is: 'a bullet on the line after an action that leads into points',
    typed: 'Action: Officers to:⏎- pay⏎tell',
    to: entryOf(action([paragraph('Officers to:'), list([listItem('-', 'pay'), listItem('-', 'tell|')])])),
  },
  {
    is: 'a bullet on the line after an action that says all, which begins the next',
    typed: 'Action: Officers to pay.⏎- Gus to tell',
    to: entryOf(action('Officers to pay.'), action('Gus to tell|', { keyword: '' })),
  },
];

const STAYS: readonly Beginning[] = [
  { is: 'a keyword in a sentence', typed: 'The decision: x', to: entryOf(paragraph('The decision: x|')) },
  { is: 'a hyphen in a sentence', typed: 'One - two', to: entryOf(paragraph('One - two|')) },
  { is: 'a year', typed: '2019. x', to: entryOf(paragraph('2019. x|')) },
  { is: 'a word in brackets', typed: '(see) x', to: entryOf(paragraph('(see) x|')) },
  { is: 'a title', from: titled('|'), typed: 'Decision: x', to: titled('Decision: x|') },
  { is: 'a colon after what is no keyword', typed: 'Officers: x', to: entryOf(paragraph('Officers: x|')) },
  {
    is: 'an item of a list',
    from: entry(list([listItem('·', '|')])),
    typed: 'Decision: x',
    to: entryOf(list([listItem('·', 'Decision: x|')])),
  },
  {
    is: 'a marker in a vote',
    from: entry(vote(['|'])),
    typed: '- x',
    to: entryOf(vote(['- x|'])),
  },
  {
    is: 'a paragraph with a number',
    from: entry(paragraph('|', '58.1')),
    typed: 'Decision: x',
    to: entryOf(paragraph('Decision: x|', '58.1')),
  },
  {
    is: 'but not another number than that of the item',
    from: entryOf(list([listItem('6.', '|')])),
    typed: '7. x',
    to: entryOf(list([listItem('6.', '7. x|')])),
  },
];

/** A note without what was remembered of its lines. */
function bare(note: unknown): unknown {
  if (Array.isArray(note)) return note.map(bare);
  if (typeof note !== 'object' || note === null) return note;
  const entries = Object.entries(note).filter(([key]) => key !== 'layout');
  return Object.fromEntries(entries.map(([key, value]) => [key, bare(value)]));
}

describe('What is typed at the start of a paragraph turns it:', () => {
  it.each(TURNS)('$is', ({ from = EMPTY, typed, to }) => {
    const editor = editorAt(from);
    type(editor, typed);
    expect(markedNote(editor)).toEqual(to);
    expect(faultsOf(noteIn(editor))).toEqual([]);
  });

  it.each(TURNS)('$is, and the file reads back as the same blocks', ({ from = EMPTY, typed }) => {
    const editor = editorAt(from);
    type(editor, typed);
    const [, item] = noteIn(editor);
    const note = newNote(HEAD, item?.type === 'agenda-item' ? [item] : []);
    const again = readNote(writeNote(note));
    expect(bare(again)).toEqual(bare(note));
  });

  it.each(STAYS)('but not $is', ({ from = EMPTY, typed, to }) => {
    const editor = editorAt(from);
    type(editor, typed);
    expect(markedNote(editor)).toEqual(to);
  });

  it('but not where it was pasted', () => {
    const editor = editorAt(EMPTY);
    press(editor, 'Decision: ', '- ');
    expect(markedNote(editor)).toEqual(entry(loose('Decision: - |')));
  });
});

describe('Undo right after a turning', () => {
  it.each(['Decision:', 'RESOLVED ', '- ', '1. '])('gives back %s, and once more takes it away', (typed) => {
    const editor = editorAt(EMPTY);
    type(editor, typed);
    editor.undo();
    expect(markedNote(editor)).toEqual(entry(loose(`${typed}|`)));
    editor.undo();
    expect(markedNote(editor)).toEqual(EMPTY);
  });

  it('gives back the number of an item that was typed once more', () => {
    const editor = editorAt(entry(list([listItem('1.', 'One|')])));
    type(editor, '⏎2. ');
    editor.undo();
    expect(markedNote(editor)).toEqual(
      entry(list([listItem('1.', 'One'), { ...listItem('2.', ''), children: [{ text: '2. |' }] }])),
    );
  });

  it('lets typing go on as it was', () => {
    const editor = editorAt(EMPTY);
    type(editor, '- ');
    editor.undo();
    type(editor, 'x');
    expect(markedNote(editor)).toEqual(entry(paragraph('- x|')));
  });
});
