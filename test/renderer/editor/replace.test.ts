import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note, TopBlock } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  list,
  listItem,
  paragraph,
} from '../../../shared/note/build.ts';
import { type Finder, type FindQuery, finderOf } from '../../../shared/note/find-words.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { createNoteEditor, type NoteEditor, noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { replaceAll, replaceFound } from '../../../src-renderer/find/replace.ts';
import { generatedNote } from '../../laws/generate.ts';
import { SAMPLES } from '../../laws/samples.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { faultsOf } from '../valid-note.ts';
import { editorAt, markedNote } from './caret-note.ts';
import { entry, HEAD } from './cases.ts';

function finder(words: string, wanted: Partial<FindQuery> = {}): Finder {
  const found = finderOf({ words, matchCase: false, wholeWord: false, within: 'note', ...wanted });
  if (!found) throw new Error('nothing is asked for');
  return found;
}

function count(note: Note, asked: Finder): number {
  return note.reduce((sum, block: TopBlock) => sum + asked.found(block).length, 0);
}

/** Undoes one step, after which the first note stands. */
function undoOnce(editor: NoteEditor, first: Note): void {
  expect(editor.history.undos).toHaveLength(1);
  editor.undo();
  expect(noteIn(editor)).toEqual(first);
}

describe('Replacing all', () => {
  it('puts the words everywhere, and one undo takes them away again', () => {
    const note: Note = [
      header('Harbour Board', [{ label: 'Harbour', value: 'Old harbour' }]),
      agendaItem({ ai: 1, number: '1', title: 'Harbour' }, [
        paragraph('Harbour, harbour.'),
        list([listItem('-', 'a harbour')]),
        decision('The harbour stays'),
        action('Measure the harbour'),
      ]),
      attendanceTable([{ role: 'Harbour', name: 'Bo Harbour', authority: '', group: 'present' }]),
    ];
    const editor = editorAt(note);
    expect(replaceAll(editor, finder('harbour'), 'Port')).toEqual({ replaced: 11, left: 0 });
    expect(noteIn(editor)).toEqual([
      header('Port Board', [{ label: 'Port', value: 'Old Port' }]),
      agendaItem({ ai: 1, number: '1', title: 'Port' }, [
        paragraph('Port, Port.'),
        list([listItem('-', 'a Port')]),
        decision('The Port stays'),
        action('Measure the Port'),
      ]),
      attendanceTable([{ role: 'Port', name: 'Bo Port', authority: '', group: 'present' }]),
    ]);
    undoOnce(editor, note);
  });

  it('changes decisions only where that is asked for', () => {
    const editor = editorAt(entry(paragraph('The quay'), decision('The quay'), action('The quay')));
    expect(replaceAll(editor, finder('quay', { within: 'decisions' }), 'pier').replaced).toBe(1);
    expect(noteIn(editor)).toEqual(entry(paragraph('The quay'), decision('The pier'), action('The quay')));
  });

  it('goes past what it has put in itself', () => {
    const editor = editorAt(entry(paragraph('a ab a')));
    expect(replaceAll(editor, finder('a', { wholeWord: true }), 'a a').replaced).toBe(2);
    expect(noteIn(editor)).toEqual(entry(paragraph('a a ab a a')));
  });

  it('keeps the caret where it stands in the words', () => {
    const editor = editorAt(entry(paragraph('The quay and| the quay')));
    replaceAll(editor, finder('quay'), 'pier head');
    expect(markedNote(editor)).toEqual(entry(paragraph('The pier head and| the pier head')));
  });

  it('puts a caret that stands in the words behind what takes their place', () => {
    const editor = editorAt(entry(paragraph('The qu|ay wall')));
    replaceAll(editor, finder('quay'), 'pier');
    expect(markedNote(editor)).toEqual(entry(paragraph('The pier| wall')));
  });

  it('makes a line end in the new words a space', () => {
    const editor = editorAt(entry(paragraph('A quay')));
    replaceAll(editor, finder('quay'), 'pier\nhead');
    expect(noteIn(editor)).toEqual(entry(paragraph('A pier head')));
  });

  it('leaves no step to undo where there is nothing to replace', () => {
    const editor = editorAt(entry(paragraph('A quay')));
    expect(replaceAll(editor, finder('wharf'), 'pier')).toEqual({ replaced: 0, left: 0 });
    expect(editor.history.undos).toEqual([]);
  });
});

describe('Replacing in what is shown beside the words', () => {
  const people = (owner: string, name: string, remark: string): Note => [
    HEAD,
    agendaItem({ ai: 1, number: '7 Quay', title: 'Dues', reference: 'E.70/23' }, [
      action('To pay.', { owner, due: '2026-11-24' }),
    ]),
    attendanceTable([{ role: 'Quay master', name, authority: '', group: 'present', remark }]),
  ];

  it('puts the words into numbers, owners and remarks as well, in one step', () => {
    const note = people('Bo Quay', 'Ann Quay', 'at the quay');
    const editor = editorAt(note);
    expect(replaceAll(editor, finder('quay'), 'Pier')).toEqual({ replaced: 5, left: 0 });
    const [, item, roll] = people('Bo Pier', 'Ann Pier', 'at the Pier');
    expect(noteIn(editor)[1]).toEqual({
      ...item,
      children: [
        { type: 'item-title', number: '7 Pier', reference: 'E.70/23', children: [{ text: 'Dues' }] },
        ...(item?.children.slice(1) ?? []),
      ],
    });
    expect(noteIn(editor)[2]).toEqual(
      roll?.type === 'attendance' && { ...roll, rows: [{ ...roll.rows[0], role: 'Pier master' }] },
    );
    undoOnce(editor, note);
  });

  it('leaves days, states, keywords and what would be no reference any more, and says so', () => {
    const note = entry(action('To pay.', { due: '2026-11-24', status: 'done' }));
    const editor = editorAt(note);
    expect(replaceAll(editor, finder('nov'), 'Dec')).toEqual({ replaced: 0, left: 1 });
    expect(replaceAll(editor, finder('action'), 'Task')).toEqual({ replaced: 0, left: 1 });
    expect(replaceAll(editor, finder('done'), 'open')).toEqual({ replaced: 0, left: 1 });
    expect(editor.history.undos).toEqual([]);
    const referred = editorAt(people('Bo', 'Ann', ''));
    expect(replaceAll(referred, finder('E.70'), 'F.70')).toEqual({ replaced: 1, left: 0 });
    expect(replaceAll(referred, finder('F.70/23'), 'a long story')).toEqual({ replaced: 0, left: 1 });
  });

  it('takes the owner off an action of whose name nothing is left', () => {
    const editor = editorAt(entry(action('To pay.', { owner: 'Wim' })));
    expect(replaceAll(editor, finder('wim'), '')).toEqual({ replaced: 1, left: 0 });
    expect(noteIn(editor)).toEqual(entry(action('To pay.')));
  });

  it('moves a person to the group that a new role names, and leaves one whose role names none', () => {
    const row = { role: 'Members', name: 'Bo', authority: '', group: 'present' } as const;
    const editor = editorAt([HEAD, attendanceTable([row, { ...row, group: 'apologies' }])]);
    replaceAll(editor, finder('members'), 'Observers');
    expect(noteIn(editor)[1]).toEqual(
      attendanceTable([
        { ...row, role: 'Observers', group: 'in attendance' },
        { ...row, role: 'Observers', group: 'apologies' },
      ]),
    );
  });
});

describe('Replacing one', () => {
  it('changes that one only, as one step', () => {
    const note = entry(paragraph('quay quay quay'));
    const editor = editorAt(note);
    const second = finder('quay').found(noteIn(editor)[1] ?? HEAD)[1];
    if (!second) throw new Error('it was not found');
    expect(replaceFound(editor, 1, second, 'pier')).toBe(true);
    expect(noteIn(editor)).toEqual(entry(paragraph('quay pier quay')));
    undoOnce(editor, note);
  });
});

describe('Replacing all of some words by others', () => {
  const notes = fc.oneof(
    { weight: 3, arbitrary: generatedNote },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...SAMPLES.map(({ text }) => text)).map((text) => readNote(text)),
    },
  );
  const asked = fc.constantFrom('the', 'Action', 'e', 'to', 'Decision:', '.', '1', 'a p', 'officers');
  // Words that share no letter with those they replace can't make them anew.
  const by = fc.constantFrom('ÿ', 'ÿÿ ÿ', 'Ÿ–Ÿ');

  it('leaves none but what it says it leaves, gives a note, and undoing gives the first note and its bytes', () => {
    fc.assert(
      fc.property(notes, asked, by, fc.boolean(), fc.boolean(), (note, words, put, matchCase, wholeWord) => {
        const editor = createNoteEditor(note, null);
        const all = finder(words, { matchCase, wholeWord });
        const before = count(note, all);
        const former = new Set(faultsOf(note));
        const { replaced, left } = replaceAll(editor, all, put);
        expect(replaced + left).toBe(before);
        expect(count(noteIn(editor), all)).toBe(left);
        if (former.size === 0) expect(faultsOf(noteIn(editor))).toEqual([]);
        if (replaced > 0) undoOnce(editor, note);
        expect(writeNote(noteIn(editor))).toBe(writeNote(note));
      }),
      { numRuns: CASES / 10, ...SEED },
    );
  });

  it('gives a note also where nothing is put in their place, and undoing gives the first note', () => {
    fc.assert(
      fc.property(notes, asked, (note, words) => {
        const editor = createNoteEditor(note, null);
        const all = finder(words);
        const before = count(note, all);
        const { replaced } = replaceAll(editor, all, '');
        if (replaced > 0) undoOnce(editor, note);
        editor.redo();
        const after = count(noteIn(editor), all);
        if (replaced > 0) expect(after).toBeLessThan(before);
        if (faultsOf(note).length === 0) expect(faultsOf(noteIn(editor))).toEqual([]);
      }),
      { numRuns: CASES / 20, ...SEED },
    );
  });
});
