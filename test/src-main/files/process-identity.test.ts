import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { lifeOf, ownIdentity, processStart, readIdentity } from '../../../src-main/files/process-identity.ts';

test('This process lives, and its identity says the same each time.', async () => {
  const own = await ownIdentity();
  expect(await ownIdentity()).toEqual(own);
  expect(await lifeOf(own, own)).toBe('living');
});

test('An identity survives the way through JSON.', async () => {
  const own = await ownIdentity();
  expect(readIdentity(JSON.parse(JSON.stringify(own)))).toEqual(own);
});

test.each([null, [], {}, { user: 'a', host: 'b', machine: '', pid: -1, start: '' }, 'x'])(
  'What is no identity is refused: %j',
  (value) => {
    expect(readIdentity(value)).toBeNull();
  },
);

test('Another process lives until it ends.', async () => {
  const own = await ownIdentity();
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const pid = child.pid ?? 0;
  const other = { ...own, pid, start: await processStart(pid) };
  expect(await lifeOf(other, own)).toBe('living');
  expect(await lifeOf({ ...other, start: 'another boot 1' }, own)).toBe('gone');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await lifeOf(other, own)).toBe('gone');
});

test('Of a process of another computer nothing is known.', async () => {
  const own = await ownIdentity();
  expect(await lifeOf({ ...own, host: 'another' }, own)).toBe('elsewhere');
  expect(await lifeOf({ ...own, machine: 'another' }, own)).toBe('elsewhere');
});
