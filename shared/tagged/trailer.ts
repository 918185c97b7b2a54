import type { Trailer } from '../note/blocks.ts';
import { readBody, writeBody } from './body.ts';
import type { Source } from './cursor.ts';
import { type EntryRange, stretchesBetween } from './entry.ts';
import { frameEnd } from './frame.ts';
import { putFrame, type Sink, startLine, startTagLine } from './sink.ts';
import { closingTag, openingTag } from './tags.ts';

const NAME = 'TRAILER_SECTION';

/** Reads the trailer. `end` is where the next part of the note starts. */
export function readTrailer(source: Source, { open, from, to, stray }: EntryRange, end: number): Trailer {
  const { text } = source;
  const inner = frameEnd(text, from, to, false);
  const body = readBody(source, stretchesBetween(text, inner, to, stray), {
    table: false,
    attendanceLists: true,
  });
  return {
    type: 'trailer',
    layout: { open: text.slice(open?.start ?? from, inner), close: text.slice(body.rest, end) },
    children: body.blocks.length > 0 ? body.blocks : [{ type: 'paragraph', children: [{ text: '' }] }],
  };
}

/** Writes the trailer. */
export function writeTrailer(block: Trailer, sink: Sink): void {
  const { layout, children } = block;
  const { eol } = sink;
  if (!layout) startTagLine(sink);
  sink.onBlock?.(block);
  putFrame(sink, layout?.open ?? openingTag(NAME) + eol + eol);
  writeBody(children, sink, { table: false, attendanceLists: true });
  if (!layout) startLine(sink);
  else sink.onBlock?.(layout);
  putFrame(sink, layout?.close ?? closingTag(NAME) + eol);
}
