import type { Page } from './page.ts';
import { type Place, startRun } from './run.ts';

export const NOON = new Date(2026, 10, 22, 12, 0).getTime();
export const MINUTE = 60_000;

/** Opens the note, does something, and ends the run as a power cut does when all that was typed is a second old. */
export async function cutAfter(place: Place, work: (page: Page) => unknown, now = NOON): Promise<Page> {
  const run = startRun(place, { now: () => now });
  const page = await run.open(place.note);
  await work(page);
  await page.session().flush();
  await run.kill();
  return page;
}
