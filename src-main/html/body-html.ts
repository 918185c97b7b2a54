import type { Element } from 'hast';
import { h } from 'hastscript';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { Action, AgendaItem, Header, TopBlock } from '../../shared/note/blocks.ts';
import { bodyOf, unwrapped } from '../../shared/note/wrapped.ts';
import { actionsHtml, goesOn } from './actions-html.ts';
import { announcedHtml } from './announced-html.ts';
import { attendanceHtml } from './attendance-html.ts';
import { shown } from './shown.ts';
import { factsHtml, numberHtml, wordsHtml } from './words-html.ts';

type Shown = Exclude<TopBlock, Header>;

/** Blocks of the top level other than the header, of an entry or of the trailer, as elements of a page. */
export function bodyHtml(blocks: readonly Shown[]): readonly Element[] {
  const told = blocks.filter(({ type }) => type !== 'kept');
  return told.flatMap((block, at) => {
    if (block.type !== 'action') return blockHtml(block);
    return goesOn(block, told[at - 1]) ? [] : [actionsHtml([block, ...furtherActions(told, at)])];
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

function blockHtml(block: Exclude<Shown, Action>): readonly Element[] {
  switch (block.type) {
    case 'agenda-item':
      return [itemHtml(block)];
    case 'trailer':
      return bodyHtml(block.children);
    case 'paragraph':
    case 'list':
      return wordsHtml(block);
    case 'part-heading':
      return [h('h2', { className: ['part'] }, shown(block.children[0].text))];
    case 'decision':
    case 'vote':
      return [announcedHtml(block)];
    case 'attendance':
      return attendanceHtml(block);
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
    ...(heading.length > 0 ? [h('h2', heading)] : []),
    ...(title.reference ? [h('p', { className: ['reference'] }, shown(title.reference))] : []),
    ...bodyHtml(unwrapped(bodyOf(item))),
    ...factsHtml(item.actionColumn?.trim() ? [['Action by', item.actionColumn]] : []),
  ]);
}
