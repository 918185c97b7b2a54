import { readNoteFile } from '../../shared/tagged/note-file.ts';
import type { FileNews } from '../files/watch-file.ts';
import { type Conflict, isEdited, type LiveNote, markSaved, requestChange } from './live-note.ts';
import { placeName } from './note-place.ts';
import { bytesOf } from './save-note.ts';

/**
 * Takes in what the watch tells of a note's file. A note that was not edited shows the new words, as a step that can
 * be undone; one that was edited is in conflict. A file that is gone changes nothing in the note.
 */
export function takeNews(live: LiveNote, news: FileNews): void {
  if (live.isClosed || live.place.kind !== 'file') return;
  live.services.log.write('info', 'file-news', { kind: news.kind });
  if (news.kind === 'vanished') {
    live.gone = news.why;
    live.listener.onState();
    return;
  }
  live.gone = null;
  if (news.kind === 'changed' || news.isChanged) takeContent(live, { hash: news.hash, bytes: news.bytes });
  else live.saveTrouble = null;
  live.listener.onState();
}

/** The file holds these bytes, which are not those that were read or saved. */
export function takeContent(live: LiveNote, content: Conflict): void {
  if (live.place.kind !== 'file') return;
  if (content.hash === live.place.hash) {
    live.conflict = null;
    return;
  }
  const own = bytesOf(live);
  if (own.ok && Buffer.compare(own.value, content.bytes) === 0) {
    markSaved(live, content.hash, live.mirror.sequence());
    return;
  }
  if (isEdited(live) || live.pending.size > 0) {
    live.conflict = content;
    live.saveTrouble = null;
    return;
  }
  keepOwnWords(live);
  const { note, encoding } = readNoteFile(content.bytes);
  const words = `“${placeName(live.place)}” was changed elsewhere. What you see now is what the file holds.`;
  requestChange(live, { kind: 'reload', note, encoding, file: content, words });
}

/** Puts the words of the window with the versions of the file, before others take their place. */
export function keepOwnWords(live: LiveNote): void {
  if (live.place.kind !== 'file') return;
  const own = bytesOf(live);
  if (!own.ok) return;
  live.services.versions
    .keep(live.place.path, own.value)
    .catch((error: unknown) => live.services.log.write('warning', 'version-not-kept', {}, error));
}
