import type { AttendanceRow } from '../../../shared/note/blocks.ts';
import { groupOfRole } from '../../../shared/tagged/attendance-table.ts';
import { isJob, isOffice, ROLE_OF_GROUP } from './groups.ts';

/** A person as typed or pasted; `role` and `group` only where that says them, `stated` where it was said for sure. */
export type GivenPerson = Pick<AttendanceRow, 'name' | 'authority'> &
  Partial<Pick<AttendanceRow, 'role' | 'group' | 'remark'>> & { readonly stated?: true };

/** Offices of those who serve a body and are no members of it. */
const OFFICER = /\b(?:clerks?|officers?|solicitors?)\b/i;
/** Those who watch or report. */
const ONLOOKER =
  /^(?:(?:the|an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some) )?(?:(?:members?|representatives?) of (?:the )?)?(?:press|public|observers?|guests?|visitors?)(?: (?:and|&) (?:the )?(?:press|public))?$/i;
/** An office alone, in the place of a name: a clerk may be a person who is called so. */
const OFFICE_ALONE =
  /^(?:the )?(?:(?:[\p{L}’'-]+ ){1,4}officers?|officers?|(?:(?:town|parish|city|borough|district|county|council|committee|deputy|assistant|acting|interim|locum|minutes?) )*clerk)$/iu;
const TITLED =
  /^(?:and )?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:erend)?|Sir|Dame|Lord|Lady|Ald(?:erman)?)\b/i;
const COUNCILLOR = /^(?:and )?(?:councillor|cllr|alderman|ald)\b/i;

/** Whether words say of a person that they attend and are no member: `Town Clerk`, `Monitoring Officer`, `press`. */
export function isAttending(office: string): boolean {
  return ONLOOKER.test(office) || (OFFICER.test(office) && !isOffice(office));
}

/** Whether what stands in the place of a name is who attends: `Democratic Services Officer`, `2 members of the public`. */
export function isAttendingName(name: string): boolean {
  return ONLOOKER.test(name) || OFFICE_ALONE.test(name);
}

/** Whether words begin with the title of a person: `Mrs`, `Cllr`. */
export function isTitled(words: string): boolean {
  return TITLED.test(words);
}

/** Whether a name is that of a councillor, who is a member whatever else they do. */
export function isCouncillor(name: string): boolean {
  return COUNCILLOR.test(name);
}

/** Somebody of whom an office was said: in attendance for one that no member holds, unless they are a councillor. */
export function holding(person: GivenPerson, offices: readonly string[]): GivenPerson {
  if (isCouncillor(person.name) || !(offices.some(isAttending) || isAttendingName(person.name)))
    return person;
  return inRole(person, ROLE_OF_GROUP['in attendance']);
}

/** Somebody in a role, and in the group that it names. */
export function inRole(person: GivenPerson, role: string): GivenPerson {
  return { ...person, role, group: groupOfRole(role) };
}

/**
 * Somebody in the role of those they are put among. An office of their own stays with those who were there; among the
 * apologies and the like it is remarked, as the role says there that they were away.
 */
export function among(person: GivenPerson, role: string): GivenPerson {
  const { role: own = '', name, remark: said = '' } = person;
  if (person.stated === true) return person;
  if (own === '') return inRole(person, role);
  const isHeld = isOffice(own) || isJob(own);
  const isOwn = isHeld || isAttendingName(name) || said.split(', ').some(isAttending);
  if (!isOwn || groupOfRole(role) === 'present') return person;
  if (isHeld && groupOfRole(role) === groupOfRole(own)) return person;
  const remark = [isHeld ? own : '', person.remark].filter(Boolean).join(', ');
  return { ...inRole(person, role), ...(remark !== '' && { remark }) };
}
