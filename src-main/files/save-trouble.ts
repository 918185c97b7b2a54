import { basename, dirname } from 'node:path';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { ContentHash } from './content-hash.ts';
import type { Disk } from './disk.ts';
import { isDiskThere } from './disk-of-path.ts';
import { errorCode } from './error-code.ts';
import { statOrNull } from './or-null.ts';

/** Why a file was not saved: all there is. `too-slow` is the only one after which the save may still come about. */
export type SaveTroubleKind =
  | 'read-only'
  | 'no-permission'
  | 'disk-full'
  | 'vanished-file'
  | 'vanished-folder'
  | 'vanished-disk'
  | 'too-slow'
  | 'in-use'
  | 'name-taken'
  | 'is-a-folder'
  | 'bad-name'
  | 'changed-outside'
  | 'unknown';

/** A trouble as data. */
export interface SaveTrouble {
  readonly kind: SaveTroubleKind;
  /** The file that was to be saved. */
  readonly path: string;
  /** For the person: what happened, to which file, what is safe, what to do. */
  readonly words: string;
  /** For the log: the system's error, or what was found; never shown and never sent to the window. */
  readonly cause: unknown;
  /** With `changed-outside` and `name-taken`: what the file holds now. */
  readonly found?: ContentHash;
}

/** The trouble of a kind, with its words. */
export function saveTrouble(
  kind: SaveTroubleKind,
  path: string,
  cause: unknown,
  found?: ContentHash,
): SaveTrouble {
  return { kind, path, words: saveWords(kind, path), cause, ...(found === undefined ? {} : { found }) };
}

/** The trouble that a system's error means. Looks at the disk once more to tell what has vanished; never throws. */
export async function troubleOfError(error: unknown, path: string, disk: Disk): Promise<SaveTrouble> {
  return saveTrouble(await kindOfError(error, path, disk), path, error);
}

/** The kind of trouble that a system's error means. Never throws. */
export async function kindOfError(error: unknown, path: string, disk: Disk): Promise<SaveTroubleKind> {
  const code = errorCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return whatVanished(path, disk);
  if (HELD_IN_RENAME.has(code) && isRename(error) && process.platform === 'win32') return 'in-use';
  return KINDS.get(code) ?? 'unknown';
}

/** What of a path's file, folder and disk is gone. Never throws. */
export async function whatVanished(path: string, disk: Disk): Promise<SaveTroubleKind> {
  try {
    if (!(await isDiskThere(path, disk))) return 'vanished-disk';
    const folder = await statOrNull(dirname(path), disk);
    return folder?.isDirectory() ? 'vanished-file' : 'vanished-folder';
  } catch (error) {
    return errorCode(error) === 'ENOTDIR' ? 'vanished-folder' : 'vanished-disk';
  }
}

/**
 * The codes of system errors in `open(2)`, `write(2)`, `fsync(2)` and `rename(2)`; those of the network are what
 * file systems over it hand on.
 */
const KINDS: ReadonlyMap<string, SaveTroubleKind> = new Map<string, SaveTroubleKind>([
  ['EROFS', 'read-only'],
  ['EACCES', 'no-permission'],
  ['EPERM', 'no-permission'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['EBUSY', 'in-use'],
  ['ETXTBSY', 'in-use'],
  ['EEXIST', 'name-taken'],
  ['EISDIR', 'is-a-folder'],
  ['ENAMETOOLONG', 'bad-name'],
  ['EILSEQ', 'bad-name'],
  ['EINVAL', 'bad-name'],
  ['ELOOP', 'bad-name'],
  ['ETIMEDOUT', 'too-slow'],
  ...[
    'EIO ENXIO ENODEV ESTALE ENOTCONN ECONNRESET ECONNABORTED ECONNREFUSED EHOSTDOWN EHOSTUNREACH',
    'ENETDOWN ENETUNREACH ENETRESET EREMOTEIO EPIPE',
  ]
    .join(' ')
    .split(' ')
    .map((code): [string, SaveTroubleKind] => [code, 'vanished-disk']),
]);

/** On Windows these mean, from a rename, that another program holds the file. */
const HELD_IN_RENAME = new Set(['EPERM', 'EACCES', 'EBUSY']);

function isRename(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'rename';
}

/**
 * What the person is told when a note is not saved. The words promise no more than holds for every way to the
 * trouble: the file is whole, and the changes stand in the open window.
 */
export function saveWords(kind: SaveTroubleKind, path: string): string {
  const name = `“${basename(path)}”`;
  const folder = `“${dirname(path)}”`;
  switch (kind) {
    case 'read-only':
      return `${name} was not saved: it is read-only, or its disk is. ${UNCHANGED} Save it elsewhere.`;
    case 'no-permission':
      return `${name} was not saved: you are not allowed to write in ${folder} or to this file. ${UNCHANGED} Save it elsewhere, or ask the owner of the folder for access.`;
    case 'disk-full':
      return `${name} was not saved: its disk is full. ${UNCHANGED} Free some space and try again, or save it elsewhere.`;
    case 'vanished-file':
      return `${name} was not saved: the file is no longer in ${folder}; it was moved, renamed or removed. ${OPEN} Save it elsewhere, or put the file back and try again.`;
    case 'vanished-folder':
      return `${name} was not saved: its folder ${folder} is no longer there. ${OPEN} Put the folder back and try again, or save it elsewhere.`;
    case 'vanished-disk':
      return `${name} was not saved: the disk or network drive of ${folder} does not answer or reports a fault. What it holds is whole. ${OPEN} Connect it and try again, or save it elsewhere.`;
    case 'too-slow':
      return `${name} is not saved yet: its disk or network drive takes too long to answer. The file holds either the former words or these, never a mixture. ${OPEN} Try again, or save it elsewhere.`;
    case 'in-use':
      return `${name} was not saved: another program holds it. ${UNCHANGED} Close it there and try again, or save it elsewhere.`;
    case 'name-taken':
      return `${name} was not saved: ${folder} already has a file of this name. ${UNCHANGED} Save it under another name.`;
    case 'is-a-folder':
      return `${name} was not saved: a folder has this name. ${UNCHANGED} Save it under another name.`;
    case 'bad-name':
      return `${name} was not saved: the disk does not take this name. ${OPEN} Save it under a shorter, plainer name.`;
    case 'changed-outside':
      return `${name} was not saved: somebody or another program has changed the file since it was read. Their words are in the file. ${OPEN} Compare the two, then keep yours or theirs, or save yours elsewhere.`;
    case 'unknown':
      return `${name} was not saved: the system reported a fault. What the disk holds is whole. ${OPEN} Try again, or save it elsewhere.`;
    default:
      return assertNever(kind);
  }
}

const OPEN = 'Your changes are still open here.';
const UNCHANGED = `The file is as it was, and your changes are still open here.`;
