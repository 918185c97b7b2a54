import { useState } from 'react';

interface Draft {
  readonly words: string;
  /** The value that was drawn when the words were typed. */
  readonly before: string;
  /** What the note made of them. */
  readonly stored: string;
}

interface DraftOf {
  /** What the note has, as it was drawn last. */
  readonly value: string;
  /** How a value is shown in the field; as it is where nothing else is said. */
  readonly shown?: (value: string) => string;
  /** Puts words into the note; answers the value it has then. */
  readonly write: (words: string) => string;
}

/**
 * The words of a field, and what to call when they are typed. They stay as they are typed, though the note may hold
 * something tidier; where the note's value changes by anything else, as by undo, that takes their place.
 */
export function useDraft({
  value,
  shown = String,
  write,
}: DraftOf): readonly [string, (words: string) => void] {
  const [draft, setDraft] = useState<Draft>({ words: shown(value), before: value, stored: value });
  // A field is drawn with its new words before the note is drawn with its new value.
  const isOwn = value === draft.stored || value === draft.before;
  if (!isOwn) setDraft({ words: shown(value), before: value, stored: value });
  else if (value === draft.stored && draft.before !== value) setDraft({ ...draft, before: value });
  return [draft.words, (words) => setDraft({ words, before: value, stored: write(words) })];
}
