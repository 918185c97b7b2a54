import type { List } from './blocks.ts';

/** The same list with no item more than one level further in than the one before it. */
export function settledList(list: List): List {
  let before = -1;
  let isSettled = true;
  const children = list.children.map((item) => {
    const level = Math.max(0, Math.min(item.level, before + 1));
    before = level;
    if (level === item.level) return item;
    isSettled = false;
    const { layout: _, ...bare } = item;
    return { ...bare, level };
  });
  return isSettled ? list : { ...list, children };
}
