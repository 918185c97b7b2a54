import type { Change, Notice } from '../../shared/bridge/data.ts';
import type { SaveOptions } from '../files/atomic-save.ts';
import type { Disk } from '../files/disk.ts';
import type { Log } from '../files/log.ts';
import type { LockOptions } from '../files/note-lock.ts';
import type { Identity } from '../files/process-identity.ts';
import type { Versions } from '../files/versions.ts';
import type { WatchOptions } from '../files/watch-file.ts';
import type { AutosaveTimes } from './autosave.ts';

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
  /** Other times than the usual ones. */
  readonly times?: NoteTimes;
}

/** How long what is done by itself waits, as far as it is not to be as usual. */
export interface NoteTimes {
  readonly autosave?: Partial<AutosaveTimes>;
  readonly watch?: Pick<WatchOptions, 'lookEvery' | 'settle' | 'settleGone' | 'hints'>;
  readonly lock?: Pick<LockOptions, 'beatEvery' | 'startOf'>;
  /** How often a note that somebody else has open is tried again, in milliseconds. */
  readonly lockLookEvery?: number;
  readonly save?: Pick<SaveOptions, 'timeLimit'>;
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
