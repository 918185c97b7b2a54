import { type FileChild, Paragraph } from 'docx';
import { assertNever } from '../../shared/note/assert-never.ts';
import type { BodyBlock, Paragraph as NoteParagraph } from '../../shared/note/blocks.ts';
import { actionParagraphs } from './action.ts';
import { attendanceSection, attendanceTitle } from './attendance-table.ts';
import { decisionParagraphs } from './decision.ts';
import { listParagraphs } from './list.ts';
import type { Setting } from './setting.ts';
import { voteParagraphs } from './vote.ts';
import { runsOf } from './words.ts';

/** The blocks of an entry, of the trailer or from between the entries, in order. What is kept is not shown. */
export function bodyChildren(blocks: readonly BodyBlock[], setting: Setting): readonly FileChild[] {
  const shown = blocks.filter((block) => block.type !== 'kept');
  return shown.flatMap((block, index) => blockChildren(block, shown[index - 1], shown[index + 1], setting));
}

function blockChildren(
  block: BodyBlock,
  before: BodyBlock | undefined,
  after: BodyBlock | undefined,
  setting: Setting,
): readonly FileChild[] {
  if (after?.type === 'attendance' && attendanceTitle(block) !== '') return [];
  switch (block.type) {
    case 'paragraph':
      return textParagraphs(block, after, setting);
    case 'part-heading':
      return block.children[0].text.trim() === '' ? [] : [partHeading(block.children[0].text)];
    case 'list':
      return listParagraphs(block, 'body', setting);
    case 'decision':
      return decisionParagraphs(block, before, setting);
    case 'action':
      return actionParagraphs(block, before, setting);
    case 'vote':
      return voteParagraphs(block, setting);
    case 'attendance':
      return attendanceSection(block, (before && attendanceTitle(before)) || 'Attendance', setting);
    case 'kept':
      return [];
    default:
      return assertNever(block);
  }
}

/** A line that opens a part of the meeting. */
function partHeading(words: string): Paragraph {
  return new Paragraph({ style: 'PartHeading', children: runsOf(words.trim()) });
}

/** A paragraph, with its own number in the column of numbers; nothing for an empty one. */
function textParagraphs(
  { number, children: [{ text }] }: NoteParagraph,
  after: BodyBlock | undefined,
  { inEntry }: Setting,
): readonly Paragraph[] {
  if (text.trim() === '' && !number) return [];
  const leadsIn = after?.type === 'list' ? { keepNext: true } : {};
  if (number) {
    return [
      new Paragraph({ style: 'NumberedParagraph', ...leadsIn, children: runsOf(`${number}\t${text}`) }),
    ];
  }
  return [
    new Paragraph({ style: inEntry ? 'BodyTextIndent' : 'BodyText', ...leadsIn, children: runsOf(text) }),
  ];
}
