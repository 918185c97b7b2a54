import { dirname } from 'node:path';
import type { Disk } from './disk.ts';
import { errorCode } from './error-code.ts';
import { type JsonValue, parseJson } from './json-value.ts';
import { makeFolder } from './make-folder.ts';
import { writeWhole } from './write-whole.ts';

/** What a file of JSON holds. `broken`: bytes that are no JSON. `unreadable`: the system refuses to read it. */
export type JsonFile =
  | { readonly state: 'read'; readonly value: JsonValue }
  | { readonly state: 'missing' }
  | { readonly state: 'broken' }
  | { readonly state: 'unreadable'; readonly cause: unknown };

/** Reads a file of JSON; a byte order mark, which some editors add, is no fault. Never throws. */
export async function readJsonFile(path: string, disk: Disk): Promise<JsonFile> {
  try {
    const text = new TextDecoder().decode(await disk.readFile(path));
    const value = parseJson(text);
    return value === undefined ? { state: 'broken' } : { state: 'read', value };
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? { state: 'missing' } : { state: 'unreadable', cause: error };
  }
}

/** Writes a file of JSON whole, in lines that a person can read, and its folder if need be. Throws the system's error. */
export async function writeJsonFile(path: string, value: JsonValue, disk: Disk): Promise<void> {
  await makeFolder(dirname(path), disk);
  await writeWhole(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`), { replace: true }, disk);
}
