import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { RecoverableNote } from '../../../shared/bridge/data.ts';
import { type Disk, nodeDisk } from '../../../src-main/files/disk.ts';
import { openLog } from '../../../src-main/files/log.ts';
import { lockPath } from '../../../src-main/files/note-lock.ts';
import type { Identity } from '../../../src-main/files/process-identity.ts';
import { openVersions } from '../../../src-main/files/versions.ts';
import type { LiveNoteStart } from '../../../src-main/notes/live-note.ts';
import type { NoteServices } from '../../../src-main/notes/note-services.ts';
import { startNoteSession } from '../../../src-main/notes/note-session.ts';
import { noteOfFile, noteOfJournal, untitledNote } from '../../../src-main/notes/open-note.ts';
import { recoverableNotes } from '../../../src-main/notes/recoverable-notes.ts';
import { systemError } from '../files/failing-disk.ts';
import { tempFolder } from '../temp-folder.ts';
import { type Page, startPage } from './page.ts';

/** A busy computer takes its time. */
export const PATIENCE = { timeout: 20_000, interval: 5 };

/** Waits until something holds. */
export function until(holds: () => unknown): Promise<unknown> {
  return vi.waitFor(async () => {
    if (!(await holds())) throw new Error(`not yet: ${holds}`);
  }, PATIENCE);
}

/**
 * Waits until something holds of what a page's file was made to hold. Looks at it each time: a watch rests the longer the
 * busier the computer is.
 */
export function untilSeen(page: Page, holds: () => unknown): Promise<unknown> {
  return until(async () => {
    await page.session().look();
    return holds();
  });
}

export const WORDS = `Harbour Board
Date: Thursday 25 October 2018

1.   Apologies

Apologies were received from Councillor Marlow.

2.   Dredging

The Harbour Master reported.
`;

/** A folder for a note and one for the program's data. */
export interface Place {
  readonly note: string;
  readonly data: string;
  read(): Promise<string>;
  /** Another program writes the note's file, as most do: whole and at once. */
  put(words: string | Uint8Array): Promise<void>;
  journals(): Promise<readonly string[]>;
  /** Has somebody locked the note? */
  isLocked(): Promise<boolean>;
}

export async function newPlace(words: string | Uint8Array = WORDS): Promise<Place> {
  const folder = await tempFolder();
  const note = join(folder, 'board.minutes');
  const data = join(folder, 'data');
  await writeFile(note, words);
  return {
    note,
    data,
    read: () => readFile(note, 'utf8'),
    async put(now) {
      await writeFile(join(folder, 'beside'), now);
      await nodeDisk.rename(join(folder, 'beside'), note);
    },
    journals: () => readdir(join(data, 'unsaved')).catch(() => []),
    isLocked: async () => (await readdir(folder)).includes(basename(lockPath(note))),
  };
}

export interface RunOptions {
  readonly who?: Partial<Identity>;
  readonly disk?: Partial<Disk>;
  readonly autosave?: () => boolean;
  readonly now?: () => number;
  readonly times?: NoteServices['times'];
}

/** One run of the program. */
export interface Run {
  readonly services: NoteServices;
  open(path: string): Promise<Page>;
  openUntitled(name?: string): Page;
  start(start: LiveNoteStart): Page;
  /** Opens a note that a run left behind, and gives its journal up as soon as the new one is written. */
  recover(id?: string): Promise<Page>;
  recoverable(): Promise<readonly RecoverableNote[]>;
  /** Ends it as a power cut does: from now on nothing reaches the disk. */
  kill(): Promise<void>;
}

/** No process has such a number, so that every run but one's own has ended. */
let pid = 2 ** 24;

/** Begins a run of the program on a computer of its own data folder; looks at files often, and saves nothing by itself. */
export function startRun(place: Pick<Place, 'data'>, options: RunOptions = {}): Run {
  pid++;
  let isCut = false;
  const cut = (disk: Disk): Disk =>
    Object.fromEntries(
      Object.entries(disk).map(([name, call]) => [
        name,
        (...given: unknown[]) =>
          isCut ? Promise.reject(systemError('EIO')) : (call as (...all: unknown[]) => unknown)(...given),
      ]),
    ) as unknown as Disk;
  const { now = Date.now, autosave = () => false, times = {} } = options;
  const disk = cut({ ...diskCalls, ...options.disk });
  const services: NoteServices = {
    own: { user: 'ada', host: 'registry', machine: 'm1', pid, start: `boot ${pid}`, ...options.who },
    version: '0.1.0',
    journalFolder: join(place.data, 'unsaved'),
    lockFolder: join(place.data, 'locks'),
    versions: openVersions({ folder: join(place.data, 'versions'), now, disk }),
    log: openLog({ path: join(place.data, 'log'), disk }),
    autosave,
    disk,
    now,
    times: { ...times, watch: { ...OFTEN, ...times.watch } },
  };
  const open: Page[] = [];

  const start: Run['start'] = (from) => {
    const page = startPage();
    page.show(startNoteSession(from, services, page.listener));
    open.push(page);
    onTestFinished(async () => void (await page.session().close('forget')));
    return page;
  };

  return {
    services,
    start,
    async open(path) {
      const from = await noteOfFile(path);
      if (!from.ok) throw new Error(from.trouble.words);
      return start(from.value);
    },
    openUntitled: (name = 'Untitled 1') => start(untitledNote(name, 'Friday 26 October 2018')),
    async recover(id) {
      const left = await noteOfJournal(id ?? (await recoverableNotes(services))[0]?.id ?? '', services);
      if (!left.ok) throw new Error(left.trouble.words);
      const page = start(left.value.start);
      if (!(await page.session().flush())) await left.value.forget();
      return page;
    },
    recoverable: () => recoverableNotes(services),
    async kill() {
      isCut = true;
      await Promise.all(open.map((page) => page.session().close('keep')));
    },
  };
}

/** What of Node's files is used. */
const diskCalls: Disk = {
  access: nodeDisk.access,
  link: nodeDisk.link,
  mkdir: nodeDisk.mkdir,
  open: nodeDisk.open,
  readdir: nodeDisk.readdir,
  readFile: nodeDisk.readFile,
  realpath: nodeDisk.realpath,
  rename: nodeDisk.rename,
  rm: nodeDisk.rm,
  stat: nodeDisk.stat,
  utimes: nodeDisk.utimes,
};

const OFTEN = { lookEvery: 15, settle: 15, settleGone: 30, hints: () => () => undefined };
