import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { serveAppScheme } from '../../src-main/app-scheme.ts';
import { createServedPages, type ServedPages } from '../../src-main/pdf/served-pages.ts';
import { CONTENT_SECURITY_POLICY } from '../../src-main/security.ts';
import { tempFolder } from '../src-main/temp-folder.ts';
import { sharedApp } from './launch.ts';

vi.mock('electron', () => ({ protocol: {} }));

const running = sharedApp();

let pages: ServedPages;
let ask: (address: string, method?: string) => Promise<Response>;

beforeEach(async () => {
  const folder = await tempFolder();
  const served = path.join(folder, 'renderer');
  await mkdir(path.join(served, 'assets'), { recursive: true });
  await mkdir(path.join(folder, 'renderer-of-others'));
  await Promise.all([
    writeFile(path.join(served, 'index.html'), 'the page'),
    writeFile(path.join(served, 'assets', 'page.js'), 'the script'),
    writeFile(path.join(served, 'notes.txt'), 'no file of the page'),
    writeFile(path.join(folder, 'secret.js'), 'a secret'),
    writeFile(path.join(folder, 'renderer-of-others', 'secret.js'), 'a secret'),
  ]);
  type Handler = (request: Request) => Promise<Response>;
  let handler: Handler | null = null;
  const handle = (_scheme: string, given: Handler): void => {
    handler = given;
  };
  pages = createServedPages('app://bundle');
  serveAppScheme({ protocol: { handle } } as unknown as Session, served, pages);
  ask = async (address, method = 'GET') => {
    if (!handler) throw new Error('no scheme is handled');
    return handler({ url: address, method } as Request);
  };
});

test.each([
  ['app://bundle/index.html', 'the page', 'text/html; charset=utf-8'],
  ['app://bundle/assets/page.js', 'the script', 'text/javascript; charset=utf-8'],
  ['app://bundle/assets/page.js?v=1#top', 'the script', 'text/javascript; charset=utf-8'],
  ['app://bundle/assets/../index.html', 'the page', 'text/html; charset=utf-8'],
])('a file of the page is served at %s, with the policy', async (address, content, type) => {
  const response = await ask(address);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(content);
  expect(response.headers.get('Content-Type')).toBe(type);
  expect(response.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

test.each([
  'app://bundle/../secret.js',
  'app://bundle/..%2fsecret.js',
  'app://bundle/..%2Fsecret.js',
  'app://bundle/%2e%2e%2fsecret.js',
  'app://bundle/assets/..%2f..%2fsecret.js',
  'app://bundle/..%5csecret.js',
  'app://bundle//..%2fsecret.js',
  'app://bundle/..%2frenderer-of-others%2fsecret.js',
  'app://bundle/%2fetc%2fpasswd.js',
  'app://bundle/index.html%00.js',
])('nothing outside the folder is served at %s', async (address) => {
  const response = await ask(address);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test.each(['app://other/index.html', 'app://bundle.invalid/index.html', 'app:///index.html'])(
  'no other host is served: %s',
  async (address) => {
    expect((await ask(address)).status).toBe(404);
  },
);

test.each([
  'app://bundle/',
  'app://bundle/assets',
  'app://bundle/assets/',
  'app://bundle/missing.html',
  'app://bundle/notes.txt',
])('what is no file of the page is not served: %s', async (address) => {
  expect((await ask(address)).status).toBe(404);
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is not answered', async (method) => {
  expect((await ask('app://bundle/index.html', method)).status).toBe(404);
});

test('an address that is written wrong is answered like any other that is not there', async () => {
  expect((await ask('app://bundle/%zz.js')).status).toBe(404);
});

test.each([
  ['/assets/missing.js', 404],
  ['/..%2fmain%2fmain.js', 404],
  ['/../main/main.js', 404],
  ['/..%2fpreload%2fpreload.cjs', 404],
])('in the running program a script at %s is answered with %i', async (address, status) => {
  const { page, troubles } = running();
  const answered = page.waitForResponse((response) => response.url().includes(address.replace('/../', '/')));
  await page.evaluate((src) => {
    document.head.append(Object.assign(document.createElement('script'), { src }));
  }, address);
  expect((await answered).status()).toBe(status);
  await troubles.taken(/404/);
});

test('a page that is made to be printed is served until it is done with, and by reading alone', async () => {
  const { url, end } = pages.serve('<p>the note</p>');
  expect(await (await ask(url)).text()).toBe('<p>the note</p>');
  expect((await ask(url, 'POST')).status).toBe(404);
  end();
  expect((await ask(url)).status).toBe(404);
});
