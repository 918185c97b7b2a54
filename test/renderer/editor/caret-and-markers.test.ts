import { describe, expect, it } from 'vitest';
import { agendaItem, paragraph } from '../../../shared/note/build.ts';
import { markerAt, nextMarker } from '../../../shared/tagged/next-marker.ts';
import { createNoteEditor } from '../../../src-renderer/editor/note-editor.ts';
import { entry, HEAD } from './cases.ts';

describe('The caret', () => {
  it('begins in the first entry without a title', () => {
    const editor = createNoteEditor(
      [HEAD, paragraph('Attendance'), agendaItem({ ai: 1, number: '1', title: '' }, [paragraph('')])],
      null,
    );
    expect(editor.selection?.anchor).toEqual({ path: [2, 0, 0], offset: 0 });
  });

  it('begins before the first words where all entries have titles', () => {
    expect(createNoteEditor(entry(paragraph('One')), null).selection?.anchor).toEqual({
      path: [1, 0, 0],
      offset: 0,
    });
  });

  it('is where it was, when the note has that place', () => {
    const caret = { path: [1, 1, 0], offset: 2 };
    const editor = createNoteEditor(entry(paragraph('One')), { anchor: caret, focus: caret });
    expect(editor.selection?.focus).toEqual(caret);
  });

  it('begins anew where the note has no such place', () => {
    const caret = { path: [1, 1, 0], offset: 9 };
    const editor = createNoteEditor(entry(paragraph('One')), { anchor: caret, focus: caret });
    expect(editor.selection?.focus).toEqual({ path: [1, 0, 0], offset: 0 });
  });
});

describe('Markers', () => {
  it.each([
    ['1.', '2.'],
    ['(9)', '(10)'],
    ['a)', 'b)'],
    ['(z)', '(aa)'],
    ['i.', 'ii.'],
    ['(iii)', '(iv)'],
    ['(A)', '(B)'],
    ['·', '·'],
    ['o', 'o'],
  ])('%s counts on as %s', (marker, next) => {
    expect(nextMarker(marker)).toBe(next);
  });

  it('take i for a letter after h', () => {
    expect(nextMarker('i)', 'h)')).toBe('j)');
  });

  it('can stand at any place of their count', () => {
    expect(markerAt('(iv)', 9)).toBe('(ix)');
  });
});
