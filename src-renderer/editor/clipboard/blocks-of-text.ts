import { withoutLayout } from '../../../shared/note/without-layout.ts';
import { attendanceOfRows } from '../../../shared/pieces/attendance-of-rows.ts';
import { blocksOfLines, joinedLists } from '../../../shared/pieces/blocks-of-lines.ts';
import { lineOfRow, type PasteTarget } from '../../../shared/pieces/blocks-of-pieces.ts';
import { cleanWords } from '../../../shared/pieces/clean-words.ts';
import type { CopiedBlock } from '../../../shared/pieces/copied-block.ts';
import { readNote } from '../../../shared/tagged/read.ts';
import { findTags } from '../../../shared/tagged/tags.ts';
import { blocksApart, type Fragment, isPlain, wholeBlocks } from './fragment.ts';
import { withWords } from './halves.ts';

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/**
 * Plain text as a piece of a note. One line is words; several are read as the body of a note is; the tagged text of a
 * note is its entries. Null where there is nothing in it.
 */
export function blocksOfText(text: string, target: PasteTarget): Fragment | null {
  if (isTagged(text)) {
    const entries = readNote(text).flatMap((block) =>
      block.type === 'agenda-item' ? [{ ...withoutLayout(block), ai: null }] : [],
    );
    if (entries.length > 0) return wholeBlocks(entries);
  }
  const lines = cleanWords(text).split(LINE_END);
  const filled = lines.filter((line) => line.trim() !== '');
  const [only] = filled;
  if (only === undefined) return null;
  if (filled.length === 1) return wholeBlocks([{ type: 'paragraph', children: [{ text: only }] }]);
  const rows = rowsOf(filled);
  const attendance = rows && target.hasAttendance ? attendanceOfRows(rows) : null;
  if (attendance) return wholeBlocks([attendance]);
  const all = rows ? rows.map(lineOfRow) : lines;
  const blocks = joinedLists(blocksOfLines(all.join('\n'), target.hasAttendance && !target.isInEntry));
  if (blocks.length === 0) return null;
  return rows ? blocksApart(blocks) : wholeBlocks(withEdges(blocks, lines));
}

function isTagged(text: string): boolean {
  return findTags(text).some(({ kind, closing }) => kind === 'item' && !closing);
}

/** The cells of lines that a spreadsheet would give: as many tabs in each. */
function rowsOf(lines: readonly string[]): readonly (readonly string[])[] | null {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const [first] = rows;
  const isTable =
    first !== undefined && first.length > 1 && rows.every(({ length }) => length === first.length);
  return isTable && first[0] !== '' && !rows.every(([cell = '']) => /^[^\p{L}]{1,4}$/u.test(cell))
    ? rows
    : null;
}

/** The spaces that the first and the last line have at their outer ends part their words from those around the caret. */
function withEdges(blocks: readonly CopiedBlock[], lines: readonly string[]): readonly CopiedBlock[] {
  const start = /^[ \t]+(?=\S)/.test(lines[0] ?? '') ? ' ' : '';
  const end = /\S[ \t]+$/.test(lines.at(-1) ?? '') ? ' ' : '';
  return blocks.map((block, index) => {
    if (!isPlain(block)) return block;
    const before = index === 0 ? start : '';
    const after = index === blocks.length - 1 ? end : '';
    return withWords(block, before + block.children[0].text + after);
  });
}
