import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NoteInput } from '../../../src-main/commands/inputs.ts';
import { outputPlace, planOutputs, withEnding } from '../../../src-main/commands/outputs.ts';
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
});

describe('Without --out', () => {
  test('a file goes beside its note', async () => {
    const place = await outputPlace(undefined, [input('notes/a.txt')], '/here');
    expect(planOutputs([input('notes/a.txt')], place, '.docx')).toEqual([
      { kind: 'file', path: '/here/notes/a.docx', name: 'notes/a.docx', folder: null, clash: null },
    ]);
  });

  test('standard input goes to standard output', async () => {
    expect(await outputPlace(undefined, [STDIN], '/here')).toEqual({ kind: 'standard output' });
  });

  test('standard input among other notes has no place', async () => {
    await expect(outputPlace(undefined, [STDIN, input('a.txt')], '/here')).rejects.toThrow('--out FOLDER');
  });
});

describe('--out', () => {
  test('is a file for one note', async () => {
    const folder = await tempFolder();
    expect(await outputPlace('a.docx', [input('a.txt')], folder)).toMatchObject({
      kind: 'file',
      path: join(folder, 'a.docx'),
    });
  });

  test('is a folder where it is one', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'word'));
    expect(await outputPlace('word', [input('a.txt')], folder)).toMatchObject({ kind: 'folder' });
  });

  test('is a folder where it is written as one, or is for several notes', async () => {
    const folder = await tempFolder();
    expect(await outputPlace('word/', [input('a.txt')], folder)).toMatchObject({ kind: 'folder' });
    const two = [input('a.txt'), input('b.txt')];
    expect(await outputPlace('word', two, folder)).toMatchObject({ kind: 'folder' });
  });

  test('can not be a file for several notes', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'word'), '');
    const two = [input('a.txt'), input('b.txt')];
    await expect(outputPlace('word', two, folder)).rejects.toThrow('--out must be a folder');
  });

  test('can not be standard output for several notes', async () => {
    await expect(outputPlace('-', [input('a.txt'), input('b.txt')], '/')).rejects.toThrow('only one note');
  });
});

test('Of two notes that would be one file, the first has it.', async () => {
  const inputs = [input('one/a.txt'), input('two/a.txt'), input('two/b.txt')];
  const plan = planOutputs(inputs, { kind: 'folder', path: '/out', name: 'out' }, '.docx');
  expect(plan.map((output) => (output.kind === 'file' ? [output.name, output.clash] : output))).toEqual([
    [join('out', 'a.docx'), null],
    [join('out', 'a.docx'), 'one/a.txt'],
    [join('out', 'b.docx'), null],
  ]);
});
