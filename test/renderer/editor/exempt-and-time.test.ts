import { describe, expect, it } from 'vitest';
import { action, decision, list, listItem, paragraph, vote } from '../../../shared/note/build.ts';
import { createNoteEditor, type NoteEditor } from '../../../src-renderer/editor/note-editor.ts';
import { insertTime, timeInWords } from '../../../src-renderer/editor/rules/insert-time.ts';
import { toggleExempt } from '../../../src-renderer/editor/rules/toggle-exempt.ts';
import { editorAt, markedNote, press } from './caret-note.ts';
import { entry, HEAD, titled } from './cases.ts';
import { type CommandCase, tryCommands } from './commands.ts';

const EXEMPTIONS: readonly CommandCase[] = [
  {
    is: 'a paragraph, with the caret in its words',
    from: entry(paragraph('One'), paragraph('Tw|o')),
    does: toggleExempt,
    to: entry(paragraph('One'), paragraph('[Exempt] Tw|o')),
  },
  {
    is: 'and takes the mark away again',
    from: entry(paragraph('[Exempt] Tw|o')),
    does: toggleExempt,
    to: entry(paragraph('Tw|o')),
  },
  {
    is: 'an entry by its title',
    from: titled('Staff|ing', paragraph('One')),
    does: toggleExempt,
    to: titled('[Exempt] Staff|ing', paragraph('One')),
  },
  {
    is: 'a list by its first item',
    from: entry(list([listItem('·', 'One'), listItem('·', 'Tw|o')])),
    does: toggleExempt,
    to: entry(list([listItem('·', '[Exempt] One'), listItem('·', 'Tw|o')])),
  },
  {
    is: 'all that is selected, where one is not marked yet',
    from: entry(paragraph('[Exempt] O«ne'), decision('Two'), action('Th»ree')),
    does: toggleExempt,
    to: entry(paragraph('[Exempt] One'), decision('[Exempt] Two'), action('[Exempt] Th|ree')),
  },
  {
    is: 'and none where all are',
    from: entry(paragraph('[Exempt] O«ne'), vote(['[Exempt] Tw»o'])),
    does: toggleExempt,
    to: entry(paragraph('One'), vote(['Tw|o'])),
  },
];

describe('Marking as exempt takes', () => {
  tryCommands(EXEMPTIONS);
});

const MORNING = new Date(2026, 10, 22, 10, 32);
const stamp = (editor: NoteEditor): boolean => insertTime(editor, MORNING);

const TIMES: readonly CommandCase[] = [
  {
    is: 'where there are no words',
    from: entry(paragraph('|')),
    does: stamp,
    to: entry(paragraph('10.32 am|')),
  },
  {
    is: 'parted from the word before',
    from: entry(paragraph('Eve left at|.')),
    does: stamp,
    to: entry(paragraph('Eve left at 10.32 am|.')),
  },
  {
    is: 'parted from the word after',
    from: entry(paragraph('|Eve left')),
    does: stamp,
    to: entry(paragraph('10.32 am |Eve left')),
  },
  {
    is: 'close to a bracket',
    from: entry(paragraph('Eve left (|)')),
    does: stamp,
    to: entry(paragraph('Eve left (10.32 am|)')),
  },
  {
    is: 'in place of what is selected',
    from: entry(paragraph('Eve left «later»')),
    does: stamp,
    to: entry(paragraph('Eve left 10.32 am|')),
  },
];

describe('The time of day is put', () => {
  tryCommands(TIMES);

  it('as a step of its own, after what was typed', () => {
    const editor = editorAt(entry(paragraph('|')));
    press(editor, 'x');
    editor.operations = [];
    insertTime(editor, MORNING);
    editor.undo();
    expect(markedNote(editor)).toEqual(entry(paragraph('x|')));
  });

  it('nowhere where the caret is in no words', () => {
    const editor = createNoteEditor([HEAD], null);
    expect(insertTime(editor, MORNING)).toBe(false);
  });

  it.each([
    [0, 0, 'midnight'],
    [0, 5, '12.05 am'],
    [9, 0, '9.00 am'],
    [12, 0, 'noon'],
    [12, 1, '12.01 pm'],
    [14, 5, '2.05 pm'],
  ])('%i:%i as people say it', (hours, minutes, words) => {
    expect(timeInWords(new Date(2026, 0, 1, hours, minutes))).toBe(words);
  });
});
