import './page-api.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchFixture, until } from './launch.ts';

let launched: Launched;

beforeAll(async () => {
  launched = await launchFixture();
});
afterAll(() => launched.close());

test('a page of the own scheme is a secure context under its policy', async () => {
  expect(await launched.page.evaluate(() => isSecureContext)).toBe(true);
  const inline = await launched.page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inline = true';
    document.head.append(script);
    return 'inline' in window;
  });
  expect(inline).toBe(false);
});

test('the main process knows the page by its own address', async () => {
  const url = await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL());
  expect(url).toBe('app://bundle/index.html');
});

test('a file is served with its type, and a request reaches the handler with its body', async () => {
  const answers = await launched.page.evaluate(async () => {
    const style = await fetch('/page.css');
    const post = await fetch('/post', { method: 'POST', body: 'a “note”' });
    return [style.headers.get('content-type'), await post.text()];
  });
  expect(answers).toEqual(['text/css', 'got a “note”']);
});

test('a worker of the own scheme runs and reads', async () => {
  const said = await launched.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker('worker.js', { type: 'module' });
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message));
      }),
  );
  expect(said).toBe('https: 200');
});

test('a file that is not there is an error', async () => {
  expect(await launched.page.evaluate(() => fetch('/none.txt').then(String, String))).toContain(
    'Failed to fetch',
  );
  const message = await launched.app.evaluate(({ net }) =>
    net.fetch('file:///none').catch((error: Error) => error.message),
  );
  expect(message).toBe('net::ERR_FILE_NOT_FOUND');
});

test('nothing but the app may be asked for, and the app hears of every request', async () => {
  const load = () =>
    new Promise((resolve) => {
      const image = new Image();
      image.onload = () => resolve('loaded');
      image.onerror = () => resolve('refused');
      image.src = 'page.png';
    });
  expect(await launched.page.evaluate(load)).toBe('refused');
  await launched.app.evaluate(() => void globalThis.record.requests.splice(0));
  expect(await launched.page.evaluate(() => fetch('https://example.org/').then(String, String))).toContain(
    'Failed',
  );
  const seen = await launched.app.evaluate(({ session }) => {
    const before = globalThis.record.requests;
    return [before.filter((url) => !url.startsWith('app://')), typeof session.defaultSession.webRequest];
  });
  expect(seen).toEqual([[], 'object']); // The page's own policy has stopped it already.
});

test('a request that the app cancels fails, wherever the page got it from', async () => {
  const blocked = await launched.app.evaluate(async ({ BrowserWindow, session }) => {
    const window = new BrowserWindow({ show: false });
    session.defaultSession.webRequest.onBeforeRequest(
      { urls: ['https://*.example.org/*'] },
      (details, answer) => {
        globalThis.record.requests.push(`cancelled ${details.url} ${details.resourceType}`);
        answer({ cancel: true });
      },
    );
    const error = await window.loadURL('https://www.example.org/x').catch((thrown: Error) => thrown.message);
    window.destroy();
    return error;
  });
  expect(blocked).toBe("ERR_BLOCKED_BY_CLIENT (-20) loading 'https://www.example.org/x'");
  const requests = await launched.app.evaluate(() => globalThis.record.requests);
  expect(requests).toContain('cancelled https://www.example.org/x mainFrame');
});

test('a page leaves for nowhere that the app does not let it go', async () => {
  await launched.page.locator('#away').click();
  await launched.page.evaluate(() => {
    location.href = 'https://example.org/also';
  });
  await launched.page.evaluate(() => window.api.invoke('echo', 1));
  const url = await launched.app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getURL());
  expect(url).toBe('app://bundle/index.html');
});

test('a new window is the app’s to open, by link or by script', async () => {
  await launched.page.locator('#out').click();
  expect(await launched.page.evaluate(() => window.open('https://example.org/script'))).toBeNull();
  await until(() =>
    launched.app.evaluate(() =>
      ['help', 'script'].every((page) => globalThis.record.seen.includes(`open https://example.org/${page}`)),
    ),
  );
  expect(launched.app.windows()).toHaveLength(1);
});

test('permissions are those that the app grants', async () => {
  const states = await launched.page.evaluate(() =>
    Promise.all(
      ['geolocation', 'notifications', 'camera', 'clipboard-read', 'clipboard-write'].map(
        async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
      ),
    ),
  );
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'granted']);
});

test('a scheme is registered before the app is ready, or not at all', async () => {
  const message = await launched.app.evaluate(({ protocol }) => {
    try {
      protocol.registerSchemesAsPrivileged([]);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toBe('protocol.registerSchemesAsPrivileged should be called before app is ready');
});
