import './page-api.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ended, type Launched, launchFixture, openSecond, until } from './launch.ts';

let launched: Launched;

beforeEach(async () => {
  launched = await launchFixture();
});
afterEach(() => launched.close());

const seen = () => launched.app.evaluate(() => globalThis.record.seen);
const windowCount = () => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** The events that the fixture has written, in order; a page may be ready to be shown at any time among them. */
function eventsOf(output: string): readonly string[] {
  return (output.match(/(?<=event )\S+/g) ?? []).filter((event) => event !== 'ready-to-show');
}

test('an app starts in the order that Electron keeps', async () => {
  await until(async () => (await seen()).includes('did-finish-load'));
  await until(async () => (await seen()).includes('ready-to-show'));
  // A page may be ready to be shown before or after it is wholly loaded.
  const events = (await seen()).filter((event) => event !== 'ready-to-show');
  expect(events.slice(0, 6)).toEqual([
    'will-finish-launching',
    'ready',
    'web-contents-created',
    'browser-window-created',
    'dom-ready',
    'did-finish-load',
  ]);
});

test('a quit closes the windows, says so in order and ends with 0', async () => {
  const code = ended(launched.app);
  await launched.app.evaluate(({ app }) => void setTimeout(() => app.quit())).catch(() => {});
  await launched.app.close().catch(() => {});
  expect(await code).toBe(0);
  const events = eventsOf(launched.output());
  expect(events.slice(events.indexOf('before-quit'))).toEqual([
    'before-quit',
    'close',
    'destroyed',
    'closed',
    'will-quit',
    'quit',
  ]);
});

test('the last window that is closed ends the app, and is told before it', async () => {
  await launched.app.evaluate(
    ({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()),
  );
  const code = ended(launched.app);
  await until(() => launched.output().includes('event window-all-closed'));
  await launched.app.close().catch(() => {});
  expect(await code).toBe(0);
  const events = eventsOf(launched.output());
  expect(events.slice(events.indexOf('close'))).toEqual([
    ...['close', 'destroyed', 'closed', 'window-all-closed', 'before-quit', 'will-quit', 'quit'],
  ]);
});

test('two windows have a page, a bridge and an id each', async () => {
  const second = await openSecond(launched);
  expect(await windowCount()).toBe(2);
  await second.evaluate(() => window.api.say('from the second'));
  await second.getByText('main heard from the second').waitFor();
  expect(await launched.page.locator('#said').textContent()).toBe('nothing said');
  const ids = await Promise.all(
    [launched.page, second].map(async (page) => {
      const own = await launched.app.browserWindow(page);
      return own.evaluate(({ id }) => id);
    }),
  );
  expect(ids).toEqual([1, 2]);
});

test('one of two windows is closed and the other goes on', async () => {
  const second = await openSecond(launched);
  const other = await launched.app.browserWindow(second);
  await other.evaluate((one) => one.close());
  await until(async () => (await windowCount()) === 1);
  await until(() => second.isClosed());
  expect(await launched.page.evaluate(() => window.api.add(1, 1))).toBe(2);
  expect(await seen()).not.toContain('window-all-closed');
});

test('the focus goes to the window that is used', async () => {
  const second = await openSecond(launched);
  const focused = () => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.id);
  await second.getByRole('heading').click();
  await until(async () => (await focused()) === 2);
  await launched.page.getByRole('heading').click();
  await until(async () => (await focused()) === 1);
});

test('a destroyed window throws when it is used, but for what may still be asked', async () => {
  const second = await openSecond(launched);
  const window = await launched.app.browserWindow(second);
  const answers = await window.evaluate((one) => {
    one.destroy();
    try {
      one.getTitle();
      return [one.isDestroyed(), ''];
    } catch (error) {
      return [one.isDestroyed(), (error as Error).message];
    }
  });
  expect(answers).toEqual([true, 'Object has been destroyed']);
});

test('a page whose process dies is told of, and can be loaded again', async () => {
  await launched.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('render-process-gone', (_event, details) => {
      globalThis.record.seen.push(`gone ${details.reason} ${contents.isCrashed()}`);
    });
    contents?.forcefullyCrashRenderer();
  });
  await until(async () => (await seen()).includes('gone crashed true'));
  expect(await seen()).toContain('render-process-gone');
  const title = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.loadURL('app://bundle/index.html');
    return contents?.executeJavaScript('document.title + window.api.add(1, 1)');
  });
  expect(title).toBe('Fixture2');
});

test('an app whose browser dies is told that its pages are gone, and ends', async () => {
  const browser = await launched.app.evaluate(async () => {
    const { readFileSync, readdirSync } = process.getBuiltinModule('node:fs');
    const parentOf = (pid: string) => {
      try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
      } catch {
        return undefined;
      }
    };
    return Number(readdirSync('/proc').find((pid) => parentOf(pid) === String(process.pid)));
  });
  const code = ended(launched.app);
  process.kill(browser, 'SIGKILL');
  await until(() => launched.output().includes('event render-process-gone'));
  await launched.app.close().catch(() => {});
  expect(await code).toBe(1);
});

test('a window has the size that it was given and tells the one that it is given', async () => {
  const window = await launched.app.browserWindow(launched.page);
  expect(await launched.page.evaluate(() => [outerWidth, outerHeight])).toEqual([700, 500]);
  await window.evaluate((one) => one.setBounds({ width: 800, height: 600 }));
  await launched.page.waitForFunction(() => outerWidth === 800 && outerHeight === 600);
  expect(await window.evaluate((one) => one.getSize())).toEqual([800, 600]);
});

test('a window that a person makes larger is told so', async () => {
  const own = await launched.app.browserWindow(launched.page);
  const resized = own.evaluate(
    (one) => new Promise((resolve) => one.once('resize', () => resolve(one.getSize()))),
  );
  const session = await launched.page.context().newCDPSession(launched.page);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', { windowId, bounds: { width: 900, height: 650 } });
  expect(await resized).toEqual([900, 650]);
});

test("a window's title follows its page until it is set", async () => {
  const window = await launched.app.browserWindow(launched.page);
  await until(async () => (await window.evaluate((one) => one.getTitle())) === 'Fixture');
  await window.evaluate((one) => one.setTitle('Note – edited'));
  expect(await window.evaluate((one) => one.getTitle())).toBe('Note – edited');
});
