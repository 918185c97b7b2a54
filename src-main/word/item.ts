import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { AgendaItem, ItemTitle } from '../../shared/note/blocks.ts';
import { bodyOf, unwrapped } from '../../shared/note/wrapped.ts';
import { actionDetail } from './action.ts';
import { bodyChildren } from './body.ts';
import type { Setting } from './setting.ts';
import { runsOf } from './words.ts';

/** An entry: its heading, its reference, its blocks, and what stands in its action column. */
export function itemChildren(item: AgendaItem, setting: Setting): readonly FileChild[] {
  const [title] = item.children;
  const column = item.actionColumn?.trim();
  return [
    ...headingOf(title, setting.column),
    ...bodyChildren(unwrapped(bodyOf(item)), { ...setting, inEntry: true }),
    ...(column ? [actionDetail(`Action by: ${column}`)] : []),
  ];
}

/**
 * The number as the note has it and the title, in one heading. A title without a number begins where the others'
 * titles do; without either there is no heading.
 */
function headingOf(
  { number, reference, children: [{ text }] }: ItemTitle,
  column: number,
): readonly Paragraph[] {
  const words = [number.trim(), text.trim()].filter((part) => part !== '').join('\t');
  const unnumbered = number.trim() === '' && column > 0 ? { indent: { left: column, hanging: 0 } } : {};
  return [
    ...(words === ''
      ? []
      : [new Paragraph({ heading: HeadingLevel.HEADING_1, ...unnumbered, children: runsOf(words) })]),
    ...(reference?.trim()
      ? [new Paragraph({ style: 'ItemReference', children: runsOf(reference.trim()) })]
      : []),
  ];
}
