import type { Element, ElementContent } from 'hast';
import { layoutOf } from '../../shared/layouts/layouts.ts';
import { type PageOptions, USUAL_PAGE } from '../../shared/layouts/page-options.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { noteHtml } from '../html/note-html.ts';
import { classNames, markersOf } from './list-markers.ts';

const INDENT = '  ';

/**
 * A note as plain text, for mail programs that take no other: a line a paragraph, an empty line before each heading,
 * lists by their markers, the cells of a table parted by tabs. A note set in columns is set as minutes, as plain text has
 * none. Line ends are those of the web, `\n`.
 */
export function mailText(note: Note, options: Partial<PageOptions> = {}): string {
  const page: PageOptions = { ...USUAL_PAGE, ...options };
  const layout = layoutOf(page.layout).form === 'columns' ? USUAL_PAGE.layout : page.layout;
  const lines = linesOf(noteHtml(note, { ...page, layout }), '');
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function linesOf(contents: readonly ElementContent[], indent: string): readonly string[] {
  return contents.flatMap((content) => (content.type === 'element' ? elementLines(content, indent) : []));
}

function elementLines(element: Element, indent: string): readonly string[] {
  const { tagName, children } = element;
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
      return ['', `${indent}${wordsOf(children)}`];
    case 'dl':
      return fieldLines(children);
    case 'table':
      return tableLines(element);
    case 'ul':
    case 'ol':
      return listLines(element, indent);
    case 'p':
      if (classNames(element).includes('lines'))
        return ['', `Chair ${'_'.repeat(28)}  Date ${'_'.repeat(28)}`];
      return [`${indent}${wordsOf(children)}`];
    default:
      return linesOf(children, indent);
  }
}

/** The words of an element in one line. */
function wordsOf(contents: readonly ElementContent[]): string {
  return contents
    .map((content) => {
      if (content.type === 'text') return content.value;
      return content.type === 'element' ? wordsOf(content.children) : '';
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A label with its first line, and further lines below. */
function fieldLines(children: readonly ElementContent[]): readonly string[] {
  const lines: string[] = [];
  let label = '';
  for (const child of children) {
    if (child.type !== 'element') continue;
    const words = wordsOf(child.children);
    if (child.tagName === 'dt') label = `${words}: `;
    else {
      lines.push(`${label || INDENT}${words}`);
      label = '';
    }
  }
  return lines;
}

function listLines(list: Element, indent: string): readonly string[] {
  const markers = markersOf(list);
  const items = list.children.filter((child): child is Element => child.type === 'element');
  return items.flatMap((item, index) => {
    const own = item.children.filter((child) => child.type === 'text');
    const blocks = item.children.filter((child) => child.type === 'element');
    const inner = linesOf(blocks, `${indent}${INDENT}`);
    const words = wordsOf(own);
    if (words !== '' || inner.length === 0) return [`${indent}${markers[index]} ${words}`, ...inner];
    const [first = '', ...rest] = inner;
    return [`${indent}${markers[index]} ${first.trim()}`, ...rest];
  });
}

/** A row a line; what stands in one cell as several lines is one here. */
function tableLines(table: Element): readonly string[] {
  return table.children.flatMap((part): readonly string[] => {
    if (part.type !== 'element') return [];
    if (part.tagName === 'caption') return elementLines({ ...part, tagName: 'div' }, '');
    return part.children.flatMap((row) => (row.type === 'element' ? [rowLine(row)] : []));
  });
}

function rowLine(row: Element): string {
  const cells = row.children.filter((child): child is Element => child.type === 'element');
  return cells.map(cellWords).join('\t').trimEnd();
}

function cellWords(cell: Element): string {
  const hasBlocks = cell.children.some((child) => child.type === 'element' && child.tagName !== 'span');
  return hasBlocks ? linesOf(cell.children, '').join(' ').trim() : wordsOf(cell.children);
}
