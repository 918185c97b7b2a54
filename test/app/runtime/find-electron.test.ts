import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findElectron } from '../../runtime/find-electron.ts';

const STAND_IN = path.resolve(import.meta.dirname, '../../runtime/bin');

afterEach(() => vi.unstubAllEnvs());

test('the Electron that the environment names is taken', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/opt/electron');
  expect(await findElectron()).toMatchObject({ kind: 'electron', dist: '/opt/electron' });
});

test('the stand-in can be named as well', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', STAND_IN);
  expect(await findElectron()).toMatchObject({ kind: 'stand-in', path: path.join(STAND_IN, 'electron') });
});

test('a download that is skipped leaves the stand-in, and says so in one line', async () => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '');
  vi.stubEnv('ELECTRON_SKIP_BINARY_DOWNLOAD', '1');
  const { note, kind } = await findElectron();
  if (kind === 'electron') return; // It is installed here.
  expect(note).toMatch(/^Electron is not here .* a stand-in over .* is used in its place$/);
});

test('a download that failed is not tried again on the same machine', async () => {
  const cache = await mkdtemp(path.join(os.tmpdir(), 'find-electron-'));
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '');
  vi.stubEnv('XDG_CACHE_HOME', cache);
  await mkdir(path.join(cache, 'minutewright'));
  await writeFile(path.join(cache, 'minutewright', 'electron-45.4.1-unreachable'), '');
  const said: string[] = [];
  const { note, kind } = await findElectron((line) => said.push(line));
  expect(said).toEqual([]);
  if (kind === 'stand-in') expect(note).toContain('could not be reached before');
  await rm(cache, { recursive: true });
});
