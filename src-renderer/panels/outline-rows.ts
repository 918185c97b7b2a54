import { useMemo } from 'react';
import { ReactEditor } from 'slate-react';
import type { Note } from '../../shared/note/blocks.ts';
import { partHeadings } from '../../shared/note/part-headings.ts';
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
    partHeadings(block).map(({ within, heading }): Part => {
      const { id } = ReactEditor.findKey(editor, heading as never);
      return { kind: 'part', key: id, words: heading.children[0].text, path: [place, ...within] };
    }),
  );
}
