import { readNoteFile } from '../../../shared/tagged/note-file.ts';
import { writeNote } from '../../../shared/tagged/write.ts';
import { contentHash } from '../../../src-main/files/content-hash.ts';
import type { LiveNoteStart } from '../../../src-main/notes/live-note.ts';
import type { Page } from './page.ts';
import { newPlace, type Place, type RunOptions, startRun, untilSeen, WORDS } from './run.ts';

/** What somebody else makes of the note, and then makes of that. */
export const THEIRS = WORDS.replace('reported', 'said');
export const THEIRS_NEXT = WORDS.replace('reported', 'told the Board');

/** What I make of the note. */
export const MINE = WORDS.replace('reported.', 'reported. Mine.');

/** A note that is open. */
export async function opened(options: RunOptions = {}): Promise<{ place: Place; page: Page }> {
  const place = await newPlace();
  return { place, page: await startRun(place, options).open(place.note) };
}

/** A note that was edited here and elsewhere. */
export async function inConflict(options: RunOptions = {}): Promise<{ place: Place; page: Page }> {
  const { place, page } = await opened(options);
  page.type(' Mine.');
  await place.put(THEIRS);
  await untilSeen(page, () => page.bars().includes('conflict'));
  return { place, page };
}

/** What the versions of the note's file say, newest first. */
export async function versionsOf(page: Page): Promise<readonly string[]> {
  const { versions } = page.session();
  const list = await versions.list();
  const shown = await Promise.all(list.map(({ hash }) => versions.show(hash)));
  return shown.map((each) => (each.ok ? writeNote(each.value) : ''));
}

/** How the note starts as one whose words are in no file. */
export async function unsavedStart(place: Place): Promise<LiveNoteStart> {
  const bytes = Buffer.from(await place.read());
  const { note, encoding } = readNoteFile(bytes);
  return {
    note,
    encoding,
    place: { kind: 'file', path: place.note, hash: contentHash(bytes) },
    base: { kind: 'bytes', bytes },
    isSaved: false,
    recovered: 'Left.',
  };
}
