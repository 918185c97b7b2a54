import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Action, Decision, Vote } from '../../shared/note/blocks.ts';
import { shown } from './shown.ts';
import { numberHtml, wordsHtml } from './words-html.ts';

type Announced = Decision | Action | Vote;

/** What a decision, action or vote is called where the note has no word for it. */
const NAMES: Readonly<Record<Announced['type'], string>> = {
  decision: 'Decision',
  action: 'Action',
  vote: 'Vote',
};

/** A decision or vote: set apart, and named for those who hear the page. */
export function announcedHtml(block: Decision | Vote): Element {
  return boxHtml(block, shown(block.keyword), block.children.flatMap(wordsHtml));
}

/** A box of its own with its number and label, if any, and what stands below them. */
export function boxHtml(
  { type, number }: Pick<Announced, 'type' | 'number'>,
  label: string,
  children: readonly Element[],
): Element {
  const heading = [...numberHtml(number), label].filter((part) => part !== '');
  return h('section', { className: [type], ariaLabel: label || NAMES[type] }, [
    ...(heading.length > 0 ? [h('h3', heading)] : []),
    ...children,
  ]);
}
