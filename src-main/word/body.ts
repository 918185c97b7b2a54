import { type FileChild, type IParagraphOptions, Paragraph } from 'docx';
import { assertNever } from '../../shared/note/assert-never.ts';
import { attendanceTitle } from '../../shared/note/attendance-table.ts';
import type { BodyBlock, Paragraph as NoteParagraph } from '../../shared/note/blocks.ts';
import { actionParagraphs } from './action.ts';
import { bulletsOf } from './action-bullets.ts';
import { attendanceSection } from './attendance-table.ts';
import { decisionParagraphs } from './decision.ts';
import { listParagraphs } from './list.ts';
import { countedBy, type NumberCount } from './number-count.ts';
import { isPartMarker } from './part-marker.ts';
import type { Setting } from './setting.ts';
import { voteParagraphs } from './vote.ts';
import { runsOf } from './words.ts';

const PART_MARKER = { lastStyle: 'PartMarker', keepLast: true } as const;

/** The blocks of an entry, of the trailer or from between the entries, in order. What is kept is not shown. */
export function bodyChildren(blocks: readonly BodyBlock[], setting: Setting): readonly FileChild[] {
  return bodyParts(blocks, setting).flatMap(({ children }) => children);
}

/** What one block is set as. */
export interface BodyPart {
  readonly children: readonly FileChild[];
  /** It leads in what is after it, and stays on the page with that. */
  readonly leadsIn: boolean;
}

/** The same, block by block. */
export function bodyParts(blocks: readonly BodyBlock[], setting: Setting): readonly BodyPart[] {
  const shown = blocks.filter((block) => block.type !== 'kept');
  const bullets = bulletsOf(shown);
  return shown.map((block, index) => {
    const [before, after, next] = [shown[index - 1], shown[index + 1], shown[index + 2]];
    const leadsIn = block.type === 'paragraph' && leadsTo(block, after, next);
    const around = { before, after, leadsIn, bullet: bullets[index] ?? '' };
    return { children: blockChildren(block, around, setting), leadsIn };
  });
}

/** Where a sentence has come to its end. */
const FULL_STOP = /[.!?…]["”’')\]]*\s*$/;

/** Whether a paragraph leads in what is after it: a list, or an action whose words it leaves open (`From item 6`). */
function leadsTo(
  { children: [{ text }] }: NoteParagraph,
  after: BodyBlock | undefined,
  next: BodyBlock | undefined,
): boolean {
  if (after?.type === 'list') return !isPartMarker(after, next);
  return after?.type === 'action' && !FULL_STOP.test(text);
}

/** What stands around a block, whether it leads in what is after it, and the bullet before it where it is an action that has one. */
interface Around {
  readonly before: BodyBlock | undefined;
  readonly after: BodyBlock | undefined;
  readonly leadsIn: boolean;
  readonly bullet: string;
}

function blockChildren(
  block: BodyBlock,
  { before, after, leadsIn, bullet }: Around,
  setting: Setting,
): readonly FileChild[] {
  if (after?.type === 'attendance' && attendanceTitle(block) !== '') return [];
  switch (block.type) {
    case 'paragraph':
      return textParagraphs(block, leadsIn, setting);
    case 'part-heading':
      return block.children[0].text.trim() === '' ? [] : [partHeading(block.children[0].text)];
    case 'list':
      return listParagraphs(block, 'body', setting, isPartMarker(block, after) ? PART_MARKER : {});
    case 'decision':
      return decisionParagraphs(block, before, setting);
    case 'action':
      return actionParagraphs(block, before, bullet, setting);
    case 'vote':
      return voteParagraphs(block, setting);
    case 'attendance':
      return attendanceSection(block, before ? attendanceTitle(before) : '', setting);
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

/** A paragraph, with its own number in the column of numbers; nothing for an empty one. One before a list leads in. */
function textParagraphs(
  { number, children: [{ text }] }: NoteParagraph,
  keepNext: boolean,
  { inEntry, column, numbers }: Setting,
): readonly Paragraph[] {
  if (text.trim() === '' && !number) return [];
  const leadsIn = keepNext ? { keepNext } : {};
  if (number) {
    const counted = text.trim() === '' ? null : numbers.inner(number);
    const place = counted ? countedBy(counted) : typedNumber(column, numbers);
    const words = counted ? text : `${number}\t${text}`;
    return [new Paragraph({ style: 'NumberedParagraph', ...leadsIn, ...place, children: runsOf(words) })];
  }
  return [
    new Paragraph({ style: inEntry ? 'BodyTextIndent' : 'BodyText', ...leadsIn, children: runsOf(text) }),
  ];
}

/** Out of the list of the style where it has one, which takes its indents away in LibreOffice: they are set again. */
function typedNumber(column: number, { main }: NumberCount): Pick<IParagraphOptions, 'numbering' | 'indent'> {
  return main?.isInnerLinked ? { numbering: false, indent: { left: column, hanging: column } } : {};
}
