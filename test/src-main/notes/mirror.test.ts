import type { Operation } from 'slate';
import { describe, expect, test } from 'vitest';
import { readNoteFile } from '../../../shared/tagged/note-file.ts';
import { startMirror } from '../../../src-main/notes/mirror.ts';
import { WORDS } from './run.ts';

const { note: NOTE } = readNoteFile(Buffer.from(WORDS));
const CARET = { path: [1, 1, 0], offset: 0 };
const PARAGRAPH = { type: 'paragraph', children: [{ text: 'new' }] } as const;
const TEXT = JSON.parse(JSON.stringify(NOTE[1])).children[1].children[0].text as string;

function operation(type: Operation['type'], rest: object): Operation {
  return { type, ...rest } as Operation;
}

describe('The mirror of a note', () => {
  test('carries out operations, counts edits and knows the caret', () => {
    const mirror = startMirror(NOTE);
    const selection = { anchor: CARET, focus: CARET };
    expect(mirror.apply([operation('insert_text', { ...CARET, text: 'Warm ' })], selection)).toBe(true);
    expect(JSON.stringify(mirror.note()[1])).toContain(`Warm ${TEXT}`);
    expect(mirror.sequence()).toBe(1);
    expect(mirror.selection()).toBe(selection);
  });

  test('shares every block that an edit leaves as it is', () => {
    const mirror = startMirror(NOTE);
    mirror.apply([operation('insert_text', { ...CARET, text: 'x' })], null);
    expect(mirror.note()[0]).toBe(NOTE[0]);
    expect(mirror.note()[2]).toBe(NOTE[2]);
    expect(mirror.note()[1]).not.toBe(NOTE[1]);
  });

  test('goes back to where it was marked', () => {
    const mirror = startMirror(NOTE);
    const before = mirror.note();
    const back = mirror.mark();
    mirror.apply([operation('insert_text', { ...CARET, text: 'x' })], { anchor: CARET, focus: CARET });
    back();
    expect(mirror.note()).toBe(before);
    expect([mirror.sequence(), mirror.selection()]).toEqual([0, null]);
  });

  test.each<[string, Operation]>([
    ['text in a place that is not there', operation('insert_text', { path: [9, 0], offset: 0, text: 'x' })],
    ['text in a block', operation('insert_text', { path: [1], offset: 0, text: 'x' })],
    ['text behind the end', operation('insert_text', { ...CARET, offset: TEXT.length + 2, text: 'x' })],
    ['other text than there is to remove', operation('remove_text', { ...CARET, offset: 1, text: 'other' })],
    ['a block that is not there to remove', operation('remove_node', { path: [9], node: PARAGRAPH })],
    ['a text to remove as a block', operation('remove_node', { path: [1, 1, 0], node: PARAGRAPH })],
    ['the note itself to remove', operation('remove_node', { path: [], node: PARAGRAPH })],
    ['a block behind the end', operation('insert_node', { path: [9], node: PARAGRAPH })],
    ['a block within a text', operation('insert_node', { path: [1, 1, 0, 0], node: PARAGRAPH })],
    ['a split behind the end', operation('split_node', { path: [1], position: 99, properties: {} })],
    ['a join with nothing', operation('merge_node', { path: [9], position: 0, properties: {} })],
    ['a join of the first', operation('merge_node', { path: [0], position: 0, properties: {} })],
    ['a move from nowhere', operation('move_node', { path: [9], newPath: [0] })],
    ['a move to nowhere', operation('move_node', { path: [1], newPath: [9, 9] })],
    ['a move into itself', operation('move_node', { path: [1], newPath: [1, 0] })],
    [
      'children as a property',
      operation('set_node', { path: [1], properties: {}, newProperties: { children: [] } }),
    ],
    ['an operation of no kind', operation('no_such' as Operation['type'], {})],
    ['a caret', operation('set_selection', { properties: null, newProperties: null })],
    ['nothing', null as unknown as Operation],
  ])('takes no edit with %s, not even the part before it', (_what, wrong) => {
    const mirror = startMirror(NOTE);
    const before = mirror.note();
    const good = operation('insert_text', { ...CARET, text: 'x' });
    expect(mirror.apply([good, wrong], null)).toBe(false);
    expect(mirror.note()).toBe(before);
    expect(mirror.sequence()).toBe(0);
  });
});
