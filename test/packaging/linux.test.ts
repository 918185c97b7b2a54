import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureTool } from '../tools.ts';
import { filesUnder } from './files-under.ts';
import { packaged, projectFile } from './packaged.ts';

const run = promisify(execFile);
const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];

let folder = '';
let deb = '';
let control = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'minutewright-deb-test-'));
  const [name = ''] = readdirSync(projectFile('out', 'package')).filter((file) => file.endsWith('.deb'));
  deb = projectFile('out', 'package', name);
  await run('dpkg-deb', ['--raw-extract', deb, folder]);
  control = inDeb('DEBIAN/control');
});
afterAll(() => rmSync(folder, { recursive: true }));

function inDeb(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

describe('the unpacked app for Linux', () => {
  test('is Electron under the name of the app, with its licences', () => {
    const files = filesUnder(packaged('linux').folder);
    const expected = [
      'minutewright',
      'chrome-sandbox',
      'LICENSE.electron.txt',
      'LICENSES.chromium.html',
      'resources/app.asar',
    ];
    expect(files).toEqual(expect.arrayContaining(expected));
    expect(files).not.toContain('electron');
  });

  test('keeps the languages of the interface only', () => {
    expect(readdirSync(path.join(packaged('linux').folder, 'locales'))).toEqual(['en-GB.pak', 'en-US.pak']);
  });

  test('can be started', () => {
    expect(statSync(packaged('linux').executable).mode & 0o777).toBe(0o755);
  });
});

describe('the archive for Linux', () => {
  test('holds the unpacked app in one folder with the version in its name', async () => {
    const [name = ''] = readdirSync(projectFile('out', 'package')).filter((file) => file.endsWith('.tar.gz'));
    expect(name).toMatch(/^Minutewright-\d+\.\d+\.\d+-linux-\w+\.tar\.gz$/);
    const { stdout } = await run('tar', ['--list', '--file', projectFile('out', 'package', name)]);
    const top = name.replace('.tar.gz', '/');
    const files = stdout.split('\n').filter((line) => line !== '' && !line.endsWith('/'));
    expect(files.filter((file) => !file.startsWith(top))).toEqual([]);
    expect(files.map((file) => file.slice(top.length)).sort()).toEqual(filesUnder(packaged('linux').folder));
  });
});

describe('the Debian package', () => {
  test.each([
    ['Package', /^minutewright$/],
    ['Version', /^\d+\.\d+\.\d+$/],
    ['Architecture', /^(amd64|arm64)$/],
    ['Maintainer', /^The Minutewright authors <\S+@\S+>$/],
    ['Depends', /\blibgtk-3-0\b.*\blibnss3\b/],
    ['Section', /^editors$/],
    ['Homepage', /^https:/],
    ['Installed-Size', /^\d+$/],
    ['Description', /^Editor for people who take minutes$/],
  ])('says its %s', (field, expected) => {
    expect(new RegExp(`^${field}: (.*)$`, 'm').exec(control)?.[1]).toMatch(expected);
  });

  test('asks for no library that the app does not use', () => {
    expect(control).not.toContain('appindicator');
  });

  test('installs the unpacked app in a folder of its own', () => {
    expect(filesUnder(path.join(folder, 'opt', 'Minutewright'))).toEqual(
      filesUnder(packaged('linux').folder),
    );
  });

  test('puts nothing outside that folder but what the desktop needs, and its terms', () => {
    const icons = ICON_SIZES.map((size) => `usr/share/icons/hicolor/${size}x${size}/apps/minutewright.png`);
    const others = filesUnder(folder).filter((name) => !/^(opt\/Minutewright|DEBIAN)\//.test(name));
    const expected = [
      'usr/share/applications/org.minutewright.app.desktop',
      'usr/share/doc/minutewright/copyright',
      'usr/share/mime/packages/minutewright-note.xml',
      'usr/share/mime/packages/minutewright.xml',
    ];
    expect(others).toEqual([...icons, ...expected].sort());
  });

  test('brings its icon in each size that the folder says', () => {
    for (const size of ICON_SIZES) {
      const png = readFileSync(
        path.join(folder, `usr/share/icons/hicolor/${size}x${size}/apps/minutewright.png`),
      );
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  test('sums up each of its files', async () => {
    const sums = inDeb('DEBIAN/md5sums').trimEnd().split('\n');
    expect(sums.map((line) => line.slice(34))).toEqual(
      filesUnder(folder).filter((name) => !name.startsWith('DEBIAN')),
    );
    await run('md5sum', ['--check', '--quiet', path.join(folder, 'DEBIAN', 'md5sums')], { cwd: folder });
  });

  test('can be read by everyone, and written by no one but the administrator', async () => {
    const { stdout } = await run('dpkg-deb', ['--contents', deb]);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => !/^(drwxr-xr-x|-rw[x-]r-[x-]r-[x-]) root\/root /.test(line))).toEqual([]);
  });

  test('tells the desktop of its type of file when it is installed, and when it is removed', () => {
    expect(inDeb('DEBIAN/postinst')).toContain('update-mime-database /usr/share/mime');
    expect(inDeb('DEBIAN/postinst')).toContain('update-desktop-database /usr/share/applications');
    expect(inDeb('DEBIAN/postrm')).toContain('minutewright');
  });
});

describe('the entry of the desktop', () => {
  const file = () => path.join(folder, 'usr/share/applications/org.minutewright.app.desktop');

  test('is valid', async () => {
    const { stdout } = await run(await ensureTool('desktop-file-validate'), [file()]);
    expect(stdout).toBe('');
  });

  test('starts the app with the paths of notes', () => {
    expect(readFileSync(file(), 'utf8')).toMatch(/^Exec=\/opt\/Minutewright\/minutewright %F$/m);
  });

  test('is found by its window', () => {
    expect(readFileSync(file(), 'utf8')).toMatch(/^StartupWMClass=org\.minutewright\.app$/m);
  });

  test('offers the app for its own notes and for text files', () => {
    const [, types = ''] = /^MimeType=(.*)$/m.exec(readFileSync(file(), 'utf8')) ?? [];
    expect(
      types
        .split(';')
        .filter((type) => type !== '')
        .sort(),
    ).toEqual(['application/vnd.minutewright', 'text/plain']);
  });
});

describe('the type of file', () => {
  let mime = '';
  beforeAll(async () => {
    mime = path.join(folder, 'usr/share/mime');
    await run(await ensureTool('update-mime-database'), [mime]);
  });
  afterAll(() => {
    for (const name of readdirSync(mime))
      if (name !== 'packages') rmSync(path.join(mime, name), { recursive: true });
  });

  test('is told by the ending .minutes, and text files are left alone', () => {
    const globs = readFileSync(path.join(mime, 'globs'), 'utf8').split('\n');
    expect(globs.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([
      'application/vnd.minutewright:*.minutes',
    ]);
  });

  test('is a kind of plain text, which any editor opens', () => {
    const parents = readFileSync(path.join(mime, 'subclasses'), 'utf8');
    expect(parents).toBe('application/vnd.minutewright text/plain\n');
  });

  test('has a name', () => {
    const type = readFileSync(path.join(mime, 'application/vnd.minutewright.xml'), 'utf8');
    expect(type).toContain('<comment>Minutewright note</comment>');
  });
});
