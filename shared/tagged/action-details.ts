import type { ActionStatus } from '../note/blocks.ts';
import { dateFromWords, dateInWords, wholeDate } from '../note/dates.ts';
import { MARK } from './chars.ts';

/** What is set on an action beside its words. */
export interface ActionDetails {
  readonly owner?: string;
  /** ISO date. */
  readonly due?: string;
  readonly status?: ActionStatus;
}

/** Details as they stand in the file; written again while they mean the same. */
export interface KeptDetails {
  readonly raw: string;
  readonly means: ActionDetails;
}

export interface SplitAction extends ActionDetails {
  readonly words: string;
  readonly kept?: KeptDetails;
}

const STATUSES: Readonly<Record<string, ActionStatus>> = {
  open: 'open',
  outstanding: 'open',
  ongoing: 'in progress',
  'in progress': 'in progress',
  started: 'in progress',
  done: 'done',
  complete: 'done',
  completed: 'done',
  closed: 'done',
  cancelled: 'cancelled',
  withdrawn: 'cancelled',
};

const BRACKET = /^(|[\s\S]*?\s)\[([^[\]]*)\]\.?$/;
const ESCAPED = new RegExp(String.raw`^(|[\s\S]*?\s)\[${MARK}([^[\]]*\]\.?)$`);
const KEY = /(?:^|[;,]\s*)(owner|due(?: date)?|status)\s*:\s*/gi;

/**
 * Takes what is set on an action off the end of its line: `Write to the operator. [Owner: Eve Lund; Due: 30 November
 * 2019; Status: done]`. Keys in any order and case, dates in any British form; a bracket with anything else in it
 * stays words.
 */
export function splitDetails(line: string): SplitAction {
  if (!/\]\.?$/.test(line)) return { words: line };
  const match = BRACKET.exec(line);
  const details = match && parseDetails(match[2] ?? '');
  if (match && details) {
    const words = (match[1] ?? '').replace(/\s$/, '');
    return { words, ...details, kept: { raw: line.slice(words.length), means: details } };
  }
  const escaped = line.includes(MARK) ? ESCAPED.exec(line) : null;
  return { words: escaped && isEscaped(escaped[2] ?? '') ? `${escaped[1]}[${escaped[2]}` : line };
}

/** Whether what follows a mark in a bracket would be read as details without it. */
function isEscaped(inside: string): boolean {
  return parseDetails(inside.replace(/^\u00AD+/, '').replace(/\]\.?$/, '')) !== null;
}

/** What a bracket sets, or null where anything in it is not understood. */
export function parseDetails(inside: string): ActionDetails | null {
  const keys = [...inside.matchAll(KEY)];
  if (keys[0]?.index !== 0) return null;
  const details: { owner?: string; due?: string; status?: ActionStatus } = {};
  for (const [index, key] of keys.entries()) {
    const from = key.index + key[0].length;
    const value = inside.slice(from, keys[index + 1]?.index).replace(/[\s;,]+$/, '');
    const name = (key[1] ?? '').toLowerCase();
    if (value === '' || value.includes(':')) return null;
    if (name === 'owner' && /;|,\s*due\b/i.test(value)) return null;
    if (name === 'owner' && !details.owner) details.owner = value;
    else if (name.startsWith('due') && !details.due) {
      const due = dateFrom(value);
      if (due === null) return null;
      details.due = due;
    } else if (name === 'status' && !details.status) {
      const status = STATUSES[value.toLowerCase()];
      if (status === undefined) return null;
      details.status = status;
    } else return null;
  }
  return details;
}

function dateFrom(value: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (iso) return dateFromWords(dateInWords(value));
  return wholeDate(value.replace(/^(?:by|before|on) /i, ''));
}

/** An owner's name without what would end it or its bracket. */
export function ownerText(owner: string): string {
  return owner
    .replace(/\s*;\s*/g, ' and ')
    .replace(/[[\]\r\n:]/g, ' ')
    .trim();
}

/**
 * The reverse of `splitDetails`: the words of an action with what is set on it, as it stood in the file while it is
 * the same.
 */
export function joinDetails(
  words: string,
  { owner, due, status }: ActionDetails,
  kept?: KeptDetails,
): string {
  const { means } = kept ?? {};
  const isSame = means?.owner === owner && means?.due === due && means?.status === status;
  if (kept && isSame && (words === '' || /^\s/.test(kept.raw))) return words + kept.raw;
  const parts = [
    ...(owner ? [`Owner: ${ownerText(owner)}`] : []),
    ...(due ? [`Due: ${dateInWords(due)}`] : []),
    ...(status ? [`Status: ${status}`] : []),
  ];
  if (parts.length > 0) return `${words}${words === '' ? '' : ' '}[${parts.join('; ')}]`;
  const match = BRACKET.exec(words);
  const looksSet = match && isEscaped(match[2] ?? '');
  return match && looksSet ? `${match[1]}[${MARK}${words.slice((match[1] ?? '').length + 1)}` : words;
}
