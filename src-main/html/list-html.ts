import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ListItem } from '../../shared/note/blocks.ts';
import { type ListRun, listRuns } from './list-tree.ts';
import { shown } from './shown.ts';

/** The names that CSS has for ways of counting. */
const COUNTS = { decimal: 'decimal', letter: 'alpha', roman: 'roman' } as const;

/** What HTML calls the same, for readers that leave style sheets out. */
const TYPES = { decimal: '1', letter: 'a', roman: 'i' } as const;

/** A flat list as real lists, nested by level and numbered as in the note. */
export function listHtml(items: readonly ListItem[]): readonly Element[] {
  return listRuns(items).map(runHtml);
}

function runHtml(run: ListRun): Element {
  if (run.kind === 'bullet') return h('ul', [...itemsHtml(run)]);
  const type = TYPES[run.kind];
  const first = run.items[0]?.value ?? 1;
  return h(
    'ol',
    {
      type: run.capitals ? type.toUpperCase() : type,
      start: first === 1 ? null : first,
      className: run.form === 'dot' ? null : [`${run.form}-${countName(run)}`],
    },
    [...itemsHtml(run)],
  );
}

function itemsHtml({ items }: ListRun): readonly Element[] {
  return items.map(({ item, value, nested }, at) => {
    const expected = (items[at - 1]?.value ?? value - 1) + 1;
    const skips = value > 0 && value !== expected;
    return h('li', { value: skips ? value : null }, [shown(item.children[0].text), ...nested.map(runHtml)]);
  });
}

/** What CSS calls the count of a run: `decimal`, `lower-alpha`, `upper-roman`. */
function countName({ kind, capitals }: ListRun): string {
  if (kind === 'bullet' || kind === 'decimal') return COUNTS.decimal;
  return `${capitals ? 'upper' : 'lower'}-${COUNTS[kind]}`;
}
