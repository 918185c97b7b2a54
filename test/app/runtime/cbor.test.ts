import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CborValue, cborLength, decodeCbor, encodeCbor } from '../../runtime/cbor.ts';

const message = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    fc.double({ noNaN: true }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value')),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
})).value;

describe('The binary form of the DevTools protocol', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(message, (value) => {
        expect(decodeCbor(encodeCbor({ value }))).toEqual({ value });
      }),
    );
  });

  it('says how long a message is, from its first bytes on', () => {
    fc.assert(
      fc.property(message, message, (first, second) => {
        const [one, two] = [encodeCbor({ first }), encodeCbor({ second })];
        expect(cborLength(Buffer.concat([one, two]))).toBe(one.length);
        expect(cborLength(one.subarray(0, 7))).toBe(one.length);
        expect(cborLength(one.subarray(0, 6))).toBeNull();
      }),
    );
  });

  it('reads bytes in base 64, as they stand in JSON', () => {
    for (const size of [0, 23, 24, 255, 256, 65_535, 65_536, 1_000_000]) {
      const bytes = Buffer.alloc(size, 'abc');
      expect(decodeCbor(encodeCbor({ bytes }))).toEqual({ bytes: bytes.toString('base64') });
    }
  });

  it('leaves out what is not there', () => {
    expect(decodeCbor(encodeCbor({ id: 1, sessionId: undefined }))).toEqual({ id: 1 });
  });

  it('reads text as Chromium writes it where a letter is beyond ASCII', () => {
    const text = Buffer.from('Zoë – ✓', 'utf16le');
    expect(decodeCbor(Buffer.concat([Buffer.of(0x40 | text.length), text]))).toBe('Zoë – ✓');
  });

  it('refuses what is no message, or only a part of one', () => {
    const whole = encodeCbor({ text: 'a'.repeat(50), count: 70_000 });
    for (let length = 0; length < whole.length; length++) {
      expect(() => decodeCbor(whole.subarray(0, length))).toThrow();
    }
    expect(() => cborLength(Buffer.from('{"id":1}'))).toThrow('no message');
    expect(() => decodeCbor(Buffer.of(0xc0, 0x00))).toThrow('no value');
    expect(() => decodeCbor(Buffer.of(0x1b, 0, 0, 0, 0, 0, 0, 0, 1))).toThrow('no value');
  });
});
