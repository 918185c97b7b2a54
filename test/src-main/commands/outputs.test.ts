import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { endingOf, withEnding } from '../../../src-main/commands/endings.ts';
import type { NoteInput } from '../../../src-main/commands/inputs.ts';
import { outputPlace, planOutputs } from '../../../src-main/commands/outputs.ts';
import { tempFolder } from '../temp-folder.ts';

const input = (name: string): NoteInput => ({ name, path: `/here/${name}` });
const STDIN: NoteInput = { name: 'standard input', path: null };

describe('The ending', () => {
  test.each([
    ['board.txt', 'board.docx'],
    ['board', 'board.docx'],
    ['board.note.txt', 'board.note.docx'],
    ['Minutes 25.10.2018', 'Minutes 25.10.2018.docx'],
    ['.txt', '.txt.docx'],
  ])('of %s makes it %s', (from, to) => {
    expect(withEnding(from, '.docx')).toBe(to);
  });

  test.each([
    ['x.pdf', '.pdf'],
    ['notes.d/x.mp3', '.mp3'],
    ['notes.d/word', ''],
    ['Minutes 25.10.2018', ''],
    ['.txt', ''],
  ])('of %s is “%s”', (name, ending) => {
    expect(endingOf(name)).toBe(ending);
  });
});

describe('Without --out', () => {
  test('a file goes beside its note', async () => {
    const place = await outputPlace(undefined, [input('notes/a.txt')], '/here', 'docx');
    expect(planOutputs([input('notes/a.txt')], place, 'docx')).toEqual([
      { kind: 'file', path: '/here/notes/a.docx', name: 'notes/a.docx', folder: null, clash: null },
    ]);
  });

  test('standard input goes to standard output', async () => {
    expect(await outputPlace(undefined, [STDIN], '/here', 'docx')).toEqual({ kind: 'standard output' });
  });

  test('standard input among other notes has no place', async () => {
    await expect(outputPlace(undefined, [STDIN, input('a.txt')], '/here', 'docx')).rejects.toThrow(
      '--out FOLDER',
    );
  });
});

describe('--out', () => {
  test('is a file for one note', async () => {
    const folder = await tempFolder();
    expect(await outputPlace('a.docx', [input('a.txt')], folder, 'docx')).toMatchObject({
      kind: 'file',
      path: join(folder, 'a.docx'),
    });
  });

  test('is a folder where it is one', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'word'));
    expect(await outputPlace('word', [input('a.txt')], folder, 'docx')).toMatchObject({ kind: 'folder' });
  });

  test('is a folder where it is written as one, or is for several notes', async () => {
    const folder = await tempFolder();
    expect(await outputPlace('word/', [input('a.txt')], folder, 'docx')).toMatchObject({ kind: 'folder' });
    const two = [input('a.txt'), input('b.txt')];
    expect(await outputPlace('word', two, folder, 'docx')).toMatchObject({ kind: 'folder' });
  });

  test('is a folder where it has no ending and no file is there, also for one note', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'there'), '');
    expect(await outputPlace('word', [input('a.txt')], folder, 'docx')).toMatchObject({ kind: 'folder' });
    expect(await outputPlace('there', [input('a.txt')], folder, 'docx')).toMatchObject({ kind: 'file' });
  });

  test('must end as the files of the format do, in capitals or not', async () => {
    const folder = await tempFolder();
    const place = (out: string) => outputPlace(out, [input('a.txt')], folder, 'docx');
    await expect(place('x.pdf')).rejects.toThrow('x.pdf ends in .pdf, but --to docx writes .docx files.');
    expect(await place('X.DOCX')).toMatchObject({ kind: 'file' });
    await writeFile(join(folder, 'x.001'), '');
    await expect(place('x.001')).rejects.toThrow('x.001 ends in .001, but --to docx writes .docx files.');
  });

  test('can not be an option that its name was forgotten before', async () => {
    await expect(outputPlace('--force', [input('a.txt')], '/', 'docx')).rejects.toThrow(
      'looks like an option',
    );
  });

  test('can not have the name of a file for several notes', async () => {
    const folder = await tempFolder();
    const two = [input('a.txt'), input('b.txt')];
    await expect(outputPlace('all.html', two, folder, 'docx')).rejects.toThrow(
      'several notes go into a folder, and all.html is the name of a file: give --out FOLDER.',
    );
    expect(await outputPlace('all.html/', two, folder, 'docx')).toMatchObject({ kind: 'folder' });
  });

  test('can not be a file for several notes', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'word'), '');
    const two = [input('a.txt'), input('b.txt')];
    await expect(outputPlace('word', two, folder, 'docx')).rejects.toThrow('--out must be a folder');
  });

  test('can not be standard output for several notes', async () => {
    await expect(outputPlace('-', [input('a.txt'), input('b.txt')], '/', 'docx')).rejects.toThrow(
      'only one note',
    );
  });
});

test('Of two notes that would be one file, the first has it.', async () => {
  const inputs = [input('one/a.txt'), input('two/a.txt'), input('two/b.txt')];
  const plan = planOutputs(inputs, { kind: 'folder', path: '/out', name: 'out' }, 'docx');
  expect(
    plan.map((output) => (output.kind === 'file' ? [output.name, output.clash?.name ?? null] : output)),
  ).toEqual([
    [join('out', 'a.docx'), null],
    [join('out', 'a.docx'), 'one/a.txt'],
    [join('out', 'b.docx'), null],
  ]);
});
