import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../shared/note/blocks.ts';
import {
  action,
  agendaItem,
  attendanceTable,
  decision,
  header,
  paragraph,
} from '../../../shared/note/build.ts';
import { placed } from '../../../shared/note/walk.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { afterAction } from '../../../src-renderer/editor/action/after-action.ts';
import { isMeant, knownOwners } from '../../../src-renderer/editor/action/known-owners.ts';
import { dayOfNote, saidInWords } from '../../../src-renderer/editor/action/said-in-words.ts';
import { typedOwner } from '../../../src-renderer/editor/action/typed-owner.ts';
import { noteIn } from '../../../src-renderer/editor/note-editor.ts';
import { faultsOf } from '../valid-note.ts';
import { editorAt } from './caret-note.ts';
import { entry } from './cases.ts';

describe('The owner of an action', () => {
  it.each([
    ['  Eve   Lund ', 'Eve Lund'],
    ['Eve Lund; Gus', 'Eve Lund and Gus'],
    ['Eve, due Friday', 'Eve due Friday'],
    ['[EL]', 'EL'],
    [' , ', ''],
    ['; ', ''],
    ['A,;', 'A'],
    ['A,,due', 'A due'],
  ])('is held without what would end it in the file: %j', (typed, owner) => {
    expect(typedOwner(typed)).toBe(owner);
  });

  it('is read from the file as it was set, whatever is typed', () => {
    const letters = fc.constantFrom(...'Ab ;:,.[]()-é\u00ad\u00a0|', 'due', 'Owner:', 'status: done', '; ');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (typed) => {
        const owner = typedOwner(typed);
        const set = owner === '' ? {} : { owner };
        const note = entry(
          action('To write to the operator.', { ...set, due: '2026-11-30', status: 'done' }),
        );
        const [again] = placed(readNote(writeNote(note)), 'action');
        expect(again?.block.owner).toBe(owner === '' ? undefined : owner);
        expect(again?.block).toMatchObject({ due: '2026-11-30', status: 'done' });
      }),
    );
  });

  it('is offered from the attendance and from other actions, each name once', () => {
    const own = action('To ring.', { owner: 'Fay' });
    const note: Note = [
      header(''),
      attendanceTable([{ role: 'Members', name: ' Ada ', authority: '', group: 'present' }]),
      agendaItem({ ai: 1, number: '1', title: '' }, [
        own,
        action('Officers to report.'),
        action('To write.', { owner: 'ADA' }),
        action('To ask.', { owner: 'Gus' }),
      ]),
    ];
    expect(knownOwners(note, own)).toEqual(['Ada', 'Officers', 'Gus']);
  });

  it('is meant by the start of any of its words', () => {
    expect(isMeant('Cllr Anwen Prys-Harte', 'har')).toBe(true);
    expect(isMeant('Cllr Anwen Prys-Harte', 'anwen p')).toBe(true);
    expect(isMeant('Cllr Anwen Prys-Harte', 'wen')).toBe(false);
  });
});

describe('What the words of an action say', () => {
  it('is its owner and its date, whatever is set on it', () => {
    const one = action('Officers to report by 30 November 2019.', { owner: 'Eve', due: '2020-01-01' });
    expect(saidInWords(one, null)).toEqual({ owner: 'Officers', due: '2019-11-30' });
    expect(saidInWords(action('To ring.'), null)).toEqual({ owner: '', due: '' });
  });

  it('is its date in words too, which counts anew from another day of the meeting', () => {
    const one = action('Officers to report by Friday.');
    expect(saidInWords(one, null).due).toBe('');
    expect(saidInWords(one, '2019-03-14').due).toBe('2019-03-15');
    expect(saidInWords(one, '2019-03-21').due).toBe('2019-03-22');
  });

  it('counts from the day of the meeting, or else from today', () => {
    expect(dayOfNote([header('', [{ label: 'Date', value: 'Thursday 14 March 2019' }])], new Date())).toBe(
      '2019-03-14',
    );
    expect(dayOfNote([header('')], new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});

describe('Behind an action', () => {
  it.each([
    ['the next action', entry(action('One|'), action('Two', { keyword: '' })), [1, 2, 0, 0]],
    ['the next decision', entry(action('One|'), decision('Two')), [1, 2, 0, 0]],
    ['the next paragraph', entry(action('One|'), paragraph('Two')), [1, 2, 0]],
  ])('one goes on in %s', (_is, note, path) => {
    const editor = editorAt(note);
    const before = noteIn(editor);
    expect(afterAction(editor, [1, 1])).toEqual({ path, offset: 0 });
    expect(noteIn(editor)).toBe(before);
  });

  it.each([
    ['at the end of an entry', entry(action('One|'))],
    ['before the attendance', entry(action('One|'), attendanceTable([]))],
  ])('one goes on in a new paragraph %s, which is one step to undo', (_is, note) => {
    const editor = editorAt(note);
    expect(afterAction(editor, [1, 1])).toEqual({ path: [1, 2, 0], offset: 0 });
    expect(noteIn(editor)[1]?.children[2]).toEqual(paragraph(''));
    expect(faultsOf(noteIn(editor))).toEqual([]);
    editor.undo();
    expect(noteIn(editor)[1]?.children).toHaveLength(note[1]?.children.length ?? 0);
  });
});
