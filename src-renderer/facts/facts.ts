import { ReactEditor } from 'slate-react';
import type { Note, TopBlock } from '../../shared/note/blocks.ts';
import type { Fix } from '../../shared/note/problems/problem.ts';
import { type NoteEditor, noteIn } from '../editor/note-editor.ts';
import { afterChange } from '../find/after-change.ts';
import { createStore } from '../state/store.ts';
import { type Around, assemble, entryAt, type Facts, NO_FACTS, problemsByKey } from './assemble.ts';
import { blockFacts } from './block-facts.ts';
import type { Checked } from './checked.ts';
import { type CheckerLine, connectWorker, startChecking } from './checking.ts';
import { PAGE_PAUSES, type Pauses } from './pauses.ts';

/** What is known of a note that is open, kept up to date while it is edited. */
export interface NoteFacts {
  get(): Facts;
  /** Calls back after each change; answers how to stop. Never within the work of a key. */
  subscribe(listener: () => void): () => void;
  /** Brings all but actions and problems up to date at once, after a command that was given beside the words. */
  catchUp(): void;
  /** The operations that put a problem of the last list right; null where the note was edited since. */
  fixOf(problem: number): Promise<Fix['operations'] | null>;
  stop(): void;
}

/** Facts wait for so long a pause in typing: keys of a fast typist come closer together. */
const PAUSE = 150;

/** Someone who types without a pause sees them after so many milliseconds at the latest. */
const LONGEST_WAIT = 1200;

/** Begins to gather facts. All of it is done in pauses, a little at a time; typing only notes that there was a key. */
export function startFacts(
  editor: NoteEditor,
  connect: () => CheckerLine = connectWorker,
  pauses: Pauses = PAGE_PAUSES,
): NoteFacts {
  const store = createStore<Facts>(NO_FACTS);
  const keyOf: Around['keyOf'] = (block) => ReactEditor.findKey(editor, block as never).id;
  let problems: Around['problems'] = new Map();
  let isStopped = false;
  let cancel: (() => void) | null = null;
  let first = 0;
  let last = 0;
  let asked: Note | null = null;

  const checking = startChecking(connect, pauses, (note, checked) => {
    if (!isStopped) take(note, checked);
  });

  function changed(): void {
    last = pauses.now();
    if (cancel) return;
    first = last;
    wait(PAUSE);
  }

  function wait(pause: number): void {
    cancel = pauses.after(pause, () => {
      const now = pauses.now();
      const left = Math.min(last + PAUSE - now, first + LONGEST_WAIT - now);
      if (left > 0) wait(left);
      else gather(noteIn(editor), 0);
    });
  }

  /** Finds out of each block what is not known of it yet, and then puts all together. */
  function gather(note: Note, start: number): void {
    cancel = pauses.idle((hasTime) => {
      const now = noteIn(editor);
      let at = now === note ? start : 0;
      for (; at < now.length && hasTime(); at += 1) blockFacts(now[at] as TopBlock);
      if (at < now.length) {
        gather(now, at);
        return;
      }
      cancel = null;
      catchUp();
      if (asked === now) return;
      asked = now;
      checking.check(now);
    });
  }

  function catchUp(): void {
    const note = noteIn(editor);
    const caret = editor.selection?.focus.path[0] ?? -1;
    store.change((facts) => {
      if (facts.of !== note) return assemble(note, facts, { keyOf, problems, caret });
      const current = entryAt(facts.places, caret);
      return current === facts.current ? facts : { ...facts, current };
    });
  }

  function take(note: Note, checked: Checked | 'same'): void {
    store.change((facts) => {
      if (checked === 'same') return { ...facts, checked: note };
      problems = problemsByKey(note, checked.problems, keyOf);
      const caret = editor.selection?.focus.path[0] ?? -1;
      return assemble(facts.of, { ...facts, ...checked, checked: note }, { keyOf, problems, caret });
    });
  }

  const stopHearing = afterChange(editor, (operations) => {
    if (operations.length > 0) changed();
  });
  // Of a note that is just opened, the words come first, and the first key.
  changed();

  return {
    get: store.get,
    subscribe: store.subscribe,
    catchUp,
    fixOf: (problem) =>
      store.get().checked === noteIn(editor) ? checking.fixOf(problem) : Promise.resolve(null),
    stop() {
      isStopped = true;
      stopHearing();
      cancel?.();
      checking.stop();
    },
  };
}
