import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atomicSave } from '../../src-main/files/atomic-save.ts';
import { contentHash } from '../../src-main/files/content-hash.ts';
import { startJournal } from '../../src-main/files/journal.ts';
import type { JournalBase } from '../../src-main/files/journal-header.ts';
import type { JsonValue } from '../../src-main/files/json-value.ts';
import { lockNote } from '../../src-main/files/note-lock.ts';
import { ownIdentity } from '../../src-main/files/process-identity.ts';
import { findJournals, forgetJournal } from '../../src-main/files/recovery.ts';
import { openVersions } from '../../src-main/files/versions.ts';
import { contentOf, mostRecovered, placesIn } from './typed-note.ts';

/**
 * A program that types: it takes up the note of its folder where the one before it was killed, appends a change ten
 * times a second, saves now and then, compacts its journal now and then, and says on its standard output, at once,
 * what it has done: `typed 12 <time>`, `saved 7`. It goes on until it is killed.
 */
const KEYS_A_SECOND = 10;
const SAVE_EVERY = 7;
const COMPACT_EVERY = 16;

const folder = process.argv[2] ?? '';
const places = placesIn(folder);
const own = await ownIdentity();

const lock = await lockNote(places.note, { own, folder: places.locks });
say(lock.isOurs ? `locked ${lock.place}` : 'shut-out');

const found = await findJournals(places.journals, { own });
if (found.setAside.length > 0 || found.unreadable.length > 0) say('unreadable-journal');
const former = await mostRecovered(found.notes.map(({ journal }) => journal));

const bytes = await readFile(places.note);
let hash = contentHash(bytes);
let count = former?.count ?? 0;
const base: JournalBase = former?.base ?? { kind: 'snapshot', state: 0, unsaved: 0 };
const changes: readonly JsonValue[] = former?.changes ?? [];
const header = {
  note: { path: places.note },
  title: 'Harbour Board',
  hash,
  encoding: 'utf-8',
  version: '0',
  writer: own,
  started: Date.now(),
};
const path = join(places.journals, `${process.pid}-${Date.now()}.journal`);
const journal = startJournal({
  path,
  header,
  base,
  changes,
  onTrouble: (trouble) => say(`trouble ${trouble?.kind}`),
});
say('ready');
if (changes.length > 0 && (await journal.flush()) === null) {
  for (const { journal: old } of found.notes) await forgetJournal(old);
}

const versions = openVersions({ folder: places.versions });
let saving: Promise<void> | null = null;

for (;;) {
  journal.append({ number: ++count, words: `word ${count}` });
  say(`typed ${count} ${Date.now()}`);
  if (count % SAVE_EVERY === 0) saving ??= save(count).finally(() => (saving = null));
  if (count % COMPACT_EVERY === 0) void journal.compact({ kind: 'snapshot', state: count, unsaved: 0 });
  await wait(1000 / KEYS_A_SECOND);
}

async function save(number: number): Promise<void> {
  const keepFormer = (words: Uint8Array) => versions.keep(places.note, words);
  const saved = await atomicSave(places.note, contentOf(number), { expected: hash, keepFormer });
  if (!saved.ok) return say(`trouble ${saved.trouble.kind}`);
  hash = saved.hash;
  journal.saved({ path: places.note, hash });
  say(`saved ${number}`);
}

/** Says a line at once, so that a kill does not take it back. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
