import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Data } from 'resedit';
import { describe, expect, test } from 'vitest';
import { filesUnder } from './files-under.ts';
import { writeIcns } from './icns.ts';
import { writeIco } from './ico.ts';
import type { Picture } from './picture.ts';

const ASSETS = path.join(process.cwd(), 'assets');

function asset(name: string): Buffer {
  return readFileSync(path.join(ASSETS, name));
}

function pngSize(png: Buffer): number {
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
  return png.readUInt32BE(16);
}

/** The elements of a macOS icon, by their kind. */
function elements(icns: Buffer): ReadonlyMap<string, Buffer> {
  const all = new Map<string, Buffer>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    all.set(icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
  }
  return all;
}

/** As macOS does it: a byte from 0x80 on is followed by one that is repeated, a lower one by that many and one more. */
function unpacked(packed: Buffer): readonly number[] {
  const out: number[] = [];
  let at = 0;
  while (at < packed.length) {
    const code = packed[at] ?? 0;
    if (code >= 0x80) out.push(...Array<number>(code - 0x80 + 3).fill(packed[at + 1] ?? 0));
    else out.push(...packed.subarray(at + 1, at + 2 + code));
    at += code >= 0x80 ? 2 : code + 2;
  }
  return out;
}

/** Mostly runs, as in a drawing, of every length, and noise. */
const pixels = (size: number): fc.Arbitrary<Buffer> =>
  fc
    .array(fc.tuple(fc.nat(255), fc.integer({ min: 1, max: 300 })), { minLength: 1 })
    .map((runs) => runs.flatMap(([byte, length]) => Array<number>(length).fill(byte)))
    .map((bytes) =>
      Buffer.from(Array.from({ length: size * size * 4 }, (_, at) => bytes[at % bytes.length] ?? 0)),
    );

function picture(size: number, rgba: Buffer = Buffer.alloc(size * size * 4)): Picture {
  return { size, rgba, png: Buffer.from(`picture of ${size}`) };
}

const MAC_SIZES = [16, 32, 64, 128, 256, 512, 1024];

describe('the icons in assets', () => {
  test('for Linux are of the size that their name says', () => {
    const icons = filesUnder(path.join(ASSETS, 'icons'));
    expect(icons.length).toBeGreaterThan(0);
    for (const name of icons)
      expect(name).toBe(`${pngSize(asset(`icons/${name}`))}x${pngSize(asset(`icons/${name}`))}.png`);
  });

  test('of a window and for show are of 256 and 1,024 pixels', () => {
    expect([pngSize(asset('icon.png')), pngSize(asset('icon-1024.png'))]).toEqual([256, 1024]);
  });

  test.each(['icon.ico', 'icon-note.ico'])('for Windows have its sizes, in %s', (name) => {
    const { icons } = Data.IconFile.from(asset(name));
    expect(icons.map(({ width }) => width || 256)).toEqual([16, 24, 32, 48, 64, 256]);
  });

  test.each(['icon.icns', 'icon-note.icns'])('for macOS have its sizes, in %s', (name) => {
    const all = elements(asset(name));
    const sizes = ['ic11', 'ic12', 'ic07', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10'].map((kind) =>
      pngSize(all.get(kind) ?? Buffer.alloc(24)),
    );
    expect(sizes).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
    expect([all.get('s8mk')?.length, all.get('l8mk')?.length]).toEqual([16 * 16, 32 * 32]);
  });
});

describe('a Windows icon', () => {
  test('gives back the pixels of a small picture, and a large picture as it is', () => {
    fc.assert(
      fc.property(pixels(16), (rgba) => {
        const large = picture(256);
        const [small, whole] = Data.IconFile.from(
          Uint8Array.from(writeIco([picture(16, rgba), large])),
        ).icons;
        if (!whole || !('bin' in whole.data)) throw new Error('The large picture is a bitmap.');
        expect(Buffer.from(whole.data.bin)).toEqual(large.png);
        if (small?.data.isIcon() !== true) throw new Error('The small picture is no bitmap.');
        const bitmap = Buffer.from(small.data.generate());
        const row = (y: number) => 40 + (15 - y) * 16 * 4;
        for (const [x, y] of [
          [0, 0],
          [15, 0],
          [7, 3],
          [15, 15],
        ] as const) {
          const [blue, green, red, opacity] = bitmap.subarray(row(y) + x * 4);
          expect([red, green, blue, opacity]).toEqual([
            ...rgba.subarray((y * 16 + x) * 4, (y * 16 + x + 1) * 4),
          ]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a macOS icon', () => {
  test('gives back the colours and the opacity of its smallest pictures', () => {
    fc.assert(
      fc.property(pixels(16), (rgba) => {
        const others = MAC_SIZES.filter((size) => size !== 16).map((size) => picture(size));
        const all = elements(writeIcns([picture(16, rgba), ...others]));
        const channel = (offset: number) => [...rgba].filter((_, at) => at % 4 === offset);
        expect(unpacked(all.get('is32') ?? Buffer.alloc(0))).toEqual([
          ...channel(0),
          ...channel(1),
          ...channel(2),
        ]);
        expect([...(all.get('s8mk') ?? [])]).toEqual(channel(3));
      }),
      { numRuns: 50 },
    );
  });

  test('is refused without one of its sizes', () => {
    const some = MAC_SIZES.filter((size) => size !== 512).map((size) => picture(size));
    expect(() => writeIcns(some)).toThrow('needs a picture of 512 pixels');
  });
});
