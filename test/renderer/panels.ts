import type { Settings } from '../../shared/bridge/data.ts';
import { USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { action, agendaItem, attendanceTable, header, paragraph } from '../../shared/note/build.ts';
import { caretAt, page } from './opened-page.ts';

/** No panel at all. */
export const NONE: Settings['panels'] = {
  outline: false,
  attendance: false,
  actions: false,
  problems: false,
};

/** A world whose settings show these panels. */
export function showing(...names: readonly (keyof Settings['panels'])[]): { readonly settings: Settings } {
  const panels = { ...NONE, ...Object.fromEntries(names.map((name) => [name, true])) };
  return { settings: { ...USUAL_SETTINGS, panels } };
}

/** A note with something for each panel. */
export const NOTE: Note = [
  header('Board', [{ label: 'Quorum', value: '2' }]),
  agendaItem({ ai: 1, number: '1', title: 'Dues' }, [paragraph('One')]),
  agendaItem({ ai: 2, number: '2', title: 'Storms' }, [paragraph('Two'), action('To write to the town.')]),
  agendaItem({ ai: 3, number: '3', title: 'Close' }, [paragraph('Three'), action('Officers to pay.')]),
  attendanceTable([
    { role: 'Chair', name: 'Ada Marlow', authority: '', group: 'present' },
    { role: 'Apologies', name: 'Ben Thorne', authority: '', group: 'apologies' },
  ]),
];

/** In the first paragraph of an entry. */
export const inEntry = (entry: number): ReturnType<typeof caretAt> => caretAt([entry, 1, 0], 0);

/** The rows of a panel, each with the words that are seen of it. */
export async function rows(panel: string): Promise<readonly string[]> {
  const found = page.locator(`[data-panel="${panel}"] [role="row"]`);
  const all = await found.all();
  const seen = await Promise.all(all.map((row) => row.evaluate(seenWords)));
  return seen.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** With what parts its words on the screen. */
function seenWords(row: HTMLElement | SVGElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is drawn has spaces between its lines
  return (row as HTMLElement).innerText;
}

/** The part of the window that has the focus. */
export function focusedPart(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part']);
}
