import type { FileChild } from 'docx';
import type { AgendaItem } from '../../shared/note/blocks.ts';
import { bodyOf, unwrapped } from '../../shared/note/wrapped.ts';
import { actionDetail } from './action.ts';
import { bodyChildren } from './body.ts';
import { entryHeading } from './entry-heading.ts';
import type { Setting } from './setting.ts';

/** An entry: its heading, its reference, its blocks, and what stands in its action column. */
export function itemChildren(item: AgendaItem, setting: Setting): readonly FileChild[] {
  const [title] = item.children;
  const column = item.actionColumn?.trim();
  return [
    ...entryHeading(title, setting),
    ...bodyChildren(unwrapped(bodyOf(item)), { ...setting, inEntry: true }),
    ...(column ? [actionDetail(`Action by: ${column}`)] : []),
  ];
}
