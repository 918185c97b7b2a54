import { contentHash } from '../../../src-main/files/content-hash.ts';
import type { JournalBase, JournalHeader } from '../../../src-main/files/journal-header.ts';
import type { JsonValue } from '../../../src-main/files/json-value.ts';
import type { Identity } from '../../../src-main/files/process-identity.ts';
import { type JournalContents, readJournal } from '../../../src-main/files/read-journal.ts';

export const BASE_BYTES = Buffer.from('Title of Meeting: Harbour Board\n');

export const BASE: JournalBase = { kind: 'bytes', bytes: BASE_BYTES };

export const WRITER: Identity = { user: 'ada', host: 'registry', machine: 'm1', pid: 4711, start: 'boot 17' };

export const HEADER: JournalHeader = {
  note: { path: '/minutes/board.txt' },
  title: 'Harbour Board',
  hash: contentHash(BASE_BYTES),
  encoding: { encoding: 'utf-8' },
  version: '0.1.0',
  writer: WRITER,
  started: Date.UTC(2026, 10, 22, 10, 0),
};

/** What a journal's changes say; null where it can't be read. */
export function changesOf(bytes: Uint8Array): readonly JsonValue[] | null {
  const contents = readJournal(bytes);
  return contents && contentChanges(contents);
}

export function contentChanges({ changes }: JournalContents): readonly JsonValue[] {
  return changes.map(({ change }) => change);
}
