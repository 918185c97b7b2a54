import { type FileChild, Paragraph, TextRun } from 'docx';
import { attendanceOf } from '../../shared/note/attendance.ts';
import type { Note, TopBlock } from '../../shared/note/blocks.ts';
import { noteTitle, titlePage } from '../../shared/note/meeting.ts';
import { plainText, preambleOf } from '../../shared/note/walk.ts';
import { attendanceTitle, isAttendanceShown } from './attendance-table.ts';
import { attendanceWords } from './attendance-words.ts';
import { runsOf } from './words.ts';

/** The top of the document, and the blocks that follow it. */
export interface TitleBlock {
  readonly children: readonly FileChild[];
  readonly rest: readonly TopBlock[];
}

/** A longer notice under the word `Attendance` is text. */
const LONGEST_NOTICE = 120;

/**
 * The title, the labelled fields and the numbers of those who came. Where the header has no fields, the lines of the
 * title page (`held on …`) stand under its first as subtitles. Not said twice: a `Title` field that the title already
 * says; words of an entry that serve a note without a title for one; the numbers where the attendance itself stands before the first entry; the word `Attendance` alone on a line
 * where the numbers stand, under which the notice that follows it (`An attendance list is attached …`) is put.
 */
export function titleBlock(note: Note): TitleBlock {
  const [header, ...blocks] = note;
  const shown = blocks.filter((block) => block.type !== 'kept');
  const isShownHere = preambleOf(note).some(
    (block) => block.type === 'attendance' && isAttendanceShown(block),
  );
  const counts = isShownHere ? '' : attendanceWords(attendanceOf(note));
  const hasFields = header.fields.length > 0;
  const page = hasFields ? NO_PAGE : pageOf([header, ...untilAttendance(shown, counts !== '')]);
  const ownTitle = header.title.trim() || (hasFields ? noteTitle(note).trim() : '');
  const [title = ownTitle, ...subtitles] = page.lines;
  const fields = header.fields.filter(
    ({ label, value }) => value.trim() !== '' && !(/^title$/i.test(label.trim()) && says(title, value)),
  );
  const rest = shown.slice(page.blocks);
  const isTold = counts !== '' && isAttendanceWord(rest[0]);
  const notice = isTold ? noticeIn(rest[1]) : '';
  return {
    children: [
      ...(title === '' ? [] : [new Paragraph({ style: 'Title', children: runsOf(title) })]),
      ...subtitles.map((words) => new Paragraph({ style: 'Subtitle', children: runsOf(words) })),
      ...fields.map(({ label, value }) => field(label.trim(), value.trim())),
      ...(counts === '' ? [] : [field('Attendance', ...[counts, notice].filter((line) => line !== ''))]),
    ],
    rest: rest.slice((isTold ? 1 : 0) + (notice === '' ? 0 : 1)),
  };
}

/** The blocks before the one that names the attendance: the table after it, or the numbers where they stand. */
function untilAttendance(blocks: readonly TopBlock[], hasCounts: boolean): readonly TopBlock[] {
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

/** A label and its value, with a further line under the value where there is one. */
function field(label: string, ...[value = '', ...further]: readonly string[]): Paragraph {
  return new Paragraph({
    style: 'NoteField',
    children: [
      ...runsOf(label, 'FieldLabel'),
      ...runsOf(`\t${value}`),
      ...further.flatMap((line) => [new TextRun({ break: 1 }), ...runsOf(line)]),
    ],
  });
}
