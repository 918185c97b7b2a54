import { join } from 'node:path';
import { type Disk, nodeDisk } from './disk.ts';
import { errorCode } from './error-code.ts';
import { pathsBeside } from './journal-file.ts';
import type { JournalNote } from './journal-header.ts';
import { type Identity, type Life, lifeOf, processStart, type StartOf } from './process-identity.ts';
import { type JournalContents, readJournal } from './read-journal.ts';
import { isSetAside, setAside } from './set-aside.ts';

/** How the file of a journal ends. */
export const JOURNAL_ENDING = '.journal';

/** A note that was open when its program ended, or still is. */
export interface Recoverable {
  readonly journal: string;
  readonly note: JournalNote;
  readonly title: string;
  /** When the note was opened, and when it was last changed, in milliseconds since 1970. */
  readonly started: number;
  readonly lastChange: number;
  /** How many changes are in no file. With 0 there is nothing to recover. */
  readonly unsaved: number;
  /** How many changes at the end can't be read; 0 for most. */
  readonly lost: number;
  /** With `living` the note is open in another window or another run: leave it alone. */
  readonly life: Life;
}

/** What was found in a folder of journals. */
export interface FoundJournals {
  /** Latest change first. */
  readonly notes: readonly Recoverable[];
  /** Files that are no journals, or whose beginning is damaged: they were renamed, and this is where they are now. */
  readonly setAside: readonly string[];
  /** Files that the system would not read or rename at the moment, and why. They stay where they are. */
  readonly unreadable: readonly { readonly journal: string; readonly cause: unknown }[];
}

export interface RecoveryOptions {
  readonly own: Identity;
  readonly startOf?: StartOf;
  readonly now?: () => number;
  readonly disk?: Disk;
}

/** Lists the journals of a folder. Deletes nothing. Never throws; a folder that is not there holds none. */
export async function findJournals(folder: string, options: RecoveryOptions): Promise<FoundJournals> {
  const { own, startOf = processStart, now = Date.now, disk = nodeDisk } = options;
  const notes: Recoverable[] = [];
  const aside: string[] = [];
  const unreadable: { journal: string; cause: unknown }[] = [];
  const names = await disk.readdir(folder).catch((cause) => {
    if (errorCode(cause) !== 'ENOENT') unreadable.push({ journal: folder, cause });
    return [];
  });
  const journals = names.filter((name) => name.endsWith(JOURNAL_ENDING) && !isSetAside(name));
  for (const name of journals) {
    const journal = join(folder, name);
    try {
      const contents = await loadJournal(journal, disk);
      if (contents) notes.push(await recoverable(journal, contents, own, startOf));
      else aside.push(await setAside(journal, now(), disk));
    } catch (cause) {
      if (errorCode(cause) !== 'ENOENT') unreadable.push({ journal, cause });
    }
  }
  notes.sort((one, other) => other.lastChange - one.lastChange);
  return { notes, setAside: aside, unreadable };
}

/** All that a journal holds; null where its beginning is damaged. Throws the system's error. */
export async function loadJournal(journal: string, disk: Disk = nodeDisk): Promise<JournalContents | null> {
  return readJournal(await disk.readFile(journal));
}

/** Removes a journal, once the person has said so or its changes stand in a new one. Throws the system's error. */
export async function forgetJournal(journal: string, disk: Disk = nodeDisk): Promise<void> {
  const { successor, again } = pathsBeside(journal);
  for (const each of [journal, successor, again]) await disk.rm(each, { force: true });
}

async function recoverable(
  journal: string,
  contents: JournalContents,
  own: Identity,
  startOf: StartOf,
): Promise<Recoverable> {
  const { header, note, changes, unsaved, lost } = contents;
  return {
    journal,
    note,
    title: header.title,
    started: header.started,
    lastChange: changes.at(-1)?.time ?? header.started,
    unsaved,
    lost: lost?.changes ?? 0,
    life: await lifeOf(header.writer, own, startOf),
  };
}
