import type { Descendant } from 'slate';
import type { Key } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import type { Block } from '../../shared/note/blocks.ts';
import type { NoteEditor } from './note-editor.ts';

/** Entries from the top of the note that are drawn at once: about what a large screen shows. */
const FIRST = 4;
/** Entries on both sides of the one with the caret that are drawn at once. */
const AROUND = 3;
/** Entries are drawn while a pause has so many milliseconds left: one takes about as long. */
const LEAST_TIME = 6;
/** On a machine that is never idle, entries are drawn at least every so many milliseconds. */
const LONGEST_WAIT = 150;

interface Waiting {
  /** By which Slate knows the entry, whatever is edited in it and wherever it goes. */
  readonly key: Key;
  readonly draw: () => void;
}

/** The entries of an editor that are not drawn yet. */
export interface LateDrawing {
  /** Whether a block of the note is drawn as soon as the note is. */
  isAtOnce(block: Block): boolean;
  /** Draws an entry when there is time; answers how to take it back. */
  wait(entry: Waiting): () => void;
  /** Draws the entries that the caret and the selection begin and end in, before Slate looks for them. */
  drawSelected(): void;
}

const OF_EDITOR = new WeakMap<NoteEditor, LateDrawing>();

/**
 * What draws the entries of a note that are out of sight after those that are seen, in pauses: a long note can be
 * typed in as soon as a short one. `flush` draws what `draw` asked for, before it returns.
 */
export function lateDrawing(editor: NoteEditor, flush: (draw: () => void) => void): LateDrawing {
  const known = OF_EDITOR.get(editor);
  if (known) return known;
  const started = startLateDrawing(editor, flush);
  OF_EDITOR.set(editor, started);
  return started;
}

/** Draws the entries that the selection of an editor begins and ends in, if they are not drawn yet. */
export function drawSelected(editor: NoteEditor): void {
  OF_EDITOR.get(editor)?.drawSelected();
}

function startLateDrawing(editor: NoteEditor, flush: (draw: () => void) => void): LateDrawing {
  const waiting = new Set<Waiting>();
  let isOver = false;
  let isAsked = false;
  const caret = editor.selection?.anchor.path[0] ?? 0;
  // Only what was there from the beginning may wait: an entry that a person begins is typed in at once.
  const late = new Set<Key>();
  for (const [place, block] of editor.children.entries()) {
    if (place < FIRST || Math.abs(place - caret) <= AROUND) continue;
    late.add(ReactEditor.findKey(editor, block));
  }

  function keyAt(place: number): Key | null {
    const block = editor.children[place];
    return block ? ReactEditor.findKey(editor, block) : null;
  }

  function ask(): void {
    if (isAsked) return;
    isAsked = true;
    requestIdleCallback(drawSome, { timeout: LONGEST_WAIT });
  }

  function drawSome(deadline: IdleDeadline): void {
    isAsked = false;
    do {
      const [next] = waiting;
      if (!next) break;
      waiting.delete(next);
      flush(next.draw);
    } while (deadline.timeRemaining() > LEAST_TIME);
    if (waiting.size > 0) ask();
    else isOver = true;
  }

  return {
    isAtOnce(block) {
      return isOver || !late.has(ReactEditor.findKey(editor, block as Descendant));
    },
    wait(entry) {
      waiting.add(entry);
      ask();
      return () => {
        waiting.delete(entry);
      };
    },
    drawSelected() {
      if (waiting.size === 0 || !editor.selection) return;
      const { anchor, focus } = editor.selection;
      const keys = new Set([anchor, focus].map(({ path }) => keyAt(path[0] ?? 0)));
      for (const entry of [...waiting].filter(({ key }) => keys.has(key))) {
        waiting.delete(entry);
        flush(entry.draw);
      }
    },
  };
}

/** A line of the paper holds about so many letters and is so many pixels high. */
const LETTERS = 88;
const LINE = 24;

/** About how high a block is when it is drawn, in pixels. */
export function likelyHeight(block: Block): number {
  let height = LINE / 2;
  for (const child of block.children) {
    if ('text' in child) height += LINE * Math.max(1, Math.ceil(child.text.length / LETTERS));
    else height += likelyHeight(child);
  }
  return height;
}
