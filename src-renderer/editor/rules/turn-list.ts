import { Editor, Path, type PathRef } from 'slate';
import { markerValue, nextMarker } from '../../../shared/tagged/next-marker.ts';
import { mergeIntoPrevious, retype, setProperties } from '../apply.ts';
import { blockAt, type Spot } from '../places.ts';
import { numberIntoWords } from './action-heading.ts';
import { itemBefore, listAt } from './count-on.ts';
import { mayHoldList, NEW_BULLET } from './make-item.ts';
import { flattened, type Run, runsOf, trimmed, unlistAll } from './runs.ts';
import { child, mergeLists, wrapBlocks } from './shells.ts';

/** How the items of a list are marked. */
export type ListKind = 'bullets' | 'numbers' | 'letters';

/** The first marker of a new list. */
const FIRST: Readonly<Record<ListKind, string>> = { bullets: NEW_BULLET, numbers: '1.', letters: 'a)' };

/**
 * Makes items of touched paragraphs, or gives the items of touched lists other markers; items that have such markers
 * all of them become paragraphs. The lines of a vote stay as they are.
 */
export function turnIntoList(editor: Editor, spots: readonly Spot[], kind: ListKind): void {
  const lines = spots.filter(({ block, path }) => block.type === 'list-item' || mayHoldList(editor, path));
  const isAll = lines.every(({ block }) => block.type === 'list-item' && kindOf(block.marker) === kind);
  const runs = runsOf(lines, ({ block, path }) => (block.type === 'list-item' ? Path.parent(path) : path));
  for (const run of runs) {
    if (isAll) unlistAll(editor, trimmed(editor, run));
    else if (run.spots.every(({ block }) => block.type === 'list-item')) markLists(editor, run, kind);
    else makeList(editor, run, kind);
  }
}

function kindOf(marker: string): ListKind {
  if (markerValue(marker) === 0) return 'bullets';
  return /\d/.test(marker) ? 'numbers' : 'letters';
}

/** All items at the levels of the touched ones are marked anew: a list is of one sort. */
function markLists(editor: Editor, run: Run, kind: ListKind): void {
  const levels = new Set(run.spots.map(({ block }) => block.type === 'list-item' && block.level));
  for (let index = run.from; index <= run.to; index += 1) {
    const path = child(run.parent, index);
    for (const [at, item] of listAt(editor, path)?.children.entries() ?? []) {
      if (levels.has(item.level)) mark(editor, child(path, at), kind);
    }
  }
}

function makeList(editor: Editor, run: Run, kind: ListKind): void {
  const items: readonly PathRef[] = run.spots.map(({ path }) => Editor.pathRef(editor, path));
  flattened(editor, run, { asLines: false });
  for (let index = run.to; index >= run.from; index -= 1) {
    const path = child(run.parent, index);
    if (blockAt(editor, path)?.type !== 'paragraph') continue;
    numberIntoWords(editor, path);
    retype(editor, path, { type: 'list-item', marker: FIRST[kind], level: 0 });
    wrapBlocks(editor, path, 1, { type: 'list' });
  }
  for (let index = run.to; index > run.from; index -= 1) mergeIntoPrevious(editor, child(run.parent, index));
  mergeLists(editor, run.parent, run.from, run.from);
  for (const ref of items) {
    const path = ref.unref();
    if (path) mark(editor, path, kind);
  }
}

/** Gives an item the marker that comes after the one before it, the first of its sort where that is of another. */
function mark(editor: Editor, path: Path, kind: ListKind): void {
  const list = listAt(editor, Path.parent(path));
  const item = list?.children[path.at(-1) ?? 0];
  if (!list || !item) return;
  const before = itemBefore(list, list.children.indexOf(item), item.level);
  const goesOn = before !== undefined && kindOf(before.marker) === kind;
  const former = goesOn ? itemBefore(list, list.children.indexOf(before), item.level)?.marker : undefined;
  setProperties(editor, path, { marker: goesOn ? nextMarker(before.marker, former) : FIRST[kind] });
}
