import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURE, launchFixture, until } from './launch.ts';
import { run, runMain } from './run-main.ts';

test('electron is there for import and for require, the same', async () => {
  const { out, code } = await runMain(`
    import { createRequire } from 'node:module';
    import { app, BrowserWindow } from 'electron';
    import * as main from 'electron/main';
    const required = createRequire(import.meta.url)('electron');
    console.log(required.app === app, main.BrowserWindow === BrowserWindow, process.versions.electron);
    app.exit(3);
  `);
  expect(out).toBe(`true true ${'45.4.1'}\n`);
  expect(code).toBe(3);
});

test('a main file of CommonJS runs', async () => {
  const source =
    "const { app } = require('electron'); app.whenReady().then(() => { console.log('ready'); app.quit(); });";
  expect(await runMain(source, { name: 'main.cjs' })).toMatchObject({ code: 0, out: 'ready\n' });
});

test('what the stand-in does not have throws by name: members, modules, events and options', async () => {
  const { out } = await runMain(`
    import * as electron from 'electron';
    const { app, BrowserWindow, Menu, powerMonitor } = electron;
    const told = (f) => { try { f(); console.log('nothing'); } catch (error) { console.log(error.message); } };
    told(() => app.dock);
    told(() => electron.crashReporter.start({}));
    told(() => powerMonitor.on('suspend', () => {}));
    told(() => app.on('gpu-info-update', () => {}));
    told(() => electron.session.defaultSession.cookies);
    told(() => Menu.buildFromTemplate([{ role: 'zoomIn' }]));
    told(() => new BrowserWindow());
    await null;
    app.whenReady().then(() => {
      told(() => new BrowserWindow({ webPreferences: { sandbox: false } }));
      told(() => new BrowserWindow({ modal: true }));
      const window = new BrowserWindow();
      told(() => window.setVibrancy('x'));
      told(() => window.webContents.debugger);
      told(() => window.webContents.on('unresponsive', () => {}));
      app.exit(0);
    });
  `);
  expect(out.split('\n')).toEqual([
    'electron: app.dock is not in the stand-in',
    'electron: crashReporter.start is not in the stand-in',
    'electron: powerMonitor.on is not in the stand-in',
    "electron: the event 'gpu-info-update' of app is not in the stand-in",
    'electron: session.cookies is not in the stand-in',
    "electron: the menu role 'zoomIn' is not in the stand-in",
    'Cannot create BrowserWindow before app is ready',
    'electron: webPreferences.sandbox: false is not in the stand-in',
    'electron: the window option modal is not in the stand-in',
    'electron: BrowserWindow.setVibrancy is not in the stand-in',
    'electron: webContents.debugger is not in the stand-in',
    "electron: the event 'unresponsive' of webContents is not in the stand-in",
    '',
  ]);
});

test('an uncaught error of the main process is told and does not end it, as in Electron', async () => {
  const { out, err, code } = await runMain(`
    import { app } from 'electron';
    setTimeout(() => { throw new Error('thrown in a timer'); });
    Promise.reject(new Error('rejected'));
    app.whenReady().then(() => setTimeout(() => { console.log('still here'); app.quit(); }, 50));
  `);
  expect(err).toContain('A JavaScript error occurred in the main process');
  expect(err).toContain('Uncaught Exception:\nError: thrown in a timer');
  expect(err).toContain('Error: rejected');
  expect(out).toBe('still here\n');
  expect(code).toBe(0);
});

test("the main process's console is seen by whoever launched it", async () => {
  const launched = await launchFixture();
  const messages: string[] = [];
  launched.app.on('console', (message) => messages.push(message.text()));
  await launched.app.evaluate(() => {
    // biome-ignore lint/suspicious/noConsole: it is what is tested
    console.warn('from the main process');
  });
  await until(() => messages.includes('from the main process'));
  expect(launched.output()).toContain('from the main process');
  await launched.close();
});

test('an app that is not there is an error with a code of its own', async () => {
  const { code, err } = await run(['/nowhere']);
  expect(code).toBe(1);
  expect(err).toContain('no app at /nowhere');
});

test('a second process hands its arguments over to the first and ends', async () => {
  const first = await launchFixture();
  const { code, out } = await run([`--user-data-dir=${first.userData}`, FIXTURE, 'note.txt']);
  expect(out).toContain('handed over');
  expect(code).toBe(0);
  await until(() => first.app.evaluate(() => globalThis.record.argv.length > 0));
  expect(await first.app.evaluate(() => globalThis.record.argv.at(-1))).toBe('note.txt');
  expect(first.app.windows()).toHaveLength(1);
  await first.close();
});

test('a killed process leaves no lock behind, and its data can be opened at once', async () => {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'stand-in-'));
  const first = await launchFixture({ userData });
  first.app.process().kill('SIGKILL');
  const second = await launchFixture({ userData });
  expect(await second.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true);
  await second.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
});

test('an app knows its name, version and folders', async () => {
  const launched = await launchFixture();
  const known = await launched.app.evaluate(({ app }) => [
    app.getName(),
    app.getVersion(),
    app.getAppPath(),
    app.getPath('userData'),
    app.getPath('logs'),
    app.commandLine.hasSwitch('user-data-dir'),
  ]);
  const { userData } = launched;
  expect(known).toEqual(['Stand-in fixture', '1.2.3', FIXTURE, userData, path.join(userData, 'logs'), true]);
  await launched.close();
});

test('a signal to end is a quit', async () => {
  const launched = await launchFixture();
  launched.app.process().kill('SIGTERM');
  await until(() => launched.output().includes('event quit'));
  await launched.close();
});

test('a file that the desktop opens reaches the app', async () => {
  const launched = await launchFixture();
  const opened = await launched.app.evaluate(
    ({ app }) =>
      new Promise((resolve) => {
        app.once('open-file', (event, file) => {
          event.preventDefault();
          resolve(file);
        });
        app.emit('open-file', { preventDefault: () => {} }, '/notes/a.txt');
      }),
  );
  expect(opened).toBe('/notes/a.txt');
  await launched.close();
});
