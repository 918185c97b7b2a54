import fc from 'fast-check';
import { createEditor, Editor, Element, Node } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import '../../shared/note/slate-types.ts';
import { readNote } from '../../shared/tagged/read.ts';
import { damagedNote, noteLikeText } from './damage.ts';
import { generatedNote } from './generate.ts';
import { SAMPLES, SEEDS } from './samples.ts';
import { CASES, SEED } from './settings.ts';

const TEXTS = [...SAMPLES, ...SEEDS].map(({ text }) => text);
const notes = fc.oneof(
  fc.oneof(damagedNote(TEXTS), noteLikeText()).map((text) => readNote(text)),
  generatedNote,
);

describe('The blocks of a note', () => {
  it('are a tree that Slate has nothing to put right in', () => {
    fc.assert(
      fc.property(notes, (note) => {
        const editor = createEditor();
        editor.children = [...note];
        Editor.normalize(editor, { force: true });
        expect(editor.children).toEqual(note);
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });

  it('are elements with children, and the words of one stand in one text', () => {
    fc.assert(
      fc.property(notes, (note: Note) => {
        const editor = createEditor();
        editor.children = [...note];
        expect(Element.isElementList(editor.children)).toBe(true);
        for (const [node] of Node.elements(editor)) {
          if (!('children' in node) || !('type' in node)) continue;
          const texts = node.children.filter((child) => 'text' in child).length;
          expect(texts === 0 ? node.children.length > 0 : texts === 1 && node.children.length === 1).toBe(
            true,
          );
        }
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });
});
