/** A value that parts of the page read and are told of when it changes. */
export interface Store<T> {
  get(): T;
  /** Puts another value in its place, made from the one there is. The same value tells nobody. */
  change(make: (value: T) => T): void;
  /** Calls back after each change; answers how to stop. */
  subscribe(listener: () => void): () => void;
}

/** Begins a store with its first value. */
export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    change(make) {
      const next = make(value);
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
