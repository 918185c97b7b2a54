import { groupOfRole } from '../tagged/attendance-table.ts';
import { assertNever } from './assert-never.ts';
import { attendanceOf } from './attendance.ts';
import type { AttendanceRow, Note } from './blocks.ts';

/** What a person does for the body, in whatever words: such a person comes to every meeting. */
const OFFICE =
  /\b(?:officers?|clerk|secretar(?:y|iat)|managers?|directors?|head|heads|lead|leads|solicitor|treasurer|accountant|auditor|advis[eo]rs?|chief executive|town crier|engineers?|surveyors?|planners?|wardens?|administrators?|assistants?|coordinators?|co-ordinators?|support|staff)\b/i;
/** Those who come once: to watch, to speak to one matter, or as the public. */
const ONE_OFF =
  /\b(?:observers?|guests?|visitors?|visiting|speakers?|presenters?|invitees?|invited|public|press|(?:for|until|from) (?:the )?items?|for part)\b/i;
/** Headings that say no more than that a person was there. */
const BARE_HEADING = /^(?:also )?(?:in attendance|present|attending|attended|others?)?$/i;

/** The role of a member whom the note names under a heading that is none, as `Apologies`. */
const MEMBER = 'Members';

/**
 * Everyone who belongs to the body, as the note of one meeting tells it: members who were there, sent apologies or were
 * absent, all as present, and the officers in attendance. Substitutes are left out, and so is whoever came once: an
 * observer, a guest, somebody from another organisation. Remarks and layout stay behind, they are of that meeting.
 * People of one role stand together, in the order in which the note has the roles.
 */
export function rosterOf(note: Note): readonly AttendanceRow[] {
  const belonging = attendanceOf(note).flatMap((row) => {
    switch (row.group) {
      case 'substitute':
        return [];
      case 'in attendance':
        return isOfficer(row) ? [plain(row, row.role, 'in attendance')] : [];
      case 'present':
        return [plain(row, row.role, 'present')];
      case 'apologies':
      case 'absent':
        return [plain(row, groupOfRole(row.role) === 'present' ? row.role : null, 'present')];
      default:
        return assertNever(row.group);
    }
  });
  const members = belonging.find(({ role }) => /\b(?:members?|councillors?)\b/i.test(role ?? ''))?.role;
  return together(belonging.map((row) => ({ ...row, role: row.role ?? members ?? MEMBER })));
}

/**
 * The same people as the appendix has them, whose groups are its roles: a row without one is a member's, and an office
 * that is not the name of a group stands in the column of the authority where that is free.
 */
export function appendixRows(rows: readonly AttendanceRow[]): readonly AttendanceRow[] {
  const named = rows.map((row) => {
    if (row.role !== '' && groupOfRole(row.role) === row.group) return row;
    if (row.group === 'present') return { ...row, role: MEMBER };
    const authority = row.authority === '' && !BARE_HEADING.test(row.role) ? row.role : row.authority;
    return { ...row, role: 'In attendance', authority };
  });
  return together(named);
}

function isOfficer({ role, authority, remark = '' }: AttendanceRow): boolean {
  if (ONE_OFF.test(role) || ONE_OFF.test(remark)) return false;
  if (OFFICE.test(role) || OFFICE.test(remark) || OFFICE.test(authority)) return true;
  return BARE_HEADING.test(role) && authority === '';
}

type Belonging = Omit<AttendanceRow, 'role'> & { readonly role: string | null };

function plain(
  { name, authority }: AttendanceRow,
  role: string | null,
  group: AttendanceRow['group'],
): Belonging {
  return { role, name: name.trim(), authority, group };
}

/** People of a group and a role one after the other, members first, each person once. */
function together(rows: readonly AttendanceRow[]): readonly AttendanceRow[] {
  const byRole = new Map<string, AttendanceRow[]>();
  const seen = new Set<string>();
  for (const row of rows) {
    const person = `${row.name}\n${row.authority}`.toLowerCase();
    if (row.name === '' || seen.has(person)) continue;
    seen.add(person);
    const key = `${row.group === 'present' ? 0 : 1}\n${row.role.toLowerCase()}`;
    byRole.set(key, [...(byRole.get(key) ?? []), row]);
  }
  const groups = [...byRole.entries()];
  const members = groups.filter(([key]) => key.startsWith('0'));
  const others = groups.filter(([key]) => key.startsWith('1'));
  return [...members, ...others].flatMap(([, people]) => {
    // `Members` and `members` are one role: as it was written first.
    const role = people[0]?.role ?? '';
    return people.map((row) => ({ ...row, role }));
  });
}
