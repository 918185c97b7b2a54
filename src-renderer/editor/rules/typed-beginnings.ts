import { type Editor, Path } from 'slate';
import { ReactEditor } from 'slate-react';
import type { ListItem } from '../../../shared/note/blocks.ts';
import { classify } from '../../../shared/tagged/line-kind.ts';
import { markerKind, matchMarker } from '../../../shared/tagged/marker.ts';
import { moveBlock, removeBlock, removeWords, retype, setProperties, splitBlocks } from '../apply.ts';
import { blockAt, caretSpot, type Spot, wordsOf } from '../places.ts';
import { giveHeading, headingOver, settleAction } from './action-heading.ts';
import { isLabelled } from './leave.ts';
import { makeItem, mayHoldList, opensAction } from './make-item.ts';
import { newStep } from './new-step.ts';
import { unlistAll } from './runs.ts';
import { child, wrapBlocks } from './shells.ts';
import type { LabelledKind } from './turn-labelled.ts';

/** No beginning is longer; `UNANIMOUSLY RECOMMENDED TO …:` comes near. Longer words are not looked at. */
const LONGEST_BEGINNING = 80;

/** Words in capitals that say at the space after them, or at a dash, that a decision begins. */
const ANNOUNCES = /^(?:UNANIMOUSLY )?(?:RESOLVED|AGREED)$/;

/** How lists are begun: fewer markers than a file may have, as `o ` and `e. ` begin sentences too. */
const MARKER = /^(?:[-*·•]|\d{1,3}[.)]|\(\d{1,3}\)|\(?[a-z]\)|\(?[ivx]{2,4}\))(?= $)/;

const BULLET = /^[-*·•]$/;

/** The start of a block that is about to be turned: its words up to the caret, which the last key completed. */
interface Beginning extends Spot {
  readonly typed: string;
}

/**
 * Whether a key would only put a space at the start of a block that a keyword or a marker goes before: the habit of
 * typing one after `Decision:`, which has turned the block already.
 */
export function isSpareSpace(editor: Editor, key: string): boolean {
  const spot = key === ' ' ? caretSpot(editor) : null;
  if (spot?.offset !== 0) return false;
  return spot.block.type === 'list-item' || isFirstOfLabelled(editor, spot);
}

/**
 * Turns a plain paragraph whose beginning a key has just completed: `Decision:`, `RESOLVED ` or `- ` at its start; and
 * takes the marker out of an item that has it already. It is a step of its own to undo, which gives back what was typed.
 * Asked after each key; it looks only at the words before the caret. Words that are being composed, or that came as more
 * than one character, turn nothing.
 */
export function turnTyped(editor: ReactEditor, key: string): void {
  if (key.length !== 1 || !' :–—'.includes(key) || ReactEditor.isComposing(editor)) return;
  const spot = caretSpot(editor);
  if (!spot || spot.offset > LONGEST_BEGINNING) return;
  const { block, path } = spot;
  const typed = wordsOf(block).slice(0, spot.offset);
  let work: (() => void) | null = null;
  if (block.type === 'list-item') work = unmarking(editor, block, path, typed);
  else if (block.type === 'paragraph' && !block.number) work = turning(editor, { ...spot, typed }, key);
  if (work) newStep(editor, work);
}

/** Takes the marker that an item has as Enter made it, and that was typed once more, out of its words. */
function unmarking(editor: Editor, { marker }: ListItem, path: Path, typed: string): (() => void) | null {
  const mark = typed.slice(0, -1);
  if (!typed.endsWith(' ') || (mark !== marker && !isSameMarker(mark, marker))) return null;
  return () => removeWords(editor, path, 0, typed);
}

/** Whether two markers say the same: one number or letter, however it is set off, or any two bullets. */
function isSameMarker(typed: string, marker: string): boolean {
  if (MARKER.exec(`${typed} `)?.[0] !== typed) return false;
  if (BULLET.test(typed)) return markerKind(marker).kind === 'bullet';
  const bare = (text: string): string => text.replace(/[().]/g, '');
  return bare(typed) === bare(marker);
}

/** What a beginning does; null where it is none. */
function turning(editor: Editor, beginning: Beginning, key: string): (() => void) | null {
  const { path, typed } = beginning;
  const longer = isFirstOfLabelled(editor, beginning) ? longerKeyword(editor, beginning) : null;
  if (longer !== null) return () => takeInto(editor, beginning, longer);
  const heading = headingIn(typed, key);
  if (heading) return () => announce(editor, beginning, heading.kind, heading.keyword);
  const marker = key === ' ' ? MARKER.exec(typed)?.[0] : undefined;
  const isMarker = marker !== undefined && matchMarker(`${typed}x`)?.at === typed.length;
  if (!isMarker) return null;
  if (opensAction(editor, path)) {
    const led = ledInto(editor, path);
    // Each action has a bullet of its own in the file: one that is typed says nothing more.
    return led
      ? () => beginPoints(editor, beginning, led, marker)
      : () => removeWords(editor, path, 0, typed);
  }
  if (!mayHoldList(editor, path)) return null;
  return () => {
    removeWords(editor, path, 0, typed);
    makeItem(editor, path, marker);
  };
}

/**
 * Where the words of a further action as Enter makes one would stand in the action before it, where that leads into
 * points: `Officers to:`. Null where it does not, or there is more to the further action than these words.
 */
function ledInto(editor: Editor, path: Path): Path | null {
  const container = Path.parent(path);
  const action = blockAt(editor, container);
  if (action?.type !== 'action' || action.keyword !== '' || action.children.length > 1) return null;
  if (action.owner !== undefined || action.due !== undefined || action.status !== undefined) return null;
  const before = Path.hasPrevious(container) ? blockAt(editor, Path.previous(container)) : null;
  const last = before?.type === 'action' ? before.children.at(-1) : undefined;
  if (last?.type !== 'paragraph' || !wordsOf(last).trimEnd().endsWith(':')) return null;
  return child(Path.previous(container), before?.children.length ?? 0);
}

/** Makes the words of a further action the first point of the one before it. */
function beginPoints(editor: Editor, { path, typed }: Beginning, to: Path, marker: string): void {
  removeWords(editor, path, 0, typed);
  moveBlock(editor, path, to);
  removeBlock(editor, Path.parent(path));
  makeItem(editor, to, marker);
}

/** The keyword that words end in, where they are nothing else. */
function headingIn(typed: string, key: string): { kind: LabelledKind; keyword: string } | null {
  const bare = typed.slice(0, -1).trimEnd();
  if (key !== ':' && !ANNOUNCES.test(bare)) return null;
  const line = classify(key === ':' ? typed : bare);
  if (!('keyword' in line) || line.form !== 'own-line' || line.number !== '') return null;
  return line;
}

/**
 * The keyword of a decision with what is typed right after it and belongs to it: the dash of `RESOLVED – `, the words
 * of `RESOLVED that:`.
 */
function longerKeyword(editor: Editor, { path, typed }: Beginning): string | null {
  const block = blockAt(editor, Path.parent(path));
  if (block?.type !== 'decision' || !ANNOUNCES.test(block.keyword)) return null;
  if (/^[-–—] $/.test(typed)) return block.keyword;
  const line = /^(?:that|to):$/.test(typed) ? classify(`${block.keyword} ${typed}`) : null;
  return line?.kind === 'decision' && line.form === 'own-line' ? line.keyword : null;
}

function takeInto(editor: Editor, { path, typed }: Beginning, keyword: string): void {
  removeWords(editor, path, 0, typed);
  setProperties(editor, Path.parent(path), { keyword });
}

function isFirstOfLabelled(editor: Editor, { path, block }: Spot): boolean {
  return block.type === 'paragraph' && path.at(-1) === 0 && isLabelled(blockAt(editor, Path.parent(path)));
}

/**
 * Takes the keyword out of a paragraph and puts the paragraph under it. One that stands in a decision, action or vote
 * parts that: what follows in it stands under the new keyword.
 */
function announce(editor: Editor, beginning: Beginning, kind: LabelledKind, keyword: string): void {
  const { block, path, typed } = beginning;
  const [blanks = ''] = /^[ \u00A0]*/.exec(wordsOf(block).slice(typed.length)) ?? [];
  removeWords(editor, path, 0, typed + blanks);
  const container = Path.parent(path);
  const holder = blockAt(editor, container);
  if (!isLabelled(holder)) {
    const over = headingOver(editor, Path.hasPrevious(path) ? Path.previous(path) : path);
    wrapBlocks(editor, path, 1, { type: kind, keyword });
    giveHeading(editor, Path.next(path), over);
    return;
  }
  const index = path.at(-1) ?? 0;
  const over = headingOver(editor, container);
  const target = index === 0 ? container : Path.next(container);
  if (index > 0) splitBlocks(editor, container, index, { type: kind, keyword });
  else if (holder.type === kind) setProperties(editor, target, { keyword });
  else retype(editor, target, { type: kind, keyword, ...(holder.number ? { number: holder.number } : {}) });
  settleAction(editor, target);
  const count = blockAt(editor, target)?.children.length ?? 0;
  if (kind === 'vote') unlistAll(editor, { parent: target, from: 0, to: count - 1 });
  giveHeading(editor, child(Path.parent(target), (target.at(-1) ?? 0) + 1), over);
}
