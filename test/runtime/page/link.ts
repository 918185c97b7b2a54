/// <reference lib="dom" />
import type { Codec } from '../codec.ts';

/** The preload world's wire to the main process, by kinds of message. */
export interface Link {
  tell(kind: string, ...values: unknown[]): void;
  hear(kind: string, listener: (...values: never[]) => void): void;
}

/** It runs in the page from its source text: nothing outside it may be named. */
export function makeLink(makeCodec: () => Codec, binding: string, receiver: string): Link {
  const { encode, decode } = makeCodec();
  const world = globalThis as unknown as Record<string, unknown>;
  const post = world[binding] as (text: string) => void;
  const listeners = new Map<string, (...values: never[]) => void>();
  Object.defineProperty(world, receiver, {
    value: (text: string) => {
      const [kind, ...values] = decode(text) as [string, ...never[]];
      listeners.get(kind)?.(...values);
    },
  });
  return {
    tell: (kind, ...values) => post(encode([kind, location.href, ...values])),
    hear: (kind, listener) => void listeners.set(kind, listener),
  };
}
