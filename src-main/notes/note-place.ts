import { basename } from 'node:path';
import type { ContentHash } from '../files/content-hash.ts';
import type { JournalNote } from '../files/journal-header.ts';

/**
 * Where a note is kept: in a file, and what that held when it was read or last saved (null for a file that is gone);
 * or nowhere yet, under a name of its own. It may have been read from a file of another program then.
 */
export type NotePlace =
  | { readonly kind: 'file'; readonly path: string; readonly hash: ContentHash | null }
  | { readonly kind: 'untitled'; readonly name: string; readonly from: string | null };

/** What a note is called: its file's name, or its own. */
export function placeName(place: NotePlace): string {
  return place.kind === 'file' ? basename(place.path) : place.name;
}

/** The path of the file of another program that a note was read from, while it has none of its own. */
export function sourceOf(place: NotePlace): string | null {
  return place.kind === 'file' ? null : place.from;
}

/** What a journal says of where its note is kept. */
export function journalNoteOf(place: NotePlace): JournalNote {
  if (place.kind === 'file') return { path: place.path };
  return { untitled: place.name, ...(place.from === null ? {} : { from: place.from }) };
}

/** The place of a journal's note. */
export function placeOf(note: JournalNote, hash: ContentHash | null): NotePlace {
  if ('path' in note) return { kind: 'file', path: note.path, hash };
  return { kind: 'untitled', name: note.untitled, from: note.from ?? null };
}
