/// <reference lib="dom" />

/** The modules besides `electron` that a sandboxed preload can require, and the globals that it has of Node's. */
export interface PreloadModules {
  /** Undefined for what cannot be required. */
  require(name: string): unknown;
  readonly setImmediate: (act: (...args: unknown[]) => void, ...args: unknown[]) => number;
  readonly clearImmediate: (id: number) => void;
}

/**
 * `events`, `timers` and `url` are not Node's in a sandboxed preload but small copies of them, here with what is
 * used of them. It runs in the page from its source text: nothing outside it may be named.
 */
export function makePreloadModules(guard: <T extends object>(name: string, object: T) => T): PreloadModules {
  type Listener = (...args: unknown[]) => void;

  class EventEmitter {
    #listeners = new Map<unknown, readonly Listener[]>();

    on(event: unknown, listener: Listener): this {
      this.#listeners.set(event, [...this.listeners(event), listener]);
      return this;
    }

    once(event: unknown, listener: Listener): this {
      const one = (...args: unknown[]) => {
        this.off(event, one);
        listener.apply(this, args);
      };
      return this.on(event, Object.assign(one, { listener }));
    }

    off(event: unknown, listener: Listener): this {
      const isIt = (one: Listener) => one === listener || ('listener' in one && one.listener === listener);
      const all = this.listeners(event);
      const at = all.findLastIndex(isIt);
      this.#listeners.set(event, at < 0 ? all : all.toSpliced(at, 1));
      return this;
    }

    addListener(event: unknown, listener: Listener): this {
      return this.on(event, listener);
    }

    removeListener(event: unknown, listener: Listener): this {
      return this.off(event, listener);
    }

    removeAllListeners(event?: unknown): this {
      if (event === undefined) this.#listeners.clear();
      else this.#listeners.delete(event);
      return this;
    }

    emit(event: unknown, ...args: unknown[]): boolean {
      const all = this.listeners(event);
      if (all.length === 0 && event === 'error')
        throw args[0] instanceof Error ? args[0] : new Error('error');
      for (const listener of all) listener.apply(this, args);
      return all.length > 0;
    }

    listeners(event: unknown): readonly Listener[] {
      return this.#listeners.get(event) ?? [];
    }

    listenerCount(event: unknown): number {
      return this.listeners(event).length;
    }
  }

  const setImmediate: PreloadModules['setImmediate'] = (act, ...args) => window.setTimeout(act, 0, ...args);
  const clearImmediate = (id: number) => window.clearTimeout(id);
  const modules: Readonly<Record<string, object>> = {
    events: guard('events', Object.assign(EventEmitter, { EventEmitter })),
    timers: guard('timers', {
      setTimeout: window.setTimeout.bind(window),
      clearTimeout: window.clearTimeout.bind(window),
      setInterval: window.setInterval.bind(window),
      clearInterval: window.clearInterval.bind(window),
      setImmediate,
      clearImmediate,
    }),
    url: guard('url', {}),
  };
  return { require: (name) => modules[name.replace(/^node:/, '')], setImmediate, clearImmediate };
}
