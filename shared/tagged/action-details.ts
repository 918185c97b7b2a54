import type { ActionStatus } from '../note/blocks.ts';
import { dateFromWords, dateInWords } from '../note/dates.ts';
import { MARK } from './chars.ts';

/** What is set on an action beside its words. */
export interface ActionDetails {
  readonly owner?: string;
  readonly due?: string;
  readonly status?: ActionStatus;
}

export interface SplitAction extends ActionDetails {
  readonly words: string;
}

const STATUSES: readonly ActionStatus[] = ['open', 'in progress', 'done', 'cancelled'];

const BRACKET = /^(|[\s\S]*\s)\[((?:Owner|Due|Status): [^[\]]*)\]$/;
const DETAILS = /^(?:Owner: (.+?))?(?:(?:^|; )Due: ([^;]+))?(?:(?:^|; )Status: ([^;]+))?$/;
const LOOKS_SET = new RegExp(String.raw`(^|\s)\[(${MARK}*)(?=(?:Owner|Due|Status): [^[\]]*\]$)`);
const ESCAPED = new RegExp(String.raw`(^|\s)\[${MARK}(${MARK}*)(?=(?:Owner|Due|Status): [^[\]]*\]$)`);

/**
 * Takes what is set on an action off the end of its line: `Write to the operator. [Owner: Eve Lund; Due: 30 November
 * 2019; Status: done]`. Anything that this program would have written otherwise stays words.
 */
export function splitDetails(line: string): SplitAction {
  if (!line.endsWith(']')) return { words: line };
  const match = BRACKET.exec(line);
  const parsed = match && parseDetails(match[2] ?? '');
  if (match && parsed) {
    const words = (match[1] ?? '').replace(/\s$/, '');
    const split = { words, ...parsed };
    if (joinDetails(words, parsed) === line) return split;
  }
  return { words: line.includes(MARK) ? line.replace(ESCAPED, '$1[$2') : line };
}

function parseDetails(inside: string): ActionDetails | null {
  const match = DETAILS.exec(inside);
  if (!match) return null;
  const [, owner, dueWords, statusWords] = match;
  const due = dueWords === undefined ? undefined : dateFromWords(dueWords);
  const status = STATUSES.find((known) => known === statusWords);
  if (due === null || (statusWords !== undefined && status === undefined)) return null;
  return { ...(owner && { owner }), ...(due && { due }), ...(status && { status }) };
}

/** The reverse of `splitDetails`: the words of an action with what is set on it. */
export function joinDetails(words: string, { owner, due, status }: ActionDetails): string {
  const details = [
    ...(owner ? [`Owner: ${owner.replace(/[[\]\r\n]/g, ' ').trim()}`] : []),
    ...(due ? [`Due: ${dateInWords(due)}`] : []),
    ...(status ? [`Status: ${status}`] : []),
  ];
  if (details.length === 0) return words.endsWith(']') ? words.replace(LOOKS_SET, `$1[${MARK}$2`) : words;
  return `${words}${words === '' ? '' : ' '}[${details.join('; ')}]`;
}
