import { type FileChild, HeadingLevel, Paragraph, Table } from 'docx';
import { entryRows } from '../../../shared/layouts/entry-rows.ts';
import { withOwnerBeside } from '../../../shared/layouts/owner-beside.ts';
import { cellBlocks, type Stretch } from '../../../shared/layouts/stretches.ts';
import type { AgendaItem, BodyBlock, ItemTitle } from '../../../shared/note/blocks.ts';
import { plainText } from '../../../shared/note/walk.ts';
import { actionParagraphs, isFurtherBullet } from '../action.ts';
import { bulletsOf } from '../action-bullets.ts';
import { bodyChildren, bodyParts } from '../body.ts';
import { isPartMarker } from '../part-marker.ts';
import type { Setting } from '../setting.ts';
import { runsOf } from '../words.ts';
import type { ColumnsRow } from './columns-table.ts';

/** Decisions and actions of up to so many lines are not torn between two pages: it is half of one. */
const MOST_LINES_WHOLE = 22;

/** About what stands in a line of the middle column. */
const LINE_LENGTH = 62;

/**
 * An entry in the table of a note. The heading has its own row because programs keep a row on the page of the next, but
 * paragraphs in a row on no page together; decisions and actions have theirs so as not to be torn.
 */
export function columnsRows(item: AgendaItem, setting: Setting): readonly ColumnsRow[] {
  const rows = entryRows(item, isTitleOf);
  const bullets = bulletsOf(cellBlocks(item));
  return rows.flatMap((row, index): readonly ColumnsRow[] => {
    const { number, title, stretch, owners } = row;
    if (stretch?.kind === 'text' && !title) return textRows(stretch.blocks, { number, owners }, setting);
    const keepNext = stretch === null && index < rows.length - 1;
    return [
      {
        number,
        owners,
        keepNext,
        isClose: keepNext || goesOn(rows[index + 1]?.stretch, bullets),
        isFurther: goesOn(stretch, bullets),
        cantSplit: stretch === null || (stretch.kind !== 'text' && isShort(stretch.blocks)),
        words: [
          ...(title ? headingOf(title, keepNext) : []),
          ...(stretch ? wordsOf(stretch, bullets, setting) : []),
        ],
      },
    ];
  });
}

/** Whether a row is one more bullet under the label of the row above: the rule beside the two is one. */
function goesOn(stretch: Stretch | null | undefined, bullets: readonly string[]): boolean {
  if (stretch?.kind !== 'action' || stretch.above.length > 0) return false;
  return isFurtherBullet(withOwnerBeside(stretch.action), stretch.before, bullets[stretch.index] ?? '');
}

/** Running text. Words that lead in a list have a row of their own, which stays on the page of the list. */
function textRows(
  blocks: readonly BodyBlock[],
  { number, owners }: Pick<ColumnsRow, 'number' | 'owners'>,
  setting: Setting,
): readonly ColumnsRow[] {
  const rows: { words: (Paragraph | Table)[]; leadsIn: boolean }[] = [];
  for (const { children, leadsIn } of bodyParts(blocks, setting)) {
    const words = children.filter(isInCell);
    if (words.length === 0) continue;
    const last = rows.at(-1);
    const goesOn = last !== undefined && !last.leadsIn && !leadsIn;
    if (goesOn) last.words.push(...words);
    else rows.push({ words, leadsIn });
  }
  if (rows.length === 0) rows.push({ words: [], leadsIn: false });
  return rows.map(({ words, leadsIn }, index) => ({
    number: index === 0 ? number : null,
    owners: index === 0 ? owners : [],
    keepNext: leadsIn,
    cantSplit: leadsIn,
    isClose: index < rows.length - 1,
    words,
  }));
}

function isTitleOf(block: BodyBlock, next: BodyBlock | undefined): boolean {
  const isAnnounced = next?.type === 'action' || next?.type === 'decision';
  return isAnnounced && block.type === 'list' && isPartMarker(block, next);
}

/** The title as a heading in its cell, above its reference. */
function headingOf({ reference, children: [{ text }] }: ItemTitle, keepNext: boolean): readonly Paragraph[] {
  const stays = keepNext ? {} : { keepNext };
  return [
    ...(text.trim() === ''
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_1, ...stays, children: runsOf(text.trim()) })]),
    ...(reference?.trim()
      ? [new Paragraph({ style: 'ItemReference', ...stays, children: runsOf(reference.trim()) })]
      : []),
  ];
}

function wordsOf(
  stretch: Stretch,
  bullets: readonly string[],
  setting: Setting,
): readonly (Paragraph | Table)[] {
  const children =
    stretch.kind === 'action'
      ? [
          ...bodyChildren(stretch.above, setting),
          ...actionParagraphs(
            withOwnerBeside(stretch.action),
            stretch.before,
            bullets[stretch.index] ?? '',
            setting,
          ),
        ]
      : bodyChildren(stretch.blocks, setting);
  return children.filter(isInCell);
}

function isInCell(child: FileChild): child is Paragraph | Table {
  return child instanceof Paragraph || child instanceof Table;
}

function isShort(blocks: readonly BodyBlock[]): boolean {
  const lines = blocks.flatMap((block) => plainText(block).split('\n'));
  return lines.reduce((sum, line) => sum + Math.ceil(line.length / LINE_LENGTH), 0) <= MOST_LINES_WHOLE;
}
