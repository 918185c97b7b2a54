import type { ListItem } from '../../shared/note/blocks.ts';
import { type MarkerKind, markerKind } from '../../shared/tagged/marker.ts';

/** Deeper lists are shown at this level, and so keep any note from nesting without end. */
const DEEPEST = 8;

/** How a list's numbers are set off: `1.`, `1)`, `(1)`. Bullets have the first. */
export type MarkerForm = 'dot' | 'bracket' | 'brackets';

/** Items of one level that belong together: bullets, or one run of numbers. */
export interface ListRun {
  readonly kind: MarkerKind;
  readonly form: MarkerForm;
  readonly capitals: boolean;
  readonly items: readonly RunItem[];
}

/** An item, its place in the count from 1 (0 for a bullet), and the runs nested in it. */
export interface RunItem {
  readonly item: ListItem;
  readonly value: number;
  readonly nested: readonly ListRun[];
}

/**
 * The runs of a flat list. An item deeper than the one before it is nested in that; another kind of marker,
 * or a count that starts again, opens a new run.
 */
export function listRuns(items: readonly ListItem[], depth = 0): readonly ListRun[] {
  const runs: { head: Omit<ListRun, 'items'>; items: RunItem[] }[] = [];
  for (const [item, ...deeper] of families(items)) {
    const current = runs.at(-1);
    const before = current?.items.at(-1);
    const { kind, value } = markerKind(item.marker, before?.item.marker);
    const head = { kind, form: formOf(item.marker), capitals: /[A-Z]/.test(item.marker) };
    const run: RunItem = { item, value, nested: nestedRuns(deeper, depth) };
    if (current && before && isSame(current.head, head) && (value === 0 || value > before.value)) {
      current.items.push(run);
    } else runs.push({ head, items: [run] });
  }
  return runs.map(({ head, items: found }) => ({ ...head, items: found }));
}

function nestedRuns(deeper: readonly ListItem[], depth: number): readonly ListRun[] {
  if (depth < DEEPEST) return listRuns(deeper, depth + 1);
  return deeper.flatMap((item) => listRuns([item], depth));
}

/** Each item with those after it that are deeper. */
function families(items: readonly ListItem[]): readonly (readonly [ListItem, ...ListItem[]])[] {
  const found: [ListItem, ...ListItem[]][] = [];
  for (const item of items) {
    const family = found.at(-1);
    if (family && item.level > family[0].level) family.push(item);
    else found.push([item]);
  }
  return found;
}

function isSame(one: Omit<ListRun, 'items'>, other: Omit<ListRun, 'items'>): boolean {
  return one.kind === other.kind && one.form === other.form && one.capitals === other.capitals;
}

function formOf(marker: string): MarkerForm {
  if (marker.startsWith('(')) return 'brackets';
  return marker.endsWith(')') ? 'bracket' : 'dot';
}
