import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type ActionRow, actionsOf } from '../../shared/note/actions.ts';
import type { AgendaItem, Note } from '../../shared/note/blocks.ts';
import { decisionsOf } from '../../shared/note/decisions.ts';
import { plainText } from '../../shared/note/walk.ts';
import { inShortWords } from '../word/date.ts';
import { statusWords } from '../word/status-words.ts';
import { headingHtml } from './heading-level.ts';
import { shown } from './shown.ts';
import { wordsHtml } from './words-html.ts';

/** A column of a register: its title, and what stands in the cells of its rows. */
interface Column {
  readonly title: string;
  readonly cells: readonly (readonly (ElementContent | string)[])[];
}

/** All decisions of a note as one table under its heading; a line that says so where there are none. */
export function decisionsRegisterHtml(note: Note): readonly Element[] {
  const rows = decisionsOf(note);
  return registerOf('Decisions', 'No decisions were recorded.', [
    ...entryColumns(rows),
    { title: 'Decision', cells: rows.map(({ block }) => block.children.flatMap(wordsHtml)) },
  ]);
}

/** All actions of a note as one table under its heading; a line that says so where there are none. */
export function actionsRegisterHtml(note: Note): readonly Element[] {
  const rows = actionsOf(note);
  return registerOf('Actions', 'No actions were recorded.', [
    ...entryColumns(rows),
    { title: 'Action', cells: rows.map(actionCell) },
    { title: 'Owner', cells: rows.map(({ owner }) => [shown(owner ?? '')]) },
    { title: 'Due', cells: rows.map(({ due }) => [due === null ? '' : shown(inShortWords(due))]) },
    { title: 'Status', cells: rows.map(({ status }) => [statusWords(status)]) },
  ]);
}

/** The words of an action: as they stand in its block where they are all of it, otherwise a line each. */
function actionCell({ text, block }: ActionRow): readonly Element[] {
  if (text === plainText(block)) return block.children.flatMap(wordsHtml);
  return text.split('\n').map((line) => h('p', shown(line.trim())));
}

function entryColumns(rows: readonly { readonly item: AgendaItem | null }[]): readonly Column[] {
  const titles = rows.map(({ item }) => item?.children[0]);
  return [
    { title: 'Item', cells: titles.map((title) => [shown(title?.number.trim() ?? '')]) },
    { title: 'Title', cells: titles.map((title) => [shown(title?.children[0].text.trim() ?? '')]) },
  ];
}

/** A table of the columns in which something stands. */
function registerOf(title: string, nothing: string, columns: readonly Column[]): readonly Element[] {
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell.some((part) => part !== '')));
  const rows = filled[0]?.cells ?? [];
  if (rows.length === 0) return [headingHtml(2, [title], 'appendix'), h('p', nothing)];
  return [
    h('table', { className: ['register'] }, [
      h('caption', [headingHtml(2, [title])]),
      h('thead', [
        h(
          'tr',
          filled.map((column) =>
            h('th', { scope: 'col', className: [`of-${column.title.toLowerCase()}`] }, column.title),
          ),
        ),
      ]),
      h(
        'tbody',
        rows.map((_, row) =>
          h(
            'tr',
            filled.map(({ cells }) => h('td', [...(cells[row] ?? [])])),
          ),
        ),
      ),
    ]),
  ];
}
