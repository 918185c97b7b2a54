import { type FileChild, Paragraph, TextRun } from 'docx';
import { attendanceOf } from '../../shared/note/attendance.ts';
import type { Note, TopBlock } from '../../shared/note/blocks.ts';
import { noteTitle } from '../../shared/note/meeting.ts';
import { attendanceWords } from './attendance-words.ts';
import { runsOf } from './words.ts';

/** The top of the document, and the blocks that follow it. */
export interface TitleBlock {
  readonly children: readonly FileChild[];
  readonly rest: readonly TopBlock[];
}

/** Longer lines before the first entry are text, not part of the title. */
const LONGEST_LINE = 120;
const OPENS_ATTENDANCE = /^(?:(?:also )?present|attend|in attendance|apologies|members)/i;

/**
 * The title, the labelled fields and the numbers of those who came. Where the header has no fields, the short lines
 * after the title (`held on …`) stand under it as subtitles. A `Title` field that the title already says, and the
 * word `Attendance` alone on a line where the numbers stand, are not said twice; the notice under that word
 * (`An attendance list is attached …`) stays under the numbers.
 */
export function titleBlock(note: Note): TitleBlock {
  const [header, ...blocks] = note;
  const shown = blocks.filter((block) => block.type !== 'kept');
  const title = header.title.trim() || noteTitle(note).trim();
  const subtitles = header.fields.length > 0 ? [] : leadingLines(shown);
  const fields = header.fields.filter(
    ({ label, value }) => value.trim() !== '' && !(/^title$/i.test(label.trim()) && says(title, value)),
  );
  const counts = attendanceWords(attendanceOf(note));
  const rest = shown.slice(subtitles.length);
  const isTold =
    counts !== '' && rest[0]?.type === 'paragraph' && /^attendance:?$/i.test(rest[0].children[0].text);
  const notice = isTold ? shortLine(rest[1]) : '';
  return {
    children: [
      ...(title === '' ? [] : [new Paragraph({ style: 'Title', children: runsOf(title) })]),
      ...subtitles
        .filter((words) => words !== title)
        .map((words) => new Paragraph({ style: 'Subtitle', children: runsOf(words) })),
      ...fields.map(({ label, value }) => field(label.trim(), value.trim())),
      ...(counts === '' ? [] : [field('Attendance', ...[counts, notice].filter((line) => line !== ''))]),
    ],
    rest: rest.slice((isTold ? 1 : 0) + (notice === '' ? 0 : 1)),
  };
}

function says(title: string, value: string): boolean {
  return title.toLowerCase().includes(value.trim().toLowerCase());
}

/** The short lines before the first block of another kind and the first that tells who was there. */
function leadingLines(blocks: readonly TopBlock[]): readonly string[] {
  const end = blocks.findIndex((block) => shortLine(block) === '' || OPENS_ATTENDANCE.test(shortLine(block)));
  return blocks.slice(0, end < 0 ? blocks.length : end).map(shortLine);
}

/** The words of a short paragraph without a number; empty for any other block. */
function shortLine(block: TopBlock | undefined): string {
  if (block?.type !== 'paragraph' || block.number) return '';
  const words = block.children[0].text.trim();
  return words.length <= LONGEST_LINE ? words : '';
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
