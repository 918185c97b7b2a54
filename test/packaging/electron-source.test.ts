import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isElectronReachable, placeElectron } from './electron-source.ts';
import { fabricateElectron } from './fabricate-electron.ts';
import { filesUnder } from './files-under.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'minutewright-electron-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

describe('Electron for a package made without downloads', () => {
  const here = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  const elsewhere = here === 'win32' ? 'linux' : 'win32';

  beforeEach(async () => {
    const installed = path.join(folder, 'installed');
    await fabricateElectron(installed, here);
    await mkdir(path.join(installed, 'resources'), { recursive: true });
    await writeFile(path.join(installed, 'version'), '45.4.1');
    await writeFile(path.join(installed, 'resources', 'default_app.asar'), 'Shown where there is no app.');
    await writeFile(path.join(installed, 'resources', 'of-installed'), '');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', installed);
  });

  test('is the installed one, without what it shows when it has no app', async () => {
    const place = path.join(folder, 'place');
    expect(await placeElectron(place, here, false)).toBe('installed');
    const files = filesUnder(place);
    expect(files).toContain('resources/of-installed');
    expect(files).not.toContain('resources/default_app.asar');
    expect(files).not.toContain('version');
  });

  test('is a placeholder where that is asked for', async () => {
    expect(await placeElectron(path.join(folder, 'place'), here, true)).toBe('placeholder');
    expect(filesUnder(path.join(folder, 'place'))).not.toContain('resources/of-installed');
  });

  test('is a placeholder for another platform', async () => {
    expect(await placeElectron(path.join(folder, 'place'), elsewhere, false)).toBe('placeholder');
  });

  test('is never a stand-in, which does not say its version', async () => {
    await rm(path.join(folder, 'installed', 'version'));
    await placeElectron(path.join(folder, 'place'), here, false);
    expect(filesUnder(path.join(folder, 'place'))).not.toContain('resources/of-installed');
  });
});

describe('the download of Electron', () => {
  let server: Server;
  let asked: string[] = [];
  let status = 200;
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('ELECTRON_SKIP_BINARY_DOWNLOAD', '');
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  test('can be reached where the file for the platform is there', async () => {
    status = 200;
    expect(await isElectronReachable('win32')).toBe(true);
    expect(asked).toEqual([expect.stringMatching(/^HEAD \/v[\d.]+\/electron-v[\d.]+-win32-\w+\.zip$/)]);
  });

  test('cannot be reached where it is refused', async () => {
    status = 403;
    expect(await isElectronReachable('linux')).toBe(false);
  });

  test('cannot be reached where nothing answers', async () => {
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/');
    expect(await isElectronReachable('linux')).toBe(false);
  });

  test('is not asked for where it is to be skipped', async () => {
    vi.stubEnv('ELECTRON_SKIP_BINARY_DOWNLOAD', '1');
    expect(await isElectronReachable('linux')).toBe(false);
    expect(asked).toEqual([]);
  });
});
