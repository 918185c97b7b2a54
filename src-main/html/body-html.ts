import type { Element } from 'hast';
import { h } from 'hastscript';
import { assertNever } from '../../shared/note/assert-never.ts';
import { attendanceTitle } from '../../shared/note/attendance-table.ts';
import type { Action, AgendaItem, Header, TopBlock } from '../../shared/note/blocks.ts';
import { bodyOf, unwrapped } from '../../shared/note/wrapped.ts';
import { actionsHtml, goesOn } from './actions-html.ts';
import { decisionHtml } from './announced-html.ts';
import { attendanceHtml } from './attendance-html.ts';
import { type HeadingLevel, headingHtml } from './heading-level.ts';
import { shown } from './shown.ts';
import { voteHtml } from './vote-html.ts';
import { factsHtml, numberHtml, wordsHtml } from './words-html.ts';

type Shown = Exclude<TopBlock, Header>;

/**
 * Blocks of the top level other than the header, of an entry or of the trailer, as elements of a page. `level` is that
 * of their headings: 3 within an entry that has one.
 */
export function bodyHtml(blocks: readonly Shown[], level: HeadingLevel = 2): readonly Element[] {
  const told = blocks.filter(({ type }) => type !== 'kept');
  return told.flatMap((block, at) => {
    const before = told[at - 1];
    if (told[at + 1]?.type === 'attendance' && attendanceTitle(block) !== '') return [];
    if (block.type !== 'action') return blockHtml(block, before, level);
    return goesOn(block, before) ? [] : [actionsHtml([block, ...furtherActions(told, at)], level)];
  });
}

/** The actions that go on under the heading of the one at a place. */
function furtherActions(blocks: readonly Shown[], at: number): readonly Action[] {
  const further: Action[] = [];
  for (let next = at + 1; goesOn(blocks[next], blocks[next - 1]); next += 1) {
    const block = blocks[next];
    if (block?.type === 'action') further.push(block);
  }
  return further;
}

function blockHtml(
  block: Exclude<Shown, Action>,
  before: Shown | undefined,
  level: HeadingLevel,
): readonly Element[] {
  switch (block.type) {
    case 'agenda-item':
      return [itemHtml(block)];
    case 'trailer':
      return bodyHtml(block.children);
    case 'paragraph':
    case 'list':
      return wordsHtml(block);
    case 'part-heading': {
      const words = shown(block.children[0].text);
      return words.trim() === '' ? [] : [headingHtml(2, [words], 'part')];
    }
    case 'decision':
      return [decisionHtml(block, before, level)];
    case 'vote':
      return voteHtml(block);
    case 'attendance':
      return attendanceHtml(block, before ? attendanceTitle(before) : '', level);
    case 'kept':
      return [];
    default:
      return assertNever(block);
  }
}

function itemHtml(item: AgendaItem): Element {
  const [title] = item.children;
  const words = shown(title.children[0].text);
  const heading = [...numberHtml(title.number), words].filter((part) => part !== '');
  return h('section', { className: ['item'] }, [
    ...(heading.length > 0 ? [headingHtml(2, heading)] : []),
    ...(title.reference ? [h('p', { className: ['reference'] }, shown(title.reference))] : []),
    ...bodyHtml(unwrapped(bodyOf(item)), heading.length > 0 ? 3 : 2),
    ...factsHtml(item.actionColumn?.trim() ? [['Action by', item.actionColumn]] : []),
  ]);
}
