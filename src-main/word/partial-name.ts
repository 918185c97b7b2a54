import type { Layout, LayoutId } from '../../shared/layouts/layout.ts';

/** Layouts that show a part of the meeting only, which they have to tell beside the title of the whole. */
const PARTIAL: ReadonlySet<LayoutId> = new Set(['decision-sheet', 'action-list', 'agenda']);

/** The name of a layout that shows a part of the meeting only; empty for the others. */
export function partialName({ id, name }: Layout): string {
  return PARTIAL.has(id) ? name : '';
}
