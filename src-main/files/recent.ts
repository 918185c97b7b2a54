import { type Disk, nodeDisk } from './disk.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import { isJsonObject, type JsonValue } from './json-value.ts';
import { noteKey } from './note-key.ts';
import { statOrNull } from './or-null.ts';
import { setAside } from './set-aside.ts';
import { LATE, withinTime } from './time-limit.ts';

/** How many notes the list has: two menus' length. */
export const MOST_RECENT = 20;

/** How long a note's disk may take to say whether the note is there, in milliseconds; a dead network drive takes minutes. */
const LOOK_TIME_LIMIT = 1000;

/** A place in a note: the way to a text in the tree of blocks, and how far in it. */
export type Place = {
  readonly path: readonly number[];
  readonly offset: number;
};

/** A note that was open lately. */
export interface RecentNote {
  readonly path: string;
  readonly title: string;
  /** Whose meeting it was; absent in a list of an older version, and where the note does not say. */
  readonly body?: string;
  /** The day of the meeting, as an ISO date; absent likewise. */
  readonly date?: string;
  /** Where the caret stood when the note was left; absent where that is not known. */
  readonly caret?: Place;
  /** When it was last opened or saved, in milliseconds since 1970. */
  readonly time: number;
}

/** …and whether its file can be seen at the moment. */
export type ListedNote = RecentNote & { readonly isMissing: boolean };

export interface RecentOptions {
  /** The file of the list. */
  readonly path: string;
  readonly now?: () => number;
  readonly disk?: Disk;
}

/** The notes that were open lately. No call throws: a list that can't be written is only not remembered. */
export interface RecentNotes {
  /** Latest first. Missing notes are marked and stay: their drive may come back. */
  list(): Promise<readonly ListedNote[]>;
  /** Puts a note first; where it was left stays known. */
  add(note: Omit<RecentNote, 'time' | 'caret'>): Promise<void>;
  /** Remembers where a note was left that is in the list. */
  leave(path: string, caret: Place): Promise<void>;
  /** Where a note was left; null where that is not known. */
  caretOf(path: string): Promise<Place | null>;
  remove(path: string): Promise<void>;
  clear(): Promise<void>;
}

/** The list in a file of JSON. A broken file is set aside and the list begins anew. */
export function recentNotes(options: RecentOptions): RecentNotes {
  const { path, now = Date.now, disk = nodeDisk } = options;
  let turn: Promise<unknown> = Promise.resolve();

  const read = async (): Promise<readonly RecentNote[]> => {
    const file = await readJsonFile(path, disk);
    if (file.state === 'read' && Array.isArray(file.value)) return file.value.flatMap(readRecent);
    if (file.state === 'read' || file.state === 'broken')
      await setAside(path, now(), disk).catch(() => undefined);
    return [];
  };

  /** Reads, changes and writes the list, one after the other, so that other windows' entries stay. */
  const change = (to: (notes: readonly RecentNote[]) => readonly RecentNote[]): Promise<void> => {
    const next = turn.then(async () => {
      const notes = to(await read()).slice(0, MOST_RECENT);
      const value = notes.map((note) => ({ ...note }));
      await writeJsonFile(path, value, disk).catch(() => undefined);
    });
    turn = next;
    return next;
  };

  const entryOf = (notes: readonly RecentNote[], wanted: string): RecentNote | undefined =>
    notes.find((note) => noteKey(note.path) === noteKey(wanted));

  const without = (notes: readonly RecentNote[], key: string) =>
    notes.filter((note) => noteKey(note.path) !== key);

  return {
    async list() {
      await turn;
      const notes = await read();
      return Promise.all(
        notes.map(async (note) => ({ ...note, isMissing: !(await isThere(note.path, disk)) })),
      );
    },
    add: (note) =>
      change((notes) => {
        const known = entryOf(notes, note.path)?.caret;
        const caret = known ? { caret: known } : {};
        return [{ ...note, ...caret, time: now() }, ...without(notes, noteKey(note.path))];
      }),
    leave: (left, caret) =>
      change((notes) => {
        const entry = entryOf(notes, left);
        return notes.map((note) => (note === entry ? { ...note, caret } : note));
      }),
    async caretOf(wanted) {
      await turn;
      return entryOf(await read(), wanted)?.caret ?? null;
    },
    remove: (gone) => change((notes) => without(notes, noteKey(gone))),
    clear: () => change(() => []),
  };
}

/** Is the file there? A disk that does not say so in time counts as away. */
async function isThere(path: string, disk: Disk): Promise<boolean> {
  const entry = await withinTime(
    statOrNull(path, disk).catch(() => null),
    LOOK_TIME_LIMIT,
  );
  return entry !== LATE && entry !== null && entry.isFile();
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function readRecent(value: JsonValue): readonly RecentNote[] {
  if (!isJsonObject(value)) return [];
  const { path, title, body, date, caret, time } = value;
  if (typeof path !== 'string' || typeof title !== 'string' || typeof time !== 'number') return [];
  const known = {
    ...(typeof body === 'string' ? { body } : {}),
    ...(typeof date === 'string' && ISO_DATE.test(date) ? { date } : {}),
    ...(isPlace(caret) ? { caret } : {}),
  };
  return [{ path, title, ...known, time }];
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null || !('path' in value && 'offset' in value)) return false;
  return Array.isArray(value.path) && [...value.path, value.offset].every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
