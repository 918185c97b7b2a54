import type { Element } from 'hast';
import { markerAt } from '../../shared/tagged/next-marker.ts';

/** A number of each way of counting that HTML names, and the one before it, by which `ii` is told from a letter. */
const COUNTS: Readonly<Record<string, readonly [seed: string, before: string]>> = {
  '1': ['2', '1'],
  a: ['b', 'a'],
  A: ['B', 'A'],
  i: ['ii', 'i'],
  I: ['II', 'I'],
};

const BULLET = '•';

/** Whether a list has its numbers in brackets, `1)` or `(1)`, which HTML can say with a style sheet only. */
export function bracketsOf(list: Element): keyof typeof FORMS {
  const name = classNames(list).find((one) => /^brackets?-/.test(one));
  if (name === undefined) return 'dot';
  return name.startsWith('brackets-') ? 'brackets' : 'bracket';
}

/** The markers of the items of a list as a page shows them. */
export function markersOf(list: Element): readonly string[] {
  const items = list.children.filter((child): child is Element => child.type === 'element');
  if (list.tagName === 'ul') return items.map(() => BULLET);
  const [seed, before] = COUNTS[String(list.properties['type'] ?? '1')] ?? ['2', '1'];
  const form = FORMS[bracketsOf(list)];
  let value = Number(list.properties['start'] ?? 1) - 1;
  return items.map(({ properties }) => {
    value = Number(properties['value'] ?? value + 1);
    return markerAt(form(seed), value, form(before));
  });
}

const FORMS = {
  dot: (number: string) => `${number}.`,
  bracket: (number: string) => `${number})`,
  brackets: (number: string) => `(${number})`,
} as const;

/** The classes of an element. */
export function classNames({ properties }: Element): readonly string[] {
  const names = properties['className'];
  return Array.isArray(names) ? names.map(String) : [];
}
