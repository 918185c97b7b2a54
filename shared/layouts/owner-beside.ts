import { actionOwners } from '../note/actions.ts';
import type { Action } from '../note/blocks.ts';
import { detailIn, isOwnerAlone } from '../note/owner.ts';
import { plainText } from '../note/walk.ts';

/**
 * Whether a child of an action only says who acts (`Owner: Eve Lund`), which stands in the column beside the action: it
 * is not said again below it. A sentence that names them (`Eve Lund to …`) is.
 */
export function isToldBeside(action: Action, index: number): boolean {
  const child = action.children[index];
  if (child?.type !== 'paragraph' || child.number) return false;
  const words = plainText(child);
  const detail = detailIn(words);
  const isAlone = index === 0 && action.children.length > 1 && isOwnerAlone(words);
  const owner = detail?.of === 'owner' ? detail.value : isAlone ? words : null;
  return owner !== null && actionOwners(action).includes(owner.trim());
}

/** An action as it is shown with its owners beside it. */
export function withOwnerBeside(action: Action): Action {
  const { owner: _, ...rest } = action;
  return { ...rest, children: action.children.filter((_, index) => !isToldBeside(action, index)) };
}
