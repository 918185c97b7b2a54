/*
 * Whose an action is, when only its sentence says so: the owner opens it (`Officers to circulate …`, `Cllr Green to
 * write …`). A sentence about a thing (`Future reports to explain …`, `Report to be brought back`) names no one.
 */

/** People by what they do, in the words of minutes. */
const PEOPLE =
  'officers?|members?|chair(?:man|woman|person)?|vice[- ]chair(?:man|woman)?|clerk|secretar(?:y|iat)|all|everyone|staff|team|councillors?|directors?|managers?|advis[eo]rs?|heads?|leads?|leaders?|treasurer|board|committee|panel|group|council|cabinet|lga|department|service|services|trustees?|governors?|president|mayor|solicitor|auditors?|consultants?|engineers?|wardens?|surveyors?|planners?';
const THINGS =
  'reports?|letters?|papers?|minutes|notes?|items?|updates?|details|information|actions?|work|data|future|further|next|agenda|plans?|copies|copy|decision|proposals?|options?|draft|drafts|document|documents|recommendations?|invitations?|emails?|meeting|meetings|request|requests|application|applications|policy|invoice|invoices|feedback|comments|responses?|reply|discussions?|attention|subject|due|according|prior|date';

const BEFORE_TO =
  /^([^.:;?!]{1,80}?)\s+(?:is |are |was |were |agreed |asked |requested |will )?to\s+(?!be\b|the\b|a\b|an\b)[a-z]/;
const BEFORE_WILL = /^([^.:;?!]{1,60}?)\s+will\s+(?!be\b)[a-z]/;
const JOINING = new Set(['and', '&', 'of', 'the', 'for', 'de', 'van', 'von', 'le', 'la', 'with']);
const PERSON_WORD = new RegExp(`^(?:${PEOPLE})$`, 'i');
const THING_WORD = new RegExp(`^(?:${THINGS})$`, 'i');

/** The owner that opens a sentence, as it is written, or null where it names none. */
export function ownerInWords(words: string): string | null {
  const opening = (BEFORE_TO.exec(words) ?? BEFORE_WILL.exec(words))?.[1]?.trim();
  if (opening === undefined) return null;
  return isPeople(opening) ? opening.replace(/,$/, '') : null;
}

function isPeople(opening: string): boolean {
  const parts = opening.split(/[\s,/]+/).filter((part) => part !== '');
  if (parts.length > 9 || parts.some((part) => THING_WORD.test(part))) return false;
  const named = parts.filter((part) => !JOINING.has(part.toLowerCase()));
  if (named.length === 0) return false;
  return named.every((part) => PERSON_WORD.test(part) || /^\(?[\p{Lu}][\p{L}’'.-]*\)?$/u.test(part));
}

/** Whether a sentence reads as something to do: an owner opens it, or `To`. */
export function looksLikeAction(words: string): boolean {
  return /^To [a-z]/.test(words) || ownerInWords(words) !== null;
}
