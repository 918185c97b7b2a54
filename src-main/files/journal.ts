import { type Disk, nodeDisk } from './disk.ts';
import { journalFile } from './journal-file.ts';
import { headerToJson, type JournalBase, type JournalHeader, type SavedMark } from './journal-header.ts';
import type { JournalRecord } from './journal-record.ts';
import { type JournalTrouble, journalTrouble, journalTroubleOfError } from './journal-trouble.ts';
import type { JsonValue } from './json-value.ts';
import { LATE, withinTime } from './time-limit.ts';

/**
 * How long a change waits for others before they are written, in milliseconds. What is typed must be on the disk
 * within a second of the keystroke: this leaves the disk more than half of that second.
 */
export const FLUSH_AFTER = 400;

/** After a trouble the next try comes so many milliseconds later: soon enough to be over as soon as the trouble is. */
const TRY_AGAIN_AFTER = 1000;

/** A disk that has not taken a flush by then is told as too slow, in milliseconds; the flush goes on. */
const FLUSH_TIME_LIMIT = 5000;

/** A journal is worth compacting from this size on, in bytes: reading it again takes some hundredths of a second. */
const COMPACT_FROM = 2 * 1024 * 1024;

/** …and from so many times the size it had after the last compaction: the cost then stays a share of the writing. */
const COMPACT_GROWTH = 3;

export interface JournalOptions {
  /** Where the journal is to be; its folder is made. No two journals may share a path. */
  readonly path: string;
  readonly header: JournalHeader;
  readonly base: JournalBase;
  /** Changes that are there already, as those of a note that was recovered. */
  readonly changes?: readonly JsonValue[];
  /** When each of these was made, in milliseconds since 1970; now, where it is not said. */
  readonly changeTimes?: readonly number[];
  /** Told when changes can't be written, once for each kind of trouble, and with null when they can again. */
  readonly onTrouble?: (trouble: JournalTrouble | null) => void;
  readonly now?: () => number;
  readonly disk?: Disk;
}

/** The journal of one open note. After `close` or `discard` nothing may be appended. */
export interface Journal {
  readonly path: string;
  /** Takes in a change; it is on the disk within a second. Throws only for what JSON can't carry. */
  append(change: JsonValue): void;
  /** Takes in that the note's file was saved, with all changes up to here or with the first `mark.after` of them. */
  saved(mark: SavedMark): void;
  /** How many changes have come since the base. A compaction begins to count anew. */
  changes(): number;
  /** Is it worth calling `compact`? */
  isLong(): boolean;
  /**
   * Begins the journal anew from a state that has every change appended up to this call in it. Changes that come
   * meanwhile go to both. On trouble the journal goes on as it was; where one compaction is at work another does
   * nothing.
   */
  compact(base: JournalBase): Promise<JournalTrouble | null>;
  /** Returns when all that was appended is on the disk, or why it is not. */
  flush(): Promise<JournalTrouble | null>;
  /** Flushes, and leaves the journal for the next start. */
  close(): Promise<JournalTrouble | null>;
  /** Removes the journal. Throws the system's error. */
  discard(): Promise<void>;
}

/**
 * Begins a journal: changes are taken into memory at once and written behind, several at a time, each flush ending
 * with `fdatasync`. Nothing is written before the first change, so that a note that is only looked at leaves none.
 *
 * Never throws for the disk's sake: what can't be written stays in memory and is tried again every second, at the
 * place where it belongs, so that half a record of a failed try is written over. A journal whose file or folder is
 * removed while it is open is written again. The format is that of `journal-record.ts`.
 */
export function startJournal(options: JournalOptions): Journal {
  const { path, disk = nodeDisk, now = Date.now } = options;
  const file = journalFile(path, disk);
  let { header } = options;
  let waiting = [
    ...headRecords(header, options.base),
    ...(options.changes ?? []).map((each, at) => changeRecord(each, options.changeTimes?.[at] ?? now())),
  ];
  /** What was appended since a compaction began; null while there is none. */
  let meanwhile: JournalRecord[] | null = null;
  let lengthAtBase = 0;
  let changes = options.changes?.length ?? 0;
  let timer: NodeJS.Timeout | undefined;
  let trouble: JournalTrouble | null = null;
  let isClosed = false;
  /** Is there anything that an end of the program would lose? */
  let isNeeded =
    (options.changes?.length ?? 0) > 0 || (options.base.kind === 'snapshot' && options.base.unsaved > 0);
  let turn: Promise<unknown> = Promise.resolve();

  /** Does one thing after the other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };

  const flushAfter = (milliseconds: number): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void flush();
    }, milliseconds);
  };

  const add = (record: JournalRecord): void => {
    if (isClosed) throw new Error('the journal is closed');
    isNeeded = true;
    waiting.push(record);
    meanwhile?.push(record);
    flushAfter(FLUSH_AFTER);
  };

  const tell = (next: JournalTrouble | null): JournalTrouble | null => {
    const isNews = next?.kind !== trouble?.kind;
    trouble = next;
    if (isNews) options.onTrouble?.(next);
    return next;
  };

  const write = async (): Promise<JournalTrouble | null> => {
    const { length } = waiting;
    if (!isNeeded) return null;
    if (length === 0 && (file.length() === 0 || file.isNamed())) return trouble;
    try {
      await file.add(waiting.slice());
      waiting = waiting.slice(length);
      lengthAtBase ||= file.length();
      if (!file.isNamed()) await file.add([]);
    } catch (error) {
      if (!isClosed) flushAfter(TRY_AGAIN_AFTER);
      return tell(await journalTroubleOfError(error, path, disk));
    }
    return tell(null);
  };

  /** Answers by the time limit, so that neither a closing window nor the owner waits for a drive that is dead. */
  const flush = async (): Promise<JournalTrouble | null> => {
    const left = await withinTime(inTurn(write), FLUSH_TIME_LIMIT);
    return left === LATE ? tell(journalTrouble('too-slow', new Error('the flush takes too long'))) : left;
  };

  const compact = async (base: JournalBase): Promise<JournalTrouble | null> => {
    if (meanwhile) return null;
    meanwhile = [];
    const covered = changes;
    const head = headRecords(header, base);
    try {
      const successor = await file.prepare(head);
      return await inTurn(async () => {
        if (isClosed) throw new Error('the journal was closed meanwhile');
        const added = meanwhile ?? [];
        meanwhile = [];
        await file.succeed(successor, added);
        waiting = meanwhile;
        meanwhile = null;
        changes -= covered;
        lengthAtBase = file.length();
        return write();
      });
    } catch (error) {
      await file.dropSuccessor();
      return journalTroubleOfError(error, path, disk);
    } finally {
      meanwhile = null;
    }
  };

  const stop = (): void => {
    isClosed = true;
    clearTimeout(timer);
  };

  return {
    path,
    append(change) {
      add(changeRecord(change, now()));
      changes++;
    },
    changes: () => changes,
    saved(mark) {
      header = { ...header, note: { path: mark.path }, hash: mark.hash };
      add({ type: 'F', time: now(), payload: jsonBytes({ ...mark }) });
    },
    isLong: () => file.length() > Math.max(COMPACT_FROM, COMPACT_GROWTH * lengthAtBase),
    compact,
    flush,
    async close() {
      stop();
      const left = await flush();
      if (left?.kind !== 'too-slow') await file.close().catch(() => undefined);
      return left;
    },
    async discard() {
      stop();
      await inTurn(() => file.remove());
    },
  };
}

function headRecords(header: JournalHeader, base: JournalBase): JournalRecord[] {
  const time = header.started;
  const head: JournalRecord = { type: 'H', time, payload: jsonBytes(headerToJson(header)) };
  if (base.kind === 'bytes') return [head, { type: 'B', time, payload: base.bytes }];
  return [head, { type: 'S', time, payload: jsonBytes({ state: base.state, unsaved: base.unsaved }) }];
}

function changeRecord(change: JsonValue, time: number): JournalRecord {
  return { type: 'C', time, payload: jsonBytes(change) };
}

function jsonBytes(value: JsonValue): Uint8Array {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError('this is no value that JSON carries');
  return Buffer.from(text);
}
