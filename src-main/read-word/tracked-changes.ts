import type { XmlTag } from './xml-events.ts';

/** How words were changed while changes were tracked: moved words are put in where they go, and taken out before. */
export type ChangeKind = 'insertion' | 'deletion';

/** A change, and by whom and when. */
export interface TrackedChange {
  readonly kind: ChangeKind;
  readonly by: string;
}

/** The change that an element marks, where it marks one. */
export function trackedChange(tag: XmlTag): TrackedChange | null {
  const kind = changeKind(tag.name);
  if (kind === null) return null;
  return { kind, by: `${tag.name} ${tag.attribute('w:date') ?? ''} ${tag.attribute('w:author') ?? ''}` };
}

function changeKind(name: string): ChangeKind | null {
  switch (name) {
    case 'w:ins':
    case 'w:moveTo':
    case 'w:cellIns':
      return 'insertion';
    case 'w:del':
    case 'w:moveFrom':
    case 'w:cellDel':
      return 'deletion';
    default:
      return null;
  }
}

/**
 * Counts tracked changes as a person would: Word writes one for each stretch of one look, and for the end of each
 * paragraph, but what one author did at one time without a break is one change.
 */
export interface ChangeTally {
  /** A change is come upon, in the order of the text. */
  change(change: TrackedChange): void;
  /** Words, or the end of a paragraph, that were not changed: what comes after is another change. */
  unchanged(): void;
  counted(): { readonly insertions: number; readonly deletions: number };
}

/** A tally of changes with none in it. */
export function changeTally(): ChangeTally {
  let insertions = 0;
  let deletions = 0;
  let inserted = '';
  let deleted = '';
  return {
    change({ kind, by }) {
      if (kind === 'insertion' && by !== inserted) {
        inserted = by;
        insertions += 1;
      } else if (kind === 'deletion' && by !== deleted) {
        deleted = by;
        deletions += 1;
      }
    },
    unchanged() {
      inserted = '';
      deleted = '';
    },
    counted: () => ({ insertions, deletions }),
  };
}
