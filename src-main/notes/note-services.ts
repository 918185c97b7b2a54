import type { Change, Notice } from '../../shared/bridge/data.ts';
import type { Disk } from '../files/disk.ts';
import type { Log } from '../files/log.ts';
import type { Identity } from '../files/process-identity.ts';
import type { Versions } from '../files/versions.ts';

/** What every open note of a run shares. */
export interface NoteServices {
  readonly own: Identity;
  /** The version of the program. */
  readonly version: string;
  readonly journalFolder: string;
  readonly lockFolder: string;
  readonly versions: Versions;
  readonly log: Log;
  /** Are notes that have a file saved by themselves? */
  readonly autosave: () => boolean;
  readonly disk: Disk;
  readonly now: () => number;
}

/** Where an open note's news go: its window. */
export interface NoteListener {
  /** Something that the page shows has changed. */
  readonly onState: () => void;
  readonly onChange: (change: Change) => void;
  readonly onNotice: (notice: Notice) => void;
  /** The file was read or saved. */
  readonly onFile: (path: string, title: string) => void;
}
