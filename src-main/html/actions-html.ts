import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Action, TopBlock } from '../../shared/note/blocks.ts';
import { inWords } from '../word/date.ts';
import { boxHtml } from './announced-html.ts';
import type { HeadingLevel } from './heading-level.ts';
import { type Fact, factsHtml, wordsHtml } from './words-html.ts';

const LABEL = 'Action';

/** Whether a block is a further action under the heading of the one before it. */
export function goesOn(block: TopBlock | undefined, before: TopBlock | undefined): boolean {
  return block?.type === 'action' && before?.type === 'action' && block.keyword === '' && !block.number;
}

/** An action with those that go on under its heading: one box, one label, an entry each. */
export function actionsHtml(
  [first, ...further]: readonly [Action, ...Action[]],
  level: HeadingLevel,
): Element {
  const entries = [first, ...further].map(entryHtml);
  const children =
    further.length === 0 ? entries.flat() : [h('ul', [...entries.map((entry) => h('li', [...entry]))])];
  return boxHtml(first, first.keyword.trim() || LABEL, children, level);
}

function entryHtml(action: Action): readonly Element[] {
  return [...action.children.flatMap(wordsHtml), ...factsHtml(factsOf(action))];
}

/** What is set on an action. That one is open is not said: all are of which nothing else is. */
function factsOf({ owner, due, status }: Action): readonly Fact[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Owner', owner],
    ['Due', due && inWords(due)],
    ['Status', status === 'open' ? undefined : status],
  ];
  return facts.flatMap(([label, value]): readonly Fact[] => (value ? [[label, value]] : []));
}
