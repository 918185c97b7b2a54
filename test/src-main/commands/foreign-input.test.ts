import { expect, test } from 'vitest';
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import { foreignFormat } from '../../../src-main/files/foreign-format.ts';
import { standIn } from '../stand-in-io.ts';

const BITMAP = 'BM\x36\x10\0\0\0\0\0\0\x36\0';

test.each([
  ['a picture (PNG)', '\x89PNG\r\n\x1a\n', 'Name the note itself.'],
  ['a picture (JPEG)', '\xff\xd8\xff\xe0', 'Name the note itself.'],
  ['a picture (GIF)', 'GIF89a', 'Name the note itself.'],
  ['a picture (TIFF)', 'II*\0', 'Name the note itself.'],
  ['a picture (TIFF)', 'MM\0*', 'Name the note itself.'],
  ['a picture (BMP)', BITMAP, 'Name the note itself.'],
  ['a packed file (ZIP)', 'PK\x05\x06', 'Unpack it first.'],
  ['a packed file (gzip)', '\x1f\x8b\x08', 'Unpack it first.'],
  ['text in UTF-32', '\xff\xfe\0\0A\0\0\0', 'Save it as UTF-8 first.'],
  ['text in UTF-32', '\0\0\xfe\xff\0\0\0A', 'Save it as UTF-8 first.'],
  ['a PDF', '%PDF-1.7', 'Save it as plain text first.'],
])('%s is refused politely.', async (kind, start, advice) => {
  const { io, stdout, stderr } = standIn('/', { stdin: Buffer.from(start, 'latin1') });
  expect(await runCommandLine(['convert', '--stdin', '--to', 'json'], io)).toBe(1);
  expect(stdout()).toBe('');
  expect(stderr()).toBe(
    `minutewright: standard input: this is ${kind}, not plain text. Nothing was changed. ${advice}\n`,
  );
});

test.each(['BMX Track Committee', 'II* is no picture', 'GIF89 is a year', 'MM+'])(
  'A note that begins with “%s” is a note.',
  (words) => {
    expect(foreignFormat(Buffer.from(words))).toBeNull();
    expect(foreignFormat(Buffer.from(`\ufeff${words}`, 'utf16le'))).toBeNull();
  },
);
