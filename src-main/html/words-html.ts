import type { Element } from 'hast';
import { h } from 'hastscript';
import type { List, Paragraph } from '../../shared/note/blocks.ts';
import { listHtml } from './list-html.ts';
import { shown } from './shown.ts';

/** A label with its value, in a quiet line. */
export type Fact = readonly [label: string, value: string];

/** A paragraph or a list; nothing where it is empty. */
export function wordsHtml(block: Paragraph | List): readonly Element[] {
  if (block.type === 'list') return listHtml(block.children);
  const words = shown(block.children[0].text);
  return words === '' && !block.number ? [] : [h('p', [...numberHtml(block.number), words])];
}

/** The number before words, with the space between them. */
export function numberHtml(number: string | undefined): readonly (Element | string)[] {
  return number ? [h('span', { className: ['number'] }, shown(number)), ' '] : [];
}

/** Facts in one line; nothing where there are none. */
export function factsHtml(facts: readonly Fact[]): readonly Element[] {
  if (facts.length === 0) return [];
  const words = facts.map(([label, value]) => `${label}: ${shown(value)}`).join(' · ');
  return [h('p', { className: ['facts'] }, words)];
}
