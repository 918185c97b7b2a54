import { Node, type Path, type Point, type Range, Transforms } from 'slate';
import { EDITOR_TO_ELEMENT } from 'slate-dom';
import { ReactEditor } from 'slate-react';
import type { Found, FoundIn } from '../../shared/note/find-words.ts';
import { drawSelected } from '../editor/late-drawing.ts';
import type { NoteEditor } from '../editor/note-editor.ts';
import { isTextBlock, pointIn, wordsOf } from '../editor/places.ts';
import { fieldOf, focusField } from './found-field.ts';

/** Words that were found, as Slate selects them; null for what was found beside the words. */
export function rangeOf(top: number, { at, start, end }: Found): Range | null {
  if (at.kind !== 'words') return null;
  const path = [top, ...at.path];
  return { anchor: pointIn(path, start), focus: pointIn(path, end) };
}

/**
 * Selects what was found, and brings it into sight. What stands at a block has the caret beside it. The focus stays
 * where it is.
 */
export function showFound(editor: NoteEditor, top: number, found: Found): void {
  const range = rangeOf(top, found);
  if (range) {
    Transforms.select(editor, range);
    bringRangeIntoSight(editor, range);
    return;
  }
  const point = besideWords(editor, top, found.at);
  if (point) Transforms.select(editor, point);
  drawSelected(editor);
  bringIntoSight(standingAt(fieldOf(editor, top, found.at), found.at));
}

/** Where the words begin or end that something stands at; null for what stands in a form of its own. */
function besideWords(editor: NoteEditor, top: number, at: FoundIn): Point | null {
  if (at.kind !== 'label' && at.kind !== 'detail') return null;
  const path: Path = [top, ...at.path];
  const isBefore = at.part === 'number' || at.part === 'keyword';
  const block = Node.get(editor, path);
  for (const [node, within] of Node.nodes(block, { reverse: !isBefore })) {
    if (isTextBlock(node)) return pointIn([...path, ...within], isBefore ? 0 : wordsOf(node).length);
  }
  return null;
}

/** The part of an element that a label is seen at: an entry's column stands below all that is in it. */
function standingAt(field: HTMLElement | null, at: FoundIn): Element | null {
  const isBelow = at.kind === 'label' && at.part === 'column';
  return (isBelow ? field?.lastElementChild : field) ?? null;
}

/** Brings words that are selected into sight. */
export function bringRangeIntoSight(editor: NoteEditor, range: Range): void {
  // They may stand in an entry for which there was no time yet.
  drawSelected(editor);
  bringIntoSight(wordsAt(editor, range));
}

/** Puts the focus to what was found, with it selected. */
export function focusFound(editor: NoteEditor, top: number, { at, start, end }: Found): void {
  const isIn = at.kind !== 'words' && focusField(editor, top, at, start, end);
  if (!isIn) focusWords(editor);
}

/** Puts the focus into the words at once: Slate's own way waits some milliseconds in which a key would be lost. */
export function focusWords(editor: NoteEditor): void {
  const { selection } = editor;
  const paper = EDITOR_TO_ELEMENT.get(editor);
  // The note may have been closed with what was looked for in it.
  if (!paper?.isConnected) return;
  paper.focus({ preventScroll: true });
  const range = selection && ReactEditor.resolveDOMRange(editor, selection);
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  window.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

function wordsAt(editor: NoteEditor, range: Range): Element | null {
  return ReactEditor.resolveDOMRange(editor, range)?.startContainer.parentElement ?? null;
}

/** Scrolls only where it is out of sight: what stands still is easier to read. */
function bringIntoSight(element: Element | null): void {
  if (!element || isInSight(element)) return;
  element.scrollIntoView({ block: 'center' });
  // What comes into sight is laid out then only, and moves what stands below it.
  requestAnimationFrame(() => {
    if (element.isConnected && !isInSight(element)) element.scrollIntoView({ block: 'center' });
  });
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const desk = element.closest('.desk')?.getBoundingClientRect();
  const floor = Math.min(window.innerHeight, desk?.bottom ?? Infinity);
  return top >= (desk?.top ?? 0) && bottom <= floor;
}
