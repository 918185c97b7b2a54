import type { Answer } from '../../shared/bridge/trouble.ts';
import { type NoteFile, readNoteFile } from '../../shared/tagged/note-file.ts';
import type { ContentHash } from '../files/content-hash.ts';
import { isReadOnly, type LiveNote } from './live-note.ts';
import { timeInWords } from './note-bars.ts';
import { encodingFor } from './note-bytes.ts';
import { placeName } from './note-place.ts';
import type { NoteSession } from './note-session.ts';
import { requestChange } from './page-changes.ts';
import { refused } from './refused.ts';

/** The former states of an open note's file. */
export function noteVersions(live: LiveNote): NoteSession['versions'] {
  const { versions, log, now } = live.services;

  const list: NoteSession['versions']['list'] = async () => {
    if (live.place.kind !== 'file') return [];
    return (await versions.list(live.place.path)).map(({ hash, time, size }) => ({ hash, time, size }));
  };

  const read = async (hash: ContentHash): Promise<Answer<NoteFile>> => {
    const path = live.place.kind === 'file' ? live.place.path : '';
    const bytes = await versions.read(path, hash).catch((error: unknown) => {
      log.write('warning', 'version-unreadable', {}, error);
      return null;
    });
    if (bytes) return { ok: true, value: readNoteFile(bytes) };
    const words = `This version of “${placeName(live.place)}” is no longer there, or is damaged. The note itself is as it was. Choose another version.`;
    return refused('version-gone', words);
  };

  return {
    list,
    async show(hash) {
      const version = await read(hash);
      return version.ok ? { ok: true, value: version.value.note } : version;
    },
    async describe(hash) {
      const all = await list();
      const at = all.findIndex((each) => each.hash === hash);
      const former = all[at + 1];
      if (at < 0 || !former) return 'The oldest version that is kept';
      const [before, after] = [await read(former.hash), await read(hash)];
      if (!before.ok || !after.ok) return 'Can’t be compared';
      const { describeChange } = await import('../../shared/note/compare/describe-change.ts');
      return describeChange(before.value.note, after.value.note);
    },
    async compare(hash) {
      const version = await read(hash);
      if (!version.ok) return version;
      const { compareNotes } = await import('../../shared/note/compare/compare-notes.ts');
      const comparison = compareNotes(live.mirror.note(), version.value.note);
      return {
        ok: true,
        value: { comparison, mine: 'Now, in this window', theirs: await versionTitle(hash) },
      };
    },
    async restore(hash) {
      const version = await read(hash);
      if (!version.ok) return version;
      if (isReadOnly(live)) {
        const words = `“${placeName(live.place)}” is open for reading only, so no version of it can be restored. Nothing was changed. Save a copy and restore it there.`;
        return refused('locked', words);
      }
      const words = `${await versionTitle(hash)} is restored. It is not saved yet.`;
      const encoding = encodingFor(live, version.value);
      requestChange(live, {
        kind: 'restore',
        note: version.value.note,
        encoding,
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
