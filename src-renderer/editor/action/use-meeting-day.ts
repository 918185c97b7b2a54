import { useSyncExternalStore } from 'react';
import type { Note, TopBlock } from '../../../shared/note/blocks.ts';
import { afterChange } from '../../find/after-change.ts';
import { type NoteEditor, noteIn } from '../note-editor.ts';
import { loadReader } from './reader.ts';

/** The day is looked for again in so long a pause after the lines that tell it were edited, in milliseconds. */
const PAUSE = 400;

/** A title page has no more blocks. What is asked at each key looks at no others. */
const MOST_HEAD = 16;

interface MeetingDay {
  get(): string | null;
  subscribe(listener: () => void): () => void;
}

const DAYS = new WeakMap<NoteEditor, MeetingDay>();

/** The day of the meeting (ISO) as the note tells it; null where it does not, or until that was read. */
export function useMeetingDay(editor: NoteEditor): string | null {
  const day = DAYS.get(editor) ?? watch(editor);
  return useSyncExternalStore(day.subscribe, day.get);
}

/** Watches the lines before the entries of a note, once for all its actions. */
function watch(editor: NoteEditor): MeetingDay {
  const listeners = new Set<() => void>();
  let day: string | null = null;
  let head = headOf(noteIn(editor));
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    const { meetingDay } = await loadReader();
    const now = meetingDay(noteIn(editor));
    if (now === day) return;
    day = now;
    for (const listener of listeners) listener();
  }

  afterChange(editor, () => {
    const now = headOf(noteIn(editor));
    if (now.length === head.length && now.every((block, index) => block === head[index])) return;
    head = now;
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), PAUSE);
  });
  requestIdleCallback(() => void look());

  const made: MeetingDay = {
    get: () => day,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  DAYS.set(editor, made);
  return made;
}

function headOf(note: Note): readonly TopBlock[] {
  const first = note.slice(0, MOST_HEAD);
  const end = first.findIndex(({ type }) => type === 'agenda-item' || type === 'trailer');
  return end < 0 ? first : first.slice(0, end);
}
