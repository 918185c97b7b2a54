import type { Element } from 'hast';
import { h } from 'hastscript';
import { assertNever } from '../../shared/note/assert-never.ts';
import type {
  Action,
  AgendaItem,
  BodyBlock,
  Decision,
  List,
  Paragraph,
  TopBlock,
  Vote,
} from '../../shared/note/blocks.ts';
import { dateInWords } from '../../shared/note/dates.ts';
import { bodyOf, unwrapped } from '../../shared/note/wrapped.ts';
import { attendanceHtml } from './attendance-html.ts';
import { listHtml } from './list-html.ts';
import { shown } from './shown.ts';

type Announced = Decision | Action | Vote;

/** What a decision, action or vote is called where the note has no word for it. */
const NAMES: Readonly<Record<Announced['type'], string>> = {
  decision: 'Decision',
  action: 'Action',
  vote: 'Vote',
};

/** A block of the top level, other than the header, as elements of a page. */
export function topHtml(block: Exclude<TopBlock, { type: 'header' }>): readonly Element[] {
  switch (block.type) {
    case 'agenda-item':
      return [itemHtml(block)];
    case 'trailer':
      return block.children.flatMap(bodyHtml);
    default:
      return bodyHtml(block);
  }
}

function itemHtml(item: AgendaItem): Element {
  const [title] = item.children;
  const words = shown(title.children[0].text);
  const heading = [...numberHtml(title.number), words].filter((part) => part !== '');
  return h('section', { className: ['item'] }, [
    ...(heading.length > 0 ? [h('h2', heading)] : []),
    ...(title.reference ? [h('p', { className: ['reference'] }, shown(title.reference))] : []),
    ...unwrapped(bodyOf(item)).flatMap(bodyHtml),
    ...(item.actionColumn?.trim() ? [factsHtml([['Action by', item.actionColumn]])] : []),
  ]);
}

function bodyHtml(block: BodyBlock): readonly Element[] {
  switch (block.type) {
    case 'paragraph':
    case 'list':
      return wordsHtml(block);
    case 'part-heading':
      return [h('h2', { className: ['part'] }, shown(block.children[0].text))];
    case 'decision':
    case 'vote':
      return [announcedHtml(block, [])];
    case 'action':
      return [announcedHtml(block, actionFacts(block))];
    case 'attendance':
      return attendanceHtml(block.rows);
    case 'kept':
      return [];
    default:
      return assertNever(block);
  }
}

/** A decision, action or vote: set apart, and named for those who hear the page. */
function announcedHtml(block: Announced, facts: readonly Fact[]): Element {
  const keyword = shown(block.keyword);
  const heading = [...numberHtml(block.number), keyword].filter((part) => part !== '');
  return h('section', { className: [block.type], ariaLabel: keyword || NAMES[block.type] }, [
    ...(heading.length > 0 ? [h('h3', heading)] : []),
    ...block.children.flatMap(wordsHtml),
    ...(facts.length > 0 ? [factsHtml(facts)] : []),
  ]);
}

type Fact = readonly [label: string, value: string];

function actionFacts({ owner, due, status }: Action): readonly Fact[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Owner', owner],
    ['Due', due && dateInWords(due)],
    ['Status', status],
  ];
  return facts.flatMap(([label, value]): readonly Fact[] => (value ? [[label, value]] : []));
}

function factsHtml(facts: readonly Fact[]): Element {
  const words = facts.map(([label, value]) => `${label}: ${shown(value)}`).join(' · ');
  return h('p', { className: ['facts'] }, words);
}

function wordsHtml(block: Paragraph | List): readonly Element[] {
  if (block.type === 'list') return listHtml(block.children);
  const words = shown(block.children[0].text);
  return words === '' && !block.number ? [] : [h('p', [...numberHtml(block.number), words])];
}

/** The number before words, with the space between them. */
function numberHtml(number: string | undefined): readonly (Element | string)[] {
  return number ? [h('span', { className: ['number'] }, shown(number)), ' '] : [];
}
