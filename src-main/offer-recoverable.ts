import type { NoteServices } from './notes/note-services.ts';
import { recoverableNotes } from './notes/recoverable-notes.ts';
import type { NoteWindows } from './window/note-windows.ts';
import { notify } from './window/tell-page.ts';

/** Told in the windows of notes, as a window behind a large one can't be seen. */
const WORDS =
  'There are other words that were not saved when Minutewright ended. They are listed in the window behind this one.';

/**
 * Sees to it that words of a run that broke off can be found where notes have taken all windows, so that no start page
 * lists them. The page that lists them opens behind the notes: whoever opened a note wants to write in it, often in a
 * meeting that goes on, and the words that are listed can wait, as nothing deletes them. A person who has closed a
 * start page in this run is not bothered with it again. Never throws.
 */
export async function offerRecoverable(windows: NoteWindows, services: NoteServices): Promise<void> {
  const isNeeded = (): boolean =>
    windows.all().length > 0 &&
    !windows.hasLeftStart() &&
    windows.all().every(({ session }) => session !== null);
  if (!isNeeded()) return;
  const left = await recoverableNotes(services);
  if (left.length === 0 || !isNeeded()) return;
  windows.openEmpty('behind').window.once('show', () => {
    for (const of of windows.all()) if (of.session) notify(of, { words: WORDS, canUndo: false });
  });
}
