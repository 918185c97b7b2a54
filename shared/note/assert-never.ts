/** Closes a switch over a union: a kind that no case handles fails to compile, and throws if it comes anyway. */
export function assertNever(value: never): never {
  throw new TypeError(`No case for ${JSON.stringify(value)}`);
}
