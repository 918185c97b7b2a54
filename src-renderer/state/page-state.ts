import type { NoteState, Reading, Settings } from '../../shared/bridge/data.ts';
import type { NoteSession } from '../note/note-session.ts';

/** What the window shows. */
export type View =
  | { readonly kind: 'start' }
  /** A note; `round` counts the editors that were begun for it, one more after each error. */
  | { readonly kind: 'note'; readonly session: NoteSession; readonly round: number }
  /** It could not go on; the words say why. */
  | { readonly kind: 'failed'; readonly words: string };

/** What can be open in front of it. */
export type DialogName =
  | { readonly kind: 'versions' }
  | { readonly kind: 'compare' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'legend' }
  | { readonly kind: 'about' }
  /** All commands, or all entries of the note, to choose one by typing. */
  | { readonly kind: 'palette'; readonly of: 'commands' | 'entries' }
  /** Begin a note from another one or from a template. */
  | { readonly kind: 'new-from' }
  /** Write the note for its readers. */
  | { readonly kind: 'export' };

/** What the program asks beside the note. It stands until it is answered or put away. */
export interface Question {
  readonly words: string;
  readonly answers: readonly { readonly label: string; readonly choose: () => void }[];
}

/** A message that goes by itself. */
export interface Toast {
  readonly id: number;
  readonly words: string;
  readonly canUndo: boolean;
  /** It tells of something that was not done. */
  readonly isTrouble: boolean;
}

/** All that the page shows, apart from the words of the note. */
export interface PageState {
  readonly view: View;
  /** Of the note; null where there is none. */
  readonly note: NoteState | null;
  readonly settings: Settings;
  readonly dialog: DialogName | null;
  /** The bar to find words with; `round` counts how often it was asked for. */
  readonly find: { readonly mode: 'find' | 'replace'; readonly round: number } | null;
  /** All but the paper is put away. */
  readonly isFocused: boolean;
  readonly question: Question | null;
  readonly toasts: readonly Toast[];
  /** Files of word processors that are being read for this window. */
  readonly readings: readonly Reading[];
}
