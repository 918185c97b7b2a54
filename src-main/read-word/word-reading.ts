import type { Note } from '../../shared/note/blocks.ts';

/** A Word file as a note, with what was taken as accepted, counted or left out of it; or why it is none. */
export type WordReading =
  | {
      readonly ok: true;
      readonly note: Note;
      readonly isUnchanged: boolean;
      readonly left: readonly string[];
    }
  | { readonly ok: false; readonly trouble: string; readonly cause?: unknown };
