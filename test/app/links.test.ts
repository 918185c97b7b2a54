import './bridge-in-page.ts';
import { expect, test } from 'vitest';
import { sharedApp } from './launch.ts';

const running = sharedApp();

/** A refusal comes at once; where it does not come, somebody was asked. */
const UNASKED = 5000;

function openLink(link: string): Promise<unknown> {
  return running().page.evaluate((given) => window.minutewright.openLink(given), link);
}

async function opened(): Promise<readonly string[]> {
  return (await running().desktop.requests()).map(({ action, target }) => `${action} ${target}`);
}

test('a web address is opened in the browser once the person has confirmed it', async () => {
  const answer = openLink('https://minutewright.invalid/agenda?item=4');
  const question = await running().desktop.answer('Open');
  expect(question.detail).toBe('https://minutewright.invalid/agenda?item=4');
  expect(await answer).toEqual({ ok: true, value: true });
  expect(await opened()).toContain('openExternal https://minutewright.invalid/agenda?item=4');
});

test('a mail address is opened in the mail program once the person has confirmed it', async () => {
  const answer = openLink('mailto:clerk@minutewright.invalid');
  const question = await running().desktop.answer('Write');
  expect(question.detail).toBe('mailto:clerk@minutewright.invalid');
  expect(await answer).toEqual({ ok: true, value: true });
  expect(await opened()).toContain('openExternal mailto:clerk@minutewright.invalid');
});

test('a link that the person does not want is not opened', async () => {
  const before = await opened();
  const answer = openLink('https://minutewright.invalid/not-this');
  await running().desktop.answer('Cancel');
  expect(await answer).toEqual({ ok: true, value: false });
  expect(await opened()).toEqual(before);
});

test('the address that is confirmed is the very one that is opened', async () => {
  const answer = openLink('HTTPS://Minutewright.INVALID:443/a/../b c');
  const { detail } = await running().desktop.answer('Open');
  await answer;
  expect(detail).toBe('https://minutewright.invalid/b%20c');
  expect((await opened()).at(-1)).toBe(`openExternal ${detail}`);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'file:///etc/passwd',
  'smb://server/share',
  '\\\\server\\share',
  '//server/share',
  'http://minutewright.invalid/',
  'ftp://minutewright.invalid/',
  'data:text/html,hello',
  'vbscript:MsgBox(1)',
  'ms-msdt:/id',
  'search-ms:query=x',
  'app://bundle/index.html',
  'about:blank',
  'C:\\Windows\\System32\\calc.exe',
  'not a link',
  '',
])('%j is refused without a question', async (link) => {
  const before = await opened();
  const asked = new Promise((resolve) => setTimeout(resolve, UNASKED, 'somebody is asked'));
  expect(await Promise.race([openLink(link), asked])).toEqual({ ok: true, value: false });
  expect(await running().desktop.open()).toEqual([]);
  expect(await opened()).toEqual(before);
});

test('a link that is longer than any address is refused as malformed', async () => {
  const answer = await openLink(`https://minutewright.invalid/${'a'.repeat(2048)}`);
  expect(answer).toMatchObject({ ok: false, trouble: { code: 'fault' } });
  await running().logged('bad-argument');
});
