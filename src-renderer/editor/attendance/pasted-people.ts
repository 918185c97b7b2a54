import type { AttendanceGroup } from '../../../shared/note/blocks.ts';
import { type ListedPerson, listedPeople } from '../../../shared/note/names.ts';
import { groupOfRole } from '../../../shared/tagged/attendance-table.ts';
import {
  among,
  type GivenPerson,
  holding,
  inRole,
  isAttending,
  isCouncillor,
  isTitled,
} from './given-person.ts';
import { isJob, isOffice, ROLE_OF_GROUP } from './groups.ts';
import { peopleOfTable, personInCells } from './pasted-cells.ts';

/** No attendance is longer; what is pasted beyond is not one. */
const MOST_LINES = 2000;

/** Opens a line, or stands alone on it, and says where those who follow belong. */
const HEADING =
  /^(present|members(?: present)?|councillors present|apologies(?: for absence| received)?|substitutes?|(?:also )?in attendance|also present|officers(?: present| in attendance)?|observers?|guests?|absent)\s*(?::|[–-]\s|$)\s*/i;
const HONOUR = /^(?:[CMO]BE|[KD]BE|JP|QC|KC|MP|DL|QPM|Esq|PhD|FR[A-Z]+)\.?$/;
const SEVERAL = /^(?:Councillors|Cllrs)\b|;|\s(?:and|&)\s(?!.*\b(?:council|trust|board|association)\b)/i;
/** An office before the name of who holds it: `Clerk: Mr E Evans`, `the Town Clerk, Mr E Evans`. */
const OFFICE_BEFORE = /^((?:[\p{L}’'-]+ ){0,4}(?:clerk|officer))(?:\s*[:–-]\s+|,?\s+)(?=\p{Lu})/iu;
/** Begins the apologies in running words: `apologies were received from Eve Ebb`. */
const FROM =
  /^(?:and )?(?:with )?(apologies)(?: for absence)?(?: (?:were|was))?(?: received| sent)? from\s*:?\s+/i;
/** Where those who follow in a run of names belong elsewhere: `Bob Brook; apologies from Eve Ebb`. */
const TURN = /;\s*(?=(?:and )?(?:with )?(?:apologies|absent|in attendance|also present|substitutes?)\b)/i;

/** The people of a paste, and the words of the rows that nobody could place. */
export interface PastedPeople {
  readonly people: readonly GivenPerson[];
  readonly leftOut: readonly string[];
}

/** The people in lines of text, as `pastedList` reads them. */
export function pastedPeople(text: string): readonly GivenPerson[] {
  return pastedList(text).people;
}

/**
 * The people in lines of text: cells parted by tabs as a spreadsheet copies them, under titles or without, or a name a
 * line with what is told of it (`Cllr A Smith, Northwold Council (Chair)`), and headings among them (`Apologies:`).
 * Nobody whose column was not understood is taken for present: such rows are left out, and told.
 */
export function pastedList(text: string): PastedPeople {
  const people: GivenPerson[] = [];
  const leftOut: string[] = [];
  let role: string | undefined;
  const put = (person: GivenPerson): void => {
    people.push(role === undefined ? person : among(person, role));
  };
  const lines = linesOf(text);
  const inCells = lines.filter((line) => line.includes('\t')).map(cellsOf);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.includes('\t')) {
      const found = lines.findIndex((each, index) => index > at && !each.includes('\t'));
      const end = found < 0 ? lines.length : found;
      const rows = lines.slice(at, end).map(cellsOf);
      const table = peopleOfTable(rows);
      if (table) {
        for (const person of table.people) put(person);
        leftOut.push(...table.leftOut);
        at = end - 1;
        continue;
      }
      const filled = cellsOf(line).filter((cell) => cell !== '');
      const [only = ''] = filled;
      if (filled.length > 1) {
        const person = personInCells(cellsOf(line), inCells);
        if (person === null) leftOut.push(filled.join(' | '));
        else {
          if (person.role !== undefined && cellsOf(line)[0] === person.role) role = person.role;
          if (person.name !== '') people.push(asRow(person, role));
          else leftOut.push(filled.join(' | '));
        }
        continue;
      }
      takeLine(only);
      continue;
    }
    const parts = line.split(TURN);
    // The mark at which they are parted says that names stand in a run.
    for (const part of parts) takeLine(parts.length > 1 ? `${part};` : part);
  }
  return { people, leftOut };

  function takeLine(words: string): void {
    const heading = HEADING.exec(words.trim()) ?? FROM.exec(words.trim());
    if (heading?.[1]) role = headingRole(heading[1]);
    const rest = heading ? words.trim().slice(heading[0].length) : words;
    for (const person of peopleOfLine(rest)) put(person);
  }
}

/** A person of a row without titles: what the row does not say, the one above or a heading did. */
function asRow(person: GivenPerson, role: string | undefined): GivenPerson {
  return role === undefined || person.role !== undefined ? person : inRole(person, role);
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
  const isSeveral = SEVERAL.test(words) || parts.slice(1).some((part) => isTitled(part));
  if (!isSeveral) return [personOf(words)];
  const listed = listedPeople(words).map(given);
  return listed.length > 0 ? listed : [personOf(words)];
}

function given({ name, role, authority = '', remark }: ListedPerson): GivenPerson {
  const person = { name, authority, ...(remark !== undefined && { remark }) };
  if (role === '') return holding(person, []);
  if (isOffice(role)) return inRole(person, role);
  return inOffice(person, [role]);
}

/** `Cllr A Smith MBE, Northwold Council (Chair)`, `the Clerk, Mr E Evans`: no word of it is lost. */
function personOf(words: string): GivenPerson {
  const [before = '', office = ''] = OFFICE_BEFORE.exec(words) ?? [];
  const holder = words.slice(before.length);
  if (office === '' || !(isTitled(holder) || /[:–-]\s+$/.test(before))) return personIn(words);
  return inOffice(personIn(holder), [office]);
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
  const jobs = told.filter((part) => part !== role && (isJob(part) || isAttending(part)));
  const authority = told.filter((part) => part !== role && !jobs.includes(part)).join(', ');
  const remarks = inside.filter((part) => part !== role && part !== '');
  const person = { name, authority };
  if (role === undefined) return inOffice(person, [...jobs, ...remarks]);
  return inRole(withRemarks(person, [...remarks, ...jobs]), role);
}

/** Somebody of whom offices and other things are told: the first office is the role, but of a councillor. */
function inOffice(person: GivenPerson, told: readonly string[]): GivenPerson {
  const office = isCouncillor(person.name) ? undefined : told.find(isJob);
  const remarks = told.filter((part) => part !== office);
  const whole = withRemarks(person, remarks);
  return office === undefined ? holding(whole, remarks) : inRole(whole, office.replace(/^the (?=\S)/i, ''));
}

function withRemarks(person: GivenPerson, remarks: readonly string[]): GivenPerson {
  const remark = [...remarks, person.remark].filter(Boolean).join(', ');
  return remark === '' ? person : { ...person, remark };
}

/** `Eve Lund – Monitoring Officer` in two. Other words after a dash stay with the name. */
function partedAtDash(part: string): readonly string[] {
  const [, before, after] = /^(\S.*?)\s[–—-]\s+(.+)$/.exec(part) ?? [];
  return before !== undefined && after !== undefined && isAttending(after) ? [before, after] : [part];
}
