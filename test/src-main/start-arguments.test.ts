import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startArguments } from '../../src-main/start-arguments.ts';

const FOLDER = resolve('minutes');

test('a packaged program takes every word behind its own name as a note', () => {
  const start = startArguments(['minutewright', 'march.txt', 'april.txt'], true, FOLDER);
  expect(start).toEqual({ paths: [join(FOLDER, 'march.txt'), join(FOLDER, 'april.txt')], isNew: false });
});

test('one that is not packaged passes over the folder of the program', () => {
  const start = startArguments(['electron', '.', 'march.txt'], false, FOLDER);
  expect(start.paths).toEqual([join(FOLDER, 'march.txt')]);
});

test('a path from the root stays as it is', () => {
  const path = resolve('/', 'minutes', 'march.txt');
  expect(startArguments(['minutewright', path], true, FOLDER).paths).toEqual([path]);
});

test('switches of the runtime are no notes', () => {
  const argv = [
    'electron',
    '--inspect=0',
    '--remote-debugging-port=0',
    '.',
    '--user-data-dir=/x',
    'march.txt',
  ];
  expect(startArguments(argv, false, FOLDER).paths).toEqual([join(FOLDER, 'march.txt')]);
});

test('a new note can be asked for', () => {
  expect(startArguments(['minutewright', '--new'], true, FOLDER)).toEqual({ paths: [], isNew: true });
});

test('a desktop may hand over a note by its address', () => {
  const path = resolve('/', 'minutes', 'of march.txt');
  const start = startArguments(['minutewright', pathToFileURL(path).href], true, FOLDER);
  expect(start.paths).toEqual([path]);
});
