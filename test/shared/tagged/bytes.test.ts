import { describe, expect, it } from 'vitest';
import { decode, encode, encodingName } from '../../../shared/tagged/bytes.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('Bytes are read as', () => {
  it('UTF-8 where they are that', () => {
    expect(decode(utf8('Café “x” £5'))).toEqual({ text: 'Café “x” £5', encoding: 'utf-8' });
  });

  it('UTF-8 where there are none', () => {
    expect(decode(bytes())).toEqual({ text: '', encoding: 'utf-8' });
  });

  it('UTF-8 with a mark, which is no part of the text', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x41))).toEqual({ text: 'A', encoding: 'utf-8-bom' });
  });

  it('a second mark after the first is part of the text', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf)).text).toBe('\uFEFF');
  });

  it('UTF-16 with its low byte first, by its mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0x00, 0x1c, 0x20))).toEqual({ text: 'A“', encoding: 'utf-16le' });
  });

  it('UTF-16 with its high byte first, by its mark', () => {
    expect(decode(bytes(0xfe, 0xff, 0x00, 0x41, 0x20, 0x1c))).toEqual({ text: 'A“', encoding: 'utf-16be' });
  });

  it('UTF-16 with an odd byte at its end, which is kept beside the text', () => {
    expect(decode(bytes(0xff, 0xfe, 0x41, 0x00, 0x42))).toEqual({
      text: 'A',
      encoding: 'utf-16le',
      oddByte: 0x42,
    });
  });

  it('UTF-16 with half of a surrogate pair, which stays as it is', () => {
    expect(decode(bytes(0xff, 0xfe, 0x3d, 0xd8)).text).toBe('\uD83D');
  });

  it('UTF-16 with nothing but its mark', () => {
    expect(decode(bytes(0xff, 0xfe))).toEqual({ text: '', encoding: 'utf-16le' });
  });

  it('UTF-16 longer than one call can take', () => {
    const text = 'ab'.repeat(10_000);
    const encoded = encode(text, { encoding: 'utf-16be' });
    expect(encoded.ok && decode(encoded.bytes).text === text).toBe(true);
  });

  it('Windows-1252 where they are not UTF-8', () => {
    expect(decode(bytes(0x93, 0x41, 0x94, 0x20, 0xa3, 0x35))).toEqual({
      text: '“A” £5',
      encoding: 'windows-1252',
    });
  });

  it('Windows-1252 with the five bytes it leaves open as they are', () => {
    expect(decode(bytes(0x81, 0x8d, 0x8f, 0x90, 0x9d)).text).toBe('\u0081\u008D\u008F\u0090\u009D');
  });

  it('Windows-1252 longer than one call can take', () => {
    expect(decode(new Uint8Array(20_000).fill(0x93)).text).toBe('“'.repeat(20_000));
  });

  it('Windows-1252 where UTF-8 is broken off', () => {
    expect(decode(bytes(0x41, 0xe2, 0x80)).encoding).toBe('windows-1252');
  });

  it('Windows-1252 where they have the mark of UTF-8 and are not that', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0x93))).toEqual({ text: 'ï»¿“', encoding: 'windows-1252' });
  });
});

describe('What is read is written as the same bytes', () => {
  it.each([
    ['UTF-8', bytes(0x41, 0xc3, 0xa9)],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 0x41)],
    ['UTF-16, low byte first', bytes(0xff, 0xfe, 0x41, 0x00)],
    ['UTF-16, high byte first', bytes(0xfe, 0xff, 0x00, 0x41)],
    ['UTF-16 with an odd byte', bytes(0xfe, 0xff, 0x00, 0x41, 0x00)],
    ['UTF-16 with an odd byte of nought and nothing else', bytes(0xff, 0xfe, 0x00)],
    ['UTF-16 with half of a surrogate pair', bytes(0xfe, 0xff, 0xdc, 0x00, 0x00, 0x41)],
    ['Windows-1252, every byte there is', Uint8Array.from({ length: 256 }, (_, index) => 255 - index)],
    ['nothing', bytes()],
  ])('%s', (_what, given) => {
    const { text, ...how } = decode(given);
    expect(encode(text, how)).toEqual({ ok: true, bytes: given });
  });

  it('in a stretch of a longer buffer', () => {
    const given = bytes(9, 0xff, 0xfe, 0x41, 0x00, 9).subarray(1, 5);
    expect(decode(given).text).toBe('A');
  });
});

describe('Characters that an encoding has no place for are told by name and not written', () => {
  it.each([
    ['a half of a surrogate pair in UTF-8', 'utf-8', 'a\uD83Db', ['\uD83D']],
    ['the other half', 'utf-8-bom', '\uDE00', ['\uDE00']],
    ['each of them once', 'utf-8', '\uD83D \uD83D \uDE00', ['\uD83D', '\uDE00']],
    ['a Greek letter in Windows-1252', 'windows-1252', 'a π b', ['π']],
    ['each letter once', 'windows-1252', 'π ≤ π', ['π', '≤']],
    ['the soft line end of Unicode', 'windows-1252', 'a\u2028b', ['\u2028']],
  ] as const)('%s', (_what, encoding, text, characters) => {
    expect(encode(text, { encoding })).toEqual({ ok: false, characters });
  });

  it('a whole pair is none in UTF-8', () => {
    expect(encode('😀', { encoding: 'utf-8' })).toEqual({ ok: true, bytes: utf8('😀') });
  });

  it.each(['€', '–', '“', '’', 'é', '£', 'ÿ', '\u00AD', '\u00A0', '\u0081'])(
    'Windows-1252 has a place for %j',
    (text) => {
      expect(encode(text, { encoding: 'windows-1252' }).ok).toBe(true);
    },
  );

  it('UTF-16 has a place for all', () => {
    expect(encode('π\uD83D', { encoding: 'utf-16le' })).toEqual({
      ok: true,
      bytes: bytes(0xff, 0xfe, 0xc0, 0x03, 0x3d, 0xd8),
    });
  });
});

describe('An encoding goes by the name', () => {
  it.each([
    ['utf-8', 'UTF-8'],
    ['utf-8-bom', 'UTF-8 with a mark'],
    ['utf-16le', 'UTF-16'],
    ['utf-16be', 'UTF-16'],
    ['windows-1252', 'Windows-1252'],
  ] as const)('%s: %s', (encoding, name) => {
    expect(encodingName(encoding)).toBe(name);
  });
});
