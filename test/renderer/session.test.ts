import { Editor } from 'slate';
import { beforeEach, describe, expect, it } from 'vitest';
import { type NoteEditor, noteIn } from '../../src-renderer/editor/note-editor.ts';
import type { NoteSession } from '../../src-renderer/note/note-session.ts';
import { NOTE, sessionWith, startMain } from './made-up-main.ts';

let main: ReturnType<typeof startMain>;
let session: NoteSession;
let faults: unknown[];

function begin(): NoteEditor {
  faults = [];
  session = sessionWith(main, 0, (error) => faults.push(error));
  return session.editor();
}

beforeEach(() => {
  main = startMain();
});

describe('A change of the main process', () => {
  const operations = [
    { type: 'insert_text', path: [1, 1, 0], offset: 0, text: 'Their ' },
    { type: 'insert_text', path: [1, 2, 0], offset: 0, text: 'Their ' },
  ] as const;
  const change = (sequence: number) => ({
    token: 't',
    sequence,
    operations: structuredClone(operations) as unknown as [],
  });

  it('is one edit with its token, and one step to undo', async () => {
    const editor = begin();
    session.changeNote(change(0));
    await session.finish();
    expect(main.edits).toMatchObject([{ sequence: 1, token: 't', operations: [{}, {}] }]);
    editor.undo();
    expect(noteIn(editor)).toEqual(NOTE);
  });

  it('is a step of its own after what was typed', async () => {
    const editor = begin();
    editor.insertText('x');
    await Promise.resolve();
    session.changeNote(change(1));
    await session.finish();
    editor.undo();
    expect(JSON.stringify(noteIn(editor))).toContain('xDues');
    expect(JSON.stringify(noteIn(editor))).not.toContain('Their');
  });

  it.each([1, 5])('is refused for another state of the note (%d)', async (sequence) => {
    const editor = begin();
    session.changeNote(change(sequence));
    await session.finish();
    expect(main.refused).toEqual(['t']);
    expect(noteIn(editor)).toEqual(NOTE);
    expect(main.edits).toEqual([]);
  });

  it('is refused while an edit is not sent yet', async () => {
    const editor = begin();
    editor.insertText('x');
    session.changeNote(change(0));
    expect(main.refused).toEqual(['t']);
    await session.finish();
    expect(main.note()).toEqual(noteIn(editor));
  });

  it('that does not fit leaves the note and what can be undone as they were', async () => {
    const editor = begin();
    editor.insertText('x');
    await session.finish();
    const before = noteIn(editor);
    const misfit = { type: 'remove_text', path: [7, 7], offset: 0, text: 'x' };
    session.changeNote({
      token: 't',
      sequence: 1,
      operations: [...structuredClone(operations), misfit] as unknown as [],
    });
    expect(faults.length).toBe(1);
    expect(noteIn(editor)).toEqual(before);
    expect(editor.history.undos.length).toBe(1);
    expect(main.refused).toEqual(['t']);
  });
});

describe('An editor that is begun anew', () => {
  it('holds all words, the caret and what can be undone, and the main process has them too', async () => {
    const first = begin();
    first.insertText('x');
    await session.finish();
    session.renewEditor();
    const second = session.editor();
    expect(second).not.toBe(first);
    expect(noteIn(second)).toEqual(noteIn(first));
    expect(second.selection).toEqual(first.selection);
    second.undo();
    await session.finish();
    expect(noteIn(second)).toEqual(NOTE);
    expect(main.wholes.length).toBe(1);
  });

  it('hands in what was not sent yet with the whole note, and not again', async () => {
    begin().insertText('x');
    session.renewEditor();
    session.editor().insertText('y');
    await session.finish();
    expect(main.edits.flatMap(({ operations }) => operations)).toMatchObject([{ text: 'y' }]);
    expect(main.note()).toEqual(noteIn(session.editor()));
  });

  it('is a note again where an edit was broken off', async () => {
    const editor = begin();
    Editor.setNormalizing(editor, false);
    editor.apply({ type: 'remove_node', path: [1, 0], node: noteIn(editor)[1] as never });
    session.renewEditor();
    expect(noteIn(session.editor())[1]).toMatchObject({
      children: [{ type: 'item-title' }, { type: 'paragraph' }, { type: 'paragraph' }],
    });
    await session.finish();
    expect(main.note()).toEqual(noteIn(session.editor()));
  });
});
