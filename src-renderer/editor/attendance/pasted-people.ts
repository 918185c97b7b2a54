import type { AttendanceColumn, AttendanceGroup } from '../../../shared/note/blocks.ts';
import { type ListedPerson, listedPeople } from '../../../shared/note/names.ts';
import { groupOfRole } from '../../../shared/tagged/attendance-table.ts';
import { among, type GivenPerson, holding, inRole, isAttending, isAttendingName } from './given-person.ts';
import { isOffice, ROLE_OF_GROUP } from './groups.ts';

/** No attendance is longer; what is pasted beyond is not one. */
const MOST_LINES = 2000;

/** Opens a line, or stands alone on it, and says where those who follow belong. */
const HEADING =
  /^(present|members(?: present)?|councillors present|apologies(?: for absence| received)?|substitutes?|(?:also )?in attendance|also present|officers(?: present| in attendance)?|observers?|guests?|absent)\s*(?::|[–-]\s|$)\s*/i;
const TITLED =
  /^(?:and )?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:erend)?|Sir|Dame|Lord|Lady|Ald(?:erman)?)\b/i;
const HONOUR = /^(?:[CMO]BE|[KD]BE|JP|QC|KC|MP|DL|QPM|Esq|PhD|FR[A-Z]+)\.?$/;
const SEVERAL = /^(?:Councillors|Cllrs)\b|;|\s(?:and|&)\s(?!.*\b(?:council|trust|board|association)\b)/i;
const JOB = /\b(?:chair|clerk|officer|director|manager|solicitor|secretary|treasurer|mayor|head of)\b/i;
/** An office before the name of who holds it: `Clerk: Mr E Evans`, `the Town Clerk, Mr E Evans`. */
const OFFICE_BEFORE = /^((?:[\p{L}’'-]+ ){0,4}(?:clerk|officer))(?:\s*[:–-]\s+|,?\s+)(?=\p{Lu})/iu;
const COLUMN: Readonly<Record<AttendanceColumn, RegExp>> = {
  role: /^(?:position|role|capacity|office|status)\b/i,
  name: /^(?:councillors?|names?|members?|attendees?)$/i,
  authority: /^(?:authority|council|organisation|representing|body|ward|company)$/i,
};

/**
 * The people in lines of text: cells parted by tabs as a spreadsheet copies them, or a name a line with what is told
 * of it (`Cllr A Smith, Northwold Council (Chair)`), and headings among them (`Apologies:`).
 */
export function pastedPeople(text: string): readonly GivenPerson[] {
  const lines = linesOf(text);
  const columns = lines[0]?.includes('\t') ? titledColumns(cellsOf(lines[0])) : null;
  const people: GivenPerson[] = [];
  let role: string | undefined;
  for (const line of columns ? lines.slice(1) : lines) {
    if (line.includes('\t')) {
      const person = personInCells(cellsOf(line), columns);
      role = person.role ?? role;
      if (person.name !== '') people.push(role === undefined ? person : inRole(person, role));
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading?.[1]) role = headingRole(heading[1]);
    const rest = heading ? line.slice(heading[0].length) : line;
    for (const person of peopleOfLine(rest)) people.push(role === undefined ? person : among(person, role));
  }
  return people;
}

/** Whether text is more than the words of one cell. */
export function isList(text: string): boolean {
  return /[\t\r\n]/.test(text.replace(/[\r\n]+$/, ''));
}

/** Lines with words. Within quotes, a spreadsheet's cell goes on over line ends. */
function linesOf(text: string): readonly string[] {
  const joined = text.replace(/(^|[\t\n\r])"((?:[^"]|"")*)"(?=[\t\n\r]|$)/g, (_all, before, cell) => {
    return (
      before +
      String(cell)
        .replace(/\s*[\r\n]+\s*/g, ' ')
        .replaceAll('""', '"')
    );
  });
  return joined
    .split(/[\r\n\u2028\u2029]+/)
    .slice(0, MOST_LINES)
    .filter((line) => line.trim() !== '');
}

function cellsOf(line: string): readonly string[] {
  return line.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim());
}

type Columns = readonly (AttendanceColumn | null)[];

/** What the cells of a first line say of those below; null where they are no titles. */
function titledColumns(cells: readonly string[]): Columns | null {
  const known = cells.map(
    (cell): AttendanceColumn | null =>
      (['role', 'name', 'authority'] as const).find((column) => COLUMN[column].test(cell)) ?? null,
  );
  const isTitles = known.includes('name') && known.filter((column) => column !== null).length > 1;
  return isTitles ? known : null;
}

function personInCells(cells: readonly string[], titled: Columns | null): GivenPerson {
  const columns = titled ?? usualColumns(cells);
  const said = (column: AttendanceColumn): string => cells[columns.indexOf(column)] ?? '';
  const person = { name: said('name'), authority: said('authority') };
  return said('role') === '' ? person : { ...person, role: said('role') };
}

/** Two cells are a name and where it comes from, unless the first is a role or the place of one. */
function usualColumns([first = '', ...rest]: readonly string[]): Columns {
  if (rest.filter((cell) => cell !== '').length > 1 || rest.length > 1) return ['role', 'name', 'authority'];
  const isRole = first === '' || HEADING.test(first) || isOffice(first) || isAttendingName(first);
  return isRole && !TITLED.test(first) ? ['role', 'name'] : ['name', 'authority'];
}

function headingRole(words: string): string {
  const group: AttendanceGroup = groupOfRole(words);
  return group === 'present' || ROLE_OF_GROUP[group] === 'In attendance'
    ? ROLE_OF_GROUP[/officer|observer|guest|attendance|also/i.test(words) ? 'in attendance' : 'present']
    : ROLE_OF_GROUP[group];
}

/** A line of one name, or a run of several. */
function peopleOfLine(line: string): readonly GivenPerson[] {
  const words = line
    .replace(/^[\s·•*–-]+|^\s*\d+[.)]\s+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return [];
  const parts = words.replace(OFFICE_BEFORE, '').split(/,\s*(?![^(]*\))/);
  const isSeveral = SEVERAL.test(words) || parts.slice(1).some((part) => TITLED.test(part));
  if (!isSeveral) return [personOf(words)];
  const listed = listedPeople(words).map(given);
  return listed.length > 0 ? listed : [personOf(words)];
}

function given({ name, role, authority = '', remark }: ListedPerson): GivenPerson {
  const person = { name, authority, ...(remark !== undefined && { remark }) };
  if (role === '') return holding(person, []);
  if (isOffice(role)) return inRole(person, role);
  return holding({ ...person, remark: [role, remark].filter(Boolean).join(', ') }, [role]);
}

/** `Cllr A Smith MBE, Northwold Council (Chair)`, `the Clerk, Mr E Evans`: no word of it is lost. */
function personOf(words: string): GivenPerson {
  const [before = '', office = ''] = OFFICE_BEFORE.exec(words) ?? [];
  const holder = words.slice(before.length);
  if (office === '' || !(TITLED.test(holder) || /[:–-]\s+$/.test(before))) return personIn(words);
  const { remark, ...person } = personIn(holder);
  return holding({ ...person, remark: [office, remark].filter(Boolean).join(', ') }, [office]);
}

function personIn(words: string): GivenPerson {
  const inside: string[] = [];
  const bare = words
    .replace(/\s*\(([^()]*)\)/g, (_all, told: string) => {
      inside.push(told.trim());
      return '';
    })
    .trim();
  const [first = '', ...rest] = bare.split(/,\s*/).flatMap(partedAtDash);
  const honours = rest.filter((part) => HONOUR.test(part));
  const told = rest.filter((part) => part !== '' && !HONOUR.test(part));
  const name = [first, ...honours].join(', ').trim();
  if (name === '') return { name: words, authority: '' };
  const role = [...inside, ...told].find(isOffice);
  const jobs = told.filter((part) => part !== role && (JOB.test(part) || isAttending(part)));
  const authority = told.filter((part) => part !== role && !jobs.includes(part)).join(', ');
  const remark = [...inside.filter((part) => part !== role && part !== ''), ...jobs].join(', ');
  const person = { name, authority, ...(remark !== '' && { remark }) };
  return role === undefined ? holding(person, [...inside, ...jobs]) : inRole(person, role);
}

/** `Eve Lund – Monitoring Officer` in two. Other words after a dash stay with the name. */
function partedAtDash(part: string): readonly string[] {
  const [, before, after] = /^(\S.*?)\s[–—-]\s+(.+)$/.exec(part) ?? [];
  return before !== undefined && after !== undefined && isAttending(after) ? [before, after] : [part];
}
