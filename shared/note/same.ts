/**
 * Whether two blocks, or any plain data, are the same all through, layout included. A property that is undefined
 * counts as absent, as it is in a file.
 */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, index) => same(value, other[index]))
    );
  }
  return !Array.isArray(other) && sameProperties(one, other);
}

type Data = Readonly<Record<string, unknown>>;

function sameProperties(one: object, other: object): boolean {
  const [mine, theirs] = [one as Data, other as Data];
  for (const key of Object.keys(mine)) if (!same(mine[key], theirs[key])) return false;
  return Object.keys(theirs).every((key) => theirs[key] === undefined || mine[key] !== undefined);
}
