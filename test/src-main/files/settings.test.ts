import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSettings, type SettingChecks, type Settings } from '../../../src-main/files/settings.ts';
import { tempFolder } from '../temp-folder.ts';
import { diskWith, failWith } from './failing-disk.ts';

interface Some {
  readonly fontSize: number;
  readonly autosave: boolean;
}

const DEFAULTS: Some = { fontSize: 12, autosave: true };
const CHECKS: SettingChecks<Some> = {
  fontSize: (value): value is number => typeof value === 'number' && value >= 6,
  autosave: (value): value is boolean => typeof value === 'boolean',
};
const NOW = Date.UTC(2026, 10, 22, 12, 0);
const ASIDE = 'settings (could not be read, 2026-11-22 12-00-00).json';

async function opened(
  words: string | null,
): Promise<{ settings: Settings<Some>; folder: string; path: string }> {
  const folder = await tempFolder();
  const path = join(folder, 'settings.json');
  if (words !== null) await writeFile(path, words);
  const settings = await openSettings({ path, defaults: DEFAULTS, checks: CHECKS, now: () => NOW });
  return { settings, folder, path };
}

describe('Settings', () => {
  test('are the usual ones without a file, and none is made', async () => {
    const { settings, folder } = await opened(null);
    expect(settings.all()).toEqual(DEFAULTS);
    expect(settings.fault()).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  test('are those of the file, and the usual ones where it says nothing', async () => {
    const { settings } = await opened('{"fontSize": 14}');
    expect(settings.all()).toEqual({ fontSize: 14, autosave: true });
  });

  test('may begin with the byte order mark of another editor', async () => {
    expect((await opened('\uFEFF{"fontSize": 14}')).settings.all().fontSize).toBe(14);
  });

  test('that are set are written in lines, and keys that nobody knows stay', async () => {
    const { settings, path } = await opened('{"fontSize": 14, "ofTomorrow": {"a": [1]}}');
    expect(await settings.set({ autosave: false })).toBeNull();
    expect(settings.all()).toEqual({ fontSize: 14, autosave: false });
    expect(await readFile(path, 'utf8')).toBe(
      '{\n  "ofTomorrow": {\n    "a": [\n      1\n    ]\n  },\n  "fontSize": 14,\n  "autosave": false\n}\n',
    );
  });

  test('that are set leave what a person has changed in the file meanwhile', async () => {
    const { settings, path } = await opened('{"fontSize": 14}');
    await writeFile(path, '{"fontSize": 20}');
    await settings.set({ autosave: false });
    expect(settings.all()).toEqual({ fontSize: 20, autosave: false });
  });

  test('that are set at once are all set', async () => {
    const { settings, path } = await opened(null);
    const both = Promise.all([settings.set({ fontSize: 9 }), settings.set({ autosave: false })]);
    expect(settings.all()).toEqual({ fontSize: 9, autosave: false });
    await both;
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ fontSize: 9, autosave: false });
  });

  test('that can not be written hold for this run, and the trouble is told', async () => {
    const folder = await tempFolder();
    const disk = diskWith({ rename: failWith('ENOSPC'), link: failWith('ENOSPC') });
    const path = join(folder, 'settings.json');
    await writeFile(path, '{}');
    const settings = await openSettings({ path, defaults: DEFAULTS, checks: CHECKS, disk });
    expect(await settings.set({ fontSize: 9 })).toMatchObject({ kind: 'disk-full' });
    expect(settings.all().fontSize).toBe(9);
  });
});

describe('A broken file of settings', () => {
  test.each(['{"fontSize": 14', '', '[]', 'null'])(
    '(%j) is set aside and the usual ones are used',
    async (words) => {
      const { settings, folder } = await opened(words);
      expect(settings.all()).toEqual(DEFAULTS);
      expect(settings.fault()).toMatchObject({ setAside: join(folder, ASIDE), names: [] });
      expect(await readFile(join(folder, ASIDE), 'utf8')).toBe(words);
    },
  );

  test('with one value that is not allowed keeps the others', async () => {
    const { settings, folder, path } = await opened('{"fontSize": "large", "autosave": false}');
    expect(settings.all()).toEqual({ fontSize: 12, autosave: false });
    expect(settings.fault()).toMatchObject({ names: ['fontSize'], setAside: join(folder, ASIDE) });
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ autosave: false });
    await settings.set({ fontSize: 16 });
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ autosave: false, fontSize: 16 });
  });

  test('that can not be read is not written over', async () => {
    const { path } = await opened('{"fontSize": 14}');
    const disk = diskWith({ readFile: failWith('EACCES') });
    const settings = await openSettings({ path, defaults: DEFAULTS, checks: CHECKS, disk });
    expect(await settings.set({ autosave: false })).toMatchObject({ kind: 'no-permission' });
    expect(await readFile(path, 'utf8')).toBe('{"fontSize": 14}');
  });

  test('that is a folder is no end of the world', async () => {
    const path = join(await tempFolder(), 'settings.json');
    await mkdir(path);
    const settings = await openSettings({ path, defaults: DEFAULTS, checks: CHECKS });
    expect(settings.all()).toEqual(DEFAULTS);
    expect(settings.fault()).toMatchObject({ cause: { code: 'EISDIR' } });
  });

  test('of any bytes is no end of the world', async () => {
    const folder = await tempFolder();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          const path = join(folder, 'settings.json');
          await writeFile(path, bytes);
          const settings = await openSettings({ path, defaults: DEFAULTS, checks: CHECKS });
          expect(settings.all().fontSize).toBe(12);
        },
      ),
      { numRuns: 50 },
    );
  });
});
