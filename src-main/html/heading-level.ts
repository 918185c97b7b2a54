import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/** How deep a heading stands: 2 below the title of the page, 3 below that of an entry. */
export type HeadingLevel = 2 | 3;

/** A heading of a level, so that none is skipped wherever its block stands. */
export function headingHtml(
  level: HeadingLevel,
  children: readonly (ElementContent | string)[],
  className?: string,
): Element {
  return h(`h${level}`, className === undefined ? {} : { className: [className] }, [...children]);
}
