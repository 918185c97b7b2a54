import type { NoteState } from '../../shared/bridge/data.ts';
import { clockWords } from '../state/time-words.ts';

/** How the words of the window and those of the file stand, in words. */
export function saveWords(note: NoteState, now: number): string {
  const { isReadOnly, isSaving, isEdited, savedAt, path, importedFrom } = note;
  if (isReadOnly) return 'Read-only';
  if (isSaving) return 'Saving…';
  if (importedFrom !== undefined) return `Imported from ${importedFrom}, not saved yet`;
  if (isEdited || path === null) return 'Not saved yet';
  return savedAt === null ? 'No changes' : `Saved ${clockWords(savedAt, now)}`;
}
