/** A part of a zip file: its text, or the bytes of what is none. */
export type Part = string | Uint8Array;

/** The parts of a zip file by their names. */
export type Parts = ReadonlyMap<string, Part>;

/** The text of a part; empty where it is none. */
export function wordsOf(parts: Parts, name: string): string {
  const part = parts.get(name);
  return typeof part === 'string' ? part : '';
}
