/// <reference lib="dom" />

export interface Bridge {
  /** Answers what the other world asks under this name. */
  answer(name: string, respond: (value: unknown) => unknown): void;
  /** From now on this object arrives in the other world as an empty one. */
  hollow(object: object): void;
  /** Asks the other world and waits; throws what it throws, as contextBridge passes errors on. */
  ask(name: string, value: unknown): unknown;
}

/**
 * One end of contextBridge between the page's world and the preload's. The worlds share the document and no objects:
 * a CustomEvent's `detail` is a structured clone in the other world, and dispatch is synchronous, so that a call
 * returns at once. What passes and how follows Electron: plain objects and arrays are copied member by member, their
 * prototypes lost; functions and promises become proxies, new ones at each passage; an error keeps its message alone;
 * anything else must survive structured clone.
 *
 * It runs in the page from its source text: nothing outside it may be named.
 */
export function makeBridge(side: 'page' | 'preload', secret: string): Bridge {
  type Wire =
    | { readonly is: 'value'; readonly value: unknown }
    | { readonly is: 'node'; readonly at: number };
  type Node =
    | { readonly is: 'function' | 'own-function' | 'promise'; readonly id: number }
    | { readonly is: 'error'; readonly message: string }
    | { readonly is: 'array'; readonly items: readonly Wire[] }
    | { readonly is: 'object'; readonly members: readonly (readonly [string, Wire])[] }
    | { readonly is: 'clone'; readonly value: unknown };
  interface Packed {
    readonly root: Wire;
    readonly nodes: readonly Node[];
  }
  type Message =
    | { readonly op: 'ask'; readonly name: string; readonly value: Packed }
    | { readonly op: 'call'; readonly id: number; readonly args: readonly Packed[] }
    | { readonly op: 'settle'; readonly id: number; readonly ok: boolean; readonly value: Packed }
    | { readonly op: 'free'; readonly id: number }
    | { readonly op: 'answer'; readonly value: Packed }
    | { readonly op: 'failure'; readonly message: string };

  const MOST_DEPTH = 1000;
  const CLONED =
    /^(Date|RegExp|Map|Set|WeakMap|WeakSet|(Map|Set) Iterator|(Shared)?ArrayBuffer|DataView|\w+Array|Boolean|Number|String|BigInt|Symbol|Blob|File|VideoFrame|Module)$/;
  const page = document;
  const outgoing = `${secret}-${side}`;
  const incoming = `${secret}-${side === 'page' ? 'preload' : 'page'}`;
  const answers = new Map<string, (value: unknown) => unknown>();
  const functions = new Map<number, (...args: unknown[]) => unknown>();
  const proxies = new WeakMap<object, number>();
  const hollow = new WeakSet<object>();
  const settlers = new Map<number, (ok: boolean, value: unknown) => void>();
  const collected = new FinalizationRegistry<number>((id) => void post({ op: 'free', id }));
  let lastId = 0;
  let reply: Message | null = null;

  function nextId(): number {
    lastId += 1;
    return lastId;
  }

  function pack(root: unknown): Packed {
    const nodes: Node[] = [];
    const seen = new Map<object, number>();

    function add(value: object, make: () => Node): Wire {
      const at = nodes.length;
      seen.set(value, at);
      nodes.push({ is: 'clone', value: null });
      nodes[at] = make();
      return { is: 'node', at };
    }

    function put(value: unknown, depth: number): Wire {
      if (depth >= MOST_DEPTH) {
        throw new TypeError(
          'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
        );
      }
      if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
      if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
        return { is: 'value', value };
      const known = seen.get(value);
      if (known !== undefined) return { is: 'node', at: known };
      return add(value, () => nodeOf(value, depth));
    }

    function nodeOf(value: object, depth: number): Node {
      if (typeof value === 'function') {
        const own = proxies.get(value);
        if (own !== undefined) return { is: 'own-function', id: own };
        const id = nextId();
        functions.set(id, value as (...args: unknown[]) => unknown);
        return { is: 'function', id };
      }
      if (value instanceof Promise) return { is: 'promise', id: follow(value) };
      if (value instanceof Error) return { is: 'error', message: String(value.message) };
      if (Array.isArray(value))
        return { is: 'array', items: Array.from(value, (item) => put(item, depth + 1)) };
      if (value instanceof Element)
        throw new Error('electron: an element across contextBridge is not in the stand-in');
      if (CLONED.test(Object.prototype.toString.call(value).slice(8, -1))) {
        try {
          return { is: 'clone', value: structuredClone(value) };
        } catch {
          throw new Error('An object could not be cloned.');
        }
      }
      const keys = hollow.has(value) ? [] : Object.keys(value);
      const members = keys.map(
        (key) => [key, put((value as Record<string, unknown>)[key], depth + 1)] as const,
      );
      return { is: 'object', members };
    }

    refuseProxies(root);
    return { root: put(root, 0), nodes };
  }

  /**
   * No script can ask whether an object is a Proxy, which Electron refuses to pass: the language's own copy refuses it
   * too, and names it otherwise than the functions and promises that may pass here. One that stands behind them in
   * the same value is not found.
   */
  function refuseProxies(root: unknown): void {
    if (typeof root !== 'object' || root === null || root instanceof Promise || hollow.has(root)) return;
    try {
      structuredClone(root);
    } catch (error) {
      const message = error instanceof DOMException ? error.message.replace(/^Failed to .*?: /, '') : '';
      if (/^(#<(?!Promise>)|\[object )/.test(message)) throw new Error('An object could not be cloned.');
    }
  }

  function follow(promise: Promise<unknown>): number {
    const id = nextId();
    const settle = (ok: boolean) => (value: unknown) => {
      let packed: Packed;
      try {
        packed = pack(value);
      } catch (error) {
        post({ op: 'settle', id, ok: false, value: pack(error) });
        return;
      }
      post({ op: 'settle', id, ok, value: packed });
    };
    promise.then(settle(true), settle(false));
    return id;
  }

  function unpack({ root, nodes }: Packed): unknown {
    const made = new Map<number, unknown>();

    function read(wire: Wire): unknown {
      if (wire.is === 'value') return wire.value;
      return made.has(wire.at) ? made.get(wire.at) : build(wire.at);
    }

    function build(at: number): unknown {
      const node = nodes[at];
      if (!node) return undefined;
      switch (node.is) {
        case 'function':
          return keep(at, proxyOf(node.id));
        case 'own-function':
          return keep(at, functions.get(node.id));
        case 'promise':
          return keep(
            at,
            new Promise((resolve, reject) => {
              settlers.set(node.id, (ok, value) => (ok ? resolve(value) : reject(value)));
            }),
          );
        case 'error':
          return keep(at, new Error(node.message));
        case 'array': {
          const list: unknown[] = [];
          keep(at, list);
          for (const item of node.items) list.push(read(item));
          return list;
        }
        case 'object': {
          const object = {};
          keep(at, object);
          for (const [key, item] of node.members) {
            Object.defineProperty(object, key, {
              value: read(item),
              writable: true,
              enumerable: true,
              configurable: true,
            });
          }
          return object;
        }
        case 'clone':
          return keep(at, node.value);
      }
    }

    function keep(at: number, value: unknown): unknown {
      made.set(at, value);
      return value;
    }

    return read(root);
  }

  function proxyOf(id: number): (...args: unknown[]) => unknown {
    const proxy = (...args: unknown[]) => result(post({ op: 'call', id, args: args.map(pack) }));
    proxies.set(proxy, id);
    collected.register(proxy, id);
    return proxy;
  }

  function post(message: Message): Message | null {
    reply = null;
    page.dispatchEvent(new CustomEvent(outgoing, { detail: message }));
    const answer = reply;
    reply = null;
    return answer;
  }

  function result(message: Message | null): unknown {
    if (message?.op === 'answer') return unpack(message.value);
    throw new Error(message?.op === 'failure' ? message.message : 'The other world did not answer.');
  }

  function failure(thrown: unknown): Message {
    const message =
      typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : null;
    if (typeof message === 'string') return { op: 'failure', message };
    return {
      op: 'failure',
      message:
        'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.',
    };
  }

  function respond(message: Message): Message | null {
    const nothing = { root: { is: 'value', value: undefined }, nodes: [] } as const;
    switch (message.op) {
      case 'ask':
        return { op: 'answer', value: pack(answers.get(message.name)?.(unpack(message.value))) };
      case 'call':
        return { op: 'answer', value: pack(functions.get(message.id)?.(...message.args.map(unpack))) };
      case 'settle': {
        const settle = settlers.get(message.id);
        settlers.delete(message.id);
        settle?.(message.ok, unpack(message.value));
        return { op: 'answer', value: nothing };
      }
      case 'free':
        functions.delete(message.id);
        return { op: 'answer', value: nothing };
      default:
        return null;
    }
  }

  page.addEventListener(incoming, (event) => {
    event.stopImmediatePropagation();
    const message = (event as CustomEvent<Message>).detail;
    if (message.op === 'answer' || message.op === 'failure') {
      reply = message;
      return;
    }
    let answer: Message | null;
    try {
      answer = respond(message);
    } catch (error) {
      answer = failure(error);
    }
    if (answer) page.dispatchEvent(new CustomEvent(outgoing, { detail: answer }));
  });

  return {
    answer: (name, respondTo) => void answers.set(name, respondTo),
    hollow: (object) => void hollow.add(object),
    ask: (name, value) => result(post({ op: 'ask', name, value: pack(value) })),
  };
}
