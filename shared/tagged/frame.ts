import { isBlank, isLineEnd } from './chars.ts';
import { afterBlankLines } from './cursor.ts';
import { closingTag, firstTag, openingTag } from './tags.ts';

/**
 * The end of a tag's own lines: past the blank lines after it, or the tag's end where words follow on its line. With
 * `table`, a blank line that begins with a tab is a cell and belongs to what follows.
 */
export function frameEnd(text: string, tagEnd: number, limit: number, table: boolean): number {
  let at = tagEnd;
  while (at < limit && isBlank(text.charCodeAt(at))) at += 1;
  if (at >= limit) return limit;
  return isLineEnd(text.charCodeAt(at)) ? afterBlankLines(text, at, limit, table) : tagEnd;
}

/** A frame with its tag naming entry `ai`; one that has no tag, or has that number, as it is. */
export function renumberFrame(frame: string, ai: number): string {
  const tag = firstTag(frame);
  if (tag?.kind !== 'item' || tag.number === ai) return frame;
  const renamed = tag.closing ? closingTag(`AI${ai}`) : openingTag(`AI${ai}`);
  return frame.slice(0, tag.start) + renamed + frame.slice(tag.end);
}
