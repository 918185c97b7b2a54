/** So many places of a stack tell where an error came from. */
const MOST_PLACES = 20;

/** A place in a file of the program, as stacks have it: `app-3f2.js:12:345`. */
const PLACE = /([\w.-]+\.(?:js|ts|tsx|mjs)):(\d+):(\d+)/g;

/**
 * What the log may hold of an error: its name and the places it came by. Never its message, which may hold words of
 * a note.
 */
export function errorPlaces(error: unknown): { readonly name: string; readonly places: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, places: [] };
  const { name, message, stack = '' } = error;
  const places = [...stack.replace(message, '').matchAll(PLACE)].map(([place]) => place);
  return { name, places: places.slice(0, MOST_PLACES) };
}
