import { dirname } from 'node:path';
import { type Disk, nodeDisk } from './disk.ts';
import { errorCode } from './error-code.ts';
import { makeFolder } from './make-folder.ts';
import { statOrNull } from './or-null.ts';

/** A log file is full at so many bytes: some months of usual work, and short enough to be sent by mail. */
const MOST_LOG_BYTES = 1024 * 1024;

/** So many full ones are kept. */
const FORMER_LOGS = 4;

/** How long a text in a field may be: a path fits, a paragraph does not. */
const MOST_FIELD_LENGTH = 300;

/** So many entries wait at most for a disk that does not take them; later ones are only counted. */
const MOST_WAITING = 1000;

/** How deep causes of causes are followed. */
const MOST_CAUSES = 5;

export type LogLevel = 'info' | 'warning' | 'error';

/** What an entry may carry: numbers, paths, codes, names of channels. Never words of a note. */
export type LogFields = { readonly [name: string]: string | number | boolean | null };

export interface LogOptions {
  /** The newest log file; the former ones have `.1`, `.2` … behind the name. */
  readonly path: string;
  readonly mostBytes?: number;
  readonly formerLogs?: number;
  readonly now?: () => number;
  readonly disk?: Disk;
}

export interface Log {
  /**
   * Takes in an entry and returns at once; never throws. `code` says what happened in one word, as `save-failed`.
   * Of an error are logged its name, its system code, call and path, and the places in the program it came by; not
   * its message, which may hold words of a note (a parser's does, and the editor's).
   */
  write(level: LogLevel, code: string, fields?: LogFields, error?: unknown): void;
  /** Returns when all entries are in the file, or can't be. */
  flush(): Promise<void>;
}

/** A log in a file: an object of JSON a line, oldest first. */
export function openLog(options: LogOptions): Log {
  const {
    path,
    mostBytes = MOST_LOG_BYTES,
    formerLogs = FORMER_LOGS,
    now = Date.now,
    disk = nodeDisk,
  } = options;
  let waiting: string[] = [];
  let dropped = 0;
  let turn: Promise<void> | null = null;

  const add = async (): Promise<void> => {
    while (waiting.length > 0) {
      const lines = waiting;
      waiting = [];
      const count = dropped;
      if (count > 0) lines.push(line(now(), 'warning', 'entries-dropped', { count }));
      try {
        await append(path, Buffer.from(lines.join('')), mostBytes, formerLogs, disk);
        dropped -= count;
      } catch {
        // There is no other place to say it. The entries are tried again with the next one.
        waiting = [...lines.slice(0, count > 0 ? -1 : undefined), ...waiting].slice(-MOST_WAITING);
        return;
      }
    }
  };

  const start = (): Promise<void> => {
    turn ??= Promise.resolve()
      .then(add)
      .finally(() => {
        turn = null;
      });
    return turn;
  };

  return {
    write(level, code, fields = {}, error = undefined) {
      if (waiting.length >= MOST_WAITING) dropped++;
      else waiting.push(line(now(), level, code, fields, error));
      void start();
    },
    async flush() {
      await start();
    },
  };
}

function line(now: number, level: LogLevel, code: string, fields: LogFields, error?: unknown): string {
  const entry = {
    time: new Date(now).toISOString(),
    level,
    code: short(code),
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, safe(value)])),
    ...(error === undefined ? {} : { error: causes(error) }),
  };
  return `${JSON.stringify(entry)}\n`;
}

function safe(value: LogFields[string]): LogFields[string] {
  return typeof value === 'string' ? short(value) : value;
}

function short(text: string): string {
  return text.length > MOST_FIELD_LENGTH ? `${text.slice(0, MOST_FIELD_LENGTH)}…` : text;
}

/** An error and what caused it, without their messages. */
function causes(error: unknown): readonly object[] {
  const found: object[] = [];
  for (let each = error; each !== undefined && each !== null && found.length < MOST_CAUSES; ) {
    found.push(each instanceof Error ? errorEntry(each) : { name: typeof each });
    each = each instanceof Error ? each.cause : undefined;
  }
  return found;
}

function errorEntry(error: Error): object {
  const { syscall, path } = error as NodeJS.ErrnoException;
  return {
    name: short(error.name),
    ...(errorCode(error) ? { code: errorCode(error) } : {}),
    ...(typeof syscall === 'string' ? { syscall: short(syscall) } : {}),
    ...(typeof path === 'string' ? { path: short(path) } : {}),
    places: placesOf(error),
  };
}

/** The lines of a stack that name places; the first lines are the message. */
function placesOf(error: Error): readonly string[] {
  const message = error.message.split('\n').length;
  const lines = (error.stack ?? '').split('\n').slice(message);
  return lines.filter((each) => /^\s+at .+:\d+:\d+\)?$/.test(each)).map((each) => short(each.trim()));
}

async function append(
  path: string,
  bytes: Uint8Array,
  mostBytes: number,
  formerLogs: number,
  disk: Disk,
): Promise<void> {
  await makeFolder(dirname(path), disk);
  const size = (await statOrNull(path, disk))?.size ?? 0;
  if (size > 0 && size + bytes.length > mostBytes) await rotate(path, formerLogs, disk);
  const file = await disk.open(path, 'a');
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}

/** Renames each log to the next number; the last one is written over. */
async function rotate(path: string, formerLogs: number, disk: Disk): Promise<void> {
  if (formerLogs === 0) return disk.rm(path, { force: true });
  for (let number = formerLogs; number > 0; number--) {
    const from = number === 1 ? path : `${path}.${number - 1}`;
    if (await statOrNull(from, disk)) await disk.rename(from, `${path}.${number}`);
  }
}
