/** What an item that stands on every agenda is for. */
export type StandingItem =
  | 'opening'
  | 'apologies'
  | 'interests'
  | 'minutes'
  | 'matters-arising'
  | 'public'
  | 'announcements'
  | 'reports'
  | 'finance'
  | 'correspondence'
  | 'programme'
  | 'other-business'
  | 'exclusion'
  | 'next-meeting'
  | 'close';

const LAST = '(?:the )?(?:last|previous|preceding|prior|meetings?|\\d)';
const OFFICE =
  '(?:chair(?:man|woman|person)?|vice[- ]chair(?:man|woman|person)?|clerk|secretary|treasurer|president|mayor|leader|chief executive|chief officer|head ?teacher|director)';
const OFFICE_OR_BODY = `(?:${OFFICE}|(?:ward|county|district|borough|city|parish|town)(?: (?:and|&) (?:ward|county|district|borough))? councillors?|working (?:groups?|parties)|sub-?committees?|committees|outside bodies|representatives|members on outside bodies|officers?|trustees|police|lead members|portfolio holders)`;

/**
 * The words that titles of standing items are known by, each with what it is for; the first that fits holds. They are
 * those of council, board, trustee and school minutes: what a title says beside them does not matter, so that
 * `Welcome, apologies and declarations of interest` is one.
 */
const TITLES: readonly (readonly [StandingItem, RegExp])[] = [
  [
    'matters-arising',
    /\bmatters arising\b|\baction (?:log|list|tracker|points|sheet)\b|^(?:review of |progress on |outstanding |update on )+actions\b|\bactions (?:arising|from|outstanding)\b/,
  ],
  [
    'next-meeting',
    /\b(?:date|dates|time|venue)\b.*\b(?:next|future|forthcoming)\b.*\bmeetings?\b|^(?:next|future) meetings?\b|^dates? (?:of|for) (?:the )?meetings?$/,
  ],
  [
    'minutes',
    new RegExp(
      String.raw`^(?:(?:to|draft|confirm(?:ation)?|approv(?:e|al)|agree(?:ment)?|receive|sign(?:ing)?|accept(?:ance)?|and|of|the)\s+)*(?:minutes|notes?|record)(?:$| (?:of|from) ${LAST}| (?:and|&) matters)`,
    ),
  ],
  ['apologies', /\bapolog(?:y|ies)\b|\bsubstitut(?:e|es|ions?)\b|\bnotification of (?:absence|substitute)/],
  [
    'interests',
    /\b(?:declarations?|disclosures?|register|notification)\b.*\b(?:interests?|gifts|hospitality|whip)\b|^interests$|\bdispensations?\b/,
  ],
  ['exclusion', /\bexclusion of\b.*\b(?:public|press)\b|^(?:press and public|public and press)$/],
  [
    'public',
    /\bpublic\b.*\b(?:questions?|participation|speaking|time|forum|session|comments?|statements?|representations?)\b|\b(?:questions?|petitions?|statements?|deputations?|representations?)\b.*\b(?:public|members|councillors|residents)\b|^(?:petitions?|deputations?|open (?:forum|session)|questions)\b/,
  ],
  [
    'announcements',
    new RegExp(
      String.raw`\bannouncements?\b|\bcommunications?$|^${OFFICE}[’']?s?[’']? (?:business|remarks|communications?|welcome)\b`,
    ),
  ],
  [
    'reports',
    new RegExp(
      String.raw`^risk (?:register|report)\b|^progress (?:reports?|updates?|since)\b|^${OFFICE_OR_BODY}[’']?s?[’']? (?:report|reports|update|updates)\b|^(?:reports?|updates?|feedback|verbal reports?)\b.*\b(?:of|from|by) (?:the )?(?:\w+ )?${OFFICE_OR_BODY}\b`,
    ),
  ],
  [
    'finance',
    /\b(?:accounts|invoices|payments|cheques)\b.*\b(?:payment|payments|approval|approve|paid|schedule|authoris\w+)\b|\b(?:schedule|list) of (?:payments|accounts|invoices)\b|^payments?$|\bbank reconciliation\b|\bbudget monitoring\b|^finance(?: report| update)?$/,
  ],
  ['correspondence', /^correspondence\b/],
  ['programme', /\b(?:work|forward) (?:programme|plan)\b|^forward (?:agenda|look)\b/],
  [
    'other-business',
    /\b(?:any )?other (?:urgent |relevant |competent )?business\b|^a\.?o\.?b\.?$|\burgent (?:business|items?|matters?)\b|^items? for (?:the )?next (?:agenda|meeting)\b/,
  ],
  ['opening', /^(?:chair\w*[’']s )?(?:welcome|introductions?|opening)\b|^procedural (?:business|matters)\b/],
  ['close', /^(?:close|closing|end)(?: of (?:the )?meeting)?$/],
];

/** A title with more words than an agenda has tells of a matter. */
const LONGEST_TITLE = 120;

/** What a title of an entry stands on every agenda for; null where it is a matter of that meeting. */
export function standingItem(title: string): StandingItem | null {
  const words = title.toLowerCase().replace(/\s+/g, ' ').trim();
  if (words === '' || words.length > LONGEST_TITLE) return null;
  return TITLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Those that come before the matters arising from the last meeting. */
export function isBeforeMatters(item: StandingItem): boolean {
  return item === 'opening' || item === 'apologies' || item === 'interests' || item === 'minutes';
}
