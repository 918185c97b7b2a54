import type { List, Paragraph } from '../note/blocks.ts';
import { startsAttendanceTable } from './attendance-table.ts';
import { type Container, isWithin } from './container.ts';
import { atEnd, type Cursor, indentOf, kindOf, opensCell } from './cursor.ts';
import { escapeTags, MARKS } from './escape.ts';
import { joinsList, readList, writeList } from './list.ts';
import { type Place, readParagraph, writeParagraph } from './paragraph.ts';
import { blankLine, endWords, type Sink } from './sink.ts';

/** Reads what an open container holds, from the present line as far as it reaches. */
export function readContents(cursor: Cursor, container: Container): (Paragraph | List)[] {
  const blocks: (Paragraph | List)[] = [];
  const belongs = (): boolean =>
    !opensCell(cursor) &&
    isWithin(container, cursor.mark, kindOf(cursor), cursor.words, indentOf(cursor)) &&
    !(cursor.mark === MARKS.none && startsAttendanceTable(cursor));
  const take = (): void => container.take(kindOf(cursor), cursor.words, indentOf(cursor));
  while (!atEnd(cursor) && belongs()) {
    if (kindOf(cursor).kind === 'item') {
      take();
      const list = readList(cursor, () => {
        if (!joinsList(cursor) || !belongs()) return false;
        take();
        return true;
      });
      blocks.push(list);
    } else {
      take();
      blocks.push(readParagraph(cursor));
    }
  }
  return blocks;
}

const WORDS = { kind: 'paragraph' } as const;

/** Slate wants something in every block; what was not in the file is written as nothing. */
export function orEmpty<B extends Paragraph | List>(children: readonly B[]): readonly (B | Paragraph)[] {
  return children.length > 0 ? children : [{ type: 'paragraph', children: [{ text: '' }] }];
}

/** Writes what a container holds; with `inline` the first paragraph goes on the heading's line. */
export function writeContents(
  children: readonly (Paragraph | List)[],
  inline: boolean,
  sink: Sink,
  place: Place,
  container: Container,
): void {
  const inside: Place = { ...place, container, within: true };
  for (const [index, child] of children.entries()) {
    if (child.type === 'list') writeList(child, sink, inside);
    else if (inline && index === 0) writeOnHeadingLine(child, child.children[0].text, sink, container);
    else writeParagraph(child, sink, inside);
  }
}

/** Writes a paragraph's words after a heading or a bullet; `written` is what is written for them. */
export function writeOnHeadingLine(
  block: Paragraph,
  written: string,
  sink: Sink,
  container: Container,
): void {
  sink.onBlock?.(block);
  sink.put(escapeTags(written));
  container.take(WORDS, block.children[0].text, 0);
  endWords(sink, block.layout?.trail ?? blankLine(sink));
}
