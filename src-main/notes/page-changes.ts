import { randomUUID } from 'node:crypto';
import { readNoteFile } from '../../shared/tagged/note-file.ts';
import { foreignFormat } from '../files/foreign-format.ts';
import { carryOut, setEncoding } from './journal-edit.ts';
import { type Conflict, isEdited, type LiveNote, markSaved, type PendingChange } from './live-note.ts';
import { bytesOf, ownWords } from './note-bytes.ts';
import { placeName } from './note-place.ts';
import { operationsTo } from './operations-to.ts';

/*
 * Changes of the main process's own: words of the file or of a version that the page is to show. The page carries them
 * out, so that they can be undone; it refuses where the note was edited meanwhile.
 */

/** A page that takes no change just now, as in the middle of a word, is asked again after this, in milliseconds. */
const ASK_AGAIN_AFTER = 200;

/**
 * Sends the page a change to carry out as one step that can be undone. What it shows now is kept as a version at once:
 * its file may hold something else by now, or soon.
 */
export function requestChange(live: LiveNote, change: Omit<PendingChange, 'over'>): void {
  void ownWords(live)();
  const over = live.place.kind === 'file' ? live.place.hash : null;
  send(live, waitFor(live, { ...change, over }));
}

function waitFor(live: LiveNote, change: PendingChange): string {
  const token = randomUUID();
  live.pending.set(token, change);
  return token;
}

function send(live: LiveNote, token: string): void {
  const change = live.pending.get(token);
  if (!change || live.isClosed) return;
  const { mirror, listener } = live;
  const operations = operationsTo(change.note, mirror.note());
  if (operations.length === 0) settle(live, token);
  else listener.onChange({ token, sequence: mirror.sequence(), operations });
}

/**
 * The page is about to carry out a change: what is answered is called once it has. The words that give way are kept as
 * a version, and the person is told.
 */
export function aboutToCarryOut(live: LiveNote, token: string): () => Promise<void> {
  const change = live.pending.get(token);
  const wasEdited = isEdited(live);
  const keep = ownWords(live);
  return async () => {
    settle(live, token);
    const isKept = await keep();
    if (live.isClosed || !change) return;
    const words = wasEdited ? `${change.words} ${isKept ? KEPT : NOT_KEPT}` : change.words;
    live.listener.onNotice({ words, canUndo: true });
  };
}

const KEPT = 'Your own words are kept as a version.';
const NOT_KEPT = 'Your own words could not be kept as a version: only Undo brings them back.';

/** The note is what a change asked for. */
function settle(live: LiveNote, token: string): void {
  const change = live.pending.get(token);
  if (!change) return;
  live.pending.delete(token);
  setEncoding(live, change.encoding);
  const { place } = live;
  const seen = live.newer ?? live.conflict;
  live.newer = null;
  // Where the note was saved since it was asked for, the file holds that.
  if (change.file && place.kind === 'file' && place.hash === change.over) {
    markSaved(live, change.file.hash, live.mirror.sequence());
  }
  if (seen) takeContent(live, seen);
  live.listener.onState();
}

/** The page does not carry out a change: it was edited meanwhile. What the person asked for is asked for again. */
export function takeRefusal(live: LiveNote, token: string): void {
  const change = live.pending.get(token);
  if (!change || live.isClosed) return;
  if (operationsTo(change.note, live.mirror.note()).length === 0) {
    settle(live, token);
    return;
  }
  live.pending.delete(token);
  if (change.kind === 'reload' && change.file && isEdited(live)) {
    const seen = live.newer ?? change.file;
    live.newer = null;
    takeContent(live, seen);
    live.listener.onState();
    return;
  }
  const next = waitFor(live, change);
  setTimeout(() => send(live, next), ASK_AGAIN_AFTER).unref();
}

/**
 * A page begins: what the one before it did not carry out is carried out before it gets the note. It could not be
 * undone there, but its words are with the versions.
 */
export function carryOutAll(live: LiveNote): void {
  for (let [next] = live.pending; next; [next] = live.pending) {
    const [token, change] = next;
    const operations = operationsTo(change.note, live.mirror.note());
    if (operations.length > 0 && change.kind === 'reload' && isEdited(live)) {
      takeRefusal(live, token);
      continue;
    }
    const keep = ownWords(live);
    if (operations.length > 0 && carryOut(live, operations, null)) void keep();
    settle(live, token);
  }
}

/** The note has another file from now on: nothing of the former one is to be shown. */
export function dropFileChanges(live: LiveNote): void {
  live.newer = null;
  for (const [token, { file }] of [...live.pending]) if (file) live.pending.delete(token);
}

/**
 * Takes in what the file holds now. A note that was not edited shows it, as a step that can be undone; one that was is
 * in conflict with it. What is no text is not shown unasked.
 */
export function takeContent(live: LiveNote, content: Conflict): void {
  if (live.place.kind !== 'file' || live.isClosed) return;
  if (live.pending.size > 0) {
    live.newer = content;
    return;
  }
  if (content.hash === live.place.hash) {
    live.conflict = null;
    live.saveTrouble = null;
    return;
  }
  const own = bytesOf(live);
  if (own.ok && Buffer.compare(own.value, content.bytes) === 0) {
    markSaved(live, content.hash, live.mirror.sequence());
    return;
  }
  if (isEdited(live) || foreignFormat(content.bytes) !== null) {
    live.conflict = content;
    live.saveTrouble = null;
    return;
  }
  const { note, encoding } = readNoteFile(content.bytes);
  const words = `“${placeName(live.place)}” was changed elsewhere. What you see now is what the file holds.`;
  requestChange(live, { kind: 'reload', note, encoding, file: content, words });
}
