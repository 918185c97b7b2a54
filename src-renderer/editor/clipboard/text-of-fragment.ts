import { assertNever } from '../../../shared/note/assert-never.ts';
import type { Action, AttendanceRow, Block } from '../../../shared/note/blocks.ts';
import { joinDetails } from '../../../shared/tagged/action-details.ts';
import type { Fragment } from './fragment.ts';

const INDENT = '  ';

/** A fragment as plain text: a blank line between blocks, with the numbers, markers and labels one would type. */
export function textOfFragment({ blocks }: Fragment): string {
  return blocks.map(textOf).join('\n\n');
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return joined(block.number, block.children[0].text);
    case 'part-heading':
      return block.children[0].text;
    case 'item-title':
      return joined(block.number, block.reference, block.children[0].text);
    case 'list-item':
      return INDENT.repeat(block.level) + joined(block.marker, block.children[0].text);
    case 'list':
      return block.children.map(textOf).join('\n');
    case 'decision':
    case 'vote':
      return labelled(block.number, block.keyword, block.children.map(textOf));
    case 'action':
      return labelled(block.number, block.keyword, withDetails(block));
    case 'agenda-item':
    case 'trailer':
      return block.children.map(textOf).join('\n\n');
    case 'attendance':
      return block.rows.map(rowText).join('\n');
    case 'header':
    case 'kept':
      return '';
    default:
      return assertNever(block);
  }
}

/** The lines of an action, with whose it is and by when behind the first. */
function withDetails(block: Action): readonly string[] {
  const [first, ...rest] = block.children.map(textOf);
  return [joinDetails(first ?? '', block), ...rest];
}

function labelled(number: string | undefined, keyword: string, lines: readonly string[]): string {
  const label = joined(number, keyword);
  return [...(label === '' ? [] : [`${label}:`]), ...lines].join('\n');
}

function rowText({ role, name, authority }: AttendanceRow): string {
  return [role, name, authority].filter((cell) => cell !== '').join('\t');
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
