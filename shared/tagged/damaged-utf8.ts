/*
 * UTF-8 with a few bytes that belong to no character: a file that was cut, joined or touched by another program. Read
 * as Windows-1252 all its quotation marks and accents would be garbled; so the rest is read as UTF-8, and each bad byte
 * is kept as a half of a surrogate pair, which no sound text holds (the way of Python's `surrogateescape`).
 */

const ESCAPE = 0xdc00;
const FIRST_ESCAPED = 0x80;

/** So many sound characters beyond ASCII must stand against each bad byte for the file to be UTF-8 at all. */
const SOUND_PER_BAD = 3;

/** How long the character is whose first byte this is; 0 for a byte that begins none. */
function lengthFrom(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

/** The length of the sound character beyond ASCII at `at`, or 0. */
function soundAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = lengthFrom(first);
  if (length === 0 || at + length > bytes.length) return 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90);
  const isOutside = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f);
  return isOverlong || isOutside ? 0 : length;
}

/** The text of bytes that are UTF-8 but for a few, or null where they are more likely another encoding. */
export function decodeDamagedUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pieces: string[] = [];
  let sound = 0;
  let bad = 0;
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < FIRST_ESCAPED ? 1 : soundAt(bytes, at);
    if (length > 1) sound += 1;
    if (length === 0) {
      bad += 1;
      pieces.push(decoder.decode(bytes.subarray(from, at)), String.fromCharCode(ESCAPE + byte));
      from = at + 1;
    }
    at += Math.max(length, 1);
  }
  if (bad === 0 || sound < bad * SOUND_PER_BAD) return null;
  pieces.push(decoder.decode(bytes.subarray(from)));
  return pieces.join('');
}

const ESCAPED = /(?<![\uD800-\uDBFF])[\uDC80-\uDCFF]/g;

/** The place of the first bad byte in a text that `decodeDamagedUtf8` gave, or -1. */
export function firstBadByte(text: string): number {
  return text.search(ESCAPED);
}

/** The reverse of `decodeDamagedUtf8`. */
export function encodeDamagedUtf8(text: string): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const match of text.matchAll(ESCAPED)) {
    parts.push(encoder.encode(text.slice(from, match.index)));
    parts.push(Uint8Array.of(text.charCodeAt(match.index) - ESCAPE));
    from = match.index + 1;
  }
  parts.push(encoder.encode(text.slice(from)));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
