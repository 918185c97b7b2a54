/** A tree without the layout of its blocks: what it means. Undefined properties count as absent. */
export function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== 'layout' && inner !== undefined)
      .map(([key, inner]) => [key, meaningOf(inner)]),
  );
}
