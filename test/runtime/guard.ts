/** What the language itself and its tools ask any object for: no part of Electron, and no reason to throw. */
const ASKED_OF_ANY_OBJECT: ReadonlySet<string> = new Set(['then', 'toJSON', 'asymmetricMatch', '__esModule']);

/** The error of everything that Electron has and the stand-in has not. */
export function notInStandIn(name: string): Error {
  return new Error(`electron: ${name} is not in the stand-in`);
}

/**
 * A prototype that has what `parent` has and throws by name for anything else. Standing at the end of the chain, it
 * is only asked for what the object itself does not have.
 */
export function refusingPrototype(nameOf: (receiver: object) => string, parent: object): object {
  return new Proxy(parent, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || ASKED_OF_ANY_OBJECT.has(key)) {
        return Reflect.get(target, key, receiver);
      }
      throw notInStandIn(`${nameOf(receiver)}.${key}`);
    },
    set(target, key, value, receiver) {
      // A setter that the stand-in has, or what the language keeps in any object; all else would be passed over.
      if (typeof key === 'symbol' || key in target || key in receiver) {
        return Reflect.set(target, key, value, receiver);
      }
      throw notInStandIn(`setting ${nameOf(receiver)}.${key}`);
    },
  });
}

/** The object itself, which from now on throws by name for every member that it has not. */
export function guard<T extends object>(name: string, object: T): T {
  Object.setPrototypeOf(
    object,
    refusingPrototype(() => name, Object.getPrototypeOf(object)),
  );
  return object;
}

/** A module of Electron that is wholly missing: the first use of any member of it throws by name. */
export function absent(name: string): object {
  return guard(name, {});
}
