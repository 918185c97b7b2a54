/*
 * People in running text: `Councillors Marlow (Chair), Mrs Thorne and D Winter`. Read off the run-in attendance lists
 * of published minutes.
 */

/** A person as a list of names has them: `role` is an office held, `remark` anything else said in brackets. */
export interface ListedPerson {
  readonly name: string;
  readonly role: string;
  readonly remark?: string;
}

const JOINING = /^(?:and|&|de|du|van|von|der|la|le|of|the|for|to|in|also)$/;
const PLURAL_TITLE = /^((?:(?:County|Town|Parish|Borough|District|City) )?)(?:Councillors|Cllrs\.?)\s*:?\s+/;
const SINGULAR_TITLE = /^(?:(?:County|Town|Parish|Borough|District|City) )?(?:Councillor|Cllr)\b/;
const LEADING_OFFICE =
  /^((?:(?:vice|deputy|joint deputy|acting)[- ])?chair(?:man|woman|person)?)\s*[:,]?\s+(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|\p{Lu}))/iu;
const REMARK =
  /\b(?:via|online|remote|remotely|virtual|virtually|teams|zoom|from|until|left|arrived|part|item|items|minute|by phone|substitut\w*|in place|for cllr|for councillor|declared)\b/i;
const SENTENCE =
  /\b(?:was|were|is|are|had|has|have|been|sent|received|noted|there|none|nil|apologised|attached|list)\b/i;

/** Whether words are a list of names and nothing else: capitals throughout, but for what joins them. */
export function isNameList(words: string): boolean {
  const bare = words.replace(/\([^()]*\)/g, ' ').trim();
  if (bare === '' || bare.length > 600 || /[’']s\b|[:!?]/.test(bare)) return false;
  const parts = bare.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.every((part) => part === part.toUpperCase() && part.length > 3)) return false;
  return parts.every((part) => /^[\p{Lu}–-]/u.test(part) || JOINING.test(part));
}

/** The people of a run-in list, in order. Total: what names no one gives none. */
export function listedPeople(words: string): readonly ListedPerson[] {
  const list = words.replace(/\s+/g, ' ').trim();
  if (list === '' || (SENTENCE.test(list) && !isNameList(list))) return [];
  let title = '';
  const people: ListedPerson[] = [];
  for (const part of splitNames(list)) {
    let rest = part
      .replace(/^(?:and|&)\s+/i, '')
      .replace(/[\s.,;]+$/, '')
      .trim();
    const plural = PLURAL_TITLE.exec(`${rest} `);
    if (plural) {
      const isLabel = /:\s*$/.test(plural[0].trimEnd());
      title = isLabel ? '' : `${plural[1] ?? ''}Councillor `;
      rest = rest.slice(plural[0].trimEnd().length).trim();
    } else if (SINGULAR_TITLE.test(rest)) title = '';
    const person = personOf(rest, title);
    if (person) people.push(person);
  }
  return people;
}

function personOf(words: string, title: string): ListedPerson | null {
  let rest = words;
  let role = '';
  let remark: string | undefined;
  rest = rest.replace(/\(([^()]*)\)/g, (_all, inside: string) => {
    if (REMARK.test(inside)) remark = inside.trim();
    else role = inside.trim();
    return ' ';
  });
  const office = LEADING_OFFICE.exec(rest);
  if (office?.[1]) {
    role = office[1];
    rest = rest.slice(office[0].length);
  }
  const dash = /\s[–-]\s+(.+)$/.exec(rest);
  if (dash?.[1] && role === '') {
    role = dash[1].trim();
    rest = rest.slice(0, dash.index);
  }
  const name = (title + rest)
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;–-]+$/, '')
    .trim();
  if (
    !/\p{L}/u.test(name) ||
    /^(?:(?:County|Town|Parish|Borough|District|City) )?(?:Councillors?|Cllrs?)$/.test(name)
  ) {
    return null;
  }
  return remark === undefined ? { name, role } : { name, role, remark };
}

/** Splits at commas, semicolons, `and`, full stops between names, and after a bracket; brackets stay whole. */
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
    else if (char === ',' || char === ';') cut(at, at + 1);
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
