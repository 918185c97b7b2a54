import { EventEmitter } from 'node:events';

const STILL_THERE: ReadonlySet<string> = new Set(['isDestroyed', 'constructor', 'id', 'then', 'toJSON']);

/** From now on any use of the object throws as Electron's objects do, but for its events and `isDestroyed`. */
export function markDestroyed(object: object): void {
  const before: object = Object.getPrototypeOf(object);
  Object.setPrototypeOf(
    object,
    new Proxy(before, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in EventEmitter.prototype || STILL_THERE.has(key)) {
          return Reflect.get(target, key, receiver);
        }
        throw new TypeError('Object has been destroyed');
      },
    }),
  );
}
