import { assertNever } from '../../../shared/note/assert-never.ts';
import type { Attendance, Block, List } from '../../../shared/note/blocks.ts';
import { joinDetails } from '../../../shared/tagged/action-details.ts';
import { type MarkerKind, markerKind } from '../../../shared/tagged/marker.ts';
import type { Fragment } from './fragment.ts';

/** A fragment as a piece of a web page, for programs that know of headings, lists and tables, without any styles. */
export function htmlOfFragment({ blocks }: Fragment): string {
  return blocks.map(htmlOf).join('\n');
}

function htmlOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return element('p', joined(block.number, block.children[0].text));
    case 'part-heading':
      return element('h2', escaped(block.children[0].text));
    case 'item-title':
      return element('h2', joined(block.number, block.reference, block.children[0].text));
    case 'list-item':
      return htmlOfList({ type: 'list', children: [block] });
    case 'list':
      return htmlOfList(block);
    case 'decision':
    case 'vote':
      return label(block.number, block.keyword) + block.children.map(htmlOf).join('\n');
    case 'action': {
      const [first, ...rest] = block.children;
      const words = first?.type === 'paragraph' ? joinDetails(first.children[0].text, block) : null;
      const opening = words === null || !first ? (first ? htmlOf(first) : '') : element('p', escaped(words));
      return label(block.number, block.keyword) + [opening, ...rest.map(htmlOf)].join('\n');
    }
    case 'agenda-item':
    case 'trailer':
      return block.children.map(htmlOf).join('\n');
    case 'attendance':
      return table(block);
    case 'header':
    case 'kept':
      return '';
    default:
      return assertNever(block);
  }
}

function label(number: string | undefined, keyword: string): string {
  const words = joined(number, keyword);
  return words === '' ? '' : `${element('p', element('strong', words))}\n`;
}

function table({ rows }: Attendance): string {
  const line = (cells: readonly string[], name: 'th' | 'td'): string =>
    element('tr', cells.map((cell) => element(name, escaped(cell))).join(''));
  const head = line(['Role', 'Name', 'Authority'], 'th');
  const body = rows.map(({ role, name, authority }) => line([role, name, authority], 'td'));
  return element('table', [head, ...body].join('\n'));
}

const TYPES: Readonly<Record<Exclude<MarkerKind, 'bullet'>, string>> = {
  decimal: '1',
  letter: 'a',
  roman: 'i',
};

/** A list in lists, each of one kind of marker that counts on. */
function htmlOfList({ children }: List): string {
  const open: { readonly name: 'ul' | 'ol'; readonly type: string; last: number }[] = [];
  const parts: string[] = [];
  let before: string | undefined;
  const close = (): void => {
    parts.push('</li>', `</${open.pop()?.name}>`);
  };
  for (const { marker, level, children: words } of children) {
    const { kind, value } = markerKind(marker, before);
    before = marker;
    const type = kind === 'bullet' ? '' : TYPES[kind];
    while (open.length > level + 1) close();
    const top = open.length === level + 1 ? open.at(-1) : undefined;
    const goesOn = top?.type === type && (type === '' || value === top.last + 1);
    if (top && goesOn) {
      parts.push('</li>');
      top.last = value;
    } else {
      if (top) close();
      const start = value > 1 ? ` start="${value}"` : '';
      parts.push(type === '' ? '<ul>' : `<ol type="${type}"${start}>`);
      open.push({ name: type === '' ? 'ul' : 'ol', type, last: value });
    }
    parts.push(`<li>${escaped(words[0].text)}`);
  }
  while (open.length > 0) close();
  return parts.join('');
}

function element(name: string, inner: string): string {
  return `<${name}>${inner}</${name}>`;
}

function joined(...parts: readonly (string | undefined)[]): string {
  return escaped(parts.filter(Boolean).join(' '));
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
