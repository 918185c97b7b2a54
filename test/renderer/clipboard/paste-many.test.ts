import type { Operation } from 'slate';
import { describe, expect, it } from 'vitest';
import { decision, list, listItem, paragraph } from '../../../shared/note/build.ts';
import { MARK } from '../../../shared/tagged/chars.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { markedNote } from '../editor/caret-note.ts';
import { entry, HEAD } from '../editor/cases.ts';
import { faultsOf } from '../valid-note.ts';
import { plain } from './copied.ts';
import { clipboardEditor, dragTo, paste } from './made-up-data.ts';

describe('Pasting many lines', () => {
  const LINES = Array.from({ length: 10_000 }, (_, index) => `Line ${index} of what was said.`);

  it.each([
    ['an entry', [1, 1, 0]],
    ['a decision', [1, 2, 0, 0]],
    ['a list', [1, 3, 0, 0]],
    ['a title', [1, 0, 0]],
  ])('into %s takes a handful of edits', (_where, path) => {
    const editor = clipboardEditor(
      entry(paragraph('One two'), decision('So be it'), list([listItem('1.', 'Item')]), paragraph('End')),
    );
    editor.select({ path, offset: 2 });
    const before = noteIn(editor);
    paste(editor, plain(...LINES));
    expect(editor.operations.filter(({ type }) => type !== 'set_selection').length).toBeLessThan(10);
    expect(faultsOf(noteIn(editor))).toEqual([]);
    expect(writeNote(noteIn(editor)).replaceAll(MARK, '')).toContain('Line 9998 of what was said.');
    expect(editor.history.undos).toHaveLength(1);
    editor.undo();
    expect(noteIn(editor)).toEqual(before);
  });

  it('outside the entries leaves Slate nothing to look through again with each line', () => {
    const editor = clipboardEditor([HEAD, paragraph('One|')]);
    const dirty = (node: unknown): readonly unknown[] =>
      editor.getDirtyPaths({ type: 'insert_node', path: [2], node } as Operation);
    // The note itself, which is looked at once however often it is named.
    expect(dirty(paragraph('x'))).toEqual([[]]);
    expect(dirty(decision('x'))).toEqual([[]]);
    expect(dirty({ type: 'decision', keyword: 'Decision', children: [] })).toContainEqual([2]);
    expect(dirty(listItem('·', 'x'))).toContainEqual([2]);
    paste(editor, plain(...LINES.slice(0, 2000)));
    expect(noteIn(editor)).toHaveLength(2001);
    expect(editor.history.undos).toHaveLength(1);
    editor.undo();
    expect(noteIn(editor)).toEqual([HEAD, paragraph('One')]);
  });
});

describe('Words that are dragged within a line', () => {
  it.each([
    ['a word to the start of another', 'The «harbour» wall fell', 17, 'The wall harbour| fell'],
    ['a word to the end of another', 'The «harbour» wall fell', 16, 'The wall harbour| fell'],
    ['a word with the space after it', 'The «harbour »wall fell', 16, 'The wall harbour| fell'],
    ['a word with the space before it', 'The« harbour» wall fell', 16, 'The wall harbour| fell'],
    ['a word with both its spaces', 'The« harbour »wall fell', 16, 'The wall harbour| fell'],
    ['the first word to the end', '«Soon» the wall fell', 18, 'the wall fell Soon|'],
    ['the last word to the start', 'the wall fell «soon»', 0, 'soon| the wall fell'],
    ['a word before a stop, to another stop', 'It fell «down». It rose.', 21, 'It fell. It rose down|.'],
    ['a word in brackets', 'It (the «old» wall) fell', 22, 'It (the wall) fell old|'],
    ['a word into brackets', 'It «old» (wall) fell', 8, 'It (old| wall) fell'],
    ['a sentence', 'One. «Two.» Three.', 0, 'Two.| One. Three.'],
    ['letters of a word, as they are', 'The harb«our» wall', 4, 'The our|harb wall'],
    ['a word into another', 'The «old» wallpaper', 12, 'The wall old| paper'],
  ])('%s', (_, from, at, to) => {
    const editor = clipboardEditor([HEAD, paragraph(from)]);
    const before = noteIn(editor);
    // Counted in the words without the marks of the selection.
    dragTo(editor, { path: [1, 0], offset: at });
    expect(markedNote(editor)).toEqual([HEAD, paragraph(to)]);
    expect(editor.history.undos).toHaveLength(1);
    editor.undo();
    expect(noteIn(editor)).toEqual(before);
  });

  it('are spaced in the line of another block as well, and what another program drags stays as it is', () => {
    const editor = clipboardEditor([HEAD, paragraph('The «old» wall'), paragraph('A gate')]);
    dragTo(editor, { path: [2, 0], offset: 1 });
    expect(noteIn(editor)).toEqual([HEAD, paragraph('The wall'), paragraph('A old gate')]);
    paste(editor, plain('x'));
    expect(noteIn(editor)).toEqual([HEAD, paragraph('The wall'), paragraph('A oldx gate')]);
  });
});
