import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Action, Decision, TopBlock } from '../../shared/note/blocks.ts';
import { type HeadingLevel, headingHtml } from './heading-level.ts';
import { shown } from './shown.ts';
import { numberHtml, wordsHtml } from './words-html.ts';

const LABEL = 'Decision';

/** A decision under its keyword. One that has none is labelled all the same, but not where it goes on from another. */
export function decisionHtml(block: Decision, before: TopBlock | undefined, level: HeadingLevel): Element {
  const goesOn = before?.type === 'decision' && !block.number;
  const label = block.keyword.trim() || (goesOn ? '' : LABEL);
  return boxHtml(block, label, block.children.flatMap(wordsHtml), level);
}

/** A box of its own with its number and label, if any, as a heading, and what stands below them. */
export function boxHtml(
  { type, number }: Pick<Decision | Action, 'type' | 'number'>,
  label: string,
  children: readonly Element[],
  level: HeadingLevel,
): Element {
  const heading = [...numberHtml(number), shown(label)].filter((part) => part !== '');
  return h('div', { className: [type] }, [
    ...(heading.length > 0 ? [headingHtml(level, heading, 'label')] : []),
    ...children,
  ]);
}
