import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

type Method = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;
export type CdpEvent = {
  [E in keyof Protocol.Events]: { readonly method: E; readonly params: Protocol.Events[E] };
}[keyof Protocol.Events];
export type CdpParams<M extends Method> = Protocol.CommandParameters[M];
export type { Protocol };

export interface Cdp {
  /** Rejects with the method's name and the browser's reason, or when the browser goes away. */
  send<M extends Method>(
    method: M,
    params?: Protocol.CommandParameters[M],
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

/** The DevTools protocol over `--remote-debugging-pipe`: messages of JSON, each ended by a NUL byte. */
export function connectCdp(input: Readable, output: Writable): Cdp {
  const calls = new Map<number, Call>();
  const listeners = new Map<string | null, Set<(event: CdpEvent) => void>>();
  let lastId = 0;
  let open = true;
  let unfinished: Buffer[] = [];

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
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const whole = Buffer.concat([...unfinished, chunk.subarray(start, end)]).toString();
      unfinished = [];
      start = end + 1;
      take(JSON.parse(whole) as Message);
    }
    if (start < chunk.length) unfinished.push(chunk.subarray(start));
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
        output.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId: session })}\0`);
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
