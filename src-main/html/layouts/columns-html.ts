import type { Element } from 'hast';
import { h } from 'hastscript';
import { type EntryRow, entryRows } from '../../../shared/layouts/entry-rows.ts';
import { withOwnerBeside } from '../../../shared/layouts/owner-beside.ts';
import { type Segment, segmentsOf } from '../../../shared/layouts/segments.ts';
import type { Stretch } from '../../../shared/layouts/stretches.ts';
import { assertNever } from '../../../shared/note/assert-never.ts';
import type { AgendaItem, Header, ItemTitle, TopBlock } from '../../../shared/note/blocks.ts';
import { actionsHtml, goesOn } from '../actions-html.ts';
import { bodyHtml } from '../body-html.ts';
import { type HeadingLevel, headingHtml } from '../heading-level.ts';
import { shown } from '../shown.ts';

const TITLES = [
  ['Item', 'of-item'],
  ['Decisions and actions', 'of-words'],
  ['Action', 'of-owner'],
] as const;

/**
 * The blocks of a note below its title as a table of three columns: the number of an entry, its text with the title as
 * a heading in its cell, and who acts. An entry is a part of the table, named by its number. What stands outside the
 * entries stands between two tables with the same titles.
 */
export function columnsHtml(blocks: readonly Exclude<TopBlock, Header>[]): readonly Element[] {
  return segmentsOf(blocks).flatMap(segmentHtml);
}

function segmentHtml(segment: Segment): readonly Element[] {
  switch (segment.kind) {
    case 'entries':
      return tableHtml(segment.items);
    case 'trailer':
      return bodyHtml([segment.trailer]);
    case 'loose':
      return bodyHtml(segment.blocks);
    default:
      return assertNever(segment);
  }
}

function tableHtml(items: readonly AgendaItem[]): readonly Element[] {
  const entries = items.map((item) => entryRows(item)).filter((rows) => rows.length > 0);
  if (entries.length === 0) return [];
  return [
    h('table', { className: ['columns'] }, [
      h('thead', [
        h(
          'tr',
          TITLES.map(([title, className]) =>
            h('th', { scope: 'col', className: [className] }, [h('span', title)]),
          ),
        ),
      ]),
      ...entries.map((rows) =>
        h(
          'tbody',
          rows.map((row) => rowHtml(row, rows)),
        ),
      ),
    ]),
  ];
}

/**
 * A row of an entry. The number stands in a cell of the first row and names all of them: browsers break no row in two
 * that a cell reaches over.
 */
function rowHtml({ number, title, stretch, owners }: EntryRow, rows: readonly EntryRow[]): Element {
  const isTitle = stretch === null && rows.length > 1;
  const level = rows.some(({ title }) => title && isNamed(title)) ? 3 : 2;
  return h('tr', isTitle ? { className: ['title'] } : {}, [
    number ? h('th', { scope: 'rowgroup' }, shown(number)) : h('td'),
    h('td', [...(title ? titleHtml(title) : []), ...(stretch ? stretchHtml(stretch, level) : [])]),
    h(
      'td',
      owners.map((owner) => h('p', shown(owner))),
    ),
  ]);
}

/** Whether the title is a heading, which those of the entry then stand below. */
function isNamed({ children: [{ text }] }: ItemTitle): boolean {
  return text.trim() !== '';
}

function titleHtml(title: ItemTitle): readonly Element[] {
  const { reference, children } = title;
  return [
    ...(isNamed(title) ? [headingHtml(2, [shown(children[0].text)])] : []),
    ...(reference?.trim() ? [h('p', { className: ['reference'] }, shown(reference))] : []),
  ];
}

function stretchHtml(stretch: Stretch, level: HeadingLevel): readonly Element[] {
  if (stretch.kind !== 'action') return bodyHtml(stretch.blocks, level);
  const box = actionsHtml([withOwnerBeside(stretch.action)], level);
  return [
    ...bodyHtml(stretch.above, level),
    goesOn(stretch.action, stretch.before) ? withoutLabel(box) : box,
  ];
}

/** A further action stands under the label of the one before it. */
function withoutLabel(box: Element): Element {
  const isLabel = (child: Element['children'][number]): boolean =>
    child.type === 'element' && /^h\d$/.test(child.tagName);
  return { ...box, children: box.children.filter((child) => !isLabel(child)) };
}
