import { expect, test } from 'vitest';
import { parseAccelerator } from '../../runtime/accelerator.ts';
import { parseCommandLine } from '../../runtime/command-line.ts';
import { fromWebUrl, originOf, registerScheme, toWebPolicy, toWebUrl } from '../../runtime/scheme.ts';

const NO_KEY = { ctrl: false, alt: false, shift: false, meta: false };
const OTHER = process.platform === 'darwin' ? { meta: true } : { ctrl: true };

test.each([
  ['CmdOrCtrl+S', { ...NO_KEY, ...OTHER, key: 's' }],
  ['Shift+CommandOrControl+Z', { ...NO_KEY, ...OTHER, shift: true, key: 'z' }],
  ['Alt+Up', { ...NO_KEY, alt: true, key: 'arrowup' }],
  ['F5', { ...NO_KEY, key: 'f5' }],
  ['Ctrl+Plus', { ...NO_KEY, ctrl: true, key: '+' }],
  ['Ctrl+S+T', null],
  ['Ctrl', null],
])('the accelerator %s is understood', (text, key) => {
  expect(parseAccelerator(text)).toEqual(key);
});

test('the command line is taken apart as Electron does it', () => {
  const line = parseCommandLine([
    '--no-sandbox',
    '--inspect=0',
    '-r',
    'x.js',
    'app',
    '--lang=cy',
    'note.txt',
  ]);
  expect([...line.switches]).toEqual([
    ['no-sandbox', ''],
    ['inspect', '0'],
    ['lang', 'cy'],
  ]);
  expect([line.preloads, line.entry]).toEqual([['x.js'], 'app']);
});

test('an address of a custom scheme goes to the page and back', () => {
  registerScheme('app', true);
  expect(toWebUrl('app://bundle/a/b.html?c#d')).toBe('https://bundle.app.localhost/a/b.html?c#d');
  expect(fromWebUrl('https://bundle.app.localhost/a')).toBe('app://bundle/a');
  expect(fromWebUrl('https://example.org/app.localhost/a')).toBe('https://example.org/app.localhost/a');
  expect(toWebUrl('file:///a')).toBe('file:///a');
  expect(originOf('app://bundle/a')).toBe('app://bundle');
});

test('a policy names custom schemes as the page knows them', () => {
  expect(toWebPolicy("default-src 'self' app:; img-src app://bundle data:")).toBe(
    "default-src 'self' https://*.app.localhost; img-src https://bundle.app.localhost data:",
  );
});
