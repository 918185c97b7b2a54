import { IS_COMPOSING } from 'slate-dom';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../shared/note/build.ts';
import type { NoteEditor } from '../../../src-renderer/editor/note-editor.ts';
import { withTypography } from '../../../src-renderer/editor/rules/typographic.ts';
import { editorAt, markedNote } from './caret-note.ts';
import { entry, loose } from './cases.ts';

function printing(isOn = true): NoteEditor {
  return withTypography(editorAt(entry(paragraph('|'))), () => isOn);
}

function type(editor: NoteEditor, keys: Iterable<string>): void {
  for (const key of keys) {
    editor.operations = [];
    editor.insertText(key);
  }
}

function typed(keys: string, editor = printing()): unknown {
  type(editor, keys);
  return markedNote(editor);
}

describe('Typed signs become those of print:', () => {
  it.each([
    ['double quotes', '"Yes," she said', '“Yes,” she said'],
    ['single quotes', "the 'Friends' met", 'the ‘Friends’ met'],
    ['quotes within quotes', `"'No' it was"`, '“‘No’ it was”'],
    ['quotes in brackets', '("Board")', '(“Board”)'],
    ['an apostrophe', "the clerk's", 'the clerk’s'],
    ['a hyphen between spaces', 'a - b', 'a – b'],
    ['two hyphens', 'a--b', 'a–b'],
    ['three stops', 'and so on...', 'and so on…'],
    ['a fourth stop stays', 'and so on....', 'and so on….'],
    ['a hyphen in a word stays', 'co-opted', 'co-opted'],
    ['quotes after a dash', 'a -- "b"', 'a – “b”'],
  ])('%s', (_name, keys, words) => {
    expect(typed(keys)).toEqual(entry(loose(`${words}|`)));
  });

  it('not where it is not wanted', () => {
    expect(typed(`"a" - b...`, printing(false))).toEqual(entry(loose(`"a" - b...|`)));
  });

  it('not where words come at once, as when they are dictated or pasted', () => {
    const editor = printing();
    type(editor, [`"a" - b...`]);
    expect(markedNote(editor)).toEqual(entry(loose(`"a" - b...|`)));
  });

  it('not while words are composed', () => {
    const editor = printing();
    IS_COMPOSING.set(editor, true);
    expect(typed(`"a`, editor)).toEqual(entry(loose(`"a|`)));
  });

  it.each([
    ['a "', 'a “', 'a "'],
    ['a - ', 'a – ', 'a - '],
    ['a--', 'a–', 'a--'],
    ['a...', 'a…', 'a...'],
  ])('undo gives back what was typed: %s', (keys, words, before) => {
    const editor = printing();
    expect(typed(keys, editor)).toEqual(entry(loose(`${words}|`)));
    editor.undo();
    expect(markedNote(editor)).toEqual(entry(loose(`${before}|`)));
  });

  it('what is typed afterwards is undone by itself', () => {
    const editor = printing();
    type(editor, 'a...b');
    editor.undo();
    expect(markedNote(editor)).toEqual(entry(loose('a…|')));
  });
});
