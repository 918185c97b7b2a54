import { HeadingLevel, type IParagraphOptions, Paragraph } from 'docx';
import type { ItemTitle } from '../../shared/note/blocks.ts';
import { countedBy } from './number-count.ts';
import type { Setting } from './setting.ts';
import { runsOf } from './words.ts';

/**
 * The number as the note has it and the title, in one heading, and the reference under it. Word counts the number;
 * one that it can't count, and one without a title, which many readers would take for an empty line, is typed. A title
 * without a number begins where the others' titles do; without either there is no heading.
 */
export function entryHeading(
  { number, reference, children: [{ text }] }: ItemTitle,
  setting: Setting,
): readonly Paragraph[] {
  const own = number.trim();
  const title = text.trim();
  const counted = setting.numbers.entry(title === '' ? '' : own);
  const words = counted ? title : [own, title].filter((part) => part !== '').join('\t');
  const place = counted ? countedBy(counted) : uncounted(own !== '', setting.column);
  return [
    ...(words === ''
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_1, ...place, children: runsOf(words) })]),
    ...(reference?.trim()
      ? [new Paragraph({ style: 'ItemReference', children: runsOf(reference.trim()) })]
      : []),
  ];
}

/** Out of the list of the style, which takes its indents away in LibreOffice, so they are set again. */
function uncounted(hasNumber: boolean, column: number): Pick<IParagraphOptions, 'numbering' | 'indent'> {
  return {
    numbering: false,
    ...(column > 0 ? { indent: { left: column, hanging: hasNumber ? column : 0 } } : {}),
  };
}
