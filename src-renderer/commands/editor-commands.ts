import type { CommandId } from '../../shared/commands.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { addPartHeading, addVote } from '../editor/rules/add-more.ts';
import { goToNext } from '../editor/rules/go-to.ts';
import { addAction, addDecision, addEntry } from '../editor/rules/insert-blocks.ts';
import { insertTime } from '../editor/rules/insert-time.ts';
import { moveEntry } from '../editor/rules/move-entry.ts';
import { demote, promote } from '../editor/rules/promote.ts';
import { removeEntry } from '../editor/rules/remove-entry.ts';
import { selectAll } from '../editor/rules/select-all.ts';
import { selectBlock } from '../editor/rules/select-block.ts';
import { splitEntry } from '../editor/rules/split-entry.ts';
import { toggleExempt } from '../editor/rules/toggle-exempt.ts';
import { turnInto } from '../editor/rules/turn-into.ts';
import { QUESTION_KEY } from '../note-page/go-to-question.ts';

/** What commands do in the words of a note. The caret goes on there afterwards. */
export const EDITOR_COMMANDS: Readonly<Partial<Record<CommandId, (editor: NoteEditor) => unknown>>> = {
  'select-all': selectAll,
  'select-block': selectBlock,
  'add-entry': addEntry,
  'add-decision': addDecision,
  'add-action': addAction,
  'add-vote': addVote,
  'part-heading': addPartHeading,
  paragraph: (editor) => turnInto(editor, 'paragraph'),
  bullets: (editor) => turnInto(editor, 'bullets'),
  numbers: (editor) => turnInto(editor, 'numbers'),
  'turn-decision': (editor) => turnInto(editor, 'decision'),
  'turn-action': (editor) => turnInto(editor, 'action'),
  'insert-time': (editor) => insertTime(editor, new Date()),
  'split-entry': splitEntry,
  promote,
  demote,
  'move-up': (editor) => moveEntry(editor, -1),
  'move-down': (editor) => moveEntry(editor, 1),
  'remove-entry': removeEntry,
  exempt: toggleExempt,
  'next-entry': (editor) => goToNext(editor, 'entry', 1),
  'previous-entry': (editor) => goToNext(editor, 'entry', -1),
  'next-decision': (editor) => goToNext(editor, 'decision', 1),
  'previous-decision': (editor) => goToNext(editor, 'decision', -1),
  'next-action': (editor) => goToNext(editor, 'action', 1),
  'previous-action': (editor) => goToNext(editor, 'action', -1),
};

/** What is said where a command answered that there is nothing that it can do. */
export const REFUSALS: Readonly<Partial<Record<CommandId, string>>> = {
  promote: 'These words can rise no further. To begin an entry with them, split the entry there.',
  demote: 'This can be put no further down here.',
};

interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

/** What keys do in the words, for the legend. */
export const EDITOR_KEYS: readonly KeyLine[] = [
  { keys: ['Enter'], does: 'Begin the next paragraph, item of a list or action' },
  { keys: ['Shift+Enter'], does: 'Begin a paragraph in the same action' },
  { keys: ['Enter', 'Enter'], does: 'Leave a list, decision, action or vote' },
  { keys: ['Backspace'], does: 'At the start of a block: make it plain, then join it to the one before' },
  { keys: ['/'], does: 'At the start of a line: what can be put in' },
  { keys: ['Decision:', 'Action:', 'Vote:'], does: 'At the start of a line: begin one' },
  { keys: ['- ', '1. ', 'a) '], does: 'At the start of a line: begin a list' },
  { keys: ['Tab', 'Shift+Tab'], does: 'At the start of an item: one level in or out' },
  { keys: ['Tab'], does: 'In an action: go to its owner, then its date and status' },
  { keys: ['Enter'], does: 'In the fields of an action: from the owner to the date, then on behind it' },
  { keys: ['Escape'], does: 'In the fields of an action: back to its words' },
  { keys: ['Shift+Tab'], does: 'In a title: go to its number; in other words: go to the title of the note' },
  { keys: ['Shift+F10'], does: 'At a misspelt word: what it may have meant' },
  { keys: ['F6', 'Shift+F6'], does: 'Go to the next or the last part of the window' },
  { keys: ['Escape'], does: 'From any part of the window: back to the words' },
  { keys: [QUESTION_KEY], does: 'Go to the answers of what is asked below the note; Escape puts it off' },
];

/** What keys do in the form at the top of a note. */
export const HEADER_KEYS: readonly KeyLine[] = [
  { keys: ['Tab', 'Enter'], does: 'Go to the next value, and from the last one on to the words' },
  { keys: ['←'], does: 'At the start of a value: go to the name of the field' },
  { keys: ['→'], does: 'At the end of a value: go to removing the field' },
  { keys: ['↑', '↓'], does: 'Go from line to line' },
  { keys: ['Escape'], does: 'Give back what was there before, and go back to the words' },
];

/** What keys do in the attendance. */
export const ATTENDANCE_KEYS: readonly KeyLine[] = [
  { keys: ['↑', '↓', '←', '→'], does: 'Go from cell to cell' },
  { keys: ['Enter', 'F2'], does: 'Edit the cell; letters replace it' },
  { keys: ['Space'], does: 'Present, or among the apologies' },
  { keys: ['Alt+↑', 'Alt+↓'], does: 'Move the person' },
  { keys: ['Insert', 'Ctrl+Enter'], does: 'Add a person below' },
  { keys: ['Ctrl+Delete'], does: 'Remove the person' },
  { keys: ['Escape'], does: 'Back to the words' },
];
