import { Editor, Path, Transforms } from 'slate';
import type { Block, BodyBlock } from '../../../shared/note/blocks.ts';
import { action, agendaItem, decision, paragraph } from '../../../shared/note/build.ts';
import { insertBlock, removeBlock } from '../apply.ts';
import { blockAt, firstSpotFrom, pointIn, spotAt, wordsOf } from '../places.ts';
import { giveHeading, headingOver } from './action-heading.ts';
import { endOfBody, entriesOf } from './entries.ts';
import { removeWithShell } from './join.ts';
import { entryChange, newAi, newNumber } from './renumber.ts';
import { spareBlock } from './spare-block.ts';

/**
 * Adds an entry after the one with the caret, or before the first; the caret goes to its title. An empty block that the
 * caret stood in, as Enter makes it, is used up.
 */
export function addEntry(editor: Editor): void {
  const entries = entriesOf(editor);
  const top = editor.selection?.anchor.path[0] ?? editor.children.length;
  const before = entries.findLast(({ index }) => index <= top);
  const at = before ? before.index + 1 : (entries[0]?.index ?? endOfBody(editor));
  const number = newNumber(editor, before?.index);
  const ai = newAi(editor);
  const spare = spareBlock(editor);
  entryChange(editor, () => {
    const used = spare && Editor.pathRef(editor, spare);
    insertBlock(editor, [at], agendaItem({ ai, number, title: '' }, [paragraph('')]));
    const title = Editor.pathRef(editor, [at, 0]);
    const gone = used?.unref();
    if (gone) removeWithShell(editor, gone);
    Transforms.select(editor, pointIn(title.unref() ?? [at, 0], 0));
  });
}

/** Adds a decision after the block with the caret; the caret goes into it. */
export function addDecision(editor: Editor): void {
  addBody(editor, () => decision(''));
}

/** Adds an action after the block with the caret; after another action it is a further one under its heading. */
export function addAction(editor: Editor): void {
  addBody(editor, (before) => action('', before?.type === 'action' ? { keyword: '' } : {}));
}

/**
 * Adds a block after the one with the caret, or in the place of an empty paragraph; the caret goes into it. An empty
 * line of a decision, list or the like that the caret stood in, as Enter makes it, is used up.
 */
export function addBody(editor: Editor, make: (before: Block | null) => BodyBlock): void {
  const { selection } = editor;
  if (!selection) return;
  const body = bodyPath(editor, selection.focus.path);
  if (!body) return;
  const spot = spotAt(editor, body);
  const isReplaced = spot?.block.type === 'paragraph' && wordsOf(spot.block) === '' && !spot.block.number;
  Editor.withoutNormalizing(editor, () => {
    const at = isReplaced ? body : Path.next(body);
    const heading = headingOver(editor, body);
    const before = Path.hasPrevious(at) ? blockAt(editor, Path.previous(at)) : null;
    insertBlock(editor, at, make(before));
    const place = Editor.pathRef(editor, at);
    const spare = isReplaced ? null : spareBlock(editor);
    if (isReplaced) removeBlock(editor, Path.next(at));
    else if (spare) removeWithShell(editor, spare);
    const added = place.unref() ?? at;
    giveHeading(editor, Path.next(added), heading);
    const words = firstSpotFrom(editor, added);
    if (words) Transforms.select(editor, pointIn(words.path, 0));
  });
}

/** The block in an entry, in the trailer or outside them that a place is in. */
export function bodyPath(editor: Editor, path: Path): Path | null {
  const top = blockAt(editor, path.slice(0, 1));
  if (!top || top.type === 'header') return null;
  return path.slice(0, top.type === 'agenda-item' || top.type === 'trailer' ? 2 : 1);
}
