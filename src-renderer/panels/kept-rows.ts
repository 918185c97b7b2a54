import { useMemo, useRef } from 'react';

/** What a list shows, and what each of its rows stands for now. */
export interface KeptRows<T, R> {
  readonly rows: readonly R[];
  readonly byId: ReadonlyMap<string, R>;
  /** What the row of an id stands for, as it was found last. */
  readonly things: ReadonlyMap<string, T>;
}

interface Rows<T, R> {
  /** Tells one thing from another; those of the same name are counted. */
  readonly nameOf: (thing: T) => string;
  readonly make: (thing: T, id: string) => R;
  /** Whether a row shows what it would if it were made anew. */
  readonly shows: (row: R, thing: T) => boolean;
}

/** Rows for things, each the very object that it was before where it shows the same. */
export function keepRows<T, R>(
  before: KeptRows<T, R> | null,
  all: readonly T[],
  { nameOf, make, shows }: Rows<T, R>,
): KeptRows<T, R> {
  const byId = new Map<string, R>();
  const things = new Map<string, T>();
  const seen = new Map<string, number>();
  for (const thing of all) {
    const name = nameOf(thing);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    const id = count === 0 ? name : `${name} ${count}`;
    const row = before?.byId.get(id);
    byId.set(id, row !== undefined && shows(row, thing) ? row : make(thing, id));
    things.set(id, thing);
  }
  return { rows: [...byId.values()], byId, things };
}

/** Keeps the rows of a list from one time to the next: it draws only those that are new. */
export function useKeptRows<T, R>(all: readonly T[], how: Rows<T, R>): KeptRows<T, R> {
  const last = useRef<KeptRows<T, R> | null>(null);
  return useMemo(() => {
    last.current = keepRows(last.current, all, how);
    return last.current;
  }, [all, how]);
}
