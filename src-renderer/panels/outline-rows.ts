import { useMemo } from 'react';
import { ReactEditor } from 'slate-react';
import type { Note, TopBlock } from '../../shared/note/blocks.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import type { EntryFacts, Facts } from '../facts/assemble.ts';
import { useFacts } from '../facts/use-facts.ts';

/** What stands in the outline: an entry, or the heading of a part of the meeting, and where in the note that is. */
export type OutlineThing =
  | {
      readonly kind: 'entry';
      readonly key: string;
      readonly path: readonly number[];
      readonly entry: EntryFacts;
    }
  | { readonly kind: 'part'; readonly key: string; readonly path: readonly number[]; readonly words: string };

type Part = Extract<OutlineThing, { kind: 'part' }>;

/** The entries of the note and the headings of its parts, in their order. */
export function useOutline(editor: NoteEditor): readonly OutlineThing[] {
  const entries = useFacts((facts) => facts.entries);
  const places = useFacts((facts) => facts.places);
  const parts = useFacts(useMemo(() => keptParts(editor), [editor]));
  return useMemo(() => inOrder(entries, places, parts), [entries, places, parts]);
}

/** All that stands in the outline now, for what is done with it. */
export function outlineOf(editor: NoteEditor, { entries, places, of }: Facts): readonly OutlineThing[] {
  return inOrder(entries, places, partsIn(editor, of));
}

function inOrder(
  entries: readonly EntryFacts[],
  places: readonly number[],
  parts: readonly Part[],
): readonly OutlineThing[] {
  const all: OutlineThing[] = [];
  let next = 0;
  for (const [index, entry] of entries.entries()) {
    const place = places[index] ?? 0;
    for (let part = parts[next]; part && (part.path[0] ?? 0) < place; part = parts[next]) {
      all.push(part);
      next += 1;
    }
    all.push({ kind: 'entry', key: entry.key, path: [place], entry });
  }
  return [...all, ...parts.slice(next)];
}

/** Answers the parts of a note, the same list for as long as they are the same. */
function keptParts(editor: NoteEditor): (facts: Facts) => readonly Part[] {
  let of: Note | null = null;
  let last: readonly Part[] = [];
  return (facts) => {
    if (facts.of === of) return last;
    of = facts.of;
    const now = partsIn(editor, of);
    const isSame =
      now.length === last.length &&
      now.every(({ key, words, path }, index) => {
        const before = last[index];
        return before?.key === key && before.words === words && before.path.join() === path.join();
      });
    if (!isSame) last = now;
    return last;
  };
}

function partsIn(editor: NoteEditor, note: Note): readonly Part[] {
  return note.flatMap((block, place) =>
    headingsIn(block).map(({ within, words, heading }): Part => {
      const { id } = ReactEditor.findKey(editor, heading as never);
      return { kind: 'part', key: id, words, path: [place, ...within] };
    }),
  );
}

interface Heading {
  readonly heading: object;
  readonly words: string;
  readonly within: readonly number[];
}

const NONE: readonly Heading[] = [];

/** A block is never changed, only replaced: its headings are looked for once. */
const KNOWN = new WeakMap<TopBlock, readonly Heading[]>();

/** The headings of parts that a block of the top level is or holds, as one that was caught in the entry before it. */
function headingsIn(block: TopBlock): readonly Heading[] {
  const known = KNOWN.get(block);
  if (known) return known;
  const found = findHeadings(block);
  KNOWN.set(block, found);
  return found;
}

function findHeadings(block: TopBlock): readonly Heading[] {
  if (block.type === 'part-heading') return [{ heading: block, words: block.children[0].text, within: [] }];
  if (block.type !== 'agenda-item' && block.type !== 'trailer') return NONE;
  const found = block.children.flatMap((child, index): readonly Heading[] =>
    child.type === 'part-heading'
      ? [{ heading: child, words: child.children[0].text, within: [index] }]
      : NONE,
  );
  return found.length > 0 ? found : NONE;
}
