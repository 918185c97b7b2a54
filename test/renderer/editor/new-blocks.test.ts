import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  decision,
  list,
  listItem,
  paragraph,
  trailer,
} from '../../../shared/note/build.ts';
import { addAction, addDecision, addEntry } from '../../../src-renderer/editor/rules/insert-blocks.ts';
import { editorAt, markedNote } from './caret-note.ts';
import { entry, HEAD } from './cases.ts';

describe('New blocks', () => {
  const two: Note = [
    HEAD,
    paragraph('Attendance'),
    agendaItem({ ai: 1, number: '1', title: 'Dues|' }),
    agendaItem({ ai: 2, number: '2', title: 'Dredging' }, [paragraph('Two')]),
    trailer([paragraph('End')]),
  ];

  it('begin with an entry after the one with the caret', () => {
    const editor = editorAt(two);
    addEntry(editor);
    const added = agendaItem({ ai: 2, number: '', title: '|' }, [paragraph('')]);
    expect(markedNote(editor)[3]).toEqual(added);
    expect(markedNote(editor)[4]).toEqual(
      agendaItem({ ai: 3, number: '2', title: 'Dredging' }, [paragraph('Two')]),
    );
  });

  it('count on after the last entry', () => {
    const editor = editorAt(two);
    editor.select({ path: [4, 0, 0], offset: 0 });
    addEntry(editor);
    expect(markedNote(editor)[4]).toEqual(agendaItem({ ai: 3, number: '3', title: '|' }, [paragraph('')]));
  });

  it('stand before the trailer of a note without entries', () => {
    const editor = editorAt([HEAD, paragraph('One|'), trailer([paragraph('End')])]);
    addEntry(editor);
    expect(markedNote(editor)[2]).toEqual(agendaItem({ ai: 1, number: '1', title: '|' }, [paragraph('')]));
  });

  it('follow the block with the caret', () => {
    const editor = editorAt(entry(list([listItem('·', 'On|e')]), paragraph('Two')));
    addDecision(editor);
    expect(markedNote(editor)).toEqual(entry(list([listItem('·', 'One')]), decision('|'), paragraph('Two')));
  });

  it('take the place of an empty paragraph', () => {
    const editor = editorAt(entry(paragraph('|')));
    addAction(editor);
    expect(markedNote(editor)).toEqual(entry(action('|')));
  });

  it('go under the heading of the action before them', () => {
    const editor = editorAt(entry(action('One|')));
    addAction(editor);
    expect(markedNote(editor)).toEqual(entry(action('One'), action('|', { keyword: '' })));
  });
});
