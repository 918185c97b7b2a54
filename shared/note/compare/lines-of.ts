import { assertNever } from '../assert-never.ts';
import { attendanceLines, GROUP_TITLES } from '../attendance.ts';
import type { Action, AgendaItem, Attendance, Decision, ItemTitle, TopBlock, Vote } from '../blocks.ts';
import { dateInWords } from '../dates.ts';
import { plainText } from '../walk.ts';

/** Keywords that a sentence goes on from (`AGREED that`), and those that bring their own colon or dash. */
const GOES_ON = /(?:\b(?:that|to)|[:,–—-])$/i;

/**
 * What blocks say, a line a paragraph, list item, field or person, as a note has them: markers and numbers before,
 * `Decision:` and the like before the first words, nested list items indented, what is set on an action on a line of
 * its own. No line is blank.
 */
export function linesOf(blocks: readonly TopBlock[]): readonly string[] {
  return blocks.flatMap(blockLines).filter((line) => line.trim() !== '');
}

function blockLines(block: TopBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'part-heading':
      return [plainText(block)];
    case 'header':
      return plainText(block).split('\n');
    case 'list':
      return block.children.map(plainText);
    case 'decision':
    case 'vote':
      return announcedLines(block);
    case 'action':
      return [...announcedLines(block), detailsLine(block)];
    case 'agenda-item':
      return [titleLine(block.children[0]), ...entryLines(block)];
    case 'trailer':
      return linesOf(block.children);
    case 'attendance':
      return attendanceLines(block) ?? personLines(block);
    case 'kept':
      return [];
    default:
      return assertNever(block);
  }
}

/** What an entry says below its number and title. */
export function entryLines({ children, actionColumn = '' }: AgendaItem): readonly string[] {
  const [title, ...body] = children;
  return [
    ...(title.reference ? [title.reference] : []),
    ...linesOf(body),
    ...(actionColumn.trim() === '' ? [] : [`Action by: ${actionColumn}`]),
  ];
}

/** The number and words of a title in one line. */
export function titleLine({ number, children: [{ text }] }: ItemTitle): string {
  return [number, text].filter((part) => part !== '').join(' ');
}

function announcedLines({ keyword, number = '', children }: Decision | Action | Vote): readonly string[] {
  const label = keyword === '' || GOES_ON.test(keyword) ? keyword : `${keyword}:`;
  const heading = [number, label].filter((part) => part !== '').join(' ');
  const [first, ...rest] = linesOf(children);
  if (first === undefined) return [heading];
  const opensWithList = children.find((child) => linesOf([child]).length > 0)?.type === 'list';
  return heading === '' || opensWithList ? [heading, first, ...rest] : [`${heading} ${first}`, ...rest];
}

function detailsLine({ owner, due, status }: Action): string {
  const details = [
    ...(owner ? [`Owner: ${owner}`] : []),
    ...(due ? [`Due: ${dateInWords(due)}`] : []),
    ...(status ? [`Status: ${status}`] : []),
  ];
  return details.join('; ');
}

function personLines({ rows }: Attendance): readonly string[] {
  return rows.flatMap(({ group, name, role, authority, remark = '' }) => {
    const title = GROUP_TITLES[group];
    const isRepeat = role.trim().toLowerCase() === title.toLowerCase();
    const said = [name, isRepeat ? '' : role, authority, remark].filter((part) => part !== '');
    return said.length === 0 ? [] : [`${title}: ${said.join(', ')}`];
  });
}
