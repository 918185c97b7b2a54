import './page-api.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Launched, launchFixture, openSecond, until } from './launch.ts';

let launched: Launched;

beforeEach(async () => {
  launched = await launchFixture();
});
afterEach(() => launched.close());

const seen = () => launched.app.evaluate(() => globalThis.record.seen);
const windowCount = () => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

test('a window that the app keeps open stays, and closes when it is let', async () => {
  await launched.app.evaluate(({ BrowserWindow }) => {
    globalThis.record.vetoes = 1;
    BrowserWindow.getAllWindows()[0]?.close();
  });
  expect(await windowCount()).toBe(1);
  await launched.page.evaluate(() => window.api.say('still here'));
  await launched.page.getByText('main heard still here').waitFor();
});

test('a quit that a window refuses is off, and the next one is asked again', async () => {
  await launched.app.evaluate(({ app }) => {
    globalThis.record.vetoes = 1;
    app.quit();
  });
  expect(await windowCount()).toBe(1);
  expect(await seen()).not.toContain('will-quit');
});

test('the app is asked when a person closes a window, and may refuse', async () => {
  launched.page.on('dialog', () => {}); // Playwright would else let the page go of itself.
  await launched.page.locator('#text').click();
  const session = await launched.page.context().newCDPSession(launched.page);
  await launched.app.evaluate(() => {
    globalThis.record.vetoes = 1;
  });
  await session.send('Page.close');
  await until(async () => (await seen()).includes('close'));
  expect(await windowCount()).toBe(1);
  await session.send('Page.close').catch(() => {});
  await until(() => launched.output().includes('event closed'));
});

test('a page that asks to stay keeps its window, unless the app lets it go', async () => {
  launched.page.on('dialog', () => {});
  await launched.page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
  const close = () => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-prevent-unload', (event) => {
      globalThis.record.seen.push('will-prevent-unload');
      if (globalThis.record.argv.length > 0) event.preventDefault();
    });
  });
  await close();
  await until(async () => (await seen()).includes('will-prevent-unload'));
  expect(await windowCount()).toBe(1);
  await launched.app.evaluate(() => Object.assign(globalThis.record, { argv: ['let it go'] }));
  await close();
  await until(() => launched.output().includes('event closed'));
});

test('a page that closes itself is gone without the window being asked, as in Electron', async () => {
  await launched.app.evaluate(() => {
    globalThis.record.vetoes = 1;
  });
  await launched.page.evaluate(() => window.close()).catch(() => {});
  await until(() => launched.output().includes('event closed'));
  expect(launched.output()).not.toMatch(/event close\n/);
});

test('Playwright closes a page as webContents.close does', async () => {
  const second = await openSecond(launched);
  await second.close();
  await until(async () => (await windowCount()) === 1);
});

test('an app that refuses and closes the window itself a moment later has its way', async () => {
  launched.page.on('dialog', () => {}); // Playwright would else let the page go of itself.
  await launched.page.locator('#text').click();
  const session = await launched.page.context().newCDPSession(launched.page);
  await launched.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.once('close', (event) => {
      event.preventDefault();
      process.nextTick(() => window.close());
    });
  });
  await session.send('Page.close');
  await until(() => launched.output().includes('event closed'));
});

test('a page that asks to stay is not loaded anew, unless the app lets it go', async () => {
  launched.page.on('dialog', () => {});
  const reload = () =>
    launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.reload());
  await launched.page.locator('#text').click();
  await launched.page.evaluate(() => {
    Object.assign(window, { before: true });
    addEventListener('beforeunload', (event) => event.preventDefault());
  });
  await launched.page.locator('#text').click();
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-prevent-unload', (event) => {
      globalThis.record.seen.push('will-prevent-unload');
      if (globalThis.record.argv.length > 0) event.preventDefault();
    });
  });
  await reload();
  await until(async () => (await seen()).includes('will-prevent-unload'));
  expect(await launched.page.evaluate(() => 'before' in window)).toBe(true);
  await launched.app.evaluate(() => Object.assign(globalThis.record, { argv: ['let it go'] }));
  await reload();
  await launched.page.waitForFunction(() => !('before' in window));
});

test('a page that was used and has nothing against it is loaded anew', async () => {
  await launched.page.locator('#text').click();
  await launched.page.evaluate(() => Object.assign(window, { before: true }));
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.reload());
  await launched.page.waitForFunction(() => !('before' in window));
});
