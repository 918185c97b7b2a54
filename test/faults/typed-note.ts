import { join } from 'node:path';
import type { JournalBase } from '../../src-main/files/journal-header.ts';
import type { JsonValue } from '../../src-main/files/json-value.ts';
import { isJsonObject } from '../../src-main/files/json-value.ts';
import { loadJournal } from '../../src-main/files/recovery.ts';

/** Where a typist's files are. */
export function placesIn(folder: string) {
  return {
    note: join(folder, 'minutes', 'board.txt'),
    journals: join(folder, 'data', 'journals'),
    versions: join(folder, 'data', 'versions'),
    locks: join(folder, 'data', 'locks'),
  };
}

/** So many lines make a note of a quarter of a megabyte, which takes the disk a moment. */
const LINES = 8000;

/** The note after so many changes: every line says how many, so that a mixture of two shows. */
export function contentOf(count: number): Buffer {
  return Buffer.from(`The Board RESOLVED, number ${count}.\n`.repeat(LINES));
}

/** Which whole note these bytes are; null for anything else. */
export function numberOf(bytes: Uint8Array): number | null {
  const text = Buffer.from(bytes);
  const number = /^The Board RESOLVED, number (\d+)\./.exec(text.subarray(0, 60).toString('latin1'))?.[1];
  return number !== undefined && contentOf(Number(number)).equals(text) ? Number(number) : null;
}

export interface Typed {
  /** How many changes there are, all told. */
  readonly count: number;
  readonly base: JournalBase;
  readonly changes: readonly JsonValue[];
}

/** The journal that goes farthest. Throws where one has a gap or cannot be read. */
export async function mostRecovered(journals: readonly string[]): Promise<Typed | null> {
  const all: Typed[] = [];
  for (const journal of journals) {
    const contents = await loadJournal(journal);
    if (!contents) throw new Error(`no journal: ${journal}`);
    const { base } = contents;
    const changes = contents.changes.map(({ change }) => change);
    const start = base.kind === 'snapshot' ? Number(base.state) : Number.NaN;
    changes.forEach((change, at) => {
      const number = isJsonObject(change) ? change['number'] : undefined;
      if (number !== start + at + 1) throw new Error(`change ${start + at + 1} is ${number} in ${journal}`);
    });
    all.push({ count: start + changes.length, base, changes });
  }
  return all.toSorted((one, other) => other.count - one.count)[0] ?? null;
}
