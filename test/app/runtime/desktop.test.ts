import './page-api.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchFixture, until } from './launch.ts';

let launched: Launched;

beforeAll(async () => {
  launched = await launchFixture();
});
afterAll(() => launched.close());

test('an accelerator of the menu does what its item does', async () => {
  await launched.page.locator('#text').click();
  await launched.page.keyboard.press('Control+s');
  await launched.page.getByText('saved').waitFor();
});

test('a key that the page keeps for itself does not reach the menu', async () => {
  await launched.page.evaluate(() => {
    const said = document.querySelector('#said');
    if (said) said.textContent = 'nothing';
    const keep = (event: Event) => event.preventDefault();
    addEventListener('keydown', keep);
    Object.assign(window, { stopKeeping: () => removeEventListener('keydown', keep) });
  });
  await launched.page.keyboard.press('Control+s');
  await launched.page.evaluate(() => window.api.invoke('echo', 1));
  expect(await launched.page.locator('#said').textContent()).toBe('nothing');
  await launched.page.evaluate(() => (window as unknown as { stopKeeping(): void }).stopKeeping());
});

test('a disabled item does nothing, and enabling it brings its key back', async () => {
  const enable = (enabled: boolean) =>
    launched.app.evaluate(({ Menu }, on) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('save');
      if (item) item.enabled = on;
    }, enabled);
  await enable(false);
  await launched.page.keyboard.press('Control+s');
  await launched.page.evaluate(() => window.api.invoke('echo', 1));
  expect(await launched.page.locator('#said').textContent()).toBe('nothing');
  await enable(true);
  await launched.page.evaluate(() => window.api.invoke('echo', 1));
  await launched.page.keyboard.press('Control+s');
  await launched.page.getByText('saved').waitFor();
});

test('a menu is a model that a test can click, its checks flipped first', async () => {
  const states = await launched.app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('wrap');
    const before = item?.checked;
    item?.click();
    return [before, item?.checked, item?.type, Menu.getApplicationMenu()?.items[1]?.label];
  });
  expect(states).toEqual([true, false, 'checkbox', 'Edit']);
});

test('of radio items that stand together one is checked', async () => {
  const checked = await launched.app.evaluate(({ Menu }) => {
    const menu = Menu.buildFromTemplate([
      { label: 'a', type: 'radio', checked: true },
      { label: 'b', type: 'radio' },
      { type: 'separator' },
      { label: 'c', type: 'radio', checked: true },
    ]);
    menu.items[1]?.click();
    return menu.items.map((item) => item.checked);
  });
  expect(checked).toEqual([false, true, false, true]);
});

test('the roles of the Edit menu edit the page', async () => {
  const text = launched.page.locator('#text');
  await text.click();
  await launched.page.keyboard.type('typed ');
  const click = (label: string) =>
    launched.app.evaluate(({ BrowserWindow, Menu }, wanted) => {
      const edit = Menu.getApplicationMenu()?.items[1]?.submenu?.items.find((item) => item.label === wanted);
      const window = BrowserWindow.getFocusedWindow();
      edit?.click({}, window, window?.webContents);
    }, label);
  await click('Undo');
  await until(async () => (await text.textContent()) === 'text');
  await click('Redo');
  await until(async () => (await text.textContent())?.includes('typed') ?? false);
});

test('a dialog answers what the test has put in its place', async () => {
  const files = await launched.app.evaluate(async ({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/notes/a.txt'] });
    return (await dialog.showOpenDialog({})).filePaths;
  });
  expect(files).toEqual(['/notes/a.txt']);
});

test('a dialog that nobody would answer throws rather than wait', async () => {
  const message = await launched.app.evaluate(({ dialog }) =>
    dialog.showMessageBox({ message: 'Save?' }).catch((error: Error) => error.message),
  );
  expect(message).toContain('dialog.showMessageBox was called and nobody is there to answer');
});

test('what the desktop is asked for is recorded and not done', async () => {
  const requests = await launched.app.evaluate(async ({ shell }) => {
    await shell.openExternal('https://example.org/');
    shell.showItemInFolder('/notes/a.txt');
    const answer = await shell.openPath('/notes/a.docx');
    return [answer, (shell as unknown as { requests: unknown }).requests];
  });
  expect(requests).toEqual([
    '',
    [
      { action: 'openExternal', target: 'https://example.org/' },
      { action: 'showItemInFolder', target: '/notes/a.txt' },
      { action: 'openPath', target: '/notes/a.docx' },
    ],
  ]);
});

test('the page is printed to a PDF of the paper that is asked for', async () => {
  const [head, box] = await launched.app.evaluate(async ({ webContents }) => {
    const pdf = await webContents.getAllWebContents()[0]?.printToPDF({ pageSize: 'A4' });
    const text = pdf?.toString('latin1') ?? '';
    return [
      text.slice(0, 5),
      /MediaBox\s*\[([^\]]*)\]/.exec(text)?.[1]?.trim().split(/\s+/).map(Number) ?? [],
    ];
  });
  expect(head).toBe('%PDF-');
  expect((box as number[]).map((point) => Math.round(point / 10))).toEqual([0, 0, 60, 84]);
});

test('the page is captured as it looks', async () => {
  const size = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.capturePage({ x: 0, y: 0, width: 120, height: 80 });
    return image?.toPNG().length && image.getSize();
  });
  expect(size).toEqual({ width: 120, height: 80 });
});

test('the clipboard keeps text and other forms', async () => {
  const kept = await launched.app.evaluate(async ({ clipboard, ClipboardItem }) => {
    await clipboard.write([new ClipboardItem({ 'text/html': '<b>x</b>', 'text/plain': 'x' })]);
    const [item] = await clipboard.read();
    return [
      await clipboard.readText(),
      await (await item?.getType('text/html'))?.text(),
      await clipboard.has('text/html'),
    ];
  });
  expect(kept).toEqual(['x', '<b>x</b>', true]);
});

test('the page is shown the theme that the app chooses', async () => {
  await launched.app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await launched.page.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
});

test('the page’s console is told to the main process', async () => {
  const told = launched.app.evaluate(
    ({ webContents }) =>
      new Promise((resolve) => {
        webContents
          .getAllWebContents()[0]
          ?.once('console-message', ({ message, level }) => resolve([message, level]));
      }),
  );
  await launched.page.evaluate(() => setTimeout(() => void Promise.reject(new Error('in the page')), 50));
  const [message, level] = (await told) as [string, string];
  expect(message).toContain('in the page');
  expect(level).toBe('error');
});
