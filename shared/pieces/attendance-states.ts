import type { AttendanceGroup } from '../note/blocks.ts';

/** What words say of whether somebody was there, and what they tell beside that. */
export interface SaidState {
  readonly group: AttendanceGroup;
  readonly told: string;
}

/** What a mark in a column says: a cross is a no beside ticks, and a tick where there are no others. */
export type Mark = 'yes' | 'no' | 'cross';

const STATES: readonly (readonly [AttendanceGroup, RegExp])[] = [
  [
    'apologies',
    /^(?:(?:sent|gave|with|absent,? (?:with )?) ?)?(?:apolog(?:y|ies|ised|ized)|apols?)\b(?: (?:for absence|received|sent|given|accepted|noted|tendered))*/i,
  ],
  [
    'absent',
    /^(?:absent|absence|did(?: not|n[’']t) attend|not (?:present|in attendance|attending|attended|here|there)|non[- ]attendance|no[- ]show|unable to attend)\b/i,
  ],
  ['in attendance', /^(?:also )?in attendance\b/i],
  ['substitute', /^substitut(?:e[sd]?|ing)\b/i],
  ['present', /^(?:present|attended|attending|here)\b/i],
];
/** How or when somebody was there, which is told of them. */
const WAY =
  /^(?:in person|online|remote(?:ly)?|virtual(?:ly)?|hybrid|by phone|via (?:teams|zoom|video|phone|link)|late)$/i;
const FROM_WHEN = /^(?:(?:from|until|till|arrived|left|joined)\b.*\d|\d{1,2}[.:]\d\d\s*(?:am|pm)?$)/i;
/** What may follow a state in its cell. Other words make another thing of it (`Present Councillors`). */
const MORE =
  /^\s*(?:[,;:(–—-]|(?:from|until|till|via|for|by|on|in part|part|late|online|remotely|virtually|in person|without|at|due to|as)\b)/i;

/** The state that the whole words of a cell say (`Apologies received`, `Present (from 7.15)`); null for others. */
export function stateOf(words: string): SaidState | null {
  const cell = words.trim().replace(/[.!]$/, '');
  for (const [group, pattern] of STATES) {
    const found = pattern.exec(cell)?.[0];
    if (found === undefined) continue;
    const rest = cell.slice(found.length);
    if (rest !== '' && !MORE.test(rest)) return null;
    return { group, told: bare(rest) };
  }
  return WAY.test(cell) || FROM_WHEN.test(cell) ? { group: 'present', told: cell } : null;
}

function bare(rest: string): string {
  return rest
    .replace(/^[\s,;:–—-]+/, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim();
}

/** What a cell says that holds a mark and nothing else; null for others. */
export function markOf(cell: string): Mark | null {
  if (/^(?:yes|y|✓|✔️?|☑|☒|✅|√|p|1|true)$/iu.test(cell)) return 'yes';
  if (/^(?:no|n|-|–|—|☐|0|false|n\/a)$/iu.test(cell)) return 'no';
  return /^(?:x|✗|✘|×|❌|✕|✖️?)$/iu.test(cell) ? 'cross' : null;
}
