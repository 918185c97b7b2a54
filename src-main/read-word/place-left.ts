import { attendanceLines } from '../../shared/note/attendance.ts';
import type { Note } from '../../shared/note/blocks.ts';
import { plainText } from '../../shared/note/walk.ts';
import type { Piece } from '../../shared/pieces/pieces.ts';
import type { WordContent, WordExtras } from './word-piece.ts';

/** What was taken as accepted, counted or left out of a Word file, in sentences for a clerk. */
export function leftOut(
  { headers, extras }: Pick<WordContent, 'headers' | 'extras'>,
  note: Note,
): readonly string[] {
  return [...ofExtras(extras), ...ofHeaders(headers, note)];
}

function ofExtras(extras: WordExtras): readonly string[] {
  const changes = extras.insertions + extras.deletions;
  return [
    ...(changes === 0 ? [] : [`${were(changes, 'tracked change')} taken as accepted.`]),
    ...extras.comments.map(({ author, words }) => {
      const by = author.trim() === '' ? '' : ` by ${author.trim()}`;
      return `A comment${by} was left out: “${spaced(words)}”.`;
    }),
    ...extras.pictures.map((name) =>
      name.trim() === ''
        ? 'A picture without a name was left out.'
        : `A picture was left out: “${spaced(name)}”.`,
    ),
    ...extras.notes.map((words) => `A footnote or endnote was left out: “${spaced(words)}”.`),
    ...extras.others.map((words) => `${words} ${/^1\b/.test(words) ? 'was' : 'were'} left out.`),
  ];
}

const PAGE_NUMBER = /^[\s\d|/–—-]*(?:page)?[\s\d]*(?:of)?[\s\d|/–—-]*$/i;

/** Lines at the head or foot of the pages that say what the note does not. */
function ofHeaders(headers: readonly string[], note: Note): readonly string[] {
  const told = new Set(wordsIn(note.map(wordsOfBlock).join(' ')));
  const lines = [...new Set(headers.map(spaced))].filter((line) => !PAGE_NUMBER.test(line));
  return lines
    .filter((line) => wordsIn(line.replace(/\bpage \d+(?: of \d+)?/i, '')).some((word) => !told.has(word)))
    .map((line) => `A line at the head or foot of the pages was left out: “${line}”.`);
}

function wordsOfBlock(block: Note[number]): string {
  if (block.type === 'attendance') return attendanceLines(block)?.join(' ') ?? plainText(block);
  return plainText(block);
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What could not be placed and was kept as text, and where that is. */
export function keptAsText(pieces: readonly Piece[]): readonly string[] {
  const sentences: string[] = [];
  let place = 'before the first entry';
  for (const piece of pieces) {
    if (piece.kind === 'heading') place = `in entry ${`${piece.number} ${piece.words}`.trim()}`;
    else if (piece.kind === 'end' || piece.kind === 'part') place = 'outside the entries';
    else if (piece.kind === 'rows')
      sentences.push(`A table of ${piece.rows.length} rows was kept as text, a line for each row: ${place}.`);
  }
  return sentences;
}

/** `1 change was`, `3 changes were`. */
function were(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} was` : `${count} ${noun}s were`;
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
