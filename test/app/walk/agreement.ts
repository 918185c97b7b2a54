/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { attendanceLines } from '../../../shared/note/attendance.ts';
import type { Note } from '../../../shared/note/blocks.ts';
import '../bridge-in-page.ts';
import { leavesOf, wordsOf } from '../blocks-in-page.ts';

/** The note as the main process has it. */
export async function noteOf(page: Page): Promise<Note> {
  const answer = await page.evaluate(() => window.minutewright.loadNote());
  if (!answer.ok || !answer.value) throw new Error('The window has no note');
  return JSON.parse(answer.value.json) as Note;
}

/** What a person reads in the window. */
interface Shown {
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  readonly header: readonly string[];
  readonly names: readonly string[];
}

const shownIn = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const all = (selector: string): readonly Element[] => [
      ...(document.querySelector('.paper')?.querySelectorAll(selector) ?? []),
    ];
    const text = (element: Element): string => (element.textContent ?? '').replaceAll('\uFEFF', '');
    const value = (element: Element): string => (element as HTMLInputElement).value;
    return {
      texts: all('[data-slate-node="text"]').map(text),
      numbers: all('.item-number').map(value),
      header: all('.note-title, .note-label, .note-value').map(value),
      names: all('.attendance-form tbody tr').map((row) => {
        const cell = row.querySelector('[data-column="name"]');
        const field = cell?.querySelector('input');
        return (field ? value(field) : text(cell ?? row)).trim();
      }),
    };
  });

/** The same of a note. */
function shownOf(note: Note): Shown {
  const leaves = leavesOf(note);
  const blocks = leaves.map(({ block }) => block);
  const [head] = blocks;
  const pairs = head?.type === 'header' ? head.fields.flatMap(({ label, value }) => [label, value]) : [];
  return {
    texts: leaves.map((leaf) => wordsOf(leaf).replaceAll('\uFEFF', '')),
    numbers: blocks.flatMap((block) => (block.type === 'item-title' ? [block.number] : [])),
    header: head?.type === 'header' ? [head.title, ...pairs] : [],
    names: blocks.flatMap((block) =>
      block.type === 'attendance' && attendanceLines(block) === null
        ? block.rows.map(({ name }) => name.trim())
        : [],
    ),
  };
}

/** What the window and the main process have, block by block, to look into where they differ. */
export async function outlines(page: Page): Promise<string> {
  const drawn = await page.evaluate(() =>
    [...document.querySelectorAll('.paper [data-slate-node="text"]')].map(
      (text) => text.closest('[data-slate-node="element"]')?.className || 'no block',
    ),
  );
  const meant = leavesOf(await noteOf(page)).map(({ block, within }) => [...within, block.type].join(' '));
  return `drawn: ${drawn.join(', ')}\nmeant: ${meant.join(', ')}`;
}

/** What lies over the note, so that nothing can be done in it; empty where nothing does. */
export function overNote(page: Page): Promise<string> {
  return page.evaluate(() => {
    if (!document.querySelector('.paper')?.closest('[inert]')) return '';
    const over = [
      ...document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"], [data-trigger]'),
    ];
    const focused = document.activeElement?.outerHTML.slice(0, 200);
    return `${over.map((each) => each.outerHTML.slice(0, 300)).join('\n')}\nfocus: ${focused}`;
  });
}

/** How what the window shows differs from the note that the main process has; nothing where it does not. */
export async function differences(page: Page): Promise<readonly string[]> {
  const [shown, note] = [await shownIn(page), await noteOf(page)];
  const wanted = shownOf(note);
  const kinds = ['texts', 'numbers', 'header', 'names'] as const;
  return kinds.flatMap((kind) => {
    const length = Math.max(shown[kind].length, wanted[kind].length);
    return Array.from({ length }, (_, index) => index)
      .filter((index) => shown[kind][index] !== wanted[kind][index])
      .map((at) => `${kind} ${at}: shown ${quoted(shown[kind][at])}, meant ${quoted(wanted[kind][at])}`);
  });
}

function quoted(words: string | undefined): string {
  return words === undefined ? 'nothing' : JSON.stringify(words);
}
