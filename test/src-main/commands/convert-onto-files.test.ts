import { link, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NOTE } from '../notes.ts';
import { convert, folderOf } from './converting.ts';

describe('A file that is already there', () => {
  test('is left as it is', async () => {
    const folder = await folderOf('a.txt');
    await writeFile(join(folder, 'a.docx'), 'precious');
    const { exit, out, err } = await convert(folder, 'a.txt --to docx');
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toBe(
      'minutewright: a.txt: a.docx is already there and was left as it is. ' +
        'Give --force to replace it, or another --out.\n',
    );
    expect(await readFile(join(folder, 'a.docx'), 'utf8')).toBe('precious');
  });

  test('is replaced with --force', async () => {
    const folder = await folderOf('a.txt');
    await writeFile(join(folder, 'a.json'), 'old');
    expect((await convert(folder, 'a.txt --to json --force')).exit).toBe(0);
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toMatch(/^\{/);
  });

  test('and is the note itself is refused without --force, whatever name it goes by', async () => {
    const folder = await folderOf('a.txt');
    await link(join(folder, 'a.txt'), join(folder, 'same.json'));
    const own = await convert(folder, 'a.txt --to txt');
    expect(own.exit).toBe(1);
    expect(own.err).toMatch(/^minutewright: a\.txt: a\.txt is the note itself and was left as it is\./);
    expect((await convert(folder, 'a.txt --to json --out same.json')).err).toContain('is the note itself');
    expect((await convert(folder, 'a.txt --to json --out same.json --force')).exit).toBe(1);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe(NOTE);
  });

  test('and is the note itself is refused even with --force, but as tagged text', async () => {
    const folder = await folderOf('a.json', 'a');
    await link(join(folder, 'a.json'), join(folder, 'same.docx'));
    for (const args of [
      'a.json --to json --force',
      'a.json --to docx --out same.docx --force',
      'a --to docx --out a --force',
    ]) {
      const { exit, err } = await convert(folder, args);
      expect(exit).toBe(1);
      expect(err).toMatch(/is the note itself and was left as it is\. Give another --out\.\n$/);
    }
    expect(await readFile(join(folder, 'a.json'), 'utf8')).toBe(NOTE);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe(NOTE);
    expect((await convert(folder, 'a --to txt --out a --force')).exit).toBe(0);
  });

  test('and ends otherwise than the format does is wrong usage, even with --force', async () => {
    const folder = await folderOf('r20.txt', 'b.txt');
    const { exit, out, err } = await convert(folder, 'r20.txt --to docx --out r20.txt --force');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toBe(
      'minutewright: r20.txt ends in .txt, but --to docx writes .docx files. See “minutewright convert --help”.\n',
    );
    expect((await convert(folder, 'r20.txt --to docx --out b.txt --force')).exit).toBe(2);
    expect((await convert(folder, 'r20.txt --to docx --out x.pdf')).exit).toBe(2);
    expect(await readdir(folder)).toEqual(['b.txt', 'r20.txt']);
    expect(await readFile(join(folder, 'r20.txt'), 'utf8')).toBe(NOTE);
  });

  test('and leads to a file of another kind by a link is refused even with --force', async () => {
    const folder = await folderOf('a.txt', 'b.txt');
    await symlink('b.txt', join(folder, 'a.docx'));
    const { exit, err } = await convert(folder, 'a.txt --to docx --force');
    expect(exit).toBe(1);
    expect(err).toMatch(
      /^minutewright: a\.txt: a\.docx leads to .+b\.txt, no \.docx file, and was left as it is\./,
    );
    expect(await readFile(join(folder, 'b.txt'), 'utf8')).toBe(NOTE);
  });

  test('and is another of the notes is refused even with --force', async () => {
    const folder = await folderOf('one/a.txt', 'two/a.txt');
    const { exit, err } = await convert(folder, 'one/a.txt two/a.txt --to txt --out two --force');
    expect(exit).toBe(1);
    expect(err).toContain('two/a.txt is itself one of the notes to convert and was left as it is.');
  });
});

describe('What can not be written', () => {
  test('because its folder does not exist is told', async () => {
    const folder = await folderOf('a.txt');
    const { exit, err } = await convert(folder, 'a.txt --to json --out no/a.json');
    expect(exit).toBe(1);
    expect(err).toMatch(/^minutewright: a\.txt: the folder of no\/a\.json does not exist/);
  });

  test.skipIf(process.platform !== 'linux')('because the disk is full is told', async () => {
    const folder = await folderOf('a.txt');
    const { exit, err } = await convert(folder, 'a.txt --to json --out /dev/full');
    expect(exit).toBe(1);
    expect(err).toBe(
      'minutewright: a.txt: the disk has no room for /dev/full, so nothing was written. ' +
        'Free some space, then try again.\n',
    );
  });
});
