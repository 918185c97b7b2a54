import { writeNote } from '../../tagged/write.ts';
import type { Note } from '../blocks.ts';
import { same } from '../same.ts';
import { changedWords, type WordCounts } from './changed-words.ts';
import { type ComparedPart, compareNotes } from './compare-notes.ts';

/** Of a longer title the beginning is enough to know the entry by, and the sentence stays on one line. */
const LONGEST_TITLE = 60;

/**
 * What changed from one state of a note to another, in one short sentence without a full stop: `Item 4 Fares review
 * changed: 12 words added, 3 removed`, `3 entries changed, 1 added; 45 words added, 10 removed`.
 */
export function describeChange(from: Note, to: Note): string {
  if (same(from, to)) return 'Nothing changed';
  const told = compareNotes(from, to).parts.map(toldPart);
  const entries = told.filter(({ part, verb }) => part.about === 'entry' && verb !== null);
  const others = told.filter(({ part, verb }) => part.about !== 'entry' && verb !== null);
  const clauses = [...entryClauses(entries), ...otherClauses(others)];
  if (clauses.length === 0) return layoutChange(from, to);
  const sentence = capitalised(clauses.join('; '));
  const all = [...entries, ...others];
  const words = wordsClause(all);
  if (words === '') return sentence;
  return all.length === 1 ? `${sentence}: ${words}` : `${sentence}; ${words}`;
}

type Verb = 'changed' | 'added' | 'removed' | 'moved' | 'renumbered';

interface ToldPart {
  readonly part: ComparedPart;
  /** What happened to it first of all; null where nothing did. */
  readonly verb: Verb | null;
  readonly words: WordCounts;
}

function toldPart(part: ComparedPart): ToldPart {
  return { part, verb: verbOf(part), words: changedWords(part) };
}

function verbOf(part: ComparedPart): Verb | null {
  if (part.kind === 'only-mine') return 'removed';
  if (part.kind === 'only-theirs') return 'added';
  if (part.kind === 'changed' && !isOnlyRenumbered(part)) return 'changed';
  if (part.moved) return 'moved';
  return part.kind === 'changed' ? 'renumbered' : null;
}

/** Whether nothing of an entry changed but its number, as when another comes before it. */
function isOnlyRenumbered({ renumbered, number, mine, theirs }: ComparedPart): boolean {
  if (renumbered === null) return false;
  const rest = [...mine.slice(1), ...theirs.slice(1)];
  const changed = [...(mine[0]?.spans ?? []), ...(theirs[0]?.spans ?? [])].filter((span) => span.isChanged);
  return (
    rest.every((line) => line?.kind === 'same') &&
    changed.every(({ text }) => text === number || text === renumbered)
  );
}

/** What happened to the entries: by name where it happened to one, in counts where to several. */
function entryClauses(entries: readonly ToldPart[]): readonly string[] {
  const renumbered = entries.filter(({ verb }) => verb === 'renumbered');
  const further = entries.filter(({ verb }) => verb !== 'renumbered');
  return [...clausesOf(further), ...clausesOf(renumbered)];
}

function clausesOf(entries: readonly ToldPart[]): readonly string[] {
  const [first, second] = entries;
  if (!first) return [];
  if (!second) return [`${nameOf(first.part)} ${deedOf(first)}`];
  const verbs: readonly Verb[] = ['changed', 'added', 'removed', 'moved', 'renumbered'];
  const counts = verbs
    .map((verb) => ({ verb, count: entries.filter((entry) => entry.verb === verb).length }))
    .filter(({ count }) => count > 0);
  return [
    counts
      .map(({ verb, count }, at) => `${at === 0 ? counted(count, 'entry', 'entries') : count} ${verb}`)
      .join(', '),
  ];
}

function deedOf({ part, verb }: ToldPart): string {
  if (verb === 'renumbered' && !part.renumbered) return 'no longer numbered';
  if (verb === 'renumbered') return `${part.number === '' ? 'numbered' : 'renumbered'} ${part.renumbered}`;
  return part.moved && verb === 'changed' ? 'moved and changed' : `${verb}`;
}

function nameOf({ number, title }: ComparedPart): string {
  const name = shortened(title.trim());
  if (number !== '') return `item ${number} ${name}`.trim();
  return name === '' ? 'an entry without a title' : `“${name}”`;
}

function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = [...title].slice(0, LONGEST_TITLE).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}

/** What happened to the parts around the entries: `heading and attendance changed`. */
function otherClauses(others: readonly ToldPart[]): readonly string[] {
  const verbs: readonly Verb[] = ['changed', 'added', 'removed'];
  return verbs.flatMap((verb) => {
    const names = others
      .filter((other) => other.verb === verb)
      .map(({ part: { title } }) => title.toLowerCase());
    return names.length === 0 ? [] : [`${listed(names)} ${verb}`];
  });
}

/** How many words came and went. The names in the attendance are not words of the note. */
function wordsClause(told: readonly ToldPart[]): string {
  const counts = told.filter(({ part }) => part.about !== 'attendance').map(({ words }) => words);
  const added = counts.reduce((sum, count) => sum + count.added, 0);
  const removed = counts.reduce((sum, count) => sum + count.removed, 0);
  const isWhole = told.length === 1 && told.some(({ verb }) => verb === 'added' || verb === 'removed');
  if (added + removed === 0) return '';
  if (isWhole) return counted(added + removed, 'word', 'words');
  if (added === 0) return `${counted(removed, 'word', 'words')} removed`;
  const start = `${counted(added, 'word', 'words')} added`;
  return removed === 0 ? start : `${start}, ${removed} removed`;
}

/** What differs between notes that say the same. */
function layoutChange(from: Note, to: Note): string {
  const [before, after] = [from, to].map((note) => writeNote(note).replace(/\s+/g, ''));
  return before === after ? 'Nothing but spacing changed' : 'Nothing but layout changed';
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
