import { actionsOf, isOpen } from '../../shared/note/actions.ts';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { Note, TopBlock } from '../../shared/note/blocks.ts';
import { meetingOf } from '../../shared/note/meeting.ts';
import { problemsOf } from '../../shared/note/problems/find.ts';
import type { Problem } from '../../shared/note/problems/problem.ts';
import { summaryProblem } from '../../shared/note/summary.ts';
import type { Checked, FoundAction, FromChecker, ToChecker } from './checked.ts';
import { problemPlaces } from './problem-places.ts';

/** Looks at a note as a whole, beside the page: finds its actions and what is wrong with it. */
export interface Checker {
  /** Takes in what the page tells; answers where it asks for something. */
  take(message: ToChecker): FromChecker | null;
}

/** An action, its place counted from the block of the top level that it is in. */
interface ActionInBlock extends Omit<FoundAction, 'isOverdue' | 'path'> {
  readonly within: readonly number[];
}

/** Begins a checker, which keeps the blocks of a note from one time to the next. */
export function startChecker(): Checker {
  let blocks = new Map<number, TopBlock>();
  let problems: readonly Problem[] = [];
  let last = '';
  let known = new WeakMap<TopBlock, readonly ActionInBlock[]>();
  /** The day of the meeting that dates in words count from. */
  let day: string | null = null;

  /** What was found counts for the day of the meeting as it is. */
  function countFrom(wanted: string | null): void {
    if (wanted !== day) known = new WeakMap();
    day = wanted;
  }

  function actionsIn(block: TopBlock): readonly ActionInBlock[] {
    const found = known.get(block) ?? findActions(block, day);
    known.set(block, found);
    return found;
  }

  function check(note: Note, today: string): Checked {
    problems = problemsOf(note, { today });
    countFrom(meetingOf(note).date);
    const places = problemPlaces(note, problems);
    return {
      actions: note.flatMap((block, index) =>
        actionsIn(block).map(({ within, ...action }) => ({
          ...action,
          isOverdue: action.isOpen && action.due !== null && action.due < today,
          path: [index, ...within],
        })),
      ),
      problems: problems.map((problem, index) => ({
        ...summaryProblem(problem),
        message: problem.message,
        ...(places[index] ?? { path: [0], offset: 0 }),
      })),
    };
  }

  return {
    take(message) {
      switch (message.kind) {
        case 'blocks':
          for (const [id, block] of message.blocks) blocks.set(id, block);
          return null;
        case 'check': {
          const kept = message.order.flatMap((id) => {
            const block = blocks.get(id);
            return block ? [[id, block] as const] : [];
          });
          blocks = new Map(kept);
          const checked = check(kept.map(([, block]) => block) as unknown as Note, message.today);
          const now = JSON.stringify(checked);
          const isSame = now === last;
          last = now;
          return { kind: 'checked', checked: isSame ? 'same' : checked };
        }
        case 'fix':
          return { kind: 'fix', operations: problems[message.problem]?.fix?.operations ?? [] };
        default:
          return assertNever(message);
      }
    },
  };
}

/** The actions in one block of the top level: those of a note that has nothing else. */
function findActions(block: TopBlock, day: string | null): readonly ActionInBlock[] {
  return actionsOf([block] as unknown as Note, day).map(({ text, owner, due, status, block: action }) => {
    const inside: readonly unknown[] = block.children;
    const within = action === (block as unknown) ? [] : [inside.indexOf(action)];
    return { text, owner, due, status, isOpen: isOpen({ status }), within };
  });
}
