import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { foreignFormat } from '../../../src-main/files/foreign-format.ts';
import { collect, readBytes } from '../../../src-main/files/read-bytes.ts';
import { readTrouble } from '../../../src-main/files/trouble.ts';
import { tempFolder } from '../temp-folder.ts';

/** What a clerk is told when a path is read. */
async function toldOf(path: string, limit?: number): Promise<string> {
  return readBytes(path, limit).then(
    () => 'read',
    (error) => readTrouble(error, path),
  );
}

test('All bytes of a file are read, whatever they are.', async () => {
  const file = join(await tempFolder(), 'note.txt');
  const bytes = Buffer.from([0xff, 0xfe, 0, 13, 10, 0x80]);
  await writeFile(file, bytes);
  expect(await readBytes(file)).toEqual(bytes);
});

test('A stream is read to its end.', async () => {
  expect(await collect(Readable.from([Buffer.from('a note '), Buffer.from('in parts')]))).toEqual(
    Buffer.from('a note in parts'),
  );
});

test('A stream without an end is read no further than the limit.', async () => {
  const endless = (async function* () {
    for (;;) yield Buffer.alloc(1024);
  })();
  await expect(collect(endless, 10_000)).rejects.toMatchObject({ code: 'ERR_FS_FILE_TOO_LARGE' });
});

test('A missing file is told with the place that was looked at.', async () => {
  const file = join(await tempFolder(), 'note.txt');
  expect(await toldOf(file)).toBe(
    `there is no such file (looked for ${file}). Check the name and the folder.`,
  );
});

test('A pattern that no file matches is told as one.', async () => {
  expect(await toldOf(join(await tempFolder(), '*.txt'))).toBe(
    'no file matches this pattern. Name the notes themselves, or check the folder.',
  );
});

test('A folder is told as a folder.', async () => {
  expect(await toldOf(await tempFolder())).toBe('this is a folder, not a note. Name the notes in it.');
});

test('A path that goes through a file is told.', async () => {
  const file = join(await tempFolder(), 'note.txt');
  await writeFile(file, '');
  expect(await toldOf(join(file, 'note.txt'))).toMatch(/^part of this path is a file, not a folder\./);
});

test('A file that is too large is told.', async () => {
  const file = join(await tempFolder(), 'note.txt');
  await writeFile(file, 'more than four');
  expect(await toldOf(file, 4)).toMatch(/^this file is too large to be a note/);
});

test.each([
  ['a Word file', Buffer.from('PK\x03\x04rest')],
  ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])],
  ['a PDF', Buffer.from('%PDF-1.7')],
  ['a rich text file', Buffer.from('{\\rtf1')],
])('%s is known by its first bytes.', (kind, bytes) => {
  expect(foreignFormat(bytes)).toContain(kind);
});

test('Text that only speaks of such files is a note.', () => {
  expect(foreignFormat(Buffer.from('PK and %PDF-'))).toBeNull();
});
