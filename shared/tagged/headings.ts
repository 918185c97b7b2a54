/*
 * How decisions, actions and votes announce themselves. The wordings are those of the public documents of this
 * family: on a line of their own (`Decision:`, `RESOLVED`, `Resolved –`), before the sentence (`RESOLVED: That …`,
 * `AGREED that …`), or within it (`The Committee resolved to:`).
 */

/**
 * A line that opens a block. `at` is where the block's own words start: the line's length for a heading on a line
 * of its own. `numberEnd` is where the keyword starts.
 */
export interface HeadingMatch {
  readonly kind: 'decision' | 'action' | 'vote';
  readonly keyword: string;
  readonly numberEnd: number;
  readonly at: number;
  readonly form: 'own-line' | 'inline' | 'sentence';
  /** Whether what follows belongs to it until the entry ends, or only as far as the sentence goes on. */
  readonly scope: 'entry' | 'sentence';
}

const DASH = '[-–—\u2011]';
const BODY_NAME = '(?:the )?[A-Za-z][A-Za-z ]{1,40}?';
const KEY = `(?:resolved|agreed|decided|recommended(?: to ${BODY_NAME})?)`;
const HOW = String.raw`(?:[,:]?\s*\(?\b(?:unanimously|nem\.? con\.?)\)?)?`;
const TO_BODY = `recommendations? to ${BODY_NAME}`;

const OWN_LINE = new RegExp(
  String.raw`^((?:(?:delegated )?decisions?(?:\(s\))?(?: made| taken| reached)?|resolutions?(?:\(s\))?|(?:it was )?(?:unanimously )?${KEY}${HOW}|${TO_BODY})(?:,? (?:that|to))?)\s*(?::?\s*${DASH}*|${DASH}\s*:)\s*$`,
  'i',
);
const BEFORE_SENTENCE = new RegExp(
  String.raw`^((?:unanimously )?${KEY}${HOW}|(?:delegated )?decision|resolution|${TO_BODY})(\s*:\s*${DASH}?\s*|\s+${DASH}+:?\s+|[–—]\s*)(?=\S)`,
  'i',
);
const CAPITALS =
  /^((?:UNANIMOUSLY )?(?:RESOLVED|AGREED|RECOMMENDED|DECIDED)(?:,?\s+\(?(?:UNANIMOUSLY|[Uu]nanimously)\b\)?)?,?)(\s+)(?=\S)/;
const THAT_OR_TO = /^((?:Unanimously )?(?:[Rr]esolved|[Aa]greed)(?: unanimously)?,?)(\s+)(?=(?:that|to)\b)/;

/** The sentence says itself that it decides; `had RESOLVED` tells of an earlier meeting. */
const CAPITALS_WITHIN =
  /^(?!.*\bhad (?:been )?(?:RESOLVED|AGREED)).{0,110}\b(?:RESOLVED|AGREED|RECOMMENDED)\b/;
const LEADS_INTO_LIST =
  /\b(?:resolved|agreed|decided|recommended)(?: unanimously)?,?(?: to| that)?\s*[:–—-]+$/;
const BODY_RESOLVED =
  /^.{0,80}?\b(?:Committee|Council|Board|Panel|Cabinet|Executive|Members|Forum|Authority|Commission|Trustees|Governors) (?:unanimously |further |then |also |therefore |had )*resolved(?: unanimously)?,? (?:that|to)\b/;
const IT_WAS_RESOLVED = /^It was (?:further |therefore |unanimously |then |also )*resolved\b/i;

/** A decision at the start of `words`; `whole` tells whether they are the whole line or its first stretch. */
export function matchDecision(words: string, whole: boolean): HeadingMatch | null {
  return (OPENS.test(words) ? matchKeyword(words, whole) : null) ?? matchSentence(words, whole);
}

/** How every keyword of a decision starts: most lines are told apart by this alone. */
const OPENS = /^(?:deci|dele|reso|reco|agre|unan|it was)/i;

function matchKeyword(words: string, whole: boolean): HeadingMatch | null {
  if (!isCapital(words)) return null;
  const own = whole && words.length < 80 ? OWN_LINE.exec(words) : null;
  if (own) {
    const keyword = own[1] ?? '';
    const scope = /^decision/i.test(keyword) ? 'entry' : 'sentence';
    return { kind: 'decision', keyword, numberEnd: 0, at: words.length, form: 'own-line', scope };
  }
  const inline = BEFORE_SENTENCE.exec(words) ?? CAPITALS.exec(words) ?? THAT_OR_TO.exec(words);
  if (!inline) return null;
  const [all, keyword = ''] = inline;
  return { kind: 'decision', keyword, numberEnd: 0, at: all.length, form: 'inline', scope: 'sentence' };
}

const SENTENCE: HeadingMatch = {
  kind: 'decision',
  keyword: '',
  numberEnd: 0,
  at: 0,
  form: 'sentence',
  scope: 'sentence',
};

function matchSentence(words: string, whole: boolean): HeadingMatch | null {
  const last = words.charCodeAt(words.length - 1);
  const leadsOn = last === 58 || last === 45 || last === 0x2013 || last === 0x2014;
  if (leadsOn && whole && LEADS_INTO_LIST.test(words)) return SENTENCE;
  if (words.charCodeAt(0) === 73 && IT_WAS_RESOLVED.test(words)) return SENTENCE;
  if (words.includes('resolved') && BODY_RESOLVED.test(words) && !/\bhad resolved\b/.test(words))
    return SENTENCE;
  const hasCapitals = words.includes('RESOLVED') || words.includes('AGREED') || words.includes('RECOMMENDED');
  return hasCapitals && CAPITALS_WITHIN.test(words) ? SENTENCE : null;
}

function isCapital(words: string): boolean {
  const code = words.charCodeAt(0);
  return code >= 65 && code <= 90;
}

const ACTION_WORD = String.raw`(?:(?:agreed |follow[- ]up )?actions?(?:\(s\))?(?: points?| items?| required| agreed| arising| by| for)?(?: no\.?)?(?: ?\d{1,3}(?:\.\d{1,3})*)?(?: \([^()]{1,30}\))?|AP ?\d{1,3})`;
const ACTION_OWN_LINE = new RegExp(String.raw`^(${ACTION_WORD})\s*(?::\s*${DASH}?|${DASH})?\s*$`, 'i');
const ACTION_BEFORE = new RegExp(
  String.raw`^([([]?${ACTION_WORD})(\s*:\s*${DASH}?\s*|\s+${DASH}+\s+|[–—]\s*)(?=\S)`,
  'i',
);
const OPENS_ACTION = /^(?:[([]?action|agreed action|follow[- ]up action|ap ?\d)/i;

/** An action at the start of `words`. */
export function matchAction(words: string, whole: boolean): HeadingMatch | null {
  if (!OPENS_ACTION.test(words) || /^[a-z]/.test(words)) return null;
  const own = whole && words.length < 40 ? ACTION_OWN_LINE.exec(words) : null;
  if (own) {
    const keyword = own[1] ?? '';
    return { kind: 'action', keyword, numberEnd: 0, at: words.length, form: 'own-line', scope: 'entry' };
  }
  const inline = ACTION_BEFORE.exec(words);
  if (!inline) return null;
  const [all, keyword = ''] = inline;
  return { kind: 'action', keyword, numberEnd: 0, at: all.length, form: 'inline', scope: 'sentence' };
}

const OPENS_VOTE = /^(?:vot|rec|nam|div)/i;
const VOTE_KEYWORD = /^((?:recorded |named )?vot(?:e|es|ing)|division)(\s*:\s*|\s+[-–—]\s+)/i;
const TALLY =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|no|nil)\s+(?:votes?\s+)?(?:for|in favour)\b.*\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|no|none|nil)\s+(?:votes?\s+)?against\b|^(?:(?:votes?\s+)?for|in favour)\s*[:(=–-]\s*\d+.*\bagainst\s*[:(=–-]\s*\d+/i;
const LABEL =
  /^(?:(?:votes? )?for(?: the motion)?|in favour|(?:votes? )?against(?: the motion)?|abstentions?|abstain(?:ed|ing)|not voting)\s*[:–-]*\s*(?:\(?\d+\)?(?: votes?)?)?\.?$/i;
const OPENING_LABEL = /^(?:(?:votes? )?for|in favour)\b/i;
const COUNT = /(?:^|[-–—]\s*)\d+ votes?\.?$/i;

/** A vote at the start of `words`. */
export function matchVote(words: string, whole: boolean): HeadingMatch | null {
  const sentence = {
    kind: 'vote',
    keyword: '',
    numberEnd: 0,
    at: 0,
    form: 'sentence',
    scope: 'sentence',
  } as const;
  const keyword = OPENS_VOTE.test(words) ? VOTE_KEYWORD.exec(words) : null;
  if (keyword && isCapital(words)) {
    const at = keyword[0].length;
    const form = at === words.length ? 'own-line' : 'inline';
    return { ...sentence, keyword: keyword[1] ?? '', at, form };
  }
  if (!whole) return null;
  if (words.length < 40 && isCapital(words) && OPENING_LABEL.test(words) && LABEL.test(words))
    return sentence;
  return words.includes('gainst') && TALLY.test(words) ? sentence : null;
}

/** A tally stands at the start of a line, not at the end of a speech. */
const TALLY_REACH = 160;

/** What a line is within a vote: the label of a side, a line that ends with its count, a tally of all, or none. */
export function votePart(words: string): 'label' | 'open-label' | 'count' | 'tally' | 'names' {
  if (words.length < 40 && LABEL.test(words)) return /\d/.test(words) ? 'label' : 'open-label';
  if (COUNT.test(words.slice(-24))) return 'count';
  if (TALLY.test(words.slice(0, TALLY_REACH))) return 'tally';
  return 'names';
}
