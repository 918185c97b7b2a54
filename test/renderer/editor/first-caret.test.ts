import { describe, expect, it } from 'vitest';
import type { AgendaItem, BodyBlock, Note } from '../../../shared/note/blocks.ts';
import { action, agendaItem, header, newNote, paragraph } from '../../../shared/note/build.ts';
import { nextNote } from '../../../shared/note/next-note.ts';
import { createNoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';

function item(title: string, ...body: readonly BodyBlock[]): AgendaItem {
  return agendaItem({ ai: 1, number: '1', title }, body);
}

/** Where the caret stands when a note is opened: the block of the top level, and the one in it. */
function caretOf(note: Note): readonly number[] | undefined {
  return createNoteEditor(note, null).selection?.anchor.path.slice(0, 2);
}

const HEAD = header('Harbours Board');

describe('The caret of a note that is opened', () => {
  it('stands in the title that an entry waits for', () => {
    expect(caretOf([HEAD, paragraph('Attendance'), item('Dues', paragraph('')), item('')])).toEqual([3, 0]);
  });

  it('stands in the first entry that waits for its words', () => {
    const note: Note = [
      HEAD,
      paragraph('Attendance'),
      item('Matters', action('Call')),
      item('Dues', paragraph('')),
    ];
    expect(caretOf(note)).toEqual([3, 1]);
  });

  it('stands there in a note made from the last meeting’s', () => {
    const last = newNote(header('Note of last Board meeting', [{ label: 'Date', value: '14 March 2019' }]), [
      item('Apologies', paragraph('None.')),
      item('Dredging', paragraph('Long.')),
    ]);
    const note = nextNote(last, { date: '2019-05-09' });
    const first = note.findIndex(({ type }) => type === 'agenda-item');
    expect(caretOf(note)).toEqual([first, 1]);
  });

  it('stands before the first word of one that waits for nothing', () => {
    expect(caretOf([HEAD, paragraph('Attendance'), item('Dues', paragraph('Noted.'))])).toEqual([1, 0]);
  });

  it('is in no place where there are no words', () => {
    const editor = createNoteEditor([HEAD], null);
    expect([editor.selection, noteIn(editor)]).toEqual([null, [HEAD]]);
  });
});
