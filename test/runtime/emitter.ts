import { EventEmitter } from 'node:events';
import { notInStandIn, refusingPrototype } from './guard.ts';

type Listener = Parameters<EventEmitter['on']>[1];

const NODE_EVENTS: ReadonlySet<string | symbol> = new Set(['newListener', 'removeListener']);

/** An event of which the default can be prevented, as Electron passes it first to every listener. */
export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable<T extends object>(details: T = {} as T): T & PreventableEvent {
  let prevented = false;
  return Object.defineProperties(details, {
    defaultPrevented: { get: () => prevented, enumerable: true },
    preventDefault: {
      value: () => {
        prevented = true;
      },
    },
  }) as T & PreventableEvent;
}

/**
 * An emitter of Electron's: members and events that the stand-in does not have throw by name, for a listener that is
 * never called is the quietest of failures.
 */
export class Emitter extends EventEmitter {
  readonly standInName: string;
  readonly #events: ReadonlySet<string | symbol> | 'any';

  constructor(name: string, events: readonly string[] | 'any') {
    super();
    this.setMaxListeners(0);
    this.standInName = name;
    this.#events = events === 'any' ? 'any' : new Set(events);
    Object.defineProperty(this, 'standInName', { enumerable: false });
  }

  #check(event: string | symbol): void {
    if (this.#events === 'any' || this.#events.has(event) || NODE_EVENTS.has(event)) return;
    throw notInStandIn(`the event '${String(event)}' of ${this.standInName}`);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.on(event, listener);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override prependListener(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.prependListener(event, listener);
  }
}

Object.setPrototypeOf(
  Emitter.prototype,
  refusingPrototype(
    (receiver) => (receiver instanceof Emitter ? receiver.standInName : 'an emitter'),
    EventEmitter.prototype,
  ),
);
