import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';
import { type CborValue, cborLength, decodeCbor, encodeCbor } from './cbor.ts';

type Method = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;
export type CdpEvent = {
  [E in keyof Protocol.Events]: { readonly method: E; readonly params: Protocol.Events[E] };
}[keyof Protocol.Events];
/** As the protocol has them, but for a body, which is bytes here. */
export type CdpParams<M extends Method> = M extends 'Fetch.fulfillRequest'
  ? Omit<Protocol.CommandParameters[M], 'body'> & { readonly body?: Uint8Array }
  : Protocol.CommandParameters[M];
export type { Protocol };

export interface Cdp {
  /** Rejects with the method's name and the browser's reason, or when the browser goes away. */
  send<M extends Method>(
    method: M,
    params?: CdpParams<M>,
    session?: string,
  ): Promise<Protocol.CommandReturnValues[M]>;
  /** Events of one attached session, or of the browser itself where it is null. Returns how to stop. */
  listen(session: string | null, listener: (event: CdpEvent) => void): () => void;
  /** Settles when the browser has closed its end. */
  readonly closed: Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Call {
  readonly method: string;
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** The DevTools protocol over `--remote-debugging-pipe=cbor`. */
export function connectCdp(input: Readable, output: Writable): Cdp {
  const calls = new Map<number, Call>();
  const listeners = new Map<string | null, Set<(event: CdpEvent) => void>>();
  let lastId = 0;
  let open = true;
  let unfinished: Buffer[] = [];
  /** How many bytes are there, and with how many more can be done. */
  let held = 0;
  let wanted = 1;

  function take(message: Message): void {
    if (message.id === undefined) {
      const event = { method: message.method, params: message.params } as CdpEvent;
      for (const listener of listeners.get(message.sessionId ?? null) ?? []) listener(event);
      return;
    }
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`));
    else call?.resolve(message.result as never);
  }

  input.on('data', (chunk: Buffer) => {
    unfinished.push(chunk);
    held += chunk.length;
    // A long message comes in many chunks: they are put together once.
    while (held >= wanted) {
      const bytes = Buffer.concat(unfinished);
      const length = cborLength(bytes);
      wanted = length ?? wanted + 1;
      unfinished = [bytes];
      if (length === null || length > held) return;
      unfinished = [bytes.subarray(length)];
      held -= length;
      wanted = 1;
      take(decodeCbor(bytes.subarray(0, length)) as Message);
    }
  });

  const closed = new Promise<void>((resolve) => {
    const end = () => {
      open = false;
      for (const call of calls.values()) call.reject(new Error(`${call.method}: Chromium has gone`));
      calls.clear();
      resolve();
    };
    input.once('close', end);
    input.once('error', end);
    output.once('error', end);
  });

  return {
    closed,
    send(method, params, session) {
      if (!open) return Promise.reject(new Error(`${method}: Chromium has gone`));
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        calls.set(id, { method, resolve, reject });
        output.write(encodeCbor({ id, method, params: (params ?? {}) as CborValue, sessionId: session }));
      });
    },
    listen(session, listener) {
      const set = listeners.get(session) ?? new Set();
      listeners.set(session, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(session);
      };
    },
  };
}
