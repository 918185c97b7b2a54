import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Edit, OpenNote } from '../../shared/bridge/data.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { agendaItem, header, paragraph } from '../../shared/note/build.ts';
import { openedNote, openPage } from './drive.ts';

export { caretAt } from './drive.ts';

import type { FakeWorld } from './fake-bridge.ts';

/*
 * The page of a test: built once for all files, and opened anew in each test. A test fails where the page reports an
 * error that the test does not expect.
 */

/** A short note to type in. */
export const NOTE: Note = [
  header('Board', [{ label: 'Date', value: '8 May' }]),
  agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One'), paragraph('Two')]),
];

/** The page that is open. */
export let page: Page;

let isOpen = false;
let mayFail = false;

/** After each test: the page that it opened, if it did, has reported no error that the test does not expect. */
export async function expectNoFaults(): Promise<void> {
  const reports = isOpen && !mayFail ? await calls('reportError') : [];
  isOpen = false;
  mayFail = false;
  expect(reports).toEqual([]);
}

/** The test makes an error of the page itself. */
export function expectFault(): void {
  mayFail = true;
}

/** Opens the page with what a made-up main process knows. */
export async function openWorld(world: Partial<FakeWorld> = {}): Promise<void> {
  page = await openPage(world);
  isOpen = true;
}

/** Opens the page with a note that can be typed in. */
export async function open(
  note: Note,
  wanted: Partial<OpenNote> = {},
  world: Partial<FakeWorld> = {},
): Promise<void> {
  await openWorld({ opened: { ...openedNote(note), ...wanted }, ...world });
  await page.getByRole('textbox', { name: /^Note / }).waitFor();
}

/** The arguments of the calls of a name, in order. */
export async function calls<T>(name: string): Promise<readonly T[]> {
  const all = await page.evaluate(() => window.fake.calls);
  return all.filter((call) => call.name === name).map(({ argument }) => argument as T);
}

/** How far the line with the caret, or the field with the focus, stands from the nearer edge of what is seen of the note. */
export function roomAtEdges(): Promise<number> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const isPaper = activeElement?.hasAttribute('data-slate-editor') ?? false;
    const caret = window.getSelection()?.getRangeAt(0);
    const [seen] = caret?.getClientRects() ?? [];
    const place = isPaper ? caret?.startContainer.parentElement : activeElement;
    const line = isPaper && seen ? seen : place?.getBoundingClientRect();
    const desk = document.querySelector('.desk')?.getBoundingClientRect();
    if (!line || !desk) return Number.NaN;
    return Math.min(line.top - desk.top, desk.bottom - line.bottom);
  });
}

/** The words that a person sees in the note, with their lines. */
export async function words(): Promise<string> {
  const note = page.getByRole('textbox', { name: /^Note / });
  // biome-ignore lint/performance/useDomNodeTextContent: its lines are asked for, which only what is drawn has
  const text = await note.evaluate((element: HTMLElement) => element.innerText);
  return text.replace(/\uFEFF/g, '');
}

/** All that edits typed, in order. */
export function typedIn(edits: readonly Edit[]): string {
  return edits
    .flatMap(({ operations }) => operations.map((each) => (each.type === 'insert_text' ? each.text : '')))
    .join('');
}
