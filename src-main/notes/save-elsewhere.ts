import type { Answer } from '../../shared/bridge/trouble.ts';
import { atomicSave } from '../files/atomic-save.ts';
import { type ContentHash, hashOfFile } from '../files/content-hash.ts';
import { LATE, withinTime } from '../files/time-limit.ts';
import { inTurn, type LiveNote, markSaved } from './live-note.ts';
import { bytesOf } from './note-bytes.ts';
import { dropFileChanges } from './page-changes.ts';
import { troubleOf } from './save-note.ts';

/** What binds a note to its file: the watch and the lock. */
export interface Binding {
  attach(path: string, hash: ContentHash): void;
  detach(): Promise<void>;
}

/** Gives the note another file, or its own anew, replacing what that holds, and saves it there. Never throws. */
export function saveAs(live: LiveNote, path: string, binding: Binding): Promise<Answer<boolean>> {
  return inTurn(live, async () => {
    if (live.isClosed) return { ok: true, value: false };
    const sequence = live.mirror.sequence();
    const after = live.journal.changes();
    const answer = await writeTo(live, path);
    if (!answer.ok) return answer;
    await binding.detach();
    live.place = { kind: 'file', path, hash: answer.value };
    dropFileChanges(live);
    markSaved(live, answer.value, sequence, after);
    binding.attach(path, answer.value);
    return { ok: true, value: true };
  });
}

/** Writes the words to another file, and stays with the note's own. Never throws. */
export async function saveCopy(live: LiveNote, path: string): Promise<Answer<boolean>> {
  const answer = await writeTo(live, path);
  return answer.ok ? { ok: true, value: true } : answer;
}

/** A disk that does not say for so long what a file holds is left to the save, which tells the trouble, in milliseconds. */
const LOOK_TIME_LIMIT = 5000;

async function writeTo(live: LiveNote, path: string): Promise<Answer<ContentHash>> {
  const { versions, disk, log, times } = live.services;
  const written = bytesOf(live);
  if (!written.ok) return written;
  const there = await withinTime(hashOfFile(path, disk), LOOK_TIME_LIMIT).catch(() => null);
  const saved = await atomicSave(path, written.value, {
    expected: there === LATE ? null : there,
    keepFormer: (former) => versions.keep(path, former),
    ...times?.save,
    disk,
  });
  if (saved.ok) return { ok: true, value: saved.hash };
  log.write('error', 'save-failed', { why: saved.trouble.kind }, saved.trouble.cause);
  return { ok: false, trouble: troubleOf(saved.trouble) };
}
