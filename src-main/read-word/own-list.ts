import type { Attendance } from '../../shared/note/blocks.ts';
import { readBody } from '../../shared/tagged/body.ts';
import { sourceOf } from '../../shared/tagged/cursor.ts';

/** Lines as the list of who was there that they are, and nothing else; null for any others. */
export function readList(raw: string): Attendance | null {
  const stretch = { kind: 'text', from: 0, to: raw.length } as const;
  const { blocks } = readBody(sourceOf(raw), [stretch], { table: false, attendanceLists: true });
  const [only, ...others] = blocks;
  return only?.type === 'attendance' && only.layout?.form === 'list' && others.length === 0 ? only : null;
}
