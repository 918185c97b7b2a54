import type { Answer } from '../../shared/bridge/trouble.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import type { ContentHash } from '../files/content-hash.ts';
import { type LiveNote, requestChange } from './live-note.ts';
import { timeInWords } from './note-bars.ts';
import { placeName } from './note-place.ts';
import type { NoteSession } from './note-session.ts';

/** The former states of an open note's file. */
export function noteVersions(live: LiveNote): NoteSession['versions'] {
  const { versions, log, now } = live.services;

  const list: NoteSession['versions']['list'] = async () => {
    if (live.place.kind !== 'file') return [];
    return (await versions.list(live.place.path)).map(({ hash, time, size }) => ({ hash, time, size }));
  };

  const show = async (hash: ContentHash): Promise<Answer<Note>> => {
    const path = live.place.kind === 'file' ? live.place.path : '';
    const bytes = await versions.read(path, hash).catch((error: unknown) => {
      log.write('warning', 'version-unreadable', {}, error);
      return null;
    });
    if (bytes) return { ok: true, value: readNoteFile(bytes).note };
    const words = `This version of “${placeName(live.place)}” is no longer there, or is damaged. The note itself is as it was. Choose another version.`;
    return { ok: false, trouble: { code: 'version-gone', words, detail: '' } };
  };

  return {
    list,
    show,
    async describe(hash) {
      const all = await list();
      const at = all.findIndex((each) => each.hash === hash);
      const former = all[at + 1];
      if (at < 0 || !former) return 'The oldest version that is kept';
      const [before, after] = [await show(former.hash), await show(hash)];
      if (!before.ok || !after.ok) return 'Can’t be compared';
      const { describeChange } = await import('../../shared/note/compare/describe-change.ts');
      return describeChange(before.value, after.value);
    },
    async compare(hash) {
      const version = await show(hash);
      if (!version.ok) return version;
      const { compareNotes } = await import('../../shared/note/compare/compare-notes.ts');
      const comparison = compareNotes(live.mirror.note(), version.value);
      return {
        ok: true,
        value: { comparison, mine: 'Now, in this window', theirs: await versionTitle(hash) },
      };
    },
    async restore(hash) {
      const version = await show(hash);
      if (!version.ok) return version;
      const words = `${await versionTitle(hash)} is restored. It is not saved yet.`;
      requestChange(live, {
        kind: 'restore',
        note: version.value,
        encoding: live.encoding,
        file: null,
        words,
      });
      return { ok: true, value: undefined };
    },
  };

  async function versionTitle(hash: ContentHash): Promise<string> {
    const time = (await list()).find((each) => each.hash === hash)?.time;
    return time === undefined ? 'The version' : `The version of ${timeInWords(time, now())}`;
  }
}
