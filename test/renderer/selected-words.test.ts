import fc from 'fast-check';
import { Editor } from 'slate';
import { describe, expect, it } from 'vitest';
import { action, agendaItem, attendanceTable, list, listItem, paragraph } from '../../shared/note/build.ts';
import { wordCount } from '../../shared/note/word-count.ts';
import { createNoteEditor } from '../../src-renderer/editor/note-editor.ts';
import { isTextBlock } from '../../src-renderer/editor/places.ts';
import { selectedWords } from '../../src-renderer/panels/selected-words.ts';
import { generatedNote } from '../laws/generate.ts';
import { CASES, SEED } from '../laws/settings.ts';
import { editorAt } from './editor/caret-note.ts';
import { entry, HEAD, titled } from './editor/cases.ts';

describe('Words that are selected', () => {
  it.each([
    ['nothing, where the caret alone stands', entry(paragraph('One | two')), null],
    ['those of a part of a line', entry(paragraph('One «two three» four')), 2],
    ['words that are cut', entry(paragraph('One t«wo thr»ee')), 2],
    ['none of a space', entry(paragraph('One« »two')), 0],
    ['backwards', entry(paragraph('One »two three« four')), 2],
    [
      'those of several blocks, and not their numbers and markers',
      titled('Du«es of May', paragraph('One two'), list([listItem('1.', 'three')]), action('Pay» now')),
      7,
    ],
    [
      'those of several entries, past a form',
      [
        HEAD,
        agendaItem({ ai: 1, number: '1', title: 'First «one' }, [paragraph('Two')]),
        attendanceTable([{ role: 'Chair', name: 'Ann Lee', authority: '', group: 'present' }]),
        agendaItem({ ai: 2, number: '2', title: 'Second' }, [
          paragraph('Three four'),
          paragraph('five» six'),
        ]),
      ],
      6,
    ],
  ] as const)('are %s', (_is, note, count) => {
    expect(selectedWords(editorAt(note))).toBe(count);
  });

  it('are all but those of the header where all are selected', () => {
    fc.assert(
      fc.property(generatedNote, (note) => {
        const editor = createNoteEditor(note, null);
        const spots = [...Editor.nodes(editor, { at: [], match: (node) => isTextBlock(node as never) })];
        const [first, last] = [spots[0]?.[1], spots.at(-1)?.[1]];
        if (!first || !last) return;
        editor.selection = { anchor: Editor.start(editor, first), focus: Editor.end(editor, last) };
        const all = note.slice(1).reduce((sum, block) => sum + wordCount(block), 0);
        expect(selectedWords(editor) ?? 0).toBe(all);
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });
});
