import type { AttendanceRow, Note, TopBlock } from '../../shared/note/blocks.ts';
import { type BlockFacts, blockFacts, type EntryWords } from './block-facts.ts';
import { type FoundAction, type FoundProblem, NO_NOTE } from './checked.ts';

/** An entry of the note. */
export interface EntryFacts extends EntryWords {
  /** What it is known by while it is edited and moved. */
  readonly key: string;
  /** Errors and warnings in it; hints are not counted. */
  readonly problems: number;
}

/** Who is there, as the note has it. */
export interface AttendanceFacts {
  readonly people: readonly AttendanceRow[];
  /** How many members make a quorum, where the note says so. */
  readonly quorum: number | null;
  /** Where the attendance stands; null for a note without one. */
  readonly path: readonly number[] | null;
}

/** What is known of a note, as it was at some moment. */
export interface Facts {
  /** The note as it was then. */
  readonly of: Note;
  readonly entries: readonly EntryFacts[];
  /** Which of the blocks at the top level each entry is. */
  readonly places: readonly number[];
  /** The entry with the caret, by its place among the entries; -1 for none. */
  readonly current: number;
  readonly words: number;
  readonly attendance: AttendanceFacts;
  /** Null until they were looked for. */
  readonly actions: readonly FoundAction[] | null;
  readonly problems: readonly FoundProblem[] | null;
  /** The note that `actions` and `problems` are of. */
  readonly checked: Note;
}

/** Before anything is known. */
export const NO_FACTS: Facts = {
  of: NO_NOTE,
  entries: [],
  places: [],
  current: -1,
  words: 0,
  attendance: { people: [], quorum: null, path: null },
  actions: null,
  problems: null,
  checked: NO_NOTE,
};

/** What the facts of single blocks are put together with. */
export interface Around {
  readonly keyOf: (block: TopBlock) => string;
  /** The errors and warnings in each block of the top level, by its key. */
  readonly problems: ReadonlyMap<string, number>;
  /** The block of the top level with the caret; -1 for none. */
  readonly caret: number;
  readonly factsOf?: (block: TopBlock) => BlockFacts;
}

/** Puts together what is known of a note. What is as it was before is the very same object. */
export function assemble(note: Note, former: Facts, around: Around): Facts {
  const { keyOf, problems, caret, factsOf = blockFacts } = around;
  const entries: EntryFacts[] = [];
  const places: number[] = [];
  const people: AttendanceRow[] = [];
  let words = 0;
  let quorum: number | null = null;
  let path: readonly number[] | null = null;
  for (const [place, block] of note.entries()) {
    const facts = factsOf(block);
    words += facts.words;
    people.push(...facts.people);
    quorum ??= facts.quorum;
    if (facts.attendance) path ??= [place, ...facts.attendance];
    if (!facts.entry) continue;
    const key = keyOf(block);
    const made: EntryFacts = { ...facts.entry, key, problems: problems.get(key) ?? 0 };
    const before = former.entries[entries.length];
    entries.push(before && isSameEntry(before, made) ? before : made);
    places.push(place);
  }
  const attendance = { people, quorum, path };
  return {
    ...former,
    of: note,
    words,
    entries: isSameList(entries, former.entries) ? former.entries : entries,
    places: isSameList(places, former.places) ? former.places : places,
    current: entryAt(places, caret),
    attendance: isSameAttendance(attendance, former.attendance) ? former.attendance : attendance,
  };
}

/** Which entry stands at a place of the top level; -1 where none does. */
export function entryAt(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = places[middle] ?? -1;
    if (at === place) return middle;
    if (at < place) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The errors and warnings in each block of the top level. */
export function problemsByKey(
  note: Note,
  problems: readonly FoundProblem[],
  keyOf: Around['keyOf'],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { path, severity } of problems) {
    const block = note[path[0] ?? 0];
    if (severity === 'hint' || !block) continue;
    const key = keyOf(block);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function isSameEntry(one: EntryFacts, other: EntryFacts): boolean {
  return (
    one.key === other.key &&
    one.ai === other.ai &&
    one.number === other.number &&
    one.title === other.title &&
    one.isExempt === other.isExempt &&
    one.decisions === other.decisions &&
    one.actions === other.actions &&
    one.problems === other.problems
  );
}

function isSameAttendance(one: AttendanceFacts, other: AttendanceFacts): boolean {
  return (
    one.quorum === other.quorum &&
    one.path?.join() === other.path?.join() &&
    isSameList(one.people, other.people)
  );
}

function isSameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
