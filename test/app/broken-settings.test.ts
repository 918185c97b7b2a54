import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { USUAL_SETTINGS } from '../../shared/bridge/usual-settings.ts';
import { launchForTest } from './launch.ts';
import { chooseInMenu } from './note-page.ts';
import { until } from './until.ts';

const BROKEN = '{ "autosave": false, "theme": "dark"';

test('a broken file of settings is set aside, and the program starts with the usual ones', async () => {
  const { app, page, data, logged } = await launchForTest({
    prepare: (folder) => writeFile(path.join(folder, 'settings.json'), BROKEN),
  });
  await page.getByRole('button', { name: 'New note' }).waitFor();
  await logged('settings-broken');
  const aside = (await readdir(data)).filter((name) => name.startsWith('settings (could not be read'));
  expect(aside).toHaveLength(1);
  expect(await readFile(path.join(data, aside[0] ?? ''), 'utf8')).toBe(BROKEN);
  await chooseInMenu(app, 'settings');
  expect(await page.getByRole('switch', { name: 'Save by itself' }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: 'As the system' }).isChecked()).toBe(true);
});

test('a value that is not allowed is the usual one; the others hold', async () => {
  const { page, logged } = await launchForTest({
    prepare: (folder) =>
      writeFile(path.join(folder, 'settings.json'), '{ "autosave": "perhaps", "theme": "dark" }'),
  });
  await logged('settings-broken');
  expect(await page.evaluate(() => window.minutewright.readSettings())).toEqual({
    ok: true,
    value: { ...USUAL_SETTINGS, theme: 'dark' },
  });
});

test('what is set is written so that a person can read it, and holds in the next run', async () => {
  const first = await launchForTest();
  await chooseInMenu(first.app, 'settings');
  await first.page.getByText('Dark', { exact: true }).click();
  const file = path.join(first.data, 'settings.json');
  await until(() =>
    readFile(file, 'utf8').then(
      (text) => text.includes('"theme": "dark"'),
      () => false,
    ),
  );
  await first.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
  await first.quit();
  const { page } = await launchForTest({ again: first });
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});
