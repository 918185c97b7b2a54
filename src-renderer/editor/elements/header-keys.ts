import type { KeyboardEvent } from 'react';
import { Editor } from 'slate';
import type { NoteEditor } from '../note-editor.ts';
import { spotAt } from '../places.ts';
import { putCaret } from '../put-caret.ts';

/** What can be gone to in a line of the form, from left to right. */
const COLUMNS = ['.note-label', '.note-value', '.remove-field'] as const;

/** Where a key leads: to a field or button, with the caret at one of its ends, or to the words of the note. */
type Goal =
  | { readonly to: 'words' }
  | { readonly to: HTMLElement; readonly caret: 'start' | 'end' | 'as it was' };

/**
 * Goes on in the form at the top of a note. Enter goes to the next value, as it would to the next line on paper, and
 * from the last one to the words. The arrows go beyond
 * the edges of what is typed: to the name of the field, to its removal, and from line to line.
 */
export function goInHeader(event: KeyboardEvent, editor: NoteEditor): void {
  const { target } = event;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
  const form = target instanceof HTMLElement && isPlain ? target.closest('.note-header') : null;
  if (!form || event.defaultPrevented) return;
  const goal = goalOf(event, form, target as HTMLElement);
  if (!goal) return;
  event.preventDefault();
  if (goal.to === 'words') {
    if (event.key === 'Escape') toWords(editor);
    else toFirstEntry(editor);
    return;
  }
  goal.to.focus();
  if (goal.to instanceof HTMLTextAreaElement && goal.caret !== 'as it was') {
    const at = goal.caret === 'start' ? 0 : goal.to.value.length;
    goal.to.setSelectionRange(at, at);
  }
}

/** Puts the caret back where it was in the words, or into the first entry. */
export function toWords(editor: NoteEditor): void {
  const { selection } = editor;
  if (selection && spotAt(editor, selection.focus.path)) putCaret(editor, selection.focus);
  else toFirstEntry(editor);
}

function toFirstEntry(editor: NoteEditor): void {
  const entry = editor.children.findIndex((block) => 'type' in block && block.type === 'agenda-item');
  const path = entry < 0 ? [Math.min(1, editor.children.length - 1)] : [entry, 0];
  putCaret(editor, Editor.start(editor, path));
}

function goalOf({ key, shiftKey, repeat }: KeyboardEvent, form: Element, at: HTMLElement): Goal | null {
  const isField = at instanceof HTMLTextAreaElement;
  if (key === 'Escape' && !isField) return { to: 'words' };
  if (shiftKey) return null;
  if (key === 'Tab') return null;
  if (key === 'Enter') return isField ? afterLine(form, at) : null;
  // A key that is held down stops at the edge of its field.
  if (repeat) return null;
  if (key === 'ArrowLeft') return isAtStart(at) ? beside(at, -1) : null;
  if (key === 'ArrowRight') return isAtEnd(at) ? beside(at, 1) : null;
  if (key === 'ArrowUp') return isAtStart(at) || isOneLine(at) ? inLine(form, at, -1) : null;
  if (key === 'ArrowDown') return isAtEnd(at) || isOneLine(at) ? inLine(form, at, 1) : null;
  return null;
}

/** From a name to its value, and from a value to that of the next line. */
function afterLine(form: Element, at: HTMLElement): Goal {
  const lines = [...form.querySelectorAll<HTMLElement>('.note-title, .note-value')];
  const here = lines.indexOf(at);
  const next = here < 0 ? at.parentElement?.querySelector<HTMLElement>('.note-value') : lines[here + 1];
  return next ? { to: next, caret: 'as it was' } : { to: 'words' };
}

/** What stands at the left (-1) or at the right (1) in the same line. */
function beside(at: HTMLElement, step: -1 | 1): Goal | null {
  const column = COLUMNS.findIndex((name) => at.matches(name));
  const name = column < 0 ? undefined : COLUMNS[column + step];
  const to = name && at.parentElement?.querySelector<HTMLElement>(name);
  return to ? { to, caret: step < 0 ? 'end' : 'start' } : null;
}

/** What stands above (-1) or below (1): a name below a name, a value below a value. */
function inLine(form: Element, at: HTMLElement, step: -1 | 1): Goal | null {
  const lines = [...form.querySelectorAll<HTMLElement>('.note-title, .note-field, .add-field')];
  const to = lines[lines.findIndex((line) => line.contains(at)) + step];
  const name = COLUMNS.find((each) => at.matches(each)) ?? '.note-value';
  const found = to?.matches('.note-field') ? to.querySelector<HTMLElement>(name) : to;
  return found ? { to: found, caret: 'end' } : null;
}

function isAtStart(at: HTMLElement): boolean {
  return !(at instanceof HTMLTextAreaElement) || (at.selectionEnd === 0 && at.selectionStart === 0);
}

function isAtEnd(at: HTMLElement): boolean {
  return !(at instanceof HTMLTextAreaElement) || at.selectionStart === at.value.length;
}

/** Whether up and down lead out of a field: in several lines they go from one to the other. */
function isOneLine(at: HTMLElement): boolean {
  const { lineHeight } = getComputedStyle(at);
  return at.clientHeight < 2 * Number.parseFloat(lineHeight);
}
