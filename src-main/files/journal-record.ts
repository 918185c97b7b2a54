import { crc32 } from 'node:zlib';

/**
 * The records of a journal, one after the other, nothing before, between or after them. All numbers are unsigned
 * and little-endian.
 *
 * | at | bytes | what                                                                    |
 * |----|-------|-------------------------------------------------------------------------|
 * | 0  | 4     | length of the payload in bytes                                          |
 * | 4  | 1     | type: one ASCII letter, see below                                       |
 * | 5  | 6     | when it was appended, in milliseconds since 1970                        |
 * | 11 | 4     | CRC-32 (as in zlib) of bytes 0 to 10 and the payload, begun with the    |
 * |    |       | CRC of the record before, or with 0 for the first                       |
 * | 15 | …     | payload                                                                 |
 *
 * A record counts only if its checksum is right, and as each checksum goes on from the one before, only in its
 * place: what an older journal left on the disk there does not pass for a record.
 *
 * | type | payload                                                     | where                        |
 * |------|-------------------------------------------------------------|------------------------------|
 * | `H`  | JSON: header (`JournalHeader` and `format: 1`)              | first, once                  |
 * | `B`  | the note's bytes that the changes start from, as they were  | second, if the base is bytes |
 * | `S`  | JSON: the state that the changes start from                 | second, if it is a snapshot  |
 * | `C`  | JSON: one change                                            | any number of times          |
 * | `F`  | JSON: the file was saved here (`SavedMark`)                 | any number of times          |
 */
export interface JournalRecord {
  readonly type: RecordType;
  readonly time: number;
  readonly payload: Uint8Array;
}

export type RecordType = 'H' | 'B' | 'S' | 'C' | 'F';

/** The version of the format; a reader leaves a journal of another one alone. */
export const JOURNAL_FORMAT = 1;

const LENGTH_AT = 0;
const TYPE_AT = 4;
const TIME_AT = 5;
const TIME_BYTES = 6;
const CHECKSUM_AT = 11;
export const FRAME_BYTES = 15;

/** A record as bytes, and the checksum that the next one goes on from. */
export function frameRecord(record: JournalRecord, chain: number): { bytes: Uint8Array; chain: number } {
  const bytes = Buffer.allocUnsafe(FRAME_BYTES + record.payload.length);
  bytes.writeUInt32LE(record.payload.length, LENGTH_AT);
  bytes.writeUInt8(record.type.charCodeAt(0), TYPE_AT);
  bytes.writeUIntLE(record.time, TIME_AT, TIME_BYTES);
  bytes.set(record.payload, FRAME_BYTES);
  const checksum = checksumOf(bytes, record.payload, chain);
  bytes.writeUInt32LE(checksum, CHECKSUM_AT);
  return { bytes, chain: checksum };
}

/** Several records as bytes, one after the other. */
export function frameRecords(
  records: readonly JournalRecord[],
  start: number,
): { bytes: Uint8Array; chain: number } {
  let chain = start;
  const frames = records.map((record) => {
    const frame = frameRecord(record, chain);
    chain = frame.chain;
    return frame.bytes;
  });
  return { bytes: frames.length === 1 && frames[0] ? frames[0] : Buffer.concat(frames), chain };
}

/** What stands at a place of a journal: a whole record or not, and where and with which checksum the next one begins. */
export interface Unframed {
  readonly record: JournalRecord;
  readonly isWhole: boolean;
  readonly chain: number;
  readonly end: number;
}

/** The record that begins at `at`; null where the bytes end before the record does. Total over any bytes. */
export function unframeRecord(bytes: Uint8Array, at: number, chain: number): Unframed | null {
  if (at + FRAME_BYTES > bytes.length) return null;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = at + FRAME_BYTES + view.readUInt32LE(at + LENGTH_AT);
  if (end > bytes.length) return null;
  const payload = view.subarray(at + FRAME_BYTES, end);
  const stored = view.readUInt32LE(at + CHECKSUM_AT);
  const type = String.fromCharCode(view.readUInt8(at + TYPE_AT));
  return {
    record: { type: type as RecordType, time: view.readUIntLE(at + TIME_AT, TIME_BYTES), payload },
    isWhole: isRecordType(type) && checksumOf(view.subarray(at, end), payload, chain) === stored,
    chain: stored,
    end,
  };
}

function isRecordType(type: string): type is RecordType {
  return 'HBSCF'.includes(type);
}

function checksumOf(frame: Uint8Array, payload: Uint8Array, chain: number): number {
  return crc32(payload, crc32(frame.subarray(0, CHECKSUM_AT), chain));
}
