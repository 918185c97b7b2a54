import type { AgendaItem, Block, Note, Paragraph, TopBlock } from '../note/blocks.ts';
import { findDates } from '../note/find-dates.ts';
import { meetingOf, noteTitle } from '../note/meeting.ts';
import { itemsOf, plainText, preambleOf } from '../note/walk.ts';

/** A line longer than this is no part of a title page. */
const LONGEST_LINE = 200;

const NAMES_ATTENDANCE = /^(?:attendance|attendees|present|in attendance|members present)\b[^.]{0,40}$/i;

/**
 * The paragraphs that tell which meeting a note is of, when and where: those before the attendance and the first entry,
 * where the header has no fields that tell it. A note that begins with an entry without a number has them in that.
 */
export function titleLines(note: Note): ReadonlySet<Block> {
  const [header] = note;
  if (header.fields.length > 0) return new Set();
  const before = preambleOf(note).slice(1);
  const lines = linesOf(before);
  if (lines.length > 0 || header.title.trim() !== '') return new Set(lines);
  if (before.some((block) => block.type !== 'kept' && plainText(block).trim() !== '')) return new Set();
  const first = itemsOf(note)[0];
  return new Set(first?.children[0].number === '' ? linesInEntry(note, first) : []);
}

function linesOf(blocks: readonly TopBlock[]): readonly Paragraph[] {
  const told = blocks.filter(({ type }) => type !== 'kept');
  const end = told.findIndex((block) => !isLine(block) || NAMES_ATTENDANCE.test(wordsOf(block)));
  return (end < 0 ? told : told.slice(0, end)).filter(isLine);
}

/** The title of an entry and the paragraphs in it that name the body or the day of the meeting. */
function linesInEntry(note: Note, { children: [title, ...body] }: AgendaItem): readonly Block[] {
  const names = noteTitle(note).toLowerCase().split(' – ');
  const { date } = meetingOf(note);
  const tells = (words: string): boolean =>
    names.some((name) => name !== '' && words.toLowerCase().startsWith(name)) ||
    (date !== null && findDates(words)[0]?.date === date);
  return [title, ...body.filter((block) => isLine(block) && tells(wordsOf(block)))];
}

function isLine(block: TopBlock): block is Paragraph {
  return block.type === 'paragraph' && !block.number && wordsOf(block).length <= LONGEST_LINE;
}

function wordsOf(block: TopBlock): string {
  return block.type === 'paragraph' ? block.children[0].text.trim() : '';
}
