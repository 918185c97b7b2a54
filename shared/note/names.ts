/*
 * People in running text: `Councillors Marlow (Chair), Mrs Thorne and D Winter`. Read off the run-in attendance lists
 * of published minutes.
 */

/** A person as a list of names has them: `role` is an office held, `remark` anything else said in brackets. */
export interface ListedPerson {
  readonly name: string;
  readonly role: string;
  readonly remark?: string;
  readonly authority?: string;
}

const JOINING = /^(?:and|&|de|du|van|von|der|la|le|of|the|for|to|in|at|on|with|also)$/i;
const PLACE = '(?:(?:County|Town|Parish|Borough|District|City) )?';
const PLURAL_TITLE = new RegExp(`^(${PLACE})(?:Councillors|Cllrs\\.?)(\\s*:)?\\s+`, 'i');
const SINGULAR_TITLE = new RegExp(`^${PLACE}(?:Councillor|Cllr)\\b`, 'i');
const PERSONAL_TITLE =
  /^(?:(?:The )?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:erend)?|Sir|Dame|Lord|Lady|Mayor|Alderman|Ald)\b)/i;
const LEADING_OFFICE =
  /^((?:(?:vice|deputy|joint deputy|acting)[- ])?chair(?:man|woman|person)?)\s*[:,]?\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|\p{Lu}))/iu;
const REMARK =
  /\b(?:via|online|remote|remotely|virtual|virtually|teams|zoom|from|until|left|arrived|part|item|items|minute|by phone|substitut\w*|in place|for cllr|for councillor|declared)\b/i;
const SENTENCE =
  /\b(?:was|were|is|are|had|has|have|been|sent|received|noted|there|none|nil|apologised|attached|listed|list|see|as|appendix|above|below)\b/i;
/** What a person does, in the words of minutes: such a part of a list is about the person before it. */
const JOB =
  /^(?:(?:the|interim|acting|joint|former|assistant|deputy|senior|principal|chief|lead|strategic|corporate|executive|regional|independent) )*(?:[\p{L}&-]+ ){0,4}(?:head|director|manager|officer|solicitor|clerk|headteacher|leader|chair(?:man|woman|person)?|vice|secretary|treasurer|adviser|advisor|consultant|engineer|planner|executive|accountant|auditor|lawyer|inspector|governor|trustee|representative|member for|spokesperson|lead|planner|architect|surveyor|administrator|co-?ordinator|bursar|registrar|analyst|barrister|nurse|teacher|principal)\b/iu;
/** An organisation: such a part is the authority of the person before it. */
const ORGANISATION =
  /\b(?:council|authority|school|primary|academy|college|trust|nhs|university|police|service|association|company|ltd|limited|llp|department|directorate|survey|partnership|federation|union|society|icb|ccg|cic|cvs)\b/i;
const NO_ONE =
  /^(?:(?:[\p{L}-]+ ){0,4}(?:representatives|members|councillors|officers|observers|governors|trustees)|none|nil|vacan(?:cy|t)|n\/a|apologies|present|absent|(?:the |a )?(?:public|press)|conservatives?|labour|liberal democrats?|green(?: party)?|independents?|(?:no|\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a)\b.*\b(?:public|press|residents?|electors|parishioners)\b.*)$/iu;

/** Whether words are a list of names and nothing else: capitals throughout, but for what joins them. */
export function isNameList(words: string): boolean {
  const bare = words.replace(/\([^()]*\)/g, ' ').trim();
  if (bare === '' || bare.length > 600 || /[’']s\b|[:!?]/.test(bare)) return false;
  const parts = bare.split(/[\s,;*†]+/).filter((part) => part !== '');
  const isCapitals = parts.every((part) => part === part.toUpperCase() && part.length > 3);
  if (isCapitals && !PLURAL_TITLE.test(`${bare} `) && !SINGULAR_TITLE.test(bare)) return false;
  return parts.length > 0 && parts.every((part) => /^[\p{Lu}–-]/u.test(part) || JOINING.test(part));
}

/** The people of a run-in list, in order. Total: what names no one gives none. */
export function listedPeople(words: string): readonly ListedPerson[] {
  // Columns of a table that was lost: a tab or a wide gap parts names as a comma does.
  const list = words
    .replace(/\t+|[ \u00A0]{3,}/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();
  if (list === '' || (SENTENCE.test(list) && !isNameList(list))) return [];
  return splitAt(list, ';').flatMap(namesInRun);
}

/** The people of a run without semicolons: a title in the plural holds to its end. */
function namesInRun(list: string): readonly ListedPerson[] {
  let title = '';
  let office = '';
  const people: ListedPerson[] = [];
  const parts = splitNames(list);
  for (const [index, part] of parts.entries()) {
    let rest = part
      .replace(/^(?:and|&)\s+/i, '')
      .replace(/^[*†\s]+|[\s.,;]+$/g, '')
      .trim();
    const plural = PLURAL_TITLE.exec(`${rest} `);
    if (plural) {
      title = plural[2] === undefined ? `${plural[1] ?? ''}Councillor ` : '';
      rest = rest.slice(plural[0].trimEnd().length).trim();
    } else if (PERSONAL_TITLE.test(rest) && SINGULAR_TITLE.test(rest)) title = '';
    // `and the Clerk, Mrs J Bell`: an office that its holder follows.
    const holder = (index === 0 ? /^(?:and )?the (\p{Lu}[\p{L} ]+)$/u : /^and the (\p{Lu}[\p{L} ]+)$/u).exec(
      part.trim(),
    );
    const next = parts[index + 1]?.trim() ?? '';
    if (holder?.[1] && JOB.test(holder[1]) && PERSONAL_TITLE.test(next)) {
      [office, title] = [holder[1], ''];
      continue;
    }
    const before = people.at(-1);
    const told = before && office === '' && !holder && isAboutPerson(rest) ? aboutPerson(before, rest) : null;
    if (told) people[people.length - 1] = told;
    else {
      const person = personOf(rest, title);
      if (person) people.push(office === '' ? person : { ...person, role: person.role || office });
      office = '';
    }
  }
  return people;
}

/** Whether a part of a list is no name but says what the person before it does, or for whom. */
function isAboutPerson(words: string): boolean {
  if (PERSONAL_TITLE.test(words) || PERSONAL_TITLE.test(/\(([^()]*)\)/.exec(words)?.[1] ?? '')) return false;
  const bare = words.replace(/\([^()]*\)/g, '').trim();
  return JOB.test(bare) || ORGANISATION.test(bare);
}

function aboutPerson(person: ListedPerson, words: string): ListedPerson {
  const inside = /\(([^()]*)\)\s*$/.exec(words)?.[1];
  const bare = words.replace(/\([^()]*\)\s*$/, '').trim();
  if (!JOB.test(bare))
    return { ...person, authority: person.authority ?? bare, role: person.role || (inside ?? '') };
  const role = [person.role, bare, ...(inside ? [inside] : [])].filter((one) => one !== '').join(', ');
  return { ...person, role };
}

function personOf(words: string, title: string): ListedPerson | null {
  let rest = words;
  let role = '';
  let remark: string | undefined;
  let authority: string | undefined;
  rest = rest.replace(/\(([^()]*)\)/g, (_all, inside: string) => {
    if (REMARK.test(inside)) remark = inside.trim();
    else role = inside.trim();
    return ' ';
  });
  if (PERSONAL_TITLE.test(role)) [rest, role] = [role, rest.replace(/\bin the chair\b/i, '').trim()];
  rest = rest.replace(/\s+in the chair\b/i, () => {
    role ||= 'Chair';
    return '';
  });
  role = role
    .replace(/^in the chair$/i, 'Chair')
    .replace(/^The (?=\p{Lu})/u, '')
    .trim();
  const office = LEADING_OFFICE.exec(rest);
  if (office?.[1]) {
    role = office[1];
    rest = rest.slice(office[0].length);
  }
  const dash = /\s[–-]\s+(.+)$/.exec(rest);
  if (dash?.[1]) {
    const about = dash[1].trim();
    rest = rest.slice(0, dash.index);
    if (role === '' && !/\bward\b/i.test(about)) role = about;
    else authority = about;
  }
  const name = (title + rest)
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;–-]+$/, '')
    .trim();
  if (!/\p{L}/u.test(name) || NO_ONE.test(name)) return null;
  if (new RegExp(`^(?:${PLACE}(?:Councillors?|Cllrs?)\\s*)+$`, 'i').test(name)) return null;
  return {
    name,
    role,
    ...(remark !== undefined && { remark }),
    ...(authority !== undefined && { authority }),
  };
}

/** The parts of a list between marks that stand in no brackets. */
function splitAt(list: string, mark: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const char of list) {
    if (char === '(') depth += 1;
    if (char === ')') depth = Math.max(0, depth - 1);
    if (char === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** Splits at commas, `and`, full stops between names, and after a bracket; brackets stay whole. */
function splitNames(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const cut = (at: number, next: number): void => {
    parts.push(list.slice(from, at));
    from = next;
  };
  for (let at = 0; at < list.length; at += 1) {
    const char = list[at];
    if (char === '(') depth += 1;
    else if (char === ')') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && /^ \p{Lu}/u.test(list.slice(at + 1, at + 3))) cut(at + 1, at + 2);
    } else if (depth > 0) continue;
    else if (char === ',') cut(at, at + 1);
    else if (char === '.' && /^\. \p{Lu}/u.test(list.slice(at, at + 3)) && endsWord(list, at))
      cut(at, at + 1);
    else if (char === ' ' && /^ (?:and|&) /.test(list.slice(at, at + 5))) cut(at, at + 1);
  }
  parts.push(list.slice(from));
  return parts;
}

/** Whether the dot at `at` ends a name rather than an initial or a title. */
function endsWord(list: string, at: number): boolean {
  const word = /[\p{L}’'-]*$/u.exec(list.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  return word.length > 2 && !/^(?:Mrs|Rev|Hon|Cllr|Cllrs|Prof)$/i.test(word);
}
