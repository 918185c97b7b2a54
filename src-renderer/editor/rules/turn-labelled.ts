import type { Editor } from 'slate';
import type { Block } from '../../../shared/note/blocks.ts';
import { insertWords, type Properties, retype, setProperties } from '../apply.ts';
import { blockAt, firstSpotFrom } from '../places.ts';
import { numberIntoWords, settleAction } from './action-heading.ts';
import { isLabelled } from './leave.ts';
import { blocksIn, flattened, type Run, trimmed, unlistAll } from './runs.ts';
import { child, mergeLists, wrapBlocks } from './shells.ts';

/** The kinds of block that stand under a keyword. */
export type LabelledKind = 'decision' | 'action' | 'vote';

type Labelled = Extract<Block, { type: LabelledKind }>;

/** The keyword of a new block of each kind. */
const KEYWORDS: Readonly<Record<LabelledKind, string>> = {
  decision: 'Decision',
  action: 'Action',
  vote: 'Vote',
};

/** Turns the blocks of a run into one decision or vote, or an action each. Answers the run as it is then. */
export function turnLabelled(editor: Editor, run: Run, kind: LabelledKind): Run {
  if (blocksIn(editor, run).every(isLabelled)) {
    for (let index = run.from; index <= run.to; index += 1) relabel(editor, child(run.parent, index), kind);
    return run;
  }
  const part = trimmed(editor, run);
  const [only] = blocksIn(editor, part);
  const isOneItem = part.from === part.to && only?.type === 'list' && only.children.length === 1;
  const asLines = kind !== 'decision' || isOneItem;
  const lines = flattened(editor, part, kind === 'action' ? { asLines, stays: 'action' } : { asLines });
  if (kind === 'action') {
    for (let index = lines.from; index <= lines.to; index += 1) {
      const path = child(lines.parent, index);
      if (blockAt(editor, path)?.type !== 'action') label(editor, path, 1, kind);
    }
    return lines;
  }
  const merged = mergeLists(editor, lines.parent, lines.from + 1, lines.to - 1);
  label(editor, child(lines.parent, lines.from), lines.to - merged - lines.from + 1, kind);
  return { ...lines, to: lines.from };
}

/** Makes a decision an action or the other way round, with all it holds; what was set on an action goes. */
function relabel(editor: Editor, path: readonly number[], kind: LabelledKind): void {
  const at = [...path];
  const block = blockAt(editor, at);
  if (!isLabelled(block) || block.type === kind) return;
  const shell = shellOf(editor, at, kind, block.number);
  const words = block.number && !shell.number ? firstSpotFrom(editor, at) : null;
  if (words) insertWords(editor, words.path, 0, `${block.number} `);
  retype(editor, at, shell);
  settleAction(editor, at);
  if (kind === 'vote') unlistAll(editor, { parent: at, from: 0, to: block.children.length - 1 });
}

/** Puts blocks under a keyword, with the number of a paragraph that opens them. */
function label(editor: Editor, path: readonly number[], count: number, kind: LabelledKind): void {
  const at = [...path];
  const first = blockAt(editor, at);
  const number = first?.type === 'paragraph' ? first.number : undefined;
  const shell = shellOf(editor, at, kind, number);
  if (!shell.number) numberIntoWords(editor, at);
  else setProperties(editor, at, { number: undefined, layout: undefined });
  wrapBlocks(editor, at, count, shell);
}

/** A further action has no keyword, and so no number, of its own. */
function shellOf(
  editor: Editor,
  path: readonly number[],
  kind: LabelledKind,
  number: string | undefined,
): Properties<Labelled> {
  const before = blockAt(editor, [...path.slice(0, -1), (path.at(-1) ?? 0) - 1]);
  const isFurther = kind === 'action' && before?.type === 'action';
  if (isFurther) return { type: kind, keyword: '' };
  return { type: kind, keyword: KEYWORDS[kind], ...(number ? { number } : {}) };
}
