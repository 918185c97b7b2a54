import { type ReactNode, useId, useRef, useState } from 'react';
import { useSlateStatic } from 'slate-react';
import { dueInWords } from '../../../shared/note/due-day.ts';
import type { NoteEditor } from '../note-editor.ts';
import { noteIn } from '../note-editor.ts';
import { useDraft } from '../use-draft.ts';
import { loadReader, useReader } from './reader.ts';

interface DueFieldProps {
  /** ISO date; empty where none is set. */
  readonly value: string;
  /** The date that the action's words say. */
  readonly said: string;
  /** Sets the date, or none; answers the one that the note has then. */
  readonly onSet: (iso: string | null) => string;
  /** Tells whether there are words that are no date. */
  readonly onUnknown: (isUnknown: boolean) => void;
}

const EXAMPLES = 'Friday or 30/11';

/** When an action is due, in words, with the day beside it as it was understood. */
export function DueField({ value, said, onSet, onUnknown }: DueFieldProps): ReactNode {
  const editor = useSlateStatic() as NoteEditor;
  const reader = useReader();
  const day = useRef<string | null>(null);
  const latest = useRef('');
  const told = useId();
  const [isLeft, setLeft] = useState(false);
  const [words, type] = useDraft({ value, shown: (iso) => (iso === '' ? '' : dueInWords(iso)), write });

  function write(typed: string): string {
    latest.current = typed;
    if (reader) return onSet(dayIn(typed)?.iso ?? null);
    void loadReader().then((loaded) => {
      if (latest.current !== typed) return;
      onSet(loaded.dueOf(typed, loaded.dayOfNote(noteIn(editor), new Date()))?.iso ?? null);
    });
    return value;
  }

  function dayIn(typed: string): { readonly iso: string; readonly isBefore: boolean } | null {
    if (!reader) return null;
    // Of one visit to the field, the days count from one.
    day.current ??= reader.dayOfNote(noteIn(editor), new Date());
    return reader.dueOf(typed, day.current);
  }

  const isTyped = words.trim() !== '';
  const due = isTyped ? dayIn(words) : null;
  const isUnknown = isTyped && due === null && reader !== null;
  const understood =
    due === null ? '' : `${dueInWords(due.iso)}${due.isBefore ? ', before the meeting' : ''}`;
  const isPlain = understood === words.trim();

  return (
    <label className="action-field">
      <span>Due</span>
      <input
        data-control="due"
        value={words}
        placeholder={said === '' ? EXAMPLES : dueInWords(said)}
        aria-describedby={told}
        aria-invalid={isUnknown && isLeft ? true : undefined}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => {
          type(target.value);
          onUnknown(target.value.trim() !== '' && reader !== null && dayIn(target.value) === null);
        }}
        onFocus={({ target }) => {
          setLeft(false);
          target.select();
        }}
        onBlur={() => setLeft(true)}
      />
      <output id={told} className="action-told" data-unknown={isUnknown || undefined} aria-live="polite">
        {isUnknown ? 'Not a date yet' : isPlain ? '' : understood}
      </output>
    </label>
  );
}
