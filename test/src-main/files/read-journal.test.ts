import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headerToJson, type JournalBase } from '../../../src-main/files/journal-header.ts';
import { frameRecords, type JournalRecord } from '../../../src-main/files/journal-record.ts';
import type { JsonValue } from '../../../src-main/files/json-value.ts';
import { readJournal } from '../../../src-main/files/read-journal.ts';
import { CASES, SEED } from '../../laws/settings.ts';
import { BASE_BYTES, changesOf, HEADER } from './journals.ts';

const RUNS = { numRuns: Math.min(CASES, 20_000), ...SEED };
const HASH = 'a'.repeat(64);

function record(type: JournalRecord['type'], value: JsonValue | Uint8Array, time = 1000): JournalRecord {
  const payload = value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value));
  return { type, time, payload };
}

const HEAD = [record('H', headerToJson(HEADER)), record('B', BASE_BYTES)];

/** A journal of these changes as bytes. */
function journal(changes: readonly JsonValue[], head: readonly JournalRecord[] = HEAD): Buffer {
  const records = [...head, ...changes.map((change, at) => record('C', change, 1000 + at))];
  return Buffer.from(frameRecords(records, 0).bytes);
}

/** Is one list the beginning of the other? */
function isPrefix(part: readonly JsonValue[] | null, whole: readonly JsonValue[]): boolean {
  if (part === null) return true;
  return JSON.stringify(part) === JSON.stringify(whole.slice(0, part.length));
}

const someChanges = fc.array(fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>, { maxLength: 12 });

describe('A whole journal', () => {
  test('gives back its header, base, changes and times', () => {
    const contents = readJournal(journal([{ type: 'insert_text', text: 'a' }, 'b']));
    expect(contents).toMatchObject({
      header: HEADER,
      note: { path: '/minutes/board.txt' },
      base: { kind: 'bytes' },
      changes: [
        { time: 1000, change: { type: 'insert_text', text: 'a' } },
        { time: 1001, change: 'b' },
      ],
      saved: null,
      unsaved: 2,
      lost: null,
    });
    expect(contents?.base).toMatchObject({ bytes: BASE_BYTES });
  });

  test('counts as unsaved what came after the last saving', () => {
    const mark = record('F', { path: '/minutes/new.txt', hash: HASH });
    const bytes = frameRecords([...HEAD, record('C', 1), mark, record('C', 2), record('C', 3)], 0).bytes;
    expect(readJournal(bytes)).toMatchObject({ unsaved: 2, note: { path: '/minutes/new.txt' }, hash: HASH });
  });

  test('counts the unsaved changes that its snapshot has in it', () => {
    const base: JournalBase = { kind: 'snapshot', state: ['all'], unsaved: 5 };
    const head = [
      record('H', headerToJson(HEADER)),
      record('S', { state: base.state, unsaved: base.unsaved }),
    ];
    expect(readJournal(journal([1], head))).toMatchObject({ base, unsaved: 6 });
  });
});

describe('A damaged journal', () => {
  test('gives back all changes but those at its torn end', () => {
    fc.assert(
      fc.property(someChanges, fc.double({ min: 0, max: 1, noNaN: true }), (changes, share) => {
        const whole = journal(changes);
        const torn = whole.subarray(0, Math.floor(share * whole.length));
        return isPrefix(changesOf(torn), changes);
      }),
      RUNS,
    );
  });

  test('that ends in the middle of its last record loses that one only, and says so', () => {
    const whole = journal(['first', 'second', 'last']);
    const start = journal(['first', 'second']).length;
    for (let end = start + 1; end < whole.length; end++) {
      expect(readJournal(whole.subarray(0, end))).toMatchObject({
        changes: [{ change: 'first' }, { change: 'second' }],
        lost: { bytes: end - start, changes: 1, isTorn: true },
      });
    }
  });

  test('gives back the changes before any byte that was changed, and no others', () => {
    fc.assert(
      fc.property(someChanges, fc.nat(), fc.integer({ min: 1, max: 255 }), (changes, place, flip) => {
        const bytes = journal(changes);
        const at = place % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ flip, at);
        const read = changesOf(bytes);
        const before = changes.findIndex((_, count) => journal(changes.slice(0, count + 1)).length > at);
        const expected = Math.max(before, 0);
        return isPrefix(read, changes) && (read === null || read.length === expected);
      }),
      RUNS,
    );
  });

  test('in the middle says how many changes are lost behind it', () => {
    const bytes = journal(['first', 'second', 'third', 'fourth']);
    const inSecond = journal(['first']).length + 16;
    bytes.writeUInt8(bytes.readUInt8(inSecond) ^ 1, inSecond);
    expect(readJournal(bytes)).toMatchObject({
      changes: [{ change: 'first' }],
      lost: { changes: 3, isTorn: false, bytes: bytes.length - journal(['first']).length },
    });
  });

  test('whose end was filled with zeros by a power cut keeps what is before them', () => {
    const bytes = Buffer.concat([journal(['first']), Buffer.alloc(512)]);
    expect(readJournal(bytes)).toMatchObject({ changes: [{ change: 'first' }], lost: { bytes: 512 } });
  });

  test('does not take records of an older journal behind its end for its own', () => {
    const older = journal(['an', 'older', 'one']);
    const newer = journal(['x']);
    const bytes = Buffer.concat([newer, older.subarray(journal(['an']).length)]);
    expect(changesOf(bytes)).toEqual(['x']);
  });

  test('is refused as a whole where its header is of another format', () => {
    const other = record('H', { ...(headerToJson(HEADER) as object), format: 2 });
    expect(readJournal(journal([1], [other, record('B', BASE_BYTES)]))).toBeNull();
  });

  test('of any bytes is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readJournal(bytes);
        readJournal(Buffer.concat([journal(['first']), bytes]));
      }),
      RUNS,
    );
  });

  test('of whole records in any order is read or refused, and never throws', () => {
    const letter = fc.constantFrom('H', 'B', 'S', 'C', 'F') as fc.Arbitrary<JournalRecord['type']>;
    const value = fc.oneof(fc.jsonValue() as fc.Arbitrary<JsonValue>, fc.constant(headerToJson(HEADER)));
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, value)), (records) => {
        readJournal(
          frameRecords(
            records.map(([type, each]) => record(type, each)),
            0,
          ).bytes,
        );
      }),
      RUNS,
    );
  });
});
