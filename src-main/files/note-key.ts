import { createHash } from 'node:crypto';
import { resolve, win32 } from 'node:path';

/**
 * A name for a note's path that any disk takes. Where the disks of a system as a rule do not tell capitals from
 * small letters (Windows), neither does the key. Two ways to one file through a link have two keys: hand in the
 * real path where that matters.
 */
export function noteKey(path: string, platform: NodeJS.Platform = process.platform): string {
  const whole = platform === 'win32' ? win32.resolve(path).toLowerCase() : resolve(path);
  return createHash('sha256').update(whole).digest('hex').slice(0, KEY_LENGTH);
}

/** 128 bits: no two paths of a person's notes share a key. */
const KEY_LENGTH = 32;
