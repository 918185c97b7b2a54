import { describe, expect, it } from 'vitest';
import type { NoteState } from '../../shared/bridge/data.ts';
import { agendaItem, header, paragraph } from '../../shared/note/build.ts';
import { type Pressed, pressedCommand } from '../../src-renderer/commands/pressed-command.ts';
import { errorPlaces } from '../../src-renderer/crash/error-places.ts';
import { columnWidth } from '../../src-renderer/editor/number-column.ts';
import { saveWords } from '../../src-renderer/note-page/save-words.ts';
import { folderOf } from '../../src-renderer/start/folder-of.ts';
import { clockWords, whenWords } from '../../src-renderer/state/time-words.ts';

const at = (year: number, month: number, day: number, hour = 14, minute = 5): number =>
  new Date(year, month - 1, day, hour, minute).getTime();
const NOW = at(2019, 3, 14, 16, 0);

describe('How a note stands with its file', () => {
  const state: NoteState = {
    name: 'a.txt',
    path: '/a.txt',
    isEdited: false,
    isSaving: false,
    savedAt: null,
    isReadOnly: false,
    bars: [],
  };

  it.each<[string, Partial<NoteState>]>([
    ['Read-only', { isReadOnly: true, isEdited: true }],
    ['Saving…', { isSaving: true, isEdited: true }],
    ['Not saved yet', { isEdited: true, savedAt: at(2019, 3, 14) }],
    ['Not saved yet', { path: null }],
    ['Imported from a.docx, not saved yet', { path: null, importedFrom: 'a.docx' }],
    ['No changes', {}],
    ['Saved 14:05', { savedAt: at(2019, 3, 14) }],
    ['Saved 14:05, 13 March 2019', { savedAt: at(2019, 3, 13) }],
  ])('is said as %s', (words, wanted) => {
    expect(saveWords({ ...state, ...wanted }, NOW)).toBe(words);
  });
});

describe('When something was', () => {
  it.each([
    ['today at 00:05', at(2019, 3, 14, 0, 5)],
    ['yesterday at 23:59', at(2019, 3, 13, 23, 59)],
    ['Tuesday 12 March at 14:05', at(2019, 3, 12)],
    ['31 December 2018 at 14:05', at(2018, 12, 31)],
  ])('is said as %s', (words, time) => {
    expect(whenWords(time, NOW)).toBe(words);
  });

  it('is said with its day where the clock was put back', () => {
    expect(clockWords(at(2019, 3, 15), NOW)).toBe('14:05, 15 March 2019');
  });
});

describe('The command of a key', () => {
  const key = (name: string, wanted: Partial<Pressed> = {}): Pressed => ({
    key: name,
    code: `Key${name.toUpperCase()}`,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    ...wanted,
  });

  it.each<[string | null, Pressed]>([
    ['save', key('s', { ctrlKey: true })],
    ['save-as', key('S', { ctrlKey: true, shiftKey: true })],
    ['save', key('S', { ctrlKey: true })],
    ['redo', key('y', { ctrlKey: true })],
    ['settings', key(',', { ctrlKey: true, code: 'Comma' })],
    ['legend', key('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' })],
    ['add-entry', key('Enter', { ctrlKey: true, code: 'Enter' })],
    ['save', key('ы', { ctrlKey: true, code: 'KeyS' })],
    [null, key('s')],
    [null, key('s', { ctrlKey: true, altKey: true })],
    [null, key('s', { ctrlKey: true, metaKey: true })],
    [null, key('s', { ctrlKey: true, isComposing: true })],
    [null, key('c', { ctrlKey: true })],
    [null, key('q', { ctrlKey: true })],
    [null, key('Enter', { code: 'Enter' })],
  ])('is %s on Windows and Linux', (command, event) => {
    expect(pressedCommand(event, false)).toBe(command);
  });

  it('is that of the Command key on a Mac', () => {
    expect(pressedCommand(key('s', { metaKey: true }), true)).toBe('save');
    expect(pressedCommand(key('s', { ctrlKey: true }), true)).toBe(null);
  });
});

describe('What the log is told of an error', () => {
  it('is its name and its places', () => {
    const error = new RangeError('the words of Cllr Marlow');
    error.stack = 'RangeError: the words of Cllr Marlow\n    at f (app://bundle/assets/paper-3f2.js:12:345)';
    expect(errorPlaces(error)).toEqual({ name: 'RangeError', places: ['paper-3f2.js:12:345'] });
  });

  it('is no message that looks like a place', () => {
    const error = new Error('note.js:1:1');
    error.stack = 'Error: note.js:1:1\n    at app://bundle/assets/main.js:2:3';
    expect(errorPlaces(error).places).toEqual(['main.js:2:3']);
  });

  it('is no more than its kind where it is no error', () => {
    expect(errorPlaces('secret')).toEqual({ name: 'string', places: [] });
  });
});

describe('The column of numbers', () => {
  it('is wide enough for the longest number', () => {
    const item = agendaItem({ ai: 1, number: '1', title: '' }, [paragraph('', '58.1')]);
    const wide = agendaItem({ ai: 1, number: '45/24', title: '' });
    expect(columnWidth([header(''), item])).toBeGreaterThan(columnWidth([header('')]));
    expect(columnWidth([header(''), wide])).toBeGreaterThan(columnWidth([header(''), item]));
  });

  it('never takes the page', () => {
    const item = agendaItem({ ai: 1, number: '1'.repeat(200), title: '' });
    expect(columnWidth([header(''), item])).toBe(14);
  });
});

describe('The folder of a file', () => {
  it.each([
    ['/home/clerk/a.txt', '/home/clerk'],
    ['\\\\server\\notes\\a.txt', '\\\\server\\notes'],
    ['/a.txt', '/'],
  ])('of %s is %s', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });
});
