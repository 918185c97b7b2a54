import type { Answer, Trouble } from '../../shared/bridge/trouble.ts';
import { writeNoteFile } from '../../shared/tagged/note-file.ts';
import { atomicSave } from '../files/atomic-save.ts';
import { contentHash } from '../files/content-hash.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { SaveTrouble } from '../files/save-trouble.ts';
import { errorDetail } from './error-detail.ts';
import { inTurn, isEdited, isReadOnly, type LiveNote, markSaved } from './live-note.ts';
import { placeName } from './note-place.ts';

/** Characters that are named in a message; more would not help. */
const MOST_NAMED = 5;

/**
 * Saves a note to the file it has. The file is replaced whole, or stays as it was; one that was changed elsewhere is
 * never replaced, and the note is then in conflict. Edits that come meanwhile stay unsaved. Never throws.
 */
export function saveNote(live: LiveNote): Promise<Answer<boolean>> {
  return inTurn(live, () => save(live));
}

async function save(live: LiveNote): Promise<Answer<boolean>> {
  const { place, mirror, services } = live;
  if (place.kind !== 'file') return { ok: true, value: false };
  if (isReadOnly(live))
    return refusal('locked', `“${placeName(place)}” is open for reading only. Save a copy instead.`);
  if (live.conflict) return refusal('changed-outside', conflictWords(placeName(place)));
  const written = bytesOf(live);
  if (!written.ok) return trouble(live, written.trouble);

  const sequence = mirror.sequence();
  const after = live.journal.changes();
  live.isSaving = true;
  live.listener.onState();
  const done = live.watch?.saving(contentHash(written.value));
  const saved = await atomicSave(place.path, written.value, {
    expected: place.hash,
    keepFormer: (former) => services.versions.keep(place.path, former),
    disk: services.disk,
  });
  done?.(saved.ok ? saved.hash : null);
  live.isSaving = false;
  if (saved.ok) {
    if (saved.notKept !== undefined) services.log.write('warning', 'version-not-kept', {}, saved.notKept);
    markSaved(live, saved.hash, sequence, after);
    return { ok: true, value: true };
  }
  if (saved.trouble.kind === 'changed-outside' && (await takeConflict(live))) {
    return { ok: false, trouble: troubleOf(saved.trouble) };
  }
  return trouble(live, troubleOf(saved.trouble));
}

/** The note as the bytes of its file; a trouble where its encoding has no place for some characters. */
export function bytesOf(live: LiveNote): Answer<Uint8Array> {
  const name = placeName(live.place);
  try {
    const encoded = writeNoteFile(live.mirror.note(), live.encoding);
    if (encoded.ok) return { ok: true, value: encoded.bytes };
    const named = encoded.characters.slice(0, MOST_NAMED).map((each) => `“${each}”`);
    return refusal(
      'unencodable',
      `“${name}” was not saved: it is written in ${encodingName(live)}, which has no place for ${named.join(', ')}. The file is as it was, and your changes are still open here. Save it in UTF-8, which has every character.`,
    );
  } catch (error) {
    return refusal(
      'unwritable',
      `“${name}” was not saved: Minutewright found no way to write it. The file is as it was, and your changes are still open here. Copy what you need, and please report this.`,
      errorDetail(error),
    );
  }
}

function encodingName({ encoding }: LiveNote): string {
  return encoding.encoding === 'windows-1252' ? 'the Windows encoding' : encoding.encoding;
}

/** Reads what the file holds now, as the other side of a conflict. False where it holds what is expected again. */
async function takeConflict(live: LiveNote): Promise<boolean> {
  if (live.place.kind !== 'file') return false;
  try {
    const bytes = await readBytes(live.place.path);
    const hash = contentHash(bytes);
    if (hash === live.place.hash) return false;
    live.conflict = { hash, bytes };
    live.saveTrouble = null;
    live.listener.onState();
    return true;
  } catch {
    return false;
  }
}

/** Takes in that the file holds something else, while the note is edited. */
export function conflictWords(name: string): string {
  return `“${name}” was changed by somebody or another program while you were editing it. Their words are in the file, yours are here, and nothing is overwritten. Compare the two, then choose.`;
}

/** A save trouble as it crosses to the page. */
export function troubleOf({ kind, words, cause }: SaveTrouble): Trouble {
  return { code: kind, words, detail: errorDetail(cause) };
}

function trouble(live: LiveNote, what: Trouble): Answer<never> {
  live.services.log.write('error', 'save-failed', { code: what.code, detail: what.detail });
  live.saveTrouble = what;
  live.listener.onState();
  return { ok: false, trouble: what };
}

function refusal(
  code: string,
  words: string,
  detail = '',
): { readonly ok: false; readonly trouble: Trouble } {
  return { ok: false, trouble: { code, words, detail } };
}

/** Is there anything that saving by itself may write now? */
export function mayAutosave(live: LiveNote): boolean {
  const isFree =
    !live.isClosed && !live.isHeld && !live.conflict && !isReadOnly(live) && live.pending.size === 0;
  return isFree && live.place.kind === 'file' && isEdited(live) && live.services.autosave();
}
