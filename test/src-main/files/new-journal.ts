import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Journal, type JournalOptions, startJournal } from '../../../src-main/files/journal.ts';
import { tempFolder } from '../temp-folder.ts';
import { BASE, changesOf, HEADER } from './journals.ts';

/** A journal in a folder of its own, closed when the test ends. */
export async function newJournal(options: Partial<JournalOptions> = {}): Promise<Journal> {
  const path = options.path ?? join(await tempFolder(), 'journals', 'one.journal');
  const journal = startJournal({ path, header: HEADER, base: BASE, ...options });
  onTestFinished(async () => void (await journal.close()));
  return journal;
}

/** What the changes of a journal's file say; null where it can't be read. */
export async function changesAt(path: string) {
  return changesOf(await readFile(path));
}
