import type { Candidate } from './place-candidates.ts';
import { type Counted, countsOf } from './place-number.ts';

/** An item that was withdrawn leaves a gap in the count; so many at once are another count. */
const WIDEST_STEP = 3;

/** A step over a gap tells less than one to the very next number. */
const WORTH_OF_GAP = 0.5;

interface Link {
  readonly candidate: Candidate;
  readonly before: Link | null;
  readonly worth: number;
  readonly length: number;
}

/**
 * The longest run of candidates whose numbers count on, with others passed over: the items of lists, which begin anew
 * at 1. Empty where no two count on.
 */
export function longestChain(candidates: readonly Candidate[]): readonly Candidate[] {
  const counts = candidates.map(({ number }) => countsOf(number));
  const chains = [0, 1].map((place) => chainBy(candidates, counts, place));
  const [first = [], second = []] = chains;
  return second.length > first.length ? second : first;
}

function chainBy(
  candidates: readonly Candidate[],
  counts: readonly (readonly Counted[])[],
  place: number,
): readonly Candidate[] {
  const ends = new Map<string, Link>();
  let best: Link | null = null;
  for (const [index, candidate] of candidates.entries()) {
    const counted = counts[index]?.[place] ?? counts[index]?.[0];
    if (!counted) continue;
    const { kin, value } = counted;
    let link: Link = { candidate, before: null, worth: 1, length: 1 };
    for (let step = 0; step <= WIDEST_STEP; step += 1) {
      const before = ends.get(`${kin} ${value - step}`);
      // The number itself goes on only with a letter behind it: `7a` after `7`.
      if (!before || (step === 0 && !/\d[a-z]$/.test(candidate.number))) continue;
      const worth = before.worth + (step <= 1 ? 1 : WORTH_OF_GAP);
      if (worth > link.worth) link = { candidate, before, worth, length: before.length + 1 };
    }
    const known = ends.get(`${kin} ${value}`);
    if (!known || link.worth > known.worth) ends.set(`${kin} ${value}`, link);
    if (!best || link.worth > best.worth) best = link;
  }
  if (!best || best.length < 2) return [];
  const chain: Candidate[] = [];
  for (let link: Link | null = best; link; link = link.before) chain.push(link.candidate);
  return chain.reverse();
}
