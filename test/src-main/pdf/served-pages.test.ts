import { expect, test } from 'vitest';
import { createServedPages } from '../../../src-main/pdf/served-pages.ts';

test('A page is served at an address of its own until it is done with.', async () => {
  const pages = createServedPages('app://bundle');
  const one = pages.serve('<p>one');
  const other = pages.serve('<p>other');
  expect(one.url).toMatch(/^app:\/\/bundle\/print\/[0-9a-f-]{36}\.html$/);
  expect(one.url).not.toBe(other.url);
  expect(await pages.answer(one.url)?.text()).toBe('<p>one');
  one.end();
  expect(pages.answer(one.url)?.status).toBe(404);
  expect(await pages.answer(other.url)?.text()).toBe('<p>other');
});

test('A page may have style and letters in it, and load, run and send nothing.', () => {
  const pages = createServedPages('app://bundle');
  const headers = pages.answer(pages.serve('').url)?.headers;
  expect(headers?.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers?.get('x-content-type-options')).toBe('nosniff');
  expect(headers?.get('cache-control')).toBe('no-store');
  const policy = headers?.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'; style-src 'unsafe-inline'; font-src data:");
  expect(policy).not.toMatch(/script-src|img-src|connect-src/);
});

test('Other addresses are someone else’s to answer, and below its own there is nothing else.', () => {
  const pages = createServedPages('app://bundle');
  expect(pages.answer('app://bundle/index.html')).toBeNull();
  expect(pages.answer('app://other/print/x.html')).toBeNull();
  expect(pages.answer('app://bundle/print/../index.html')?.status).toBe(404);
  expect(pages.answer('app://bundle/print/')?.status).toBe(404);
});
