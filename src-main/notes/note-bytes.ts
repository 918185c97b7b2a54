import type { Answer } from '../../shared/bridge/trouble.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { type NoteFile, writeNoteFile } from '../../shared/tagged/note-file.ts';
import { errorDetail } from './error-detail.ts';
import type { LiveNote } from './live-note.ts';
import { placeName } from './note-place.ts';
import { refused } from './refused.ts';

/** Characters that are named in a message; more would not help. */
const MOST_NAMED = 5;

const OPEN = 'The file is as it was, and your changes are still open here.';

/** The note as the bytes of its file; a trouble where its encoding has no place for some characters. */
export function bytesOf(live: LiveNote): Answer<Uint8Array> {
  const name = placeName(live.place);
  try {
    const encoded = writeNoteFile(live.mirror.note(), live.encoding);
    if (encoded.ok) return { ok: true, value: encoded.bytes };
    if (live.encoding.encoding.startsWith('utf-8')) {
      return refused(
        'half-character',
        `“${name}” was not saved: it holds half a character, shown as �, which no file has a place for. ${OPEN} Find the � and delete it, then try again.`,
      );
    }
    const named = encoded.characters.slice(0, MOST_NAMED).map((each) => `“${each}”`);
    return refused(
      'unencodable',
      `“${name}” was not saved: it is written in ${encodingName(live)}, which has no place for ${named.join(', ')}. ${OPEN} Save it in UTF-8, which has every character.`,
    );
  } catch (error) {
    return refused(
      'unwritable',
      `“${name}” was not saved: Minutewright found no way to write it. ${OPEN} Copy what you need, and please report this.`,
      errorDetail(error),
    );
  }
}

function encodingName({ encoding }: LiveNote): string {
  return encoding.encoding === 'windows-1252' ? 'the Windows encoding' : encoding.encoding;
}

/** The encoding of an open note's file if it has a place for every character of another note; otherwise that one's. */
export function encodingFor(live: LiveNote, { note, encoding }: NoteFile): LiveNote['encoding'] {
  return writeNoteFile(note, live.encoding).ok ? live.encoding : encoding;
}

/** Encodings that a note's words are kept in, the first that has a place for all: the last one has for anything. */
const KEPT_IN: readonly LiveNote['encoding'][] = [{ encoding: 'utf-8' }, { encoding: 'utf-16le' }];

/** The words of the window as they are now; what is answered puts them with the versions of the file, if it can. */
export function ownWords(live: LiveNote): () => Promise<boolean> {
  const { place } = live;
  const note = live.mirror.note();
  const bytes = place.kind === 'file' ? keptBytes(note, live.encoding) : null;
  return async () => {
    if (place.kind !== 'file' || !bytes) return false;
    const { versions, log } = live.services;
    const work = versions.keep(place.path, bytes).then(
      () => true,
      (error: unknown) => {
        log.write('warning', 'version-not-kept', {}, error);
        return false;
      },
    );
    live.keeping = Promise.all([live.keeping, work]);
    return work;
  };
}

/** The bytes that a note's words are kept as, in the first encoding that has a place for all; null where none has. */
export function keptBytes(note: Note, encoding: LiveNote['encoding']): Uint8Array | null {
  try {
    for (const each of [encoding, ...KEPT_IN]) {
      const encoded = writeNoteFile(note, each);
      if (encoded.ok) return encoded.bytes;
    }
  } catch {
    // A note that can't be written is still in the journal.
  }
  return null;
}
