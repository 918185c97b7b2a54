import { expect, test } from 'vitest';
import { runMain, WITH_PAGE } from './run-main.ts';

/** What the preload's lines say through `say`, or the page that they are loaded into where it has an expression. */
async function said(preload: string, expression?: string): Promise<unknown> {
  const source = `${WITH_PAGE}
    const end = (value) => {
      console.log(JSON.stringify(value));
      app.exit();
    };
    ipcMain.handle('say', (_event, value) => end(value));
    app.whenReady().then(async () => {
      const window = new BrowserWindow({ webPreferences: { preload: path.join(folder, 'preload.cjs') } });
      window.webContents.on('preload-error', (_event, file, error) => end([path.basename(file), error.message]));
      await window.loadURL('app://page/').catch(() => {});
      ${expression === undefined ? '' : `end(await window.webContents.executeJavaScript(${JSON.stringify(expression)}));`}
    });
  `;
  const helpers = `
    const { contextBridge, ipcRenderer } = require('electron');
    const say = (value) => void ipcRenderer.invoke('say', value);
    const told = (act) => { try { act(); return 'nothing'; } catch (error) { return error.message; } };
  `;
  const { out, err } = await runMain(source, { files: { 'preload.cjs': `${helpers}\n${preload}` } });
  if (out === '') throw new Error(`The preload has said nothing: ${err}`);
  return JSON.parse(out) as unknown;
}

test('a preload can require four modules, by either name, and no other', async () => {
  const names = ['electron', 'events', 'timers', 'url', 'node:events', 'fs', 'node:path', './other.cjs'];
  const answers = await said(`say(${JSON.stringify(names)}.map((name) => told(() => require(name))))`);
  expect(answers).toEqual([
    ...Array.from({ length: 5 }, () => 'nothing'),
    ...['fs', 'node:path', './other.cjs'].map((name) => `module not found: ${name}`),
  ]);
});

test('the emitter of a preload does what one does', async () => {
  const heard = await said(`
    const { EventEmitter } = require('events');
    class Notes extends EventEmitter {}
    const notes = new Notes();
    const heard = [];
    const each = (...words) => heard.push(['each', ...words]);
    notes.on('said', each).once('said', (word) => heard.push(['once', word]));
    const first = notes.emit('said', 'a', 'b');
    notes.emit('said', 'c');
    notes.off('said', each);
    say([heard, first, notes.emit('said', 'd'), notes.listenerCount('said')]);
  `);
  expect(heard).toEqual([
    [
      ['each', 'a', 'b'],
      ['once', 'a'],
      ['each', 'c'],
    ],
    true,
    false,
    0,
  ]);
});

test('an error that no listener of an emitter hears is thrown', async () => {
  expect(await said(`say(told(() => new (require('events'))().emit('error', new Error('not heard'))))`)).toBe(
    'not heard',
  );
});

test('the timers of a preload run, and what it lacks of the modules throws by name', async () => {
  const answers = await said(`
    const timers = require('timers');
    const url = told(() => require('url').parse('x'));
    timers.setTimeout((word) => timers.setImmediate(() => say([word, url, told(() => timers.promises)])), 1, 'later');
  `);
  expect(answers).toEqual([
    'later',
    'electron: url.parse is not in the stand-in',
    'electron: timers.promises is not in the stand-in',
  ]);
});

test('a preload has the globals that Electron gives it, and nothing of the app’s command line', async () => {
  const kinds = `[typeof global, typeof setImmediate, typeof clearImmediate, typeof Buffer, typeof __dirname]`;
  expect(await said(`say([...${kinds}, process.argv.slice(1)])`)).toEqual([
    ...['object', 'function', 'function', 'undefined', 'undefined'],
    ['--type=renderer'],
  ]);
});

test('ipcRenderer arrives in the page as an empty object', async () => {
  const preload = `contextBridge.exposeInMainWorld('given', { ipcRenderer, event: { sender: ipcRenderer } })`;
  expect(await said(preload, '[Object.keys(given.ipcRenderer), Object.keys(given.event.sender)]')).toEqual([
    [],
    [],
  ]);
});

test('a proxy does not pass the bridge in either direction, nor a generator', async () => {
  const preload = `contextBridge.exposeInMainWorld('api', {
    take: (value) => typeof value,
    proxy: () => new Proxy([1], {}),
    generator: () => (function* () {})(),
    event: () => ({ plain: { nested: [() => 1, Promise.resolve(1)] } }),
  })`;
  const calls = [
    'take(new Proxy({ a: 1 }, {}))',
    'take({ deep: new Proxy([], {}) })',
    'proxy()',
    'generator()',
  ];
  const told = (call: string) =>
    `(() => { try { api.${call}; return 'nothing'; } catch (error) { return error.message; } })()`;
  const answers = await said(preload, `[${[...calls, 'event()', 'take({ a: [1] })'].map(told).join()}]`);
  expect(answers).toEqual([...calls.map(() => 'An object could not be cloned.'), 'nothing', 'nothing']);
});

test('a preload that throws, cannot be parsed or is not there is told of', async () => {
  expect(await said(`throw new RangeError('too far')`)).toEqual(['preload.cjs', 'too far']);
  expect(await said(`import { x } from 'electron'`)).toEqual([
    'preload.cjs',
    'Cannot use import statement outside a module',
  ]);
  expect(await said(`const { setImmediate } = require('timers')`)).toEqual([
    'preload.cjs',
    "Identifier 'setImmediate' has already been declared",
  ]);
});
