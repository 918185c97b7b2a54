import { assertNever } from '../../shared/note/assert-never.ts';
import type { Disk } from './disk.ts';
import { kindOfError, type SaveTroubleKind } from './save-trouble.ts';

/** Why changes can't be written to a journal at the moment, as data. */
export interface JournalTrouble {
  readonly kind: SaveTroubleKind;
  /** For the person: what happened, what is safe, what to do. */
  readonly words: string;
  /** For the log. */
  readonly cause: unknown;
}

/** The trouble of a kind, with its words. */
export function journalTrouble(kind: SaveTroubleKind, cause: unknown): JournalTrouble {
  return { kind, words: journalWords(kind), cause };
}

/** The trouble that a system's error means. Never throws. */
export async function journalTroubleOfError(
  error: unknown,
  path: string,
  disk: Disk,
): Promise<JournalTrouble> {
  return journalTrouble(await kindOfError(error, path, disk), error);
}

/** What the person is told while no journal is kept. */
export function journalWords(kind: SaveTroubleKind): string {
  const remedy = remedyOf(kind);
  return `Minutewright can't keep its safety copy of your changes: ${reasonOf(kind)}. They are still open here, but would be lost if the computer stopped now. Save the note${remedy}.`;
}

function reasonOf(kind: SaveTroubleKind): string {
  switch (kind) {
    case 'read-only':
      return 'the disk of its own folder is read-only';
    case 'no-permission':
      return 'it is not allowed to write in its own folder';
    case 'disk-full':
      return 'the disk of its own folder is full';
    case 'vanished-file':
    case 'changed-outside':
      return 'the copy was removed or changed by another program';
    case 'vanished-folder':
      return 'its own folder is no longer there';
    case 'vanished-disk':
      return 'the disk of its own folder does not answer or reports a fault';
    case 'too-slow':
      return 'the disk of its own folder takes too long to answer';
    case 'in-use':
    case 'name-taken':
      return 'another program holds the copy';
    case 'is-a-folder':
    case 'bad-name':
    case 'unknown':
      return 'the system reported a fault';
    default:
      return assertNever(kind);
  }
}

function remedyOf(kind: SaveTroubleKind): string {
  return kind === 'disk-full' ? ', and free some space' : ', and go on when this message is gone';
}
