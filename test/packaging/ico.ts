import type { Picture } from './picture.ts';

const HEADER = 6;
const ENTRY = 16;
const BITMAP_HEADER = 40;
const BITS = 32;
/** Larger pictures are kept as PNG, as Windows itself does; a width of 256 is written as nought. */
const LARGEST_BITMAP = 64;

/** A Windows icon of square pictures of up to 256 pixels. */
export function writeIco(pictures: readonly Picture[]): Buffer {
  const images = pictures.map((picture) => (picture.size > LARGEST_BITMAP ? picture.png : bitmap(picture)));
  const header = Buffer.alloc(HEADER);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = HEADER + ENTRY * pictures.length;
  const entries = images.map((image, index) => {
    const size = (pictures[index]?.size ?? 0) % 256;
    const entry = Buffer.alloc(ENTRY);
    entry.writeUInt8(size, 0);
    entry.writeUInt8(size, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(BITS, 6);
    entry.writeUInt32LE(image.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += image.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images]);
}

/** Rows from the bottom up in blue, green, red and opacity; then the mask of old, one bit a pixel. */
function bitmap({ size, rgba }: Picture): Buffer {
  const header = Buffer.alloc(BITMAP_HEADER);
  header.writeUInt32LE(BITMAP_HEADER, 0);
  header.writeInt32LE(size, 4);
  // Counts the mask's rows as well.
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(BITS, 14);
  const pixels = Buffer.alloc(size * size * 4);
  const maskRow = Math.ceil(size / 32) * 4;
  const mask = Buffer.alloc(maskRow * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = (y * size + x) * 4;
      const row = size - 1 - y;
      const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(from, from + 4);
      pixels.set([blue, green, red, opacity], (row * size + x) * 4);
      if (opacity === 0)
        mask[row * maskRow + (x >> 3)] = (mask[row * maskRow + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return Buffer.concat([header, pixels, mask]);
}
