import type { Attendance, AttendanceRow, Header } from './blocks.ts';
import { EXEMPT_MARK } from './exempt.ts';

/** A header in public: without the fields in which the mark of exempt matter stands, and without such a title. */
export function publicHeader(header: Header): Header {
  const { layout: _, ...bare } = header;
  const fields = header.fields.filter((field) => !hasMark(field));
  const isSame = fields.length === header.fields.length && !hasMark(header.title) && !hasMark(header.layout);
  if (isSame) return header;
  return { ...bare, title: hasMark(header.title) ? '' : header.title, fields };
}

/**
 * An attendance in public: without the people whose name bears the mark, and without other words of a person that do.
 * Null for a list in running text with the mark in it, as it can't be told how many of the people it is meant for.
 */
export function publicAttendance(block: Attendance): Attendance | null {
  if (!hasMark(block)) return block;
  const { layout, ...bare } = block;
  if (hasMark(layout) && (layout?.form === 'list' || !hasMark(block.rows))) return null;
  return { ...bare, rows: block.rows.filter(({ name }) => !hasMark(name)).map(publicRow) };
}

function publicRow({ layout: _, remark, ...row }: AttendanceRow): AttendanceRow {
  const shown = (words: string): string => (hasMark(words) ? '' : words);
  const bare = { ...row, role: shown(row.role), authority: shown(row.authority) };
  return remark === undefined || hasMark(remark) ? bare : { ...bare, remark };
}

const MARK = EXEMPT_MARK.toLowerCase();

/** Whether the mark, in capitals or small letters, stands anywhere in words or in the data of a form. */
export function hasMark(data: unknown): boolean {
  if (typeof data === 'string') return data.toLowerCase().includes(MARK);
  return typeof data === 'object' && data !== null && Object.values(data).some(hasMark);
}
