import { decodeDamagedUtf8, encodeDamagedUtf8 } from './damaged-utf8.ts';

/**
 * The encodings that notes come in. `utf-8-bom` is UTF-8 with its mark, `utf-8-damaged` UTF-8 with some bad bytes; the
 * UTF-16 ones always have their mark.
 */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-8-damaged' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A text and how it stood in bytes, so that `encode` gives the same bytes again. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** A last byte that UTF-16 can't pair; kept and written back. */
  readonly oddByte?: number;
}

const UTF8_MARK = [0xef, 0xbb, 0xbf] as const;
const UTF16LE_MARK = [0xff, 0xfe] as const;
const UTF16BE_MARK = [0xfe, 0xff] as const;

/** Code units turned to text at once: more would be too many arguments for one call. */
const CHUNK = 8192;

/**
 * Decodes the bytes of a note: by its mark where it has one, otherwise as UTF-8 (that a few bad bytes may be in), and
 * where it is not that as Windows-1252, in which any bytes are some text. Total; `encode` of the result gives the same bytes.
 */
export function decode(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, UTF16LE_MARK)) return decodeUtf16(bytes, 'utf-16le');
  if (startsWith(bytes, UTF16BE_MARK)) return decodeUtf16(bytes, 'utf-16be');
  const hasMark = startsWith(bytes, UTF8_MARK);
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const text = decoder.decode(hasMark ? bytes.subarray(UTF8_MARK.length) : bytes);
    return { text, encoding: hasMark ? 'utf-8-bom' : 'utf-8' };
  } catch {
    const damaged = decodeDamagedUtf8(bytes);
    if (damaged !== null) return { text: damaged, encoding: 'utf-8-damaged' };
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** By hand, as a decoder would replace a half of a surrogate pair and the odd byte at the end. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = (bytes.length - UTF16LE_MARK.length) >> 1;
  const pieces: string[] = [];
  for (let start = 0; start < count; start += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, count - start));
    for (let unit = 0; unit < units.length; unit += 1) {
      units[unit] = view.getUint16(UTF16LE_MARK.length + (start + unit) * 2, encoding === 'utf-16le');
    }
    pieces.push(String.fromCharCode(...units));
  }
  const text = pieces.join('');
  const isOdd = bytes.length % 2 === 1;
  return isOdd ? { text, encoding, oddByte: bytes.at(-1) ?? 0 } : { text, encoding };
}

/** A text as bytes, or the characters that the encoding has no place for. Nothing is ever replaced. */
export type Encoded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly characters: readonly string[] };

/** Encodes a text as it was decoded. `how` names the encoding, and the odd byte where there was one. */
export function encode(text: string, how: Pick<DecodedText, 'encoding' | 'oddByte'>): Encoded {
  switch (how.encoding) {
    case 'utf-8':
      return encodeUtf8(text, []);
    case 'utf-8-bom':
      return encodeUtf8(text, UTF8_MARK);
    case 'utf-8-damaged':
      return { ok: true, bytes: encodeDamagedUtf8(text) };
    case 'utf-16le':
    case 'utf-16be':
      return { ok: true, bytes: encodeUtf16(text, how.encoding, how.oddByte) };
    default:
      return encodeWindows1252(text);
  }
}

function encodeUtf8(text: string, mark: readonly number[]): Encoded {
  if (!text.isWellFormed()) return { ok: false, characters: loneSurrogates(text) };
  const body = new TextEncoder().encode(text);
  if (mark.length === 0) return { ok: true, bytes: body };
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return { ok: true, bytes };
}

function loneSurrogates(text: string): readonly string[] {
  const lone = text.match(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g);
  return [...new Set(lone)];
}

function encodeUtf16(
  text: string,
  encoding: 'utf-16le' | 'utf-16be',
  oddByte: number | undefined,
): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2 + (oddByte === undefined ? 0 : 1));
  bytes.set(encoding === 'utf-16le' ? UTF16LE_MARK : UTF16BE_MARK);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(2 + at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  }
  if (oddByte !== undefined) bytes[bytes.length - 1] = oddByte;
  return bytes;
}

/**
 * What the bytes 0x80 to 0x9F stand for in Windows-1252, by the WHATWG encoding standard; all others are their own
 * code. By hand, as the decoder of some releases of Node takes Windows-1252 for Latin-1.
 */
const HIGH_CONTROLS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
const FIRST_HIGH = 0x80;

const UNITS: Uint16Array = Uint16Array.from({ length: 256 }, (_, byte) => {
  const place = byte - FIRST_HIGH;
  return place >= 0 && place < HIGH_CONTROLS.length ? HIGH_CONTROLS.charCodeAt(place) : byte;
});

const WINDOWS_1252: ReadonlyMap<number, number> = new Map([...UNITS].map((unit, byte) => [unit, byte]));

function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const chunk = bytes.subarray(start, start + CHUNK);
    pieces.push(String.fromCharCode(...Uint16Array.from(chunk, (byte) => UNITS[byte] ?? byte)));
  }
  return pieces.join('');
}

function encodeWindows1252(text: string): Encoded {
  const bytes = new Uint8Array(text.length);
  const missing = new Set<string>();
  let at = 0;
  for (const character of text) {
    const byte = character.length === 1 ? WINDOWS_1252.get(character.charCodeAt(0)) : undefined;
    if (byte === undefined) missing.add(character);
    else bytes[at] = byte;
    at += character.length;
  }
  return missing.size > 0 ? { ok: false, characters: [...missing] } : { ok: true, bytes };
}

const NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 with a mark',
  'utf-8-damaged': 'UTF-8 with bad bytes',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/** An encoding by the name people know it by. */
export function encodingName(encoding: Encoding): string {
  return NAMES[encoding];
}
