import type { Picture } from './picture.ts';

/** The kinds of picture that hold a PNG, with their size. Those of 32 and 64 are 16 and 32 on a fine screen. */
const PNG_KINDS = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

/** The smallest sizes on a coarse screen, in the form that every macOS reads: packed colours, and opacity apart. */
const PACKED_KINDS = [
  ['is32', 's8mk', 16],
  ['il32', 'l8mk', 32],
] as const;

/** A macOS icon. Throws where one of its sizes (16, 32, 64, 128, 256, 512 and 1,024 pixels) is not given. */
export function writeIcns(pictures: readonly Picture[]): Buffer {
  const of = (size: number): Picture => {
    const picture = pictures.find((one) => one.size === size);
    if (picture === undefined) throw new Error(`The macOS icon needs a picture of ${size} pixels.`);
    return picture;
  };
  const packed = PACKED_KINDS.flatMap(([colours, opacity, size]) => {
    const [red, green, blue, alpha] = channels(of(size));
    return [element(colours, Buffer.concat([red, green, blue].map(pack))), element(opacity, alpha)];
  });
  const whole = PNG_KINDS.map(([kind, size]) => element(kind, of(size).png));
  return element('icns', Buffer.concat([...packed, ...whole]));
}

function element(kind: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(kind, 0, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}

function channels({ rgba }: Picture): readonly [Buffer, Buffer, Buffer, Buffer] {
  const channel = (offset: number) => Buffer.from(rgba.filter((_, index) => index % 4 === offset));
  return [channel(0), channel(1), channel(2), channel(3)];
}

/** A run is worth writing as one from three bytes on; its length counts from there. */
const SHORTEST_RUN = 3;
const LONGEST_RUN = 130;
const LONGEST_LITERAL = 128;

/** Runs of one byte as `0x80 + length - 3` and the byte; others as `length - 1` and the bytes themselves. */
function pack(bytes: Buffer): Buffer {
  const out: number[] = [];
  let literal: number[] = [];
  const flush = () => {
    if (literal.length > 0) out.push(literal.length - 1, ...literal);
    literal = [];
  };
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    let run = 1;
    while (run < LONGEST_RUN && at + run < bytes.length && bytes[at + run] === byte) run += 1;
    if (run >= SHORTEST_RUN) {
      flush();
      out.push(0x80 + run - SHORTEST_RUN, byte);
      at += run;
    } else {
      literal.push(byte);
      if (literal.length === LONGEST_LITERAL) flush();
      at += 1;
    }
  }
  flush();
  return Buffer.from(out);
}
