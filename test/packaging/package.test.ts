import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packaged, projectFile } from './packaged.ts';
import { runScript } from './run-script.ts';

const BUILT = ['main', 'preload', 'renderer', 'third-party-licences.txt'];

describe('npm run package', () => {
  let project = '';
  beforeEach(() => {
    project = mkdtempSync(path.join(os.tmpdir(), 'minutewright-package-test-'));
    for (const name of ['package.json', 'LICENSE', 'electron-builder.yml', 'assets', 'src-main']) {
      cpSync(projectFile(name), path.join(project, name), { recursive: true });
    }
    symlinkSync(projectFile('node_modules'), path.join(project, 'node_modules'));
    for (const name of BUILT) {
      cpSync(projectFile('out', name), path.join(project, 'out', name), { recursive: true });
    }
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const pack = (...args: readonly string[]) => runScript('package.ts', [...args, '--placeholder'], project);

  test('says in one line that a package without Electron does not start, and what it made', async () => {
    const { code, out } = await pack('linux');
    expect(code).toBe(0);
    const [first] = out.split('\n');
    expect(first).toBe(
      'Made without downloads, around a placeholder for Electron: this package does not start.',
    );
    expect(out).toMatch(/^Made out\/package\/Minutewright-[\d.]+-linux-\w+\.tar\.gz$/m);
    expect(out).toMatch(/^Made out\/package\/minutewright_[\d.]+_\w+\.deb$/m);
  });

  test('makes a program that says why it does not start', async () => {
    await expect(promisify(execFile)(packaged('linux').executable)).rejects.toMatchObject({
      code: 1,
      stderr: 'Minutewright was packaged without Electron, and cannot start.\n',
    });
  });

  test.each(BUILT)('refuses an app without %s, and says what to do', async (name) => {
    rmSync(path.join(project, 'out', name), { recursive: true });
    const { code, err } = await pack('linux');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^The package was not made: There is no out\/\S+: build the app first, with npm run build:app\.\n$/,
    );
    expect(err).toContain(name);
  });

  test('refuses a platform that it is not made for', async () => {
    expect(await pack('sunos')).toMatchObject({
      code: 1,
      err: 'The package was not made: Minutewright is packaged for linux, win32 and darwin, not for sunos.\n',
    });
  });

  test('gives the reason of a failure in one line', async () => {
    appendFileSync(path.join(project, 'electron-builder.yml'), 'nonsense: true\n');
    const { code, err } = await pack('linux');
    expect(code).toBe(1);
    expect(err).toMatch(
      /^The package was not made: Invalid configuration object\..*unknown property 'nonsense'.*\n$/,
    );
  });
});
