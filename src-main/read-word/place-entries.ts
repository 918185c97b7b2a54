import { type Candidate, candidatesIn } from './place-candidates.ts';
import { longestChain } from './place-chain.ts';
import type { WordLine } from './place-lines.ts';
import { countsOf } from './place-number.ts';

/** Where the entries of a document begin, and at which level its headings do that. */
export interface EntryStarts {
  readonly starts: ReadonlyMap<number, Candidate>;
  /** The level of the headings that begin entries; null where headings do not. */
  readonly level: number | null;
  /** The first line where that is the title of the document. */
  readonly title: number | null;
}

/** In a document with more bold lines than these, bold letters tell nothing. */
const MOST_BOLD = 0.7;

/** Of entries that are told by their numbers alone, so many have something said under them. */
const LEAST_TOLD = 0.5;

/** An agenda is nothing but numbered lines, or nearly. */
const SHARE_OF_AGENDA = 0.6;

/** What a first heading says that is the title of all. */
const TITLE =
  /\b(?:minutes?|meeting|agenda|notes?|council|committee|board|panel|cabinet|forum|trustees|governors|group|authority|executive|decisions?|record)\b/i;

/** Headings over those who were there, which are no business of the meeting. */
const ATTENDANCE =
  /^(?:(?:members |those |people |councillors )?present|(?:record of )?attendance|attendees|in attendance|attendance list)\b/i;

/**
 * Decides by the document as a whole which of its lines begin entries: headings; lines with numbers that count on; or
 * short lines in bold letters or capitals with text under them. A place without a line is a table.
 */
export function entryStarts(lines: readonly (WordLine | null)[]): EntryStarts {
  const candidates = candidatesIn(lines, { boldTells: boldShare(lines) <= MOST_BOLD });
  const title = titleHeading(lines, candidates);
  const others = candidates.filter(
    ({ at, kind, number, title: words }) =>
      at !== title && !(number === '' && ATTENDANCE.test(words) && kind !== 'numbered'),
  );
  const headings = headingsOf(others);
  const numbered = numberedOf(others, lines);
  const isByHeadings = headings.isCounted || headings.starts.length >= Math.max(2, numbered.length);
  if (isByHeadings) return startsOf(withMissing(headings.starts, others), headings.level, title);
  if (numbered.length > 0) return startsOf(withMissing(numbered, others), null, title);
  const bold = toldOf(
    others.filter(({ kind }) => kind === 'bold'),
    lines,
  );
  if (bold.length >= 2) return startsOf(bold, null, title);
  const capitals = toldOf(
    others.filter(({ kind }) => kind === 'capitals'),
    lines,
  );
  if (capitals.length >= 2) return startsOf(capitals, null, title);
  return startsOf(headings.starts, headings.level, title);
}

function startsOf(chosen: readonly Candidate[], level: number | null, title: number | null): EntryStarts {
  const starts = new Map(chosen.map((candidate) => [candidate.at, candidate]));
  return { starts, level: chosen.length > 0 ? level : null, title };
}

function boldShare(lines: readonly (WordLine | null)[]): number {
  const told = lines.filter((line) => line !== null && line.heading === null);
  return told.filter((line) => line?.isBold).length / Math.max(1, told.length);
}

/** The first line, where it is a heading that says what the document is, or the only one of its level. */
function titleHeading(lines: readonly (WordLine | null)[], candidates: readonly Candidate[]): number | null {
  const first = candidates.find(({ kind }) => kind === 'heading');
  if (first?.number !== '' || lines.findIndex((line) => line !== null) !== first.at) return null;
  const kin = candidates.filter(({ kind, form }) => kind === 'heading' && form === first.form);
  const all = candidates.filter(({ kind }) => kind === 'heading');
  return TITLE.test(first.title) || (kin.length === 1 && all.length > 1) ? first.at : null;
}

/** The headings of one level: the first on which numbers count on, or else the first with several. */
function headingsOf(candidates: readonly Candidate[]): {
  readonly starts: readonly Candidate[];
  readonly level: number | null;
  readonly isCounted: boolean;
} {
  const headings = candidates.filter(({ kind }) => kind === 'heading');
  const levels = [...new Set(headings.map(({ form }) => form))].sort().map((form) => ({
    level: Number(form),
    starts: headings.filter((heading) => heading.form === form),
  }));
  const isCountedOn = ({ starts }: { starts: readonly Candidate[] }): boolean => {
    const numbered = starts.filter(({ number }) => number !== '');
    return longestChain(numbered).length >= 2;
  };
  const counted = levels.find(isCountedOn);
  const several = levels.find(({ starts }) => starts.length >= 2);
  const chosen = counted ?? several ?? levels[0];
  return {
    starts: chosen?.starts ?? [],
    level: chosen?.level ?? null,
    isCounted: counted !== undefined,
  };
}

/** The lines whose numbers count on, of all that are written alike the longest run; none where it is but a list. */
function numberedOf(
  candidates: readonly Candidate[],
  lines: readonly (WordLine | null)[],
): readonly Candidate[] {
  const numbered = candidates.filter(({ kind }) => kind === 'numbered');
  const forms = new Map<string, Candidate[]>();
  for (const candidate of numbered) {
    for (const key of [candidate.form, `${candidate.form} ${candidate.isBold}`]) {
      const known = forms.get(key);
      if (known) known.push(candidate);
      else forms.set(key, [candidate]);
    }
  }
  let best: readonly Candidate[] = [];
  let worth = 0;
  for (const group of forms.values()) {
    const chain = longestChain(group);
    if (chain.length === 0 || !isOfEntries(chain, lines)) continue;
    // Bold lines before others, and a run that is all of its group before one picked out of a list.
    const own = chain.length + (chain.every(({ isBold }) => isBold) ? 1 : 0) + chain.length / group.length;
    if (own > worth) [best, worth] = [chain, own];
  }
  if (best.length > 0) return best;
  const [only] = numbered.filter(({ isBold }) => isBold);
  return only && numbered.length === 1 ? [only] : [];
}

function isOfEntries(chain: readonly Candidate[], lines: readonly (WordLine | null)[]): boolean {
  if (chain.every(({ isBold }) => isBold)) return true;
  const told = chain.filter((candidate, index) => isTold(candidate, chain[index + 1], lines)).length;
  if (told >= chain.length * LEAST_TOLD) return true;
  const from = chain[0]?.at ?? 0;
  const taken = chain.reduce((sum, { lines: count }) => sum + count, 0);
  return chain.length > 2 && taken >= (lines.length - from) * SHARE_OF_AGENDA;
}

/** Whether anything stands between a line and the next of its kind. */
function isTold(
  { at, lines: taken, rest }: Candidate,
  next: Candidate | undefined,
  lines: readonly (WordLine | null)[],
): boolean {
  return rest !== '' || (next?.at ?? lines.length) > at + taken;
}

/** Lines without numbers that have text under them; a first one without is a title, and so are those next to it. */
function toldOf(candidates: readonly Candidate[], lines: readonly (WordLine | null)[]): readonly Candidate[] {
  const told = candidates.filter((candidate, index) => isTold(candidate, candidates[index + 1], lines));
  const [first] = told;
  return first && TITLE.test(first.title) && first.at < FIRST_LINES ? told.slice(1) : told;
}

/** A line with the name of a body among so many at the top is part of the title. */
const FIRST_LINES = 4;

/** The entries with those between them whose numbers were missing, in whatever form they are written. */
function withMissing(starts: readonly Candidate[], candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen = new Set(starts.map(({ at }) => at));
  const missing = starts.flatMap((start, index): readonly Candidate[] => {
    const next = starts[index + 1];
    const [own, after] = [countsOf(start.number)[0], next ? countsOf(next.number)[0] : undefined];
    if (!next || start.number === '' || !own || own.kin !== after?.kin || after.value !== own.value + 2)
      return [];
    const found = candidates.find(({ at, number }) => {
      const counted = number === '' ? undefined : countsOf(number)[0];
      return at > start.at && at < next.at && counted?.kin === own.kin && counted.value === own.value + 1;
    });
    return found && !chosen.has(found.at) ? [found] : [];
  });
  return [...starts, ...missing].sort((one, other) => one.at - other.at);
}
