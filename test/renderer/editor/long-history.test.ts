import { createEditor, type Descendant } from 'slate';
import { type HistoryEditor, withHistory } from 'slate-history';
import { describe, expect, it } from 'vitest';
import { header, paragraph } from '../../../shared/note/build.ts';
import { MOST_STEPS, withLongHistory } from '../../../src-renderer/editor/rules/long-history.ts';

function editor(): HistoryEditor {
  const made = withLongHistory(withHistory(createEditor()));
  made.isVoid = ({ type }) => type === 'header';
  made.children = [header('Board'), paragraph('')] as unknown as Descendant[];
  return made;
}

/** Types a character in front of the words, as an event of its own: a step that joins no other. */
function type(made: HistoryEditor, text: string): void {
  made.operations = [];
  made.apply({ type: 'insert_text', path: [1, 0], offset: 0, text });
}

function words(made: HistoryEditor): string {
  return JSON.stringify(made.children[1]);
}

describe('The history of an editor', () => {
  it('undoes and redoes more than a hundred steps', () => {
    const made = editor();
    const first = words(made);
    for (let step = 0; step < 250; step += 1) type(made, String(step % 10));
    const last = words(made);
    expect(made.history.undos).toHaveLength(250);
    for (let step = 0; step < 250; step += 1) made.undo();
    expect(words(made)).toBe(first);
    for (let step = 0; step < 250; step += 1) made.redo();
    expect(words(made)).toBe(last);
  });

  it('joins what is typed in one go to one step', () => {
    const made = editor();
    for (let offset = 0; offset < 5; offset += 1) {
      made.operations = [];
      made.apply({ type: 'insert_text', path: [1, 0], offset, text: 'x' });
    }
    expect(made.history.undos).toHaveLength(1);
  });

  it('begins no step for what is undone, and drops what could be done again once something else is typed', () => {
    const made = editor();
    for (let step = 0; step < 120; step += 1) type(made, 'x');
    made.undo();
    expect(made.history.undos).toHaveLength(119);
    expect(made.history.redos).toHaveLength(1);
    type(made, 'y');
    expect(made.history.redos).toHaveLength(0);
  });

  it('has an end', () => {
    const made = editor();
    for (let step = 0; step < MOST_STEPS + 5; step += 1) type(made, 'x');
    expect(made.history.undos).toHaveLength(MOST_STEPS);
  });

  it('is whole after an operation that fails', () => {
    const made = editor();
    for (let step = 0; step < 120; step += 1) type(made, 'x');
    expect(() => made.apply({ type: 'insert_text', path: [9, 0], offset: 0, text: 'x' })).toThrow();
    expect(made.history.undos.length).toBeGreaterThanOrEqual(120);
  });
});
