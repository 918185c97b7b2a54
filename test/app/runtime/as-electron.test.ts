import { expect, test } from 'vitest';
import { runMain, WITH_PAGE } from './run-main.ts';

/** Where a stand-in would be kinder than Electron if it did what comes naturally. */

/** The lines that a main process with a page writes; `told` says what an action throws, or is rejected with. */
async function linesOf(source: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { out, err, code } = await runMain(
    `${WITH_PAGE}
    const told = async (act) => {
      try {
        await act();
        console.log('nothing');
      } catch (error) {
        console.log(error.message);
      }
    };
    app.whenReady().then(async () => {
      ${source}
      app.exit();
    });
  `,
    { files },
  );
  if (out === '') throw new Error(`nothing was written, and the end was ${code}: ${err}`);
  return out.trimEnd().split('\n');
}

test('a value of the page is copied by structured clone, or not at all', async () => {
  const lines = await linesOf(`
    const { webContents } = await openPage();
    const map = await webContents.executeJavaScript('new Map([[1, new Date(5)]])');
    console.log(map instanceof Map, map.get(1).getTime());
    console.log(await webContents.executeJavaScript('[10n, NaN, -0, undefined].map(String).join()'));
    console.log(await webContents.executeJavaScript('-0') === 0, await webContents.executeJavaScript('10n'));
    await told(() => webContents.executeJavaScript('() => 1'));
    await told(() => webContents.executeJavaScript('document.body'));
    await told(() => webContents.executeJavaScript('Promise.reject(new Error("of the page"))'));
  `);
  expect(lines.slice(0, 5)).toEqual([
    'true 5',
    '10,NaN,0,undefined',
    'true 10n',
    'An object could not be cloned.',
    'An object could not be cloned.',
  ]);
  expect(lines[5]).toContain('of the page');
});

test('a script waits for a page that is being loaded', async () => {
  const lines = await linesOf(`
    const window = new BrowserWindow();
    void window.loadURL('app://page/');
    console.log(await window.webContents.executeJavaScript('document.title'));
  `);
  expect(lines).toEqual(['Page']);
});

test('a proxy, a generator or a blob is in no message to the page', async () => {
  const lines = await linesOf(`
    const { webContents } = await openPage();
    await told(() => webContents.send('x', new Proxy({}, {})));
    await told(() => webContents.send('x', (function* () {})()));
    await told(() => webContents.send('x', new Blob(['x'])));
    await told(() => webContents.send('x', { plain: [1] }));
  `);
  const refused = 'An object could not be cloned.';
  expect(lines).toEqual([refused, refused, refused, 'nothing']);
});

test('a member that the stand-in has not cannot be set either', async () => {
  const lines = await linesOf(`
    const window = await openPage();
    await told(() => { window.documentEdited = true; });
    await told(() => { app.badgeCount = 1; });
    await told(() => { dialog.showOpenDialog = async () => ({}); });
  `);
  expect(lines).toEqual([
    'electron: setting BrowserWindow.documentEdited is not in the stand-in',
    'electron: setting app.badgeCount is not in the stand-in',
    'nothing',
  ]);
});

test('a page fetches a scheme that was registered for it only', async () => {
  const lines = await linesOf(`
    answers.set('/data', () => new Response('data'));
    const { webContents } = await openPage();
    console.log(await webContents.executeJavaScript("fetch('/data').then(() => 'fetched', () => 'refused')"));
  `);
  expect(lines).toEqual(['refused']);
});

test('the app is asked about each frame that the page would send elsewhere, and each redirection', async () => {
  const lines = await linesOf(`
    const page = new Response().headers;
    answers.set('/there', () => new Response('', { status: 302, headers: { location: 'app://page/' } }));
    const window = await openPage();
    for (const name of ['will-frame-navigate', 'will-navigate', 'will-redirect']) {
      window.webContents.on(name, ({ url, isMainFrame }) => console.log(name, url, isMainFrame));
    }
    const arrived = new Promise((resolve) => window.webContents.once('did-finish-load', resolve));
    await window.webContents.executeJavaScript("void (location.href = '/there')");
    await arrived;
    await window.webContents.executeJavaScript('void location.reload()');
    await new Promise((resolve) => window.webContents.once('did-finish-load', resolve));
    await window.loadURL('app://page/there');
  `);
  expect(lines).toEqual([
    'will-frame-navigate app://page/there true',
    'will-navigate app://page/there true',
    'will-redirect app://page/ true',
    'will-frame-navigate app://page/ true',
    'will-navigate app://page/ true',
    'will-redirect app://page/ true',
  ]);
});

test('the app hears of a download, which is never carried out', async () => {
  const lines = await linesOf(`
    const { webContents } = await openPage();
    const heard = new Promise((resolve) => session.defaultSession.once('will-download', (event, item, from) => {
      event.preventDefault();
      resolve([item.getURL(), item.getFilename(), from === webContents]);
    }));
    await webContents.executeJavaScript(\`
      const link = Object.assign(document.createElement('a'), { href: '/note', download: 'note.txt' });
      document.body.append(link);
      link.click();
    \`);
    console.log(...await heard);
  `);
  expect(lines).toEqual(['app://page/note note.txt true']);
});

test('a question of the page itself is refused by name', async () => {
  const { out, err } = await runMain(`${WITH_PAGE}
    app.whenReady().then(openPage).then(async ({ webContents }) => {
      console.log(await webContents.executeJavaScript("confirm('Sure?')"));
      app.exit();
    });
  `);
  expect(out).toBe('false\n');
  expect(err).toContain('confirm() of the page is not in the stand-in');
});

test('a dialog takes no options that Electron would not take', async () => {
  const lines = await linesOf(`
    await told(() => dialog.showMessageBox({ message: 1 }));
    await told(() => dialog.showMessageBox({ message: 'x', type: 'loud' }));
    await told(() => dialog.showMessageBox({ message: 'x', checkboxChecked: true }));
    await told(() => dialog.showSaveDialog({ defaultPath: null }));
    await told(() => dialog.showOpenDialog({ properties: 'openFile' }));
  `);
  expect(lines).toEqual([
    'Message must be a string',
    'Invalid message box type',
    'checkboxChecked requires that checkboxLabel also be passed',
    'Default path must be a string',
    'Properties must be an array',
  ]);
});

test('a window tells of a place and size that the app gives it, on Linux without the end of it', async () => {
  const lines = await linesOf(`
    const window = await openPage();
    for (const name of ['move', 'moved', 'resize', 'resized']) window.on(name, () => console.log(name));
    window.setBounds({ x: 40, y: 30, width: 640, height: 480 });
    console.log(JSON.stringify(window.getBounds()));
  `);
  const ended = process.platform === 'linux' ? [] : ['moved', 'resized'];
  expect(lines.filter((line) => !ended.includes(line))).toEqual([
    'move',
    'resize',
    '{"x":40,"y":30,"width":640,"height":480}',
  ]);
});

test('the app is told of a page that has crashed before those who listen to the page', async () => {
  const lines = await linesOf(`
    const { webContents } = await openPage();
    const gone = new Promise((resolve) => webContents.once('render-process-gone', () => {
      console.log('page');
      resolve();
    }));
    app.once('render-process-gone', () => console.log('app'));
    webContents.forcefullyCrashRenderer();
    await gone;
  `);
  expect(lines).toEqual(['app', 'page']);
});
