import { GROUP_TITLES, sameRows } from '../../shared/note/attendance.ts';
import type { Attendance, AttendanceRow } from '../../shared/note/blocks.ts';
import { commonSequence } from '../../shared/note/compare/common-sequence.ts';
import { gapsBetween, type Pair } from '../../shared/note/compare/pair.ts';
import { groupOfRole } from '../../shared/tagged/attendance-table.ts';
import { escapeTags } from '../../shared/tagged/escape.ts';
import { keyOf } from './own-leaves.ts';
import { readList } from './own-list.ts';

/** The people of an attendance with what was changed of them in the table of the file. */
export function mergedRows(
  own: readonly AttendanceRow[],
  written: readonly AttendanceRow[],
  found: readonly AttendanceRow[],
): readonly AttendanceRow[] {
  const ownFor = new Map(matched(own.map(shown), written.map(shown)).map(({ from, to }) => [to, from]));
  const writtenFor = new Map(
    matched(
      written.map((row) => JSON.stringify(row)),
      found.map((row) => JSON.stringify(row)),
    ).map(({ from, to }) => [to, from]),
  );
  const shownOwn = new Set(ownFor.values());
  const rows: AttendanceRow[] = [];
  let next = 0;
  const passUnshown = (end: number): void => {
    for (; next < end; next += 1) {
      const row = own[next];
      if (row && !shownOwn.has(next)) rows.push(row);
    }
  };
  for (const [at, row] of found.entries()) {
    const from = writtenFor.get(at);
    const place = from === undefined ? undefined : ownFor.get(from);
    const [before, mine] = [written[from ?? -1], own[place ?? -1]];
    if (place === undefined || !before || !mine) rows.push(asAbove(row, found[at - 1], rows.at(-1)));
    else {
      passUnshown(place);
      rows.push(mergedRow(mine, before, row));
      next = Math.max(next, place + 1);
    }
  }
  passUnshown(own.length);
  return rows;
}

/** Somebody new under the role of the person above has it as that person does, whose role may be no more than the group. */
function asAbove(
  row: AttendanceRow,
  shownAbove: AttendanceRow | undefined,
  above: AttendanceRow | undefined,
): AttendanceRow {
  const isAlike =
    shownAbove?.role === row.role && shownAbove.group === row.group && above?.group === row.group;
  return isAlike ? { ...row, role: above.role } : row;
}

/** Those that are the same, and between them as many as there are on both sides, in their order. */
function matched(from: readonly string[], to: readonly string[]): readonly Pair[] {
  const same = commonSequence(from, to);
  return gapsBetween(same, from.length, to.length).flatMap((gap, index) => {
    const length = gap.from[1] - gap.from[0];
    const isEven = length === gap.to[1] - gap.to[0];
    const between = Array.from({ length: isEven ? length : 0 }, (_, at) => ({
      from: gap.from[0] + at,
      to: gap.to[0] + at,
    }));
    const end = same[index];
    return end ? [...between, end] : between;
  });
}

/** A person as a table of the file shows them. */
function shown({ name, authority, remark }: AttendanceRow): string {
  return keyOf(`${remarked(name, remark)} ${authority}`);
}

function remarked(name: string, remark: string | undefined): string {
  return remark?.trim() ? `${name} (${remark.trim().replace(/^\((.*)\)$/s, '$1')})` : name;
}

function mergedRow(own: AttendanceRow, written: AttendanceRow, found: AttendanceRow): AttendanceRow {
  const isMoved = written.role !== found.role;
  const role = isMoved ? { role: found.role, group: found.group } : {};
  const authority = written.authority === found.authority ? {} : { authority: found.authority };
  if (written.name === found.name) return { ...own, ...role, ...authority };
  const tail = remarked('', own.remark);
  if (tail !== '' && found.name.endsWith(tail))
    return { ...own, ...role, ...authority, name: found.name.slice(0, -tail.length).trim() };
  const { remark: _, ...bare } = own;
  return { ...bare, ...role, ...authority, name: found.name };
}

/**
 * An attendance with the people that it came to. A list in running text keeps its lines where only names were changed,
 * and otherwise becomes a table; a role that no table can have in its group stands behind the name there.
 */
export function withRows(own: Attendance, rows: readonly AttendanceRow[]): Attendance {
  if (own.layout?.form !== 'list') return { ...own, rows };
  return withNames(own, own.layout.raw, rows) ?? { ...own, rows: inTable(rows) };
}

function withNames(own: Attendance, raw: string, rows: readonly AttendanceRow[]): Attendance | null {
  if (rows.length !== own.rows.length) return null;
  let text = raw;
  for (const [index, row] of rows.entries()) {
    const before = own.rows[index]?.name ?? '';
    if (row.name === before) continue;
    const places = text.split(before);
    if (before === '' || places.length !== 2) return null;
    text = places.join(escapeTags(row.name));
  }
  const list = readList(text);
  return list && sameRows(list.rows, rows) ? list : null;
}

/** In a table an empty role is that of the row above: whoever has none there has that of the group. */
function inTable(list: readonly AttendanceRow[]): readonly AttendanceRow[] {
  const rows: AttendanceRow[] = [];
  for (const row of list.map(withRoleOfGroup)) {
    const above = rows.at(-1);
    const isBare = row.role === '' && above?.group === row.group && above.role !== '';
    rows.push(isBare ? { ...row, role: GROUP_TITLES[row.group] } : row);
  }
  return rows;
}

function withRoleOfGroup(row: AttendanceRow): AttendanceRow {
  const { role, group, name } = row;
  if (role === '' || groupOfRole(role) === group) return row;
  return { ...row, role: '', name: `${name} (${role})`.trim() };
}
