import type { Operation } from 'slate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../shared/bridge/trouble.ts';
import type { Bridge } from '../../shared/bridge.ts';
import { type NoteEditor, noteIn } from '../../src-renderer/editor/note-editor.ts';
import { editsFirst } from '../../src-renderer/note/edits-first.ts';
import type { NoteSession } from '../../src-renderer/note/note-session.ts';
import { sessionWith, startMain, TROUBLE } from './made-up-main.ts';

/*
 * The page's side of keeping each word, beside the very mirror that the main process keeps: whatever is answered, and
 * in whatever order, the two hold the same note in the end.
 */

let main: ReturnType<typeof startMain>;
let session: NoteSession;

function begin(): NoteEditor {
  session = sessionWith(main);
  return session.editor();
}

function caretTo(editor: NoteEditor, path: readonly number[], offset: number): void {
  editor.select({ path: [...path], offset });
}

beforeEach(() => {
  main = startMain();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('Edits', () => {
  it('are handed in at once, without what the caret did', async () => {
    const editor = begin();
    caretTo(editor, [1, 1, 0], 3);
    editor.insertText('!');
    await session.finish();
    expect(main.edits).toEqual([
      {
        sequence: 1,
        operations: [{ type: 'insert_text', path: [1, 1, 0], offset: 3, text: '!' }],
        selection: editor.selection,
      },
    ]);
  });

  it('of one key go together, in the order they were made', async () => {
    const editor = begin();
    caretTo(editor, [1, 1, 0], 1);
    editor.insertBreak();
    await session.finish();
    expect(main.edits.map(({ operations }) => operations.map(({ type }) => type))).toEqual([
      ['split_node', 'split_node'],
    ]);
    expect(main.note()).toEqual(noteIn(editor));
  });

  it('with what Slate mends after them follow each other as they were made', async () => {
    const editor = begin();
    editor.apply({ type: 'remove_node', path: [1, 0], node: noteIn(editor)[1] as never });
    await session.finish();
    expect(main.note()).toEqual(noteIn(editor));
    expect(main.edits[0]?.operations.map(({ type }) => type)).toEqual(['remove_node', 'insert_node']);
  });

  it('count on from the number that the note came with', async () => {
    session = sessionWith(main, 41);
    session.editor().insertText('x');
    await Promise.resolve();
    expect(main.edits[0]?.sequence).toBe(42);
  });

  it('of undo and redo are handed in like all others', async () => {
    const editor = begin();
    editor.insertText('x');
    await Promise.resolve();
    editor.undo();
    await Promise.resolve();
    editor.redo();
    await session.finish();
    expect(main.edits.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(main.note()).toEqual(noteIn(editor));
  });

  it('that could not be carried out are not handed in', async () => {
    const editor = begin();
    const misfit = { type: 'insert_text', path: [9, 9], offset: 0, text: 'x' } as const;
    expect(() => editor.apply({ ...misfit, path: [...misfit.path] })).toThrow();
    editor.insertText('x');
    await session.finish();
    expect(main.edits.map(({ operations }) => operations.length)).toEqual([1]);
    expect(main.wholes).toEqual([]);
  });

  it('are handed in once although a listener of the editor fails', async () => {
    const editor = begin();
    const { onChange } = editor;
    let isBroken = true;
    editor.onChange = (options) => {
      onChange(options);
      if (isBroken) {
        isBroken = false;
        throw new Error('a listener');
      }
    };
    const unhandled = vi.fn();
    process.once('unhandledRejection', unhandled);
    editor.insertText('x');
    await new Promise((resolve) => setTimeout(resolve));
    editor.insertText('y');
    await session.finish();
    expect(main.note()).toEqual(noteIn(editor));
    process.off('unhandledRejection', unhandled);
  });
});

describe('Where an edit did not arrive', () => {
  it('the whole note is handed in, and edits go on from the number that is answered', async () => {
    const editor = begin();
    const { edit } = main.answers;
    main.answers.edit = () => ({ ok: true, value: false });
    editor.insertText('x');
    await session.finish();
    main.answers.edit = edit;
    editor.insertText('y');
    await session.finish();
    expect(main.wholes.length).toBe(1);
    expect(main.edits.map(({ sequence }) => sequence)).toEqual([1, 6]);
    expect(main.note()).toEqual(noteIn(editor));
  });

  it('what is typed meanwhile comes after the whole note, once', async () => {
    const editor = begin();
    let answer = (): void => {};
    main.bridge.handInNote = ({ note }) => {
      main.wholes.push(structuredClone(note));
      return new Promise((resolve) => {
        answer = () => resolve({ ok: true, value: 9 });
      });
    };
    main.answers.edit = () => ({ ok: true, value: false });
    editor.insertText('x');
    await new Promise((resolve) => setTimeout(resolve));
    main.answers.edit = () => ({ ok: true, value: true });
    editor.insertText('y');
    await new Promise((resolve) => setTimeout(resolve));
    editor.insertText('z');
    answer();
    await session.finish();
    expect(JSON.stringify(main.wholes[0])).toContain('xDues');
    const later = main.edits.slice(1);
    expect(later.map(({ sequence }) => sequence)).toEqual([10]);
    expect(later.flatMap(({ operations }) => operations)).toMatchObject([{ text: 'y' }, { text: 'z' }]);
  });

  it('several that did not arrive are put right by one whole note', async () => {
    const editor = begin();
    const answers: ((answer: Answer<boolean>) => void)[] = [];
    main.bridge.edit = (edit) => {
      main.edits.push(structuredClone(edit));
      return new Promise((resolve) => {
        answers.push(resolve);
      });
    };
    for (const key of ['x', 'y', 'z']) {
      editor.insertText(key);
      await Promise.resolve();
    }
    for (const answer of answers) answer({ ok: true, value: false });
    await session.finish();
    expect(main.wholes).toEqual([noteIn(editor)]);
  });

  it('a bridge that fails altogether is tried again after a while', async () => {
    vi.useFakeTimers();
    const editor = begin();
    main.answers.edit = () => TROUBLE;
    main.answers.whole = () => TROUBLE;
    editor.insertText('x');
    await vi.advanceTimersByTimeAsync(2500);
    expect(main.wholes.length).toBeGreaterThan(1);
    main.answers.whole = () => ({ ok: true, value: 3 });
    await vi.advanceTimersByTimeAsync(2500);
    expect(main.note()).toEqual(noteIn(editor));
  });
});

describe('The caret', () => {
  it('is told at once, and then once in a while', async () => {
    vi.useFakeTimers();
    const editor = begin();
    for (let offset = 0; offset < 4; offset += 1) {
      caretTo(editor, [1, 0, 0], offset);
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(main.carets.length).toBe(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(main.carets.at(-1)).toMatchObject({ focus: { offset: 3 } });
    expect(main.carets.length).toBe(2);
  });

  it('is not told by itself where an edit tells it', async () => {
    vi.useFakeTimers();
    const editor = begin();
    caretTo(editor, [1, 0, 0], 1);
    await vi.advanceTimersByTimeAsync(10);
    caretTo(editor, [1, 0, 0], 2);
    await vi.advanceTimersByTimeAsync(10);
    editor.insertText('x');
    await vi.advanceTimersByTimeAsync(1000);
    expect(main.carets.length).toBe(1);
  });
});

describe('Edits that are not painted yet', () => {
  let painted: (() => void)[];
  const paint = (): void => {
    for (const work of painted.splice(0)) work();
  };
  const beginUnpainted = (): NoteEditor => {
    painted = [];
    session = sessionWith(main, 0, undefined, (work) => painted.push(work));
    return session.editor();
  };

  it('are handed in once they are, together', async () => {
    const editor = beginUnpainted();
    caretTo(editor, [1, 1, 0], 3);
    editor.insertText('!');
    editor.insertText('?');
    expect(main.edits).toEqual([]);
    paint();
    await session.finish();
    expect(main.edits.map(({ operations }) => operations.length)).toEqual([2]);
    expect(main.note()).toEqual(noteIn(editor));
  });

  it('are handed in before whatever else is asked of the main process', async () => {
    const editor = beginUnpainted();
    caretTo(editor, [1, 1, 0], 3);
    const asked: string[] = [];
    const save = async (): Promise<unknown> => asked.push(`saved after ${main.edits.length}`);
    const bridge = editsFirst({ ...main.bridge, save } as unknown as Bridge, session.sendEdits);
    editor.insertText('!');
    await bridge.save();
    expect(asked).toEqual(['saved after 1']);
  });

  it('are handed in before a change of the main process is weighed, which is then refused', async () => {
    const editor = beginUnpainted();
    caretTo(editor, [1, 1, 0], 3);
    editor.insertText('!');
    const operation = {
      type: 'insert_text' as const,
      path: [1, 0, 0],
      offset: 0,
      text: 'x',
    } satisfies Operation;
    session.changeNote({ token: 't', sequence: 0, operations: [operation] });
    await session.finish();
    expect(main.refused).toEqual(['t']);
    expect(main.note()).toEqual(noteIn(editor));
  });

  it('say where the caret is, so that it is not told twice', async () => {
    const editor = beginUnpainted();
    caretTo(editor, [1, 1, 0], 3);
    await Promise.resolve();
    main.carets.splice(0);
    editor.insertText('!');
    caretTo(editor, [1, 1, 0], 0);
    await Promise.resolve();
    expect(main.carets).toEqual([]);
    paint();
    await session.finish();
    expect(main.edits[0]?.selection).toEqual(editor.selection);
  });

  it('take nothing from what is told of the caret where there are none', async () => {
    vi.useFakeTimers();
    const editor = beginUnpainted();
    caretTo(editor, [1, 1, 0], 1);
    caretTo(editor, [1, 1, 0], 2);
    session.sendEdits();
    await vi.advanceTimersByTimeAsync(1000);
    expect(main.carets.at(-1)).toEqual(editor.selection);
  });
});
