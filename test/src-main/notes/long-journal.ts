import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readJournal } from '../../../src-main/files/read-journal.ts';
import type { Page } from './page.ts';
import { type Place, until } from './run.ts';

/** More than a journal holds before it is worth beginning anew. */
const MUCH = 'x'.repeat(1_100_000);

/** What the only journal of a place holds. */
export async function onlyJournal({ data, journals }: Place) {
  const [name, ...others] = (await journals()).filter((each) => each.endsWith('.journal'));
  if (!name || others.length > 0) throw new Error('not one journal');
  const contents = readJournal(await readFile(join(data, 'unsaved', name)));
  if (!contents) throw new Error('no journal');
  return contents;
}

/** Types and erases so much that the journal is begun anew with the next edit. */
export async function makeLong(page: Page): Promise<void> {
  page.type('.');
  await page.session().flush();
  page.type(MUCH);
  page.erase(`.${MUCH}`);
  await page.session().flush();
}

/** Types something more, and waits until the journal was begun anew. */
export async function compactAfter(page: Page, place: Place, words: string): Promise<void> {
  page.type(words);
  await until(async () => (await onlyJournal(place)).base.kind === 'snapshot');
}
