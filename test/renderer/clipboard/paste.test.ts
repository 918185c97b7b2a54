import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  list,
  listItem,
  paragraph,
  trailer,
  vote,
} from '../../../shared/note/build.ts';
import { MARK } from '../../../shared/tagged/chars.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { markedNote } from '../editor/caret-note.ts';
import { entry, HEAD, titled } from '../editor/cases.ts';
import { faultsOf } from '../valid-note.ts';
import { blocks, plain } from './copied.ts';
import { type Clipboard, clipboardEditor, paste } from './made-up-data.ts';

interface PasteCase {
  readonly is: string;
  readonly from: Note;
  readonly pasted: Clipboard;
  readonly to: Note;
}

function tryAll(cases: readonly PasteCase[]): void {
  it.each(cases)('$is', ({ from, pasted, to }) => {
    const editor = clipboardEditor(from);
    const before = noteIn(editor);
    const caret = editor.selection;
    paste(editor, pasted);
    expect(markedNote(editor)).toEqual(to);
    expect(faultsOf(noteIn(editor))).toEqual([]);
    expect(editor.history.undos).toHaveLength(1);
    editor.undo();
    expect(noteIn(editor)).toEqual(before);
    expect(editor.selection).toEqual(caret);
  });
}

describe('Pasting plain text', () => {
  tryAll([
    {
      is: 'puts one line into the words, with the spaces at its ends',
      from: entry(paragraph('One|two')),
      pasted: plain(' and '),
      to: entry(paragraph('One and |two')),
    },
    {
      is: 'cleans words of what can’t be seen',
      from: entry(paragraph('One|')),
      pasted: plain('\u00A0a\u00ADb\u200Bc'),
      to: entry(paragraph('One abc|')),
    },
    {
      is: 'makes blocks of lines as a note is read',
      from: entry(paragraph('|')),
      pasted: plain(
        'Members spoke.',
        '',
        '• one',
        '• two',
        'RESOLVED: That it be so.',
        'Action:',
        'Eve to write.',
      ),
      to: entry(
        paragraph('Members spoke.'),
        list([listItem('•', 'one'), listItem('•', 'two')]),
        decision('That it be so.', 'RESOLVED'),
        action('Eve to write.|'),
      ),
    },
    {
      is: 'joins the first and the last line to the words around the caret',
      from: entry(paragraph('One|two')),
      pasted: plain('a', 'b', 'c'),
      to: entry(paragraph('Onea'), paragraph('b'), paragraph('c|two')),
    },
    {
      is: 'makes items of lines in a list, which count on',
      from: entry(list([listItem('1.', 'One|'), listItem('2.', 'Two')])),
      pasted: plain('', 'x', 'y'),
      to: entry(list([listItem('1.', 'Onex'), listItem('2.', 'y|'), listItem('3.', 'Two')])),
    },
    {
      is: 'stays in the decision that the caret is in',
      from: entry(decision('That|')),
      pasted: plain(' it be so.', 'And so on.'),
      to: entry(decision([paragraph('That it be so.'), paragraph('And so on.|')])),
    },
    {
      is: 'takes no number and title for an entry without tags',
      from: entry(paragraph('|')),
      pasted: plain('5.   Fares', 'A word.'),
      to: entry(list([listItem('5.', 'Fares')]), paragraph('A word.|')),
    },
    {
      is: 'makes entries of the tagged text of a note, with numbers of their own',
      from: entry(paragraph('One|two')),
      pasted: plain('Board', '', '<AI1>', '', '7.   Fares', '', 'A word.', '', '</AI1>'),
      to: [
        ...entry(paragraph('Onetwo')),
        agendaItem({ ai: 2, number: '7', title: 'Fares' }, [paragraph('A word.|')]),
      ],
    },
    {
      is: 'puts cells of a spreadsheet on a line a row',
      from: entry(paragraph('|')),
      pasted: plain('Pier\tFee', 'North\t£41'),
      to: entry(paragraph('Pier | Fee'), paragraph('North | £41|')),
    },
    {
      is: 'puts the rows of a table behind a vote, as blocks of their own',
      from: entry(vote(['For: 6; abstentions 1|'])),
      pasted: plain('Pier\tFee', 'North\t£41'),
      to: entry(vote(['For: 6; abstentions 1']), paragraph('Pier | Fee'), paragraph('North | £41|')),
    },
    {
      is: 'parts words by the rows of a table',
      from: entry(paragraph('One| two')),
      pasted: plain('Pier\tFee', 'North\t£41'),
      to: entry(paragraph('One'), paragraph('Pier | Fee'), paragraph('North | £41|'), paragraph('two')),
    },
    {
      is: 'stands in place of what is selected over entries',
      from: [
        ...entry(paragraph('O«ne')),
        agendaItem({ ai: 2, number: '2', title: 'Two' }, [paragraph('Th»ree')]),
      ],
      pasted: plain('x', 'y'),
      to: entry(paragraph('Ox'), paragraph('y|ree')),
    },
  ]);

  it('makes an attendance of a list of people outside the entries', () => {
    const editor = clipboardEditor([HEAD, paragraph('|')]);
    paste(editor, plain('Name\tOrganisation\tRole', 'Ada\tQuay Ltd\tChair', 'Ben\t\tApologies'));
    expect(noteIn(editor)[1]).toEqual(
      attendanceTable([
        { role: 'Chair', name: 'Ada', authority: 'Quay Ltd', group: 'present' },
        { role: 'Apologies', name: 'Ben', authority: '', group: 'apologies' },
      ]),
    );
  });
});

describe('Pasting a piece of a note', () => {
  const ENTRY = agendaItem({ ai: 9, number: '9', title: 'Fares' }, [paragraph('A word.')]);
  const PASTED = agendaItem({ ai: 2, number: '9', title: 'Fares' }, [paragraph('A word.|')]);

  tryAll([
    {
      is: 'splits the paragraph that the caret is in',
      from: entry(paragraph('One|two')),
      pasted: blocks(decision('So.')),
      to: entry(paragraph('One'), decision('So.|'), paragraph('two')),
    },
    {
      is: 'replaces an empty paragraph',
      from: entry(paragraph('One'), paragraph('|')),
      pasted: blocks(decision('So.'), list([listItem('·', 'x')])),
      to: entry(paragraph('One'), decision('So.'), list([listItem('·', 'x|')])),
    },
    {
      is: 'puts an entry after the one the caret is in',
      from: [...entry(paragraph('One|two')), trailer([paragraph('End')])],
      pasted: blocks(ENTRY),
      to: [...entry(paragraph('Onetwo')), PASTED, trailer([paragraph('End')])],
    },
    {
      is: 'puts an entry in place of one that has nothing in it',
      from: [HEAD, agendaItem({ ai: 1, number: '', title: '|' }, [paragraph('')])],
      pasted: blocks(ENTRY),
      to: [HEAD, { ...PASTED, ai: 1 }],
    },
    {
      is: 'puts an entry before the one whose title the caret begins',
      from: titled('|Dues', paragraph('One')),
      pasted: blocks(ENTRY),
      to: [HEAD, { ...PASTED, ai: 1 }, agendaItem({ ai: 2, number: '1', title: 'Dues' }, [paragraph('One')])],
    },
    {
      is: 'puts an entry before the trailer where the caret is in that',
      from: [HEAD, agendaItem({ ai: 1, number: '1', title: 'Dues' }), trailer([paragraph('En|d')])],
      pasted: blocks(ENTRY),
      to: [HEAD, agendaItem({ ai: 1, number: '1', title: 'Dues' }), PASTED, trailer([paragraph('End')])],
    },
    {
      is: 'puts items into the list around the caret, on its level and in its count',
      from: entry(list([listItem('1.', 'One|'), listItem('2.', 'Two')])),
      pasted: blocks(list([listItem('·', 'x'), listItem('-', 'in it', 1)])),
      to: entry(
        list([listItem('1.', 'One'), listItem('2.', 'x'), listItem('-', 'in it|', 1), listItem('3.', 'Two')]),
      ),
    },
    {
      is: 'parts a decision for what can’t stand in one',
      from: entry(decision([paragraph('One'), paragraph('Two|three')])),
      pasted: blocks(action('Write.')),
      to: entry(decision([paragraph('One'), paragraph('Two')]), action('Write.|'), decision('three')),
    },
    {
      is: 'makes a title’s words of the first paragraph, and the others its entry’s',
      from: titled('Du|es', paragraph('One')),
      pasted: blocks(paragraph('x'), paragraph('y')),
      to: titled('Dux', paragraph('y|es'), paragraph('One')),
    },
  ]);

  it('keeps what is remembered of the words that it goes into', () => {
    const text = 'Board\n\n<AI1>\n\n1.   Dues\n\n  One two   \n\nThree\n\n</AI1>\n';
    const editor = clipboardEditor(readNote(text));
    editor.select({ path: [1, 1, 0], offset: 3 });
    paste(editor, blocks(decision('So.')));
    expect(writeNote(noteIn(editor)).replaceAll(MARK, '')).toContain(
      '1.   Dues\n\n  One   \n\nDecision:\n\nSo.\n\ntwo\n\nThree\n\n</AI1>\n',
    );
  });

  it('that is none falls back on the plain text', () => {
    const editor = clipboardEditor(entry(paragraph('One|')));
    paste(editor, { 'application/x-minutewright': '{"blocks":[]}', ...plain(' two') });
    expect(markedNote(editor)).toEqual(entry(paragraph('One two|')));
  });

  it('does nothing where no words can be', () => {
    const editor = clipboardEditor([HEAD, attendanceTable([])]);
    const before = noteIn(editor);
    paste(editor, plain('x', 'y'));
    expect(noteIn(editor)).toBe(before);
  });
});
