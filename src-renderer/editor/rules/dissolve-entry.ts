import { Editor, Path, Transforms } from 'slate';
import type { AgendaItem } from '../../../shared/note/blocks.ts';
import { paragraph } from '../../../shared/note/build.ts';
import { insertBlock, insertWords, moveBlock, removeBlock, retype, setProperties } from '../apply.ts';
import { blockAt, firstSpotFrom, pointIn, wordsOf } from '../places.ts';
import { paragraphWith } from './paragraph-with.ts';

/**
 * Ends an entry as one of its own: its title becomes a paragraph, and all of it goes to the end of the entry before
 * it, or stands outside the entries where there is none. The number goes, but for one that a paragraph can have, as
 * `58.1`: in the file any other would be the first of its words. The caret stays at the title.
 */
export function dissolveEntry(editor: Editor, path: Path): void {
  const item = entryAt(editor, path);
  if (!item) return;
  const [title] = item.children;
  const isBare = wordsOf(title) === '' && !paragraphWith(title.number).number && !title.reference;
  const first = [...path, 0];
  if (isBare && item.children.length > 1) removeBlock(editor, first);
  else {
    retype(editor, first, paragraphWith(title.number));
    if (title.reference) insertWords(editor, first, 0, `${title.reference} `);
  }
  const start = Editor.pathRef(editor, first);
  adoptEntry(editor, path);
  const at = start.unref();
  const spot = at && firstSpotFrom(editor, at);
  if (spot) Transforms.select(editor, pointIn(spot.path, 0));
}

/**
 * Moves all that an entry without its title holds to the entry before it, or out of the entries where there is none,
 * and removes the entry. No words are lost: those of its action column go along.
 */
export function adoptEntry(editor: Editor, path: Path): void {
  const item = entryAt(editor, path);
  if (!item) return;
  const host = entryBefore(editor, path);
  const column = item.actionColumn?.trim() ?? '';
  const count = item.children.length;
  if (host) {
    const { children, actionColumn = '' } = host.item;
    for (let index = 0; index < count; index += 1) {
      moveBlock(editor, [...path, 0], [...host.path, children.length + index]);
    }
    if (column !== '') {
      const both = [actionColumn.trim(), column].filter((words) => words !== '').join('; ');
      setProperties(editor, host.path, { actionColumn: both });
    }
    removeBlock(editor, path);
    return;
  }
  let at = path;
  for (let index = 0; index < count; index += 1) {
    moveBlock(editor, [...at, 0], at);
    at = Path.next(at);
  }
  if (column !== '') {
    insertBlock(editor, at, paragraph(`Action by: ${column}`));
    at = Path.next(at);
  }
  removeBlock(editor, at);
}

/** The entry at a path of the top level. */
export function entryAt(editor: Editor, path: Path): AgendaItem | null {
  const block = blockAt(editor, path);
  return block?.type === 'agenda-item' ? block : null;
}

function entryBefore(editor: Editor, path: Path): { readonly item: AgendaItem; readonly path: Path } | null {
  for (let at = path; Path.hasPrevious(at); ) {
    at = Path.previous(at);
    const block = blockAt(editor, at);
    if (block?.type === 'agenda-item') return { item: block, path: at };
    if (block?.type !== 'kept') return null;
  }
  return null;
}
