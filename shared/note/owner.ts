/*
 * Whose an action is, when only its sentence says so: the owner opens it (`Officers to circulate …`, `Cllr Green to
 * write …`). A sentence about a thing (`Future reports to explain …`, `Report to be brought back`) names no one.
 */

/** People by what they do, in the words of minutes. */
const PEOPLE =
  'officers?|members?|chair(?:man|woman|person)?|vice[- ]chair(?:man|woman)?|clerk|secretar(?:y|iat)|all|everyone|staff|team|councillors?|directors?|managers?|advis[eo]rs?|heads?|leads?|leaders?|treasurer|board|committee|panel|group|council|cabinet|lga|department|service|services|trustees?|governors?|president|mayor|solicitor|auditors?|consultants?|engineers?|wardens?|surveyors?|planners?';
const THINGS =
  'links?|reports?|letters?|papers?|minutes|notes?|items?|updates?|details|information|actions?|work|data|future|further|next|agenda|plans?|copies|copy|decision|proposals?|options?|draft|drafts|document|documents|recommendations?|invitations?|emails?|meeting|meetings|request|requests|application|applications|policy|invoice|invoices|feedback|comments|responses?|reply|discussions?|attention|subject|due|according|prior|date';

const BEFORE_TO =
  /^((?:[^.:;?!]|\b[A-Z]\.){1,80}?)\s+(?:(?:is |are |was |were |will )?(?:agreed |asked |requested |instructed |required )?to\s+(?!be\b|the\b|a\b|an\b)[a-z]|TO\s+(?!BE\b|THE\b)[A-Z])/;
const BEFORE_WILL = /^((?:[^.:;?!]|\b[A-Z]\.){1,60}?)\s+will\s+(?!be\b)[a-z]/;
const BEFORE_DASH = /^([^.:;?!–—]{1,60}?)\s+[–—-]\s+\p{L}/u;
const IN_BRACKETS = /[([]([^()[\]]{1,60})[)\]]\.?$/;
const INITIALS = /^[A-Z]{2,3}(?:\s*[/,&]\s*[A-Z]{2,3})*$/;
const JOINING = new Set(['and', '&', 'of', 'the', 'for', 'de', 'van', 'von', 'le', 'la', 'with']);
const PERSON_WORD = new RegExp(`^(?:${PEOPLE})$`, 'i');
const THING_WORD = new RegExp(`^(?:${THINGS})$`, 'i');

/** The owner that opens a sentence, or closes it in brackets, as it is written; null where it names none. */
export function ownerInWords(words: string): string | null {
  for (const before of [BEFORE_TO, BEFORE_WILL, BEFORE_DASH]) {
    const opening = before.exec(words)?.[1]?.trim();
    if (opening !== undefined && isPeople(opening)) return opening.replace(/,$/, '');
  }
  const closing = IN_BRACKETS.exec(words.slice(-70))?.[1]?.trim();
  return closing !== undefined && (INITIALS.test(closing) || isNamed(closing)) ? closing : null;
}

function isPeople(opening: string): boolean {
  const parts = opening.split(/[\s,/]+/).filter((part) => part !== '');
  if (parts.length > 9 || parts.some((part) => THING_WORD.test(part))) return false;
  const named = parts.filter((part) => !JOINING.has(part.toLowerCase()));
  if (named.length === 0) return false;
  return named.every((part) => PERSON_WORD.test(part) || /^\(?[\p{Lu}][\p{L}’'.-]*\)?$/u.test(part));
}

/** A person by forename and surname, by title, or by what they do. */
function isNamed(words: string): boolean {
  const parts = words.trim().split(/\s+/);
  return isPeople(words) && (parts.length > 1 ? parts.length < 5 : PERSON_WORD.test(words.trim()));
}

/** What several owners are parted by. */
const BETWEEN_OWNERS = /\s*(?:[,;&/]|\band\b)\s*/;
/** Words of bodies and offices that are written as names are. */
const OFFICE =
  /^(?:master|office|unit|division|authority|trust|company|association|partnership|agency|police|university|college|school|ltd|plc|legal|finance|planning|chief|deputy|executive)$/i;

/** The people whom an owner names: each by forename and surname. Whoever is told by an office or initials is none. */
export function peopleOwning(owner: string): readonly string[] {
  return owner.split(BETWEEN_OWNERS).filter((name) => {
    const parts = name.trim().split(/\s+/);
    if (parts.length < 2 || parts.length > 4 || !isPeople(name)) return false;
    return !parts.some((part) => PERSON_WORD.test(part) || OFFICE.test(part) || JOINING.has(part));
  });
}

/** Whether words name an owner and say nothing else: `Gus Lund`, `GL/FO`, `Clerk`. */
export function isOwnerAlone(words: string): boolean {
  return words.length <= 60 && !/[.;:]$/.test(words) && (INITIALS.test(words) || isNamed(words));
}

const DETAIL =
  /^(owner|lead(?: officer)?|responsible(?: officer)?|due(?: date)?|by when|deadline|date due)\s*:\s*(.+)$/i;

/** Whether a line tells an owner or a date of the action above it: `Owner: Gus Lund`. */
export function isDetailLine(words: string): boolean {
  return words.length < 100 && DETAIL.test(words);
}

/** What a detail line tells. */
export function detailIn(words: string): { readonly of: 'owner' | 'due'; readonly value: string } | null {
  const match = words.length < 100 ? DETAIL.exec(words) : null;
  if (!match) return null;
  const isOwner = /^(?:owner|lead|responsible)/i.test(match[1] ?? '');
  return { of: isOwner ? 'owner' : 'due', value: (match[2] ?? '').trim() };
}

/** Whether a sentence reads as something to do: an owner opens it, or `To`. */
export function looksLikeAction(words: string): boolean {
  return /^To [a-z]/.test(words) || ownerInWords(words) !== null;
}
