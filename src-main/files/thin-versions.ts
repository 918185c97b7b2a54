import type { ContentHash } from './content-hash.ts';

/** One former state of a note's file. */
export interface Version {
  readonly hash: ContentHash;
  /** In bytes. */
  readonly size: number;
  /** When the file stopped holding it, in milliseconds since 1970. */
  readonly time: number;
}

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How versions become fewer with age: up to an age one stays for each span of time; with a span of 0 all do. Notes
 * save themselves every half minute: who looks for a sentence just lost wants each of these, who looks for this
 * morning's text or last month's has enough in one of many; after a year the minutes are signed. A year of daily work
 * on a long note stays so within `MOST_VERSION_BYTES`, and a busy day does not push out the months before.
 */
const AGES: readonly { readonly upTo: number; readonly oneFor: number }[] = [
  { upTo: HOUR, oneFor: 0 },
  { upTo: DAY, oneFor: 10 * MINUTE },
  { upTo: 7 * DAY, oneFor: HOUR },
  { upTo: 365 * DAY, oneFor: DAY },
];

/** What the versions of one note may take on the disk, in bytes: some six hundred of a long note of 100 kB. */
export const MOST_VERSION_BYTES = 64 * 1024 * 1024;

/**
 * The versions that stay, newest first: of each span of time the newest, and no more than fit in `most` bytes, one
 * content counted once. The newest of all stays whatever its age and size.
 */
export function thinVersions(
  versions: readonly Version[],
  now: number,
  most: number = MOST_VERSION_BYTES,
): readonly Version[] {
  const newestFirst = versions.toSorted((one, other) => other.time - one.time);
  const kept: Version[] = [];
  const spans = new Set<string>();
  const contents = new Set<ContentHash>();
  let size = 0;
  for (const version of newestFirst) {
    const span = spanOf(version, now);
    const added = contents.has(version.hash) ? 0 : version.size;
    const isWanted = span !== null && !spans.has(span) && size + added <= most;
    if (!isWanted && kept.length > 0) continue;
    if (span !== null) spans.add(span);
    contents.add(version.hash);
    size += added;
    kept.push(version);
  }
  return kept;
}

/** The span of time that a version stands for; null where it is too old for any. A time to come counts as now. */
function spanOf(version: Version, now: number): string | null {
  const age = AGES.find(({ upTo }) => now - version.time < upTo);
  if (!age) return null;
  return age.oneFor === 0
    ? `${version.time} ${version.hash}`
    : `${age.oneFor} ${Math.floor(version.time / age.oneFor)}`;
}
