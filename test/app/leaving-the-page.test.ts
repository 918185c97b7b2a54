import './bridge-in-page.ts';
import { expect, test } from 'vitest';
import { APP_PAGE } from '../../src-main/security.ts';
import { launchForTest, sharedApp } from './launch.ts';
import { until } from './until.ts';

const running = sharedApp();

const REMOTE = 'https://minutewright.invalid/';

/** How many pages of any kind there are, guests among them. */
function pages(): Promise<number> {
  return running().app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
}

function refusals(): number {
  return running()
    .log()
    .filter(({ code }) => code === 'refused').length;
}

/** Does something in the page, and waits until the program has refused it. */
async function refused(what: (address: string) => void, address: string): Promise<unknown> {
  const before = refusals();
  await running().page.evaluate(what, address);
  await until(() => refusals() > before, 'A refusal');
  const entries = await running().logged('refused');
  return entries.at(-1)?.['what'];
}

test.each([REMOTE, 'http://minutewright.invalid/', 'file:///etc/hostname'])(
  'the page cannot be made to go to %s',
  async (address) => {
    running().asked.provoke(/minutewright\.invalid|file:/);
    const { page } = running();
    const before = page.url();
    const go = (to: string) => {
      location.href = to;
    };
    if (address.startsWith('file:')) {
      // Chromium itself keeps pages from files of the disk, before the program is asked.
      await page.evaluate(go, address);
      await running().troubles.taken(/Not allowed to load local resource/);
    } else expect(await refused(go, address)).toBe('navigation');
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => typeof window.minutewright.save)).toBe('function');
  },
);

test('a link in the page leads nowhere', async () => {
  running().asked.provoke(/minutewright\.invalid/);
  const { page } = running();
  const before = page.url();
  const follow = (to: string) => {
    const link = Object.assign(document.createElement('a'), { href: to });
    document.body.append(link);
    link.click();
    link.remove();
  };
  expect(await refused(follow, REMOTE)).toBe('navigation');
  expect(page.url()).toBe(before);
});

test('the page opens no window', async () => {
  const before = await pages();
  expect(await refused((to) => void window.open(to), REMOTE)).toBe('window');
  expect(await pages()).toBe(before);
});

test('a link that asks for a new window opens none', async () => {
  const before = await pages();
  const follow = (to: string) => {
    const link = Object.assign(document.createElement('a'), { href: to, target: '_blank' });
    document.body.append(link);
    link.click();
    link.remove();
  };
  expect(await refused(follow, REMOTE)).toBe('window');
  expect(await pages()).toBe(before);
});

test('a webview is an element that does nothing', async () => {
  const before = await pages();
  const members = await running().page.evaluate((address) => {
    const guest = document.createElement('webview');
    guest.setAttribute('src', address);
    guest.setAttribute('nodeintegration', '');
    document.body.append(guest);
    const found = ['loadURL', 'executeJavaScript', 'getWebContentsId'].filter((name) => name in guest);
    guest.remove();
    return found;
  }, REMOTE);
  expect(members).toEqual([]);
  expect(await pages()).toBe(before);
});

test('a page that has no policy reaches nobody either: the session itself lets nothing out', async () => {
  const { app, asked, logged } = running();
  asked.provoke(/minutewright\.invalid/);
  const outcome = await app.evaluate(async ({ BrowserWindow }, address) => {
    const other = new BrowserWindow({ show: false });
    const loaded = await other.loadURL(address).then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    await other.loadURL('about:blank');
    const script = `new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('refused');
      image.src = '${address}a.png';
    })`;
    const image: unknown = await other.webContents.executeJavaScript(script);
    other.destroy();
    return { loaded, image };
  }, REMOTE);
  expect(outcome).toEqual({ loaded: expect.stringContaining('ERR_BLOCKED_BY_CLIENT'), image: 'refused' });
  const entries = await logged('refused', 2);
  expect(entries.map(({ what }) => what)).toEqual(['request', 'request']);
  await running().troubles.taken(/ERR_BLOCKED_BY_CLIENT/);
});

test.each([
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'camera'],
  ['microphone', 'microphone'],
  ['reading the clipboard', 'clipboard-read'],
  ['MIDI', 'midi'],
  ['fonts of this computer', 'local-fonts'],
])('no permission is granted: %s', async (_, name) => {
  const state = await running().page.evaluate(
    async (permission) => (await navigator.permissions.query({ name: permission as PermissionName })).state,
    name,
  );
  expect(state).toBe('denied');
});

test('asking for the place of this computer is refused', async () => {
  const code = await running().page.evaluate(
    () =>
      new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('told'),
          (error) => resolve(error.code),
        ),
      ),
  );
  expect(code).toBe(1);
});

test('a page of another origin is answered as a stranger, and nothing is done', async () => {
  const other = await launchForTest({ files: { 'a.minutes': 'A note\n' }, open: ['a.minutes'] });
  const { app, page } = other;
  const show = (address: string) =>
    app.evaluate(({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]?.loadURL(url), address);
  await page.getByRole('textbox', { name: /^Note / }).waitFor();
  await page.waitForLoadState('load');
  await show('about:blank');
  await page.waitForURL('about:blank');
  const answers = await page.evaluate(async () => {
    const bridge = window.minutewright;
    return [
      await bridge.loadNote(),
      await bridge.listRecent(),
      await bridge.openLink('https://minutewright.invalid/'),
      await bridge.changeSettings({ autosave: false }),
    ];
  });
  expect(answers.map((answer) => answer.ok || answer.trouble.code)).toEqual(Array(4).fill('fault'));
  expect(await other.desktop.open()).toEqual([]);
  await other.logged('foreign-sender', 4);
  await show(APP_PAGE);
});
