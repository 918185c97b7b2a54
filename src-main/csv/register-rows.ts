import { type ActionRow, actionsOf } from '../../shared/note/actions.ts';
import type { ActionStatus, AgendaItem, Block, Note } from '../../shared/note/blocks.ts';
import { type DecisionRow, decisionsOf } from '../../shared/note/decisions.ts';
import { everyBlock } from '../../shared/note/walk.ts';

/** One decision or action of a note, as a row of a register. */
export interface RegisterRow {
  readonly file: string;
  /** Number of the entry's tags. */
  readonly ai: number | null;
  /** Number of the entry as the note has it; empty outside the entries. */
  readonly item: string;
  readonly title: string;
  readonly kind: 'decision' | 'action';
  readonly text: string;
  readonly owner: string | null;
  /** ISO date. */
  readonly due: string | null;
  /** Null for a decision. */
  readonly status: ActionStatus | null;
}

/** An action as a row of a register. */
export interface ActionRegisterRow extends RegisterRow {
  readonly kind: 'action';
  readonly status: ActionStatus;
}

/** The decisions and actions of a note, in the order of the note. */
export function registerRows(file: string, note: Note): readonly RegisterRow[] {
  const order = new Map<Block, number>();
  for (const block of everyBlock(note)) order.set(block, order.size);
  const placeOf = ({ block }: { readonly block: Block }) => order.get(block) ?? 0;
  const actions: readonly (readonly [number, RegisterRow])[] = actionsOf(note).map((action) => [
    placeOf(action),
    actionRow(file, action),
  ]);
  const decisions: readonly (readonly [number, RegisterRow])[] = decisionsOf(note).map((decision) => [
    placeOf(decision),
    decisionRow(file, decision),
  ]);
  return [...decisions, ...actions].sort(([one], [other]) => one - other).map(([, row]) => row);
}

/** The actions of a note, in the order of the note. */
export function actionRegisterRows(file: string, note: Note): readonly ActionRegisterRow[] {
  return actionsOf(note).map((action) => actionRow(file, action));
}

function decisionRow(file: string, { text, item }: DecisionRow): RegisterRow {
  return { file, ...entryOf(item), kind: 'decision', text, owner: null, due: null, status: null };
}

function actionRow(file: string, { text, owner, due, status, item }: ActionRow): ActionRegisterRow {
  return { file, ...entryOf(item), kind: 'action', text, owner, due, status };
}

function entryOf(item: AgendaItem | null): Pick<RegisterRow, 'ai' | 'item' | 'title'> {
  if (!item) return { ai: null, item: '', title: '' };
  const [title] = item.children;
  return { ai: item.ai, item: title.number, title: title.children[0].text };
}
