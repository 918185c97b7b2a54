import { type FileChild, Paragraph, TextRun } from 'docx';
import type { TitleBlock } from '../../shared/note/title-block.ts';
import { DRAFT } from './page.ts';
import { runsOf } from './words.ts';

/**
 * The top of the document: its title, the lines below, the labelled fields. `layoutName` is told under the title where
 * the pages show a part of the meeting only.
 */
export function titleChildren(
  { title, subtitles, fields }: Omit<TitleBlock, 'rest'>,
  layoutName = '',
): readonly FileChild[] {
  return [
    ...(title === '' ? [] : [new Paragraph({ style: 'Title', children: runsOf(title) })]),
    ...subtitles.map((words) => new Paragraph({ style: 'Subtitle', children: runsOf(words) })),
    ...(layoutName === '' ? [] : [new Paragraph({ style: 'LayoutName', children: runsOf(layoutName) })]),
    ...fields.map(({ label, lines }) => field(label, ...lines)),
  ];
}

/** The quiet word above the title of a draft. */
export function draftMark(): Paragraph {
  return new Paragraph({ style: 'DraftMark', children: runsOf(DRAFT) });
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
