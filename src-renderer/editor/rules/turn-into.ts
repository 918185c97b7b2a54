import { Editor } from 'slate';
import { assertNever } from '../../../shared/note/assert-never.ts';
import { retype } from '../apply.ts';
import { blockAt, type Spot } from '../places.ts';
import { giveHeading, headingOver, numberIntoWords } from './action-heading.ts';
import { isLabelled } from './leave.ts';
import { blocksIn, bodyOf, flattened, type Run, runsOf, trimmed, unlistAll } from './runs.ts';
import { child, mergeLists } from './shells.ts';
import { touchedSpots } from './touched.ts';
import { type LabelledKind, turnLabelled } from './turn-labelled.ts';
import { type ListKind, turnIntoList } from './turn-list.ts';

/** What blocks can be turned into. */
export type TurnKind = 'paragraph' | LabelledKind | ListKind | 'part-heading';

/**
 * Turns the block with the caret, or all that the selection touches, into blocks of another kind; those that are of
 * the kind already become paragraphs again. Words and caret stay. Several blocks become one decision, vote or list,
 * and an action each. Titles are not turned. False where nothing is there to be turned.
 */
export function turnInto(editor: Editor, kind: TurnKind): boolean {
  const spots = touchedSpots(editor).filter(({ block }) => block.type !== 'item-title');
  if (spots.length === 0) return false;
  const steps = editor.operations.length;
  Editor.withoutNormalizing(editor, () => turn(editor, kind, spots));
  return editor.operations.length > steps;
}

function turn(editor: Editor, kind: TurnKind, spots: readonly Spot[]): void {
  switch (kind) {
    case 'decision':
    case 'action':
    case 'vote': {
      const runs = runsOf(spots, bodyOf(editor));
      const isAll = runs.every((run) => blocksIn(editor, run).every(({ type }) => type === kind));
      for (const run of runs)
        withHeading(editor, run, isAll ? turnPlain : (at) => turnLabelled(editor, at, kind));
      return;
    }
    case 'bullets':
    case 'numbers':
    case 'letters':
      turnIntoList(editor, spots, kind);
      return;
    case 'part-heading': {
      const isAll = spots.every(({ block }) => block.type === kind);
      for (const run of runsOf(spots, bodyOf(editor))) {
        withHeading(editor, run, isAll ? turnPlain : turnIntoHeadings);
      }
      return;
    }
    case 'paragraph':
      for (const run of runsOf(spots, bodyOf(editor))) withHeading(editor, run, turnPlain);
      return;
    default:
      assertNever(kind);
  }

  function turnIntoHeadings(run: Run): Run {
    const lines = flattened(editor, trimmed(editor, run), { asLines: true });
    for (let index = lines.from; index <= lines.to; index += 1) {
      const path = child(lines.parent, index);
      numberIntoWords(editor, path);
      retype(editor, path, { type: 'part-heading' });
    }
    return lines;
  }

  /** Items alone leave their list within a decision or action; otherwise that is what ends. */
  function turnPlain(run: Run): Run {
    const [block] = blocksIn(editor, run);
    const isWithin = run.from === run.to && isLabelled(block ?? null);
    if (isWithin && kind === 'paragraph' && run.spots.every((spot) => spot.block.type === 'list-item')) {
      const within = runsOf(run.spots, ({ path }) => path.slice(0, -1));
      for (const list of within) unlistAll(editor, trimmed(editor, list));
      return run;
    }
    const lines = flattened(editor, trimmed(editor, run), { asLines: false });
    return kind === 'paragraph' ? unlisted(lines) : lines;
  }

  function unlisted(run: Run): Run {
    const isOfItems = new Set(run.spots.map(({ block }) => block.type)).has('list-item');
    return isOfItems ? flattened(editor, run, { asLines: true }) : run;
  }

  /** Keeps a heading over the further actions that follow a run, whatever becomes of the run. */
  function withHeading(on: Editor, run: Run, work: (at: Run) => Run): void {
    const keyword = headingOver(on, child(run.parent, run.to));
    const { parent, from, to } = work(run);
    const next = child(parent, to + 1);
    if (blockAt(on, next)) giveHeading(on, next, keyword);
    mergeLists(on, parent, from, to);
  }
}
