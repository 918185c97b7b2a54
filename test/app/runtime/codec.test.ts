import { expect, test } from 'vitest';
import { makeCodec } from '../../runtime/codec.ts';

const { encode, decode } = makeCodec();
const copy = (value: unknown): unknown => decode(encode(value));

test.each([
  ['words', 'a “b” \\ \n'],
  ['numbers', [0, -1.5, 1e300, Number.NaN, Infinity, -Infinity]],
  ['large whole numbers', 12345678901234567890n],
  ['nothing', [null, undefined, { none: undefined }]],
  ['dates', [new Date(0), new Date(Number.NaN)]],
  ['expressions', /a(b)?/giu],
  ['maps and sets', new Map<unknown, unknown>([[{ k: 1 }, new Set(['x', [1]])]])],
  ['bytes', [new Uint8Array([0, 255]), new Float64Array([1.5]), new Uint8Array([7, 8]).buffer]],
  ['objects without prototype troubles', JSON.parse('{"__proto__":1,"constructor":2}') as unknown],
])('%s come out as they went in', (_name, value) => {
  expect(copy(value)).toEqual(structuredClone(value));
});

test('minus zero stays minus zero', () => {
  expect(Object.is(copy(-0), -0)).toBe(true);
});

test('a list with holes keeps them', () => {
  const list = [1];
  list[3] = 4;
  const back = copy(list) as unknown[];
  expect([back.length, 1 in back, back[3]]).toEqual([4, false, 4]);
});

test('what refers to itself still does', () => {
  const note: Record<string, unknown> = { items: [] };
  note['self'] = note;
  note['items'] = [note, note];
  const back = copy(note) as typeof note;
  expect(back['self']).toBe(back);
  expect((back['items'] as unknown[])[1]).toBe(back);
});

test('views of one buffer are views of one buffer', () => {
  const buffer = new ArrayBuffer(8);
  const [first, second] = copy([new Uint8Array(buffer, 2, 3), new Uint16Array(buffer)]) as [
    Uint8Array,
    Uint16Array,
  ];
  expect(first.buffer).toBe(second.buffer);
  expect([first.byteOffset, first.length, second.length]).toEqual([2, 3, 4]);
});

test('an error keeps its name, message, stack and cause, and nothing else', () => {
  const error = Object.assign(new TypeError('no', { cause: 7 }), { code: 'E' });
  const back = copy(error) as typeof error;
  expect(back).toBeInstanceOf(TypeError);
  expect([back.message, back.stack, back.cause, back.code]).toEqual(['no', error.stack, 7, undefined]);
});

test('an object of a class loses its class', () => {
  class Person {
    name = 'Ada';
  }
  expect(Object.getPrototypeOf(copy(new Person()))).toBe(Object.prototype);
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a function within', { list: [new Map([[1, () => 1]])] }],
  ['a promise', Promise.resolve(1)],
  ['a weak map', new WeakMap()],
])('%s is refused', (_name, value) => {
  expect(() => encode(value)).toThrow('An object could not be cloned.');
});
