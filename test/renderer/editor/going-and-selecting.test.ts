import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import { action, agendaItem, decision, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { createNoteEditor, type NoteEditor } from '../../../src-renderer/editor/note-editor.ts';
import { type Goal, goToNext, goToPath } from '../../../src-renderer/editor/rules/go-to.ts';
import { selectBlock } from '../../../src-renderer/editor/rules/select-block.ts';
import { editorAt } from './caret-note.ts';
import { entry, HEAD } from './cases.ts';

const MEETING: Note = [
  HEAD,
  agendaItem({ ai: 1, number: '1', title: 'Dues' }, [decision([paragraph('One'), paragraph('Two')])]),
  agendaItem({ ai: 2, number: '2', title: 'Dredging' }, [paragraph('Three'), action('Four')]),
  agendaItem({ ai: 3, number: '3', title: 'Survey' }, [decision([list([listItem('·', 'Five')])])]),
];

function wordsAtCaret(editor: NoteEditor): unknown {
  return editor.selection && editor.string(editor.selection.anchor.path);
}

describe('Going to', () => {
  it.each<readonly [Goal, 1 | -1, readonly number[], string]>([
    ['decision', 1, [1, 0, 0], 'One'],
    ['decision', 1, [1, 1, 0, 0], 'Five'],
    ['decision', -1, [3, 0, 0], 'One'],
    ['decision', -1, [1, 1, 1, 0], 'One'],
    ['action', 1, [1, 0, 0], 'Four'],
    ['action', -1, [3, 0, 0], 'Four'],
    ['entry', 1, [1, 1, 0, 0], 'Dredging'],
    ['entry', -1, [2, 1, 0], 'Dredging'],
    ['entry', -1, [2, 0, 0], 'Dues'],
  ])('a %s, %i from %j', (kind, step, path, words) => {
    const editor = createNoteEditor(MEETING, null);
    editor.select({ path: [...path], offset: 2 });
    expect(goToNext(editor, kind, step)).toBe(true);
    expect(wordsAtCaret(editor)).toBe(words);
    expect(editor.selection?.anchor.offset).toBe(0);
  });

  it.each<readonly [Goal, 1 | -1]>([
    ['action', 1],
    ['entry', 1],
  ])('the next %s stops at the end of the note', (kind, step) => {
    const editor = createNoteEditor(MEETING, null);
    const caret = { path: [3, 1, 0, 0, 0], offset: 1 };
    editor.select(caret);
    expect(goToNext(editor, kind, step)).toBe(false);
    expect(editor.selection?.anchor).toEqual(caret);
  });

  it('a place puts the caret at the start of the words there, or of the first in the block', () => {
    const editor = createNoteEditor(MEETING, null);
    expect(goToPath(editor, [3, 1])).toBe(true);
    expect(wordsAtCaret(editor)).toBe('Five');
    expect(goToPath(editor, [2, 1, 0])).toBe(true);
    expect(wordsAtCaret(editor)).toBe('Three');
  });

  it('a place that is not there does nothing', () => {
    const editor = createNoteEditor(MEETING, null);
    expect(goToPath(editor, [9])).toBe(false);
  });
});

describe('Selecting a block', () => {
  it('takes its words, then those of the entry, then those of the note', () => {
    const editor = createNoteEditor(MEETING, null);
    editor.select({ path: [2, 1, 0], offset: 2 });
    selectBlock(editor);
    expect(editor.selection && editor.string(editor.selection)).toBe('Three');
    selectBlock(editor);
    expect(editor.selection?.anchor).toEqual({ path: [2, 0, 0], offset: 0 });
    expect(editor.selection?.focus).toEqual({ path: [2, 2, 0, 0], offset: 4 });
    selectBlock(editor);
    expect(editor.selection?.anchor).toEqual({ path: [1, 0, 0], offset: 0 });
    expect(editor.selection?.focus).toEqual({ path: [3, 1, 0, 0, 0], offset: 4 });
  });

  it('takes all items of a list', () => {
    const editor = editorAt(entry(paragraph('x'), list([listItem('·', 'On|e'), listItem('·', 'Two')])));
    selectBlock(editor);
    expect(editor.selection?.anchor).toEqual({ path: [1, 2, 0, 0], offset: 0 });
    expect(editor.selection?.focus).toEqual({ path: [1, 2, 1, 0], offset: 3 });
  });
});
