import { type FileChild, Paragraph, type Table } from 'docx';
import { type ActionRow, actionsOf } from '../../shared/note/actions.ts';
import type { Action, AgendaItem, Decision, Note } from '../../shared/note/blocks.ts';
import { type DecisionRow, decisionsOf } from '../../shared/note/decisions.ts';
import { plainText } from '../../shared/note/walk.ts';
import { inShortWords } from './date.ts';
import { isTold } from './labelled-block.ts';
import { BULLET, isBullet } from './list.ts';
import { DEEPEST_LEVEL } from './numbering.ts';
import { type CellLine, recordTable, type TableColumn } from './record-table.ts';
import { statusWords } from './status-words.ts';
import { runsOf } from './words.ts';

/** The tables of what a note decided and left to do that stand at its end, each with its style and its heading. */
export const DECISIONS_TABLE = 'DecisionsTable';
export const ACTIONS_TABLE = 'ActionsTable';

const TEXT = { heading: 'RegisterHeading', text: 'RegisterText', item: 'RegisterItem' } as const;

/** The share of the width that the numbers of entries take, by their length. */
const LEAST_NUMBER = 7;
const MOST_NUMBER = 16;

/** The heading and the table of all decisions; a line that says so where there are none. */
export function decisionsRegister(note: Note): readonly FileChild[] {
  const rows = decisionsOf(note);
  return [
    title('Decisions'),
    rows.length === 0 ? nothing('No decisions were recorded.') : decisionsTable(rows),
  ];
}

/** The heading and the table of all actions; a line that says so where there are none. */
export function actionsRegister(note: Note): readonly FileChild[] {
  const rows = actionsOf(note);
  return [title('Actions'), rows.length === 0 ? nothing('No actions were recorded.') : actionsTable(rows)];
}

/** Decisions with the numbers and titles of their entries. */
export function decisionsTable(rows: readonly DecisionRow[]): Table {
  return recordTable(
    [
      ...entryColumns(rows, 24),
      { title: 'Decision', share: 69, cells: rows.map(({ block }) => linesOf(block)) },
    ],
    { style: DECISIONS_TABLE, ...TEXT },
  );
}

/** Actions with the numbers and titles of their entries, and whose they are, by when, and where they stand. */
export function actionsTable(rows: readonly ActionRow[]): Table {
  return recordTable(
    [
      ...entryColumns(rows, 19),
      { title: 'Action', share: 32, cells: rows.map(actionLines) },
      { title: 'Owner', share: 15, cells: rows.map(({ owner }) => [{ words: owner ?? '' }]) },
      {
        title: 'Due',
        share: 15,
        cells: rows.map(({ due }) => [{ words: due === null ? '' : inShortWords(due) }]),
      },
      { title: 'Status', share: 12, cells: rows.map(({ status }) => [{ words: statusWords(status) }]) },
    ],
    { style: ACTIONS_TABLE, ...TEXT },
  );
}

function entryColumns(
  rows: readonly { readonly item: AgendaItem | null }[],
  share: number,
): readonly TableColumn[] {
  const titles = rows.map(({ item }) => item?.children[0]);
  const numbers = titles.map((own) => own?.number.trim() ?? '');
  const longest = numbers.reduce((most, { length }) => Math.max(most, length), 0);
  return [
    {
      title: 'Item',
      share: Math.min(MOST_NUMBER, Math.max(LEAST_NUMBER, longest + 3)),
      cells: inCells(numbers),
    },
    { title: 'Title', share, cells: inCells(titles.map((own) => own?.children[0].text.trim() ?? '')) },
  ];
}

function inCells(words: readonly string[]): TableColumn['cells'] {
  return words.map((own) => [{ words: own }]);
}

/** The words of an action: as they stand in its block where they are all of it, otherwise a line each. */
function actionLines({ text, block }: ActionRow): readonly CellLine[] {
  if (text === plainText(block)) return linesOf(block);
  return text.split('\n').map((words) => ({ words: words.trim() }));
}

/** The paragraphs and list items of a block, with the very markers that they have in the note. */
function linesOf({ children }: Decision | Action): readonly CellLine[] {
  return children.filter(isTold).flatMap((child): readonly CellLine[] => {
    if (child.type === 'paragraph') {
      const { number, children: words } = child;
      return [{ words: [number ?? '', words[0].text].filter((part) => part !== '').join(' ') }];
    }
    return child.children.map(({ marker, level, children: [{ text }] }) => ({
      words: `${isBullet(marker) ? BULLET : marker}\t${text}`,
      level: Math.min(Math.max(0, Math.trunc(level) || 0), DEEPEST_LEVEL),
    }));
  });
}

function title(words: string): Paragraph {
  return new Paragraph({ style: 'RegisterTitle', children: runsOf(words) });
}

function nothing(words: string): Paragraph {
  return new Paragraph({ style: 'BodyText', children: runsOf(words) });
}
