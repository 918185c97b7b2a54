import type { PartHeading } from '../note/blocks.ts';
import { advance, type Cursor, indentOfLead, leadOf, trailOf } from './cursor.ts';
import { escapeTags, MARKS, markIn, withMark } from './escape.ts';
import { classify } from './line-kind.ts';
import type { Place } from './paragraph.ts';
import { blankLine, endWords, type Sink, startLine } from './sink.ts';

/** Reads the present line as a part heading. */
export function readPartHeading(cursor: Cursor): PartHeading {
  const block: PartHeading = {
    type: 'part-heading',
    layout: { lead: leadOf(cursor), trail: trailOf(cursor) },
    children: [{ text: cursor.words }],
  };
  advance(cursor);
  return block;
}

/** Writes a part heading; one whose words do not tell gets the mark that does. */
export function writePartHeading(block: PartHeading, sink: Sink, { container, table }: Place): void {
  const words = block.children[0].text;
  const lead = block.layout?.lead ?? '';
  const mark = markIn(lead);
  const line = classify(words);
  const isTaken = mark === MARKS.none && container?.accepts(line, words, indentOfLead(lead, table));
  const tells = mark === MARKS.partHeading || (line.kind === 'part-heading' && !hidesKind(mark) && !isTaken);
  startLine(sink);
  sink.put(tells ? lead : withMark(lead, MARKS.partHeading));
  sink.onBlock?.(block);
  sink.put(escapeTags(words));
  endWords(sink, block.layout?.trail ?? blankLine(sink));
}

function hidesKind(mark: number): boolean {
  return mark === MARKS.wordsWithin || mark === MARKS.wordsAfter;
}
