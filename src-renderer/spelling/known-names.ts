import type { Attendance, Note } from '../../shared/note/blocks.ts';
import { placed } from '../../shared/note/walk.ts';

const OF_BLOCK = new WeakMap<Attendance, readonly string[]>();

/** Every part of the names, roles and authorities in the attendance of a note, in small letters. */
export function knownNames(note: Note): ReadonlySet<string> {
  return new Set(placed(note, 'attendance').flatMap(({ block }) => namesIn(block)));
}

function namesIn(block: Attendance): readonly string[] {
  const known = OF_BLOCK.get(block);
  if (known) return known;
  const names = block.rows
    .flatMap(({ name, role, authority }) => [name, role, authority])
    .flatMap((words) => words.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [])
    .map((name) => name.replaceAll('’', "'"));
  OF_BLOCK.set(block, names);
  return names;
}
