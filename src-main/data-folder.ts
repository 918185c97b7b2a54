import { join } from 'node:path';

/** Where the program keeps what is its own: never beside a note, but for the lock. */
export interface DataFolder {
  readonly journals: string;
  readonly locks: string;
  readonly versions: string;
  readonly settings: string;
  readonly recent: string;
  readonly log: string;
  readonly logs: string;
  /** The size and place of the last window, and how large its page was shown. */
  readonly window: string;
  /** The notes that were open with unsaved words when the program was quit in good order. */
  readonly session: string;
}

/** The places in the folder that the system gives the program for its data. */
export function dataFolder(root: string): DataFolder {
  const logs = join(root, 'logs');
  return {
    journals: join(root, 'unsaved'),
    locks: join(root, 'locks'),
    versions: join(root, 'versions'),
    settings: join(root, 'settings.json'),
    recent: join(root, 'recent.json'),
    logs,
    log: join(logs, 'minutewright.log'),
    window: join(root, 'window.json'),
    session: join(root, 'session.json'),
  };
}
