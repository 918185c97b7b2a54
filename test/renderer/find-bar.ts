import { expect } from 'vitest';
import type { Note } from '../../shared/note/blocks.ts';
import { action, agendaItem, decision, header, paragraph } from '../../shared/note/build.ts';
import { caretAt, open, page } from './opened-page.ts';

/** A note in which much is found. */
export const NOTE: Note = [
  header('Harbour Board', [{ label: 'Chair', value: 'Ann Harbour' }]),
  agendaItem({ ai: 1, number: '1', title: 'Walls' }, [
    paragraph('The harbour wall. The Harbour gate.'),
    decision('To mend the harbour wall.'),
    action('Officers to close the harbour.'),
    paragraph('Harbours elsewhere.'),
  ]),
];

/** A note whose end is not drawn. */
export const LONG: Note = [
  header('Long'),
  ...Array.from({ length: 200 }, (_, index) =>
    agendaItem({ ai: index + 1, number: String(index + 1), title: `Entry ${index + 1}` }, [
      ...Array.from({ length: 9 }, (_none, line) => paragraph(`Line ${line + 1} of the quay.`)),
    ]),
  ),
];

export const bar = () => page.getByRole('search', { name: 'Find in the note' });
export const field = () => bar().getByRole('textbox', { name: 'Words to find' });
export const status = () => bar().getByRole('status');

/** What a highlight marks, in the order of the page. */
export async function marked(name: string): Promise<readonly string[]> {
  return page.evaluate((highlight) => {
    const ranges = [...(CSS.highlights.get(highlight) ?? [])] as Range[];
    return ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other)).map(String);
  }, name);
}

/** What is selected in the page, words or a field. */
export async function selected(): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement) {
      return activeElement.value.slice(activeElement.selectionStart ?? 0, activeElement.selectionEnd ?? 0);
    }
    return window.getSelection()?.toString() ?? '';
  });
}

/** Opens a note, and the bar with its field to type in. */
export async function openFind(note: Note = NOTE, caret = caretAt([1, 1, 0], 0)): Promise<void> {
  await open(note, { selection: caret });
  await page.keyboard.press('ControlOrMeta+F');
  await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
}
