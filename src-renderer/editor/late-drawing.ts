import type { Descendant, Path } from 'slate';
import { EDITOR_TO_KEY_TO_ELEMENT, type Key } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import type { Block } from '../../shared/note/blocks.ts';
import type { NoteEditor } from './note-editor.ts';

/** Entries from the top of the note that are drawn at once: about what a large screen shows. */
const FIRST = 4;
/** Entries on both sides of the one with the caret that are drawn at once. */
const AROUND = 3;
/** The first picture and the first keys come before, for so many milliseconds. */
const AFTER_FIRST = 150;
/** Entries are drawn while a pause has so many milliseconds left: one takes about as long. */
const LEAST_TIME = 6;
/** No key waits longer than about this for entries that are drawn in a pause, however long that is. In milliseconds. */
const LONGEST_SLICE = 12;
/** On a machine that is never idle, entries are drawn at least every so many milliseconds. */
const LONGEST_WAIT = 150;

/** Fewer blocks than this are drawn as soon as they are there. */
const FEW = 20;

interface Waiting {
  /** By which Slate knows the blocks, whatever is edited in them and wherever they go. */
  readonly keys: readonly Key[];
  readonly draw: () => void;
}

/** The parts of an editor's note that are not drawn yet: entries, and chunks of a long one. */
export interface LateDrawing {
  /** Whether an entry is drawn as soon as the note is. */
  isAtOnce(block: Block): boolean;
  /** Whether blocks that have come into an entry together are drawn as soon as it is. */
  areAtOnce(keys: readonly Key[]): boolean;
  /** Draws something when there is time; answers how to take it back. */
  wait(part: Waiting): () => void;
  /** Draws what the caret and the selection begin and end in, before Slate looks for it. */
  drawSelected(): void;
  /** Draws what is around the block at a path, and it. */
  drawAt(path: Path): void;
}

const OF_EDITOR = new WeakMap<NoteEditor, LateDrawing>();

/**
 * What draws the parts of a note that are out of sight after those that are seen, in pauses: a long note, or one that a
 * long text was pasted into, can be typed in as soon as a short one. `flush` draws what `draw` asked for, before it returns.
 */
export function lateDrawing(editor: NoteEditor, flush: (draw: () => void) => void): LateDrawing {
  const known = OF_EDITOR.get(editor);
  if (known) return known;
  const started = startLateDrawing(editor, flush);
  OF_EDITOR.set(editor, started);
  return started;
}

/** Draws what the selection of an editor begins and ends in, if it is not drawn yet. */
export function drawSelected(editor: NoteEditor): void {
  OF_EDITOR.get(editor)?.drawSelected();
}

/** Draws the block at a path of an editor's note, if it is not drawn yet. */
export function drawAt(editor: NoteEditor, path: Path): void {
  OF_EDITOR.get(editor)?.drawAt(path);
}

function startLateDrawing(editor: NoteEditor, flush: (draw: () => void) => void): LateDrawing {
  const waiting = new Set<Waiting>();
  const byKey = new Map<Key, Waiting>();
  let isOver = false;
  let isAsked = false;
  const began = performance.now();
  const caret = editor.selection?.anchor.path[0] ?? 0;
  // Only what was there from the beginning may wait: an entry that a person begins is typed in at once.
  const late = new Set<Key>();
  for (const [place, block] of editor.children.entries()) {
    if (place < FIRST || Math.abs(place - caret) <= AROUND) continue;
    late.add(ReactEditor.findKey(editor, block));
  }

  /** The keys of the blocks around both ends of the selection. */
  function selectedKeys(): readonly Key[] {
    if (!editor.selection) return [];
    const { anchor, focus } = editor.selection;
    return [anchor, focus].flatMap(({ path }) => keysAlong(path));
  }

  function keysAlong(path: Path): readonly Key[] {
    const keys: Key[] = [];
    let inside: readonly Descendant[] = editor.children;
    for (const index of path) {
      const node = inside[index];
      if (!node || !('children' in node)) break;
      keys.push(ReactEditor.findKey(editor, node));
      inside = node.children as unknown as readonly Descendant[];
    }
    return keys;
  }

  function take(part: Waiting): void {
    waiting.delete(part);
    for (const key of part.keys) if (byKey.get(key) === part) byKey.delete(key);
  }

  function drawNow(keys: readonly Key[]): void {
    for (const key of keys) {
      const part = byKey.get(key);
      if (!part) continue;
      take(part);
      flush(part.draw);
    }
  }

  function ask(): void {
    if (isAsked) return;
    isAsked = true;
    const early = began + AFTER_FIRST - performance.now();
    if (early > 0) setTimeout(askIdle, early);
    else askIdle();
  }

  function askIdle(): void {
    requestIdleCallback(drawSome, { timeout: LONGEST_WAIT });
  }

  function drawSome(deadline: IdleDeadline): void {
    isAsked = false;
    const end = performance.now() + Math.min(LONGEST_SLICE, deadline.timeRemaining());
    do {
      const [next] = waiting;
      if (!next) break;
      take(next);
      flush(next.draw);
    } while (performance.now() < end - LEAST_TIME);
    if (waiting.size > 0) ask();
    else isOver = true;
  }

  return {
    isAtOnce(block) {
      return isOver || !late.has(ReactEditor.findKey(editor, block as Descendant));
    },
    areAtOnce(keys) {
      if (keys.length < FEW) return true;
      const drawn = EDITOR_TO_KEY_TO_ELEMENT.get(editor);
      const selected = new Set(selectedKeys());
      return keys.some((key) => drawn?.has(key) || selected.has(key));
    },
    wait(part) {
      waiting.add(part);
      for (const key of part.keys) byKey.set(key, part);
      ask();
      return () => take(part);
    },
    drawSelected() {
      if (waiting.size > 0) drawNow(selectedKeys());
    },
    drawAt(path) {
      if (waiting.size > 0) drawNow(keysAlong(path));
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
