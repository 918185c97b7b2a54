import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNote } from '../../../shared/tagged/read.ts';
import { runCommandLine } from '../../../src-main/commands/command-line.ts';
import { writeWord } from '../../../src-main/word/write-word.ts';
import { NOTE } from '../notes.ts';
import { standIn } from '../stand-in-io.ts';
import { tempFolder } from '../temp-folder.ts';

/** A folder with the given files in it, each the usual note as a Word document. */
async function folderOf(...files: readonly string[]): Promise<string> {
  const folder = await tempFolder();
  const word = await writeWord(readNote(NOTE));
  for (const file of files) await writeFile(join(folder, file), word);
  return folder;
}

/** Runs `minutewright import` in a folder. */
async function importing(folder: string, args: string, changes: Parameters<typeof standIn>[1] = {}) {
  const { io, ...said } = standIn(folder, changes);
  const exit = await runCommandLine(['import', ...args.split(' ')], io);
  return { exit, out: said.stdout(), err: said.stderr() };
}

describe('One Word file', () => {
  test('becomes a note beside it: one of our own the very note that it was made of', async () => {
    const folder = await folderOf('a.docx');
    expect(await importing(folder, 'a.docx')).toEqual({ exit: 0, out: 'Wrote a.txt\n', err: '' });
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(NOTE);
  });

  test('becomes the file or goes into the folder that --out names', async () => {
    const folder = await folderOf('a.docx');
    expect((await importing(folder, 'a.docx --out b.txt')).out).toBe('Wrote b.txt\n');
    expect((await importing(folder, 'a.docx --out notes/')).out).toBe(`Wrote ${join('notes', 'a.txt')}\n`);
    expect(await readdir(join(folder, 'notes'))).toEqual(['a.txt']);
  });

  test('goes to standard output, and comes from standard input', async () => {
    const folder = await folderOf('a.docx');
    expect((await importing(folder, 'a.docx --out -')).out).toBe(NOTE);
    const stdin = await readFile(join(folder, 'a.docx'));
    expect(await importing(folder, '--stdin', { stdin })).toEqual({ exit: 0, out: NOTE, err: '' });
  });

  test('never replaces a note unless it is told to', async () => {
    const folder = await folderOf('a.docx');
    await writeFile(join(folder, 'a.txt'), 'precious');
    const { exit, err } = await importing(folder, 'a.docx');
    expect(exit).toBe(1);
    expect(err).toMatch(/^minutewright: a\.docx: a\.txt is already there and was left as it is\./);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('precious');
    expect((await importing(folder, 'a.docx --force')).exit).toBe(0);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(NOTE);
  });

  test('with an ending that is not its own is read all the same, and that is told', async () => {
    const folder = await folderOf('a.rtf');
    const { exit, err } = await importing(folder, 'a.rtf');
    expect(exit).toBe(0);
    expect(err).toBe(
      'minutewright: a.rtf: The name of this file ends in .rtf, but it is a Word document (.docx), and was read as that.\n',
    );
  });
});

describe('Several files', () => {
  test('become notes of the same names in a folder', async () => {
    const folder = await folderOf('a.docx', 'b.docx');
    const { exit, out } = await importing(folder, 'a.docx b.docx --out notes');
    expect({ exit, out }).toEqual({ exit: 0, out: 'Imported 2 of 2 files, into notes.\n' });
    expect((await readdir(join(folder, 'notes'))).sort()).toEqual(['a.txt', 'b.txt']);
  });

  test('go on after one that is no Word file, or is not there', async () => {
    const folder = await folderOf('a.docx');
    await writeFile(join(folder, 'b.docx'), 'just words');
    const { exit, out, err } = await importing(folder, 'b.docx none.docx a.docx');
    expect({ exit, out }).toEqual({ exit: 1, out: 'Imported 1 of 3 files, each beside its file.\n' });
    expect(err).toMatch(/^minutewright: b\.docx: this is plain text, not a Word document\./);
    expect(err).toMatch(/\nminutewright: none\.docx: there is no such file/);
    expect((await readdir(folder)).sort()).toEqual(['a.docx', 'a.txt', 'b.docx']);
  });
});

describe('Wrong usage', () => {
  test('of import is told in one line, and ends with 2', async () => {
    const { exit, err } = await importing('/', '--stdin a.docx');
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'minutewright: give either --stdin or the names of notes. See “minutewright import --help”.\n',
    });
  });
});
