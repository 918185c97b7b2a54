import { expect, it } from 'vitest';
import type { AgendaItem, BodyBlock, Note } from '../../../shared/note/blocks.ts';
import { agendaItem, header } from '../../../shared/note/build.ts';
import { noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { faultsOf } from '../valid-note.ts';
import { editorAt, markedNote, press } from './caret-note.ts';

/** A header that stands above all of them. */
export const HEAD = header('Harbours Board');

/** A note of one entry with these blocks. */
export function entry(...body: readonly BodyBlock[]): Note {
  return [HEAD, agendaItem({ ai: 1, number: '1', title: 'Dues' }, body)];
}

/** The same with a title of its own. */
export function titled(title: string, ...body: readonly BodyBlock[]): Note {
  return [HEAD, agendaItem({ ai: 1, number: '1', title }, body)];
}

/** An entry of a note that counts from 1. */
export function item(ai: number, title: string, body: readonly BodyBlock[] = []): AgendaItem {
  return agendaItem({ ai, number: String(ai), title }, body);
}

/** The second entry that a split makes: numbered after the last. */
export function second(title: string, body: readonly BodyBlock[] = []): AgendaItem {
  return item(2, title, body);
}

/** Words with blanks at their ends, as they are while someone types. */
export function loose(text: string): BodyBlock {
  return { type: 'paragraph', children: [{ text }] };
}

/** A note, keys and a note. `|` stands where the caret is, `«` and `»` around what is selected. */
export interface Case {
  readonly is: string;
  readonly from: Note;
  readonly keys: readonly string[];
  readonly to: Note;
}

/** Tries each case, and that undoing it leaves the first note. */
export function tryAll(cases: readonly Case[]): void {
  it.each(cases)('$is', ({ from, keys, to }) => {
    const editor = editorAt(from);
    const before = structuredClone(noteIn(editor));
    press(editor, ...keys);
    expect(markedNote(editor)).toEqual(to);
    expect(faultsOf(noteIn(editor))).toEqual([]);
    while (editor.history.undos.length > 0) editor.undo();
    expect(noteIn(editor)).toEqual(before);
  });
}
