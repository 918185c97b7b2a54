import type { FileNews } from '../files/watch-file.ts';
import type { LiveNote } from './live-note.ts';
import { takeContent } from './page-changes.ts';

/** Takes in what the watch tells of a note's file. A file that is gone changes nothing in the note. */
export function takeNews(live: LiveNote, news: FileNews): void {
  if (live.isClosed || live.place.kind !== 'file') return;
  live.services.log.write('info', 'file-news', { kind: news.kind });
  if (news.kind === 'vanished') {
    live.gone = news.why;
  } else {
    live.gone = null;
    // The disk answers: what kept the note from being saved may be over, and shows itself again where it is not.
    live.saveTrouble = null;
    if (news.kind === 'changed' || news.isChanged) {
      takeContent(live, { hash: news.hash, bytes: news.bytes });
    }
  }
  live.listener.onState();
}
