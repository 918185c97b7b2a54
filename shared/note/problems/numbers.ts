import { itemsOf } from '../walk.ts';
import type { Finding, Rule } from './problem.ts';

/** The part of an entry's number that counts, and what stands around it: `Co.33`, `45/24`, `7`. */
function countOf(number: string): { readonly frame: string; readonly count: number } | null {
  const match = /^(\D*)(\d{1,5})((?:\/\d+)?)$/.exec(number);
  return match && { frame: `${match[1]}#${match[3]}`, count: Number(match[2]) };
}

/** Entries whose own numbers skip or repeat. Numbers of different kinds are counted apart. */
export const numbers: Rule = ({ note, offsets }) => {
  const findings: Finding[] = [];
  const seen = new Map<string, { count: number; number: string }>();
  for (const item of itemsOf(note)) {
    const [title] = item.children;
    const counted = countOf(title.number);
    if (!counted) continue;
    const { frame, count } = counted;
    const before = seen.get(frame);
    seen.set(frame, { count, number: title.number });
    if (!before || count === before.count + 1) continue;
    const message =
      count === before.count
        ? `The number ${title.number} stands twice.`
        : count < before.count
          ? `The number ${title.number} comes after ${before.number}.`
          : `The numbers go from ${before.number} to ${title.number}: ${skipped(before.count, count)}.`;
    findings.push({ code: 'number', severity: 'warning', at: offsets.get(title) ?? 0, message, item });
  }
  return findings;
};

function skipped(before: number, after: number): string {
  const count = after - before - 1;
  return count === 1 ? `${before + 1} is skipped` : `${before + 1} to ${after - 1} are skipped`;
}
