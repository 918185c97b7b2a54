import { attendanceOf } from './attendance.ts';
import { attendanceCounts, attendanceTitle, isAttendanceShown } from './attendance-table.ts';
import type { Header, Note, TopBlock } from './blocks.ts';
import { noteTitle, titlePage } from './meeting.ts';
import { plainText, preambleOf } from './walk.ts';

/** A label and what stands beside it, a line or two. */
export interface TitleField {
  readonly label: string;
  readonly lines: readonly string[];
}

/** The top of a printed note, and the blocks that follow it. The title is empty where the note has none. */
export interface TitleBlock {
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly fields: readonly TitleField[];
  readonly rest: readonly Exclude<TopBlock, Header>[];
}

type Shown = Exclude<TopBlock, Header>;

/** A longer notice under the word `Attendance` is text. */
const LONGEST_NOTICE = 120;

/**
 * The title, the labelled fields and the numbers of those who came. Where the header has no fields, the lines of the
 * title page (`held on …`) stand under its first as subtitles. Not said twice: a `Title` field that the title already
 * says; words of an entry that serve a note without a title for one; the numbers where the attendance itself stands
 * before the first entry; the word `Attendance` alone on a line where the numbers stand, under which the notice that
 * follows it (`An attendance list is attached …`) is put.
 */
export function titleBlockOf(note: Note): TitleBlock {
  const [header, ...blocks] = note;
  const shown = blocks.filter((block): block is Shown => block.type !== 'kept' && block.type !== 'header');
  const isShownHere = preambleOf(note).some(
    (block) => block.type === 'attendance' && isAttendanceShown(block),
  );
  const counts = isShownHere ? '' : attendanceCounts(attendanceOf(note));
  const hasFields = header.fields.length > 0;
  const page = hasFields ? NO_PAGE : pageOf([header, ...untilAttendance(shown, counts !== '')]);
  const ownTitle = header.title.trim() || (hasFields ? noteTitle(note).trim() : '');
  const [title = ownTitle, ...subtitles] = page.lines;
  const fields = header.fields
    .filter(
      ({ label, value }) => value.trim() !== '' && !(/^title$/i.test(label.trim()) && says(title, value)),
    )
    .map(({ label, value }): TitleField => ({ label: label.trim(), lines: [value.trim()] }));
  const rest = shown.slice(page.blocks);
  const isTold = counts !== '' && isAttendanceWord(rest[0]);
  const notice = isTold ? noticeIn(rest[1]) : '';
  const lines = [counts, notice].filter((line) => line !== '');
  return {
    title,
    subtitles,
    fields: counts === '' ? fields : [...fields, { label: 'Attendance', lines }],
    rest: rest.slice((isTold ? 1 : 0) + (notice === '' ? 0 : 1)),
  };
}

/** The blocks before the one that names the attendance: the table after it, or the numbers where they stand. */
function untilAttendance(blocks: readonly Shown[], hasCounts: boolean): readonly Shown[] {
  const end = blocks.findIndex((block, index) => {
    if (hasCounts && isAttendanceWord(block)) return true;
    return blocks[index + 1]?.type === 'attendance' && attendanceTitle(block) !== '';
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** The lines of a title page, and how many blocks after the header they tell. */
interface TitlePage {
  readonly lines: readonly string[];
  readonly blocks: number;
}

const NO_PAGE: TitlePage = { lines: [], blocks: 0 };

/** The title page, with the leading blocks whose words are in it: each line tells its words of one block only. */
function pageOf(note: Note): TitlePage {
  const lines = titlePage(note);
  const left = lines.map((line) => ` ${spaced(line)} `);
  const take = (words: string): boolean => {
    const at = left.findIndex((line) => line.includes(` ${words} `));
    if (at >= 0) left[at] = left[at]?.replace(` ${words} `, () => ' \n ') ?? '';
    return at >= 0;
  };
  const [header, ...blocks] = note;
  take(spaced(header.title));
  const end = blocks.findIndex((block) => {
    if (block.type !== 'paragraph' && block.type !== 'part-heading') return true;
    const words = spaced(plainText(block));
    return words !== '' && !take(words);
  });
  return { lines, blocks: end < 0 ? blocks.length : end };
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function isAttendanceWord(block: TopBlock | undefined): boolean {
  return block?.type === 'paragraph' && /^attendance:?$/i.test(block.children[0].text.trim());
}

/** The words of a short paragraph without a number; empty for any other block. */
function noticeIn(block: TopBlock | undefined): string {
  if (block?.type !== 'paragraph' || block.number) return '';
  const words = block.children[0].text.trim();
  return words.length <= LONGEST_NOTICE ? words : '';
}

function says(title: string, value: string): boolean {
  return title.toLowerCase().includes(value.trim().toLowerCase());
}
