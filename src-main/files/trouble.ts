import { errorCode } from './error-code.ts';

/** What a shell fills in with the names of files, if it does. */
const PATTERN = /[*?[\]{}]/;

/** Why a note can't be read, as sentences for a clerk; they stand after the note's name. */
export function readTrouble(error: unknown, path: string): string {
  const code = errorCode(error);
  switch (code) {
    case 'ENOENT':
      if (PATTERN.test(path)) {
        return 'no file matches this pattern. Name the notes themselves, or check the folder.';
      }
      return `there is no such file (looked for ${path}). Check the name and the folder.`;
    case 'ENOTDIR':
      return 'part of this path is a file, not a folder. Check the name and the folder.';
    case 'EISDIR':
      return 'this is a folder, not a note. Name the notes in it.';
    case 'EACCES':
    case 'EPERM':
      return 'you are not allowed to read this file. Nothing was changed. Ask its owner for access.';
    case 'EBUSY':
      return 'another program holds this file. Nothing was changed. Close it there, then try again.';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open on this machine. Nothing was changed. Close some, then try again.';
    case 'ELOOP':
      return 'this is a link that leads back to itself. Name the note itself.';
    case 'ENAMETOOLONG':
      return 'this name is longer than the disk allows. Check the name.';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'this file is too large to be a note (more than 256 MB). Nothing was changed. Check the name.';
    default:
      return `this file could not be read (${detail(error)}). Nothing was changed. Check its disk or drive.`;
  }
}

/** Why `out` can't be written, as sentences for a clerk; they stand after the name of the note. */
export function writeTrouble(error: unknown, out: string): string {
  const code = errorCode(error);
  switch (code) {
    case 'EEXIST':
      return `${out} is already there and was left as it is. Give --force to replace it, or another --out.`;
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return `the disk has no room for ${out}, so nothing was written. Free some space, then try again.`;
    case 'EACCES':
    case 'EPERM':
      return `you are not allowed to write ${out}, so nothing was written. Give another --out.`;
    case 'EROFS':
      return `the disk of ${out} is read-only, so nothing was written. Give another --out.`;
    case 'EBUSY':
    case 'ETXTBSY':
      return `another program holds ${out}, so nothing was written. Close it there, then try again.`;
    case 'ENOENT':
      return `the folder of ${out} does not exist, so nothing was written. Make the folder, then try again.`;
    case 'ENOTDIR':
      return `part of the path ${out} is a file, not a folder, so nothing was written. Give another --out.`;
    case 'EISDIR':
      return `${out} is a folder, so nothing was written. Give another --out.`;
    case 'ENAMETOOLONG':
      return `the name ${out} is longer than the disk allows, so nothing was written. Give another --out.`;
    default:
      return `${out} could not be written (${detail(error)}). Nothing is left half done. Give another --out.`;
  }
}

/** What is said of a fault of the program itself. */
export function faultTrouble(error: unknown, what: string): string {
  return `${what} (${detail(error)}). Your notes are as they were. Please report this.`;
}

function detail(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
