import type { Answer, Trouble } from '../../shared/bridge/trouble.ts';
import { atomicSave } from '../files/atomic-save.ts';
import { contentHash } from '../files/content-hash.ts';
import type { SaveTrouble } from '../files/save-trouble.ts';
import { withinTime } from '../files/time-limit.ts';
import { errorDetail } from './error-detail.ts';
import { inTurn, isEdited, isReadOnly, type LiveNote, markSaved } from './live-note.ts';
import { conflictWords } from './note-bars.ts';
import { bytesOf } from './note-bytes.ts';
import { placeName } from './note-place.ts';
import { takeContent } from './page-changes.ts';
import { refused } from './refused.ts';

/**
 * Saves a note to the file it has. The file is replaced whole, or stays as it was; one that was changed elsewhere is
 * never replaced, and the note is then in conflict. Edits that come meanwhile stay unsaved. False where the note has no
 * file, or was closed. Never throws.
 */
export function saveNote(live: LiveNote): Promise<Answer<boolean>> {
  return inTurn(live, () => save(live));
}

async function save(live: LiveNote): Promise<Answer<boolean>> {
  const { place, mirror, services } = live;
  if (place.kind !== 'file' || live.isClosed) return { ok: true, value: false };
  if (isReadOnly(live)) {
    return refused('locked', `“${placeName(place)}” is open for reading only. Save a copy instead.`);
  }
  if (live.conflict) return refused('changed-outside', conflictWords(placeName(place)));
  const written = bytesOf(live);
  if (!written.ok) return troubled(live, written.trouble);

  const sequence = mirror.sequence();
  const after = live.journal.changes();
  live.isSaving = true;
  live.listener.onState();
  const done = live.watch?.saving(contentHash(written.value));
  const saved = await atomicSave(place.path, written.value, {
    expected: place.hash,
    keepFormer: (former) => services.versions.keep(place.path, former),
    ...services.times?.save,
    disk: services.disk,
  });
  done?.(saved.ok ? saved.hash : null);
  live.isSaving = false;
  if (saved.ok) {
    if (saved.notKept !== undefined) services.log.write('warning', 'version-not-kept', {}, saved.notKept);
    markSaved(live, saved.hash, sequence, after);
    return { ok: true, value: true };
  }
  if (saved.trouble.kind === 'changed-outside' && (await takeFile(live, place.path))) {
    live.listener.onState();
    // What the file holds is what stands here, or is about to be shown in place of what it held: nothing is unsaved.
    if (!isEdited(live)) return { ok: true, value: true };
    return { ok: false, trouble: troubleOf(saved.trouble) };
  }
  return troubled(live, troubleOf(saved.trouble));
}

/** A disk that has just refused a save answers at once or not at all, in milliseconds. */
const READ_TIME_LIMIT = 5000;

/** Takes in what the file holds, which is not what was expected. False where it can't be read. */
async function takeFile(live: LiveNote, path: string): Promise<boolean> {
  try {
    const bytes = await withinTime(live.services.disk.readFile(path), READ_TIME_LIMIT);
    if (typeof bytes === 'symbol') return false;
    takeContent(live, { hash: contentHash(bytes), bytes });
    return true;
  } catch {
    return false;
  }
}

/** A save trouble as it crosses to the page. */
export function troubleOf({ kind, words, cause }: SaveTrouble): Trouble {
  return { code: kind, words, detail: errorDetail(cause) };
}

/** Shows a trouble until the note is saved. It is logged once, however often saving is tried again. */
function troubled(live: LiveNote, trouble: Trouble): Answer<never> {
  const { code, detail } = trouble;
  if (live.saveTrouble?.code !== code) live.services.log.write('error', 'save-failed', { why: code, detail });
  live.saveTrouble = trouble;
  live.listener.onState();
  return { ok: false, trouble };
}

/** Is there anything that saving by itself may write now? */
export function mayAutosave(live: LiveNote): boolean {
  const isFree =
    !live.isClosed && !live.isHeld && !live.conflict && !isReadOnly(live) && live.pending.size === 0;
  return isFree && live.place.kind === 'file' && isEdited(live) && live.services.autosave();
}
