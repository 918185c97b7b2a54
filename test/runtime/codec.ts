export interface Codec {
  /** Throws 'An object could not be cloned.' for what structured clone refuses. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Values as structured clone carries them, written as JSON, since the debugging channel takes text only: cycles and
 * shared references, dates, maps, buffers and the views on them, errors. Prototypes are lost, functions and symbols
 * refused. It runs in Node and, from its source text, in the page: nothing outside it may be named.
 */
export function makeCodec(): Codec {
  type Wire = string | number | boolean | null | readonly unknown[];
  const ERRORS: Record<string, ErrorConstructor> = {
    EvalError,
    RangeError,
    ReferenceError,
    SyntaxError,
    TypeError,
    URIError,
  };
  const globals = globalThis as unknown as Record<string, unknown>;
  const NodeBuffer = globals['Buffer'] as typeof Buffer | undefined;

  function toBase64(bytes: Uint8Array): string {
    if (NodeBuffer)
      return NodeBuffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    return (bytes as unknown as { toBase64(): string }).toBase64();
  }

  function fromBase64(text: string): ArrayBuffer {
    if (!NodeBuffer) {
      return (Uint8Array as unknown as { fromBase64(text: string): Uint8Array<ArrayBuffer> }).fromBase64(text)
        .buffer;
    }
    const pooled = NodeBuffer.from(text, 'base64');
    return pooled.buffer.slice(pooled.byteOffset, pooled.byteOffset + pooled.byteLength);
  }

  function refuse(): never {
    throw new Error('An object could not be cloned.');
  }

  /** The copy that the language itself makes, so that what it refuses is refused here: proxies, generators, … */
  function cloned(root: unknown): unknown {
    try {
      return structuredClone(root);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'DataCloneError') refuse();
      throw error;
    }
  }

  function encode(given: unknown): string {
    const root = cloned(given);
    const nodes: unknown[] = [];
    const seen = new Map<object, number>();

    function wire(value: unknown): Wire {
      switch (typeof value) {
        case 'string':
        case 'boolean':
          return value;
        case 'number':
          if (Object.is(value, -0)) return ['n', '-0'];
          return Number.isFinite(value) ? value : ['n', String(value)];
        case 'undefined':
          return ['u'];
        case 'bigint':
          return ['i', String(value)];
        case 'object':
          return value === null ? null : [reference(value)];
        default:
          return refuse();
      }
    }

    function reference(value: object): number {
      const known = seen.get(value);
      if (known !== undefined) return known;
      const index = nodes.length;
      seen.set(value, index);
      nodes.push(null);
      nodes[index] = node(value);
      return index;
    }

    function node(value: object): readonly unknown[] {
      if (Array.isArray(value)) {
        const keys = Object.keys(value);
        if (keys.length === value.length) return ['a', value.map(wire)];
        return ['s', value.length, keys.map((key) => [key, wire(value[key as unknown as number])])];
      }
      if (value instanceof Date) return ['d', value.getTime()];
      if (value instanceof RegExp) return ['r', value.source, value.flags];
      if (value instanceof Error) return errorNode(value);
      if (value instanceof ArrayBuffer) return ['b', toBase64(new Uint8Array(value))];
      if (ArrayBuffer.isView(value)) return viewNode(value);
      if (value instanceof Map) return ['m', [...value].map(([key, item]) => [wire(key), wire(item)])];
      if (value instanceof Set) return ['t', [...value].map(wire)];
      if (value instanceof Number || value instanceof String || value instanceof Boolean) {
        return ['w', wire(value.valueOf())];
      }
      // The language can copy some objects of its platform as well, such as a Blob; a message cannot carry them.
      if (Object.getPrototypeOf(value) !== Object.prototype) refuse();
      return ['o', Object.entries(value).map(([key, item]) => [key, wire(item)])];
    }

    function errorNode(error: Error): readonly unknown[] {
      const name = error.name in ERRORS ? error.name : 'Error';
      const cause = Object.hasOwn(error, 'cause') ? wire(error.cause) : ['u'];
      return ['e', name, String(error.message), String(error.stack ?? ''), cause];
    }

    function viewNode(view: ArrayBufferView): readonly unknown[] {
      if (!(view.buffer instanceof ArrayBuffer)) refuse();
      const kind = Object.prototype.toString.call(view).slice(8, -1);
      const length = 'length' in view ? view.length : view.byteLength;
      return ['v', kind, wire(view.buffer), view.byteOffset, length];
    }

    const value = wire(root);
    return JSON.stringify([value, nodes]);
  }

  function decode(text: string): unknown {
    const [root, nodes] = JSON.parse(text) as [Wire, (readonly unknown[])[]];
    const made = new Map<number, unknown>();

    function read(value: unknown): unknown {
      if (!Array.isArray(value)) return value;
      const [kind, content] = value as [string | number, string];
      if (typeof kind === 'number') return made.has(kind) ? made.get(kind) : build(kind);
      if (kind === 'n') return Number(content);
      return kind === 'i' ? BigInt(content) : undefined;
    }

    function keep<T>(index: number, value: T, fill?: (value: T) => void): T {
      made.set(index, value);
      fill?.(value);
      return value;
    }

    function setMember(object: object, key: string, value: unknown): void {
      Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
    }

    function build(index: number): unknown {
      const node = nodes[index] as readonly [string, ...never[]];
      const [kind, first, second, third, fourth] = node as readonly [string, never, never, never, never];
      switch (kind) {
        case 'a':
          return keep(index, [] as unknown[], (list) => {
            for (const item of first as unknown[]) list.push(read(item));
          });
        case 's':
          return keep(index, new Array(first), (list) => {
            for (const [key, item] of second as [string, unknown][]) setMember(list, key, read(item));
          });
        case 'd':
          return keep(index, new Date((first as number | null) ?? Number.NaN));
        case 'r':
          return keep(index, new RegExp(first, second));
        case 'e':
          return keep(index, new (ERRORS[first] ?? Error)(second), (error) => {
            Object.defineProperty(error, 'stack', { value: third, writable: true, configurable: true });
            const cause = read(fourth);
            if (cause !== undefined) {
              Object.defineProperty(error, 'cause', { value: cause, writable: true, configurable: true });
            }
          });
        case 'b':
          return keep(index, fromBase64(first));
        case 'v': {
          const View = globals[first] as new (buffer: unknown, offset: number, length: number) => unknown;
          return keep(index, new View(read(second), third, fourth));
        }
        case 'm':
          return keep(index, new Map(), (map) => {
            for (const [key, item] of first as [unknown, unknown][]) map.set(read(key), read(item));
          });
        case 't':
          return keep(index, new Set(), (set) => {
            for (const item of first as unknown[]) set.add(read(item));
          });
        case 'w':
          return keep(index, Object(read(first)));
        default:
          return keep(index, {}, (object) => {
            for (const [key, item] of first as [string, unknown][]) setMember(object, key, read(item));
          });
      }
    }

    return read(root);
  }

  return { encode, decode };
}
