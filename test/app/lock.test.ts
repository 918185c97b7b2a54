import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FARES } from './fares-note.ts';
import { type LaunchOptions, launchApp, launchForTest, type RunningApp } from './launch.ts';
import { barOf, clickAtEnd, enabledNow, paperOf, toastOf, untilSaveWords, untilTitles } from './note-page.ts';
import { until } from './until.ts';

/** The program of one person with a note open, and that of another, with data of its own, on the same note. */
async function two(
  launch: (options: LaunchOptions) => Promise<RunningApp>,
): Promise<readonly [RunningApp, RunningApp]> {
  const first = await launch({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'] });
  await paperOf(first.page).waitFor();
  await until(
    () => readFile(first.at('.fares.minutes.minutewright-lock'), 'utf8').catch(() => null),
    'A lock',
  );
  const second = await launch({ beside: first, open: ['fares.minutes'] });
  await paperOf(second.page).waitFor();
  return [first, second];
}

describe('A note that is open elsewhere', () => {
  let programs: readonly RunningApp[] = [];
  let second: RunningApp;

  beforeAll(async () => {
    const [first, other] = await two(launchApp);
    // The folder of notes is the first one's, and goes with it.
    programs = [other, first];
    second = other;
  });
  afterAll(async () => {
    for (const program of programs) await program.end();
  });

  test('tells who has it since when, and may be read', async () => {
    const { page } = second;
    const bar = barOf(page, 'Open elsewhere');
    const words = await bar.textContent();
    expect(words).toContain(os.userInfo().username);
    expect(words).toContain(os.hostname());
    expect(words).toMatch(/since \d\d:\d\d/);
    await untilSaveWords(page, /Read-only/);
    await paperOf(page).getByText('Eve Lund presented the report.').click();
    await page.keyboard.type('not taken');
    await page.keyboard.press('Control+Shift+d');
    expect(await paperOf(page).getByText('not taken').count()).toBe(0);
    expect(await paperOf(page).getAttribute('contenteditable')).not.toBe('true');
  });

  test('has commands in grey for what cannot be done with it, and the rest can be', async () => {
    expect(await enabledNow(second.app, ['save', 'undo', 'save-as', 'save-copy', 'export'])).toEqual({
      save: false,
      undo: false,
      'save-as': true,
      'save-copy': true,
      export: true,
    });
  });
});

test('it becomes theirs to edit when the other closes it, with the words of then', async () => {
  const [first, second] = await two(launchForTest);
  await barOf(second.page, 'Open elsewhere').waitFor();
  await clickAtEnd(first.page, 'Eve Lund presented');
  await first.page.keyboard.type(' Twice.');
  await first.quit();
  await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await toastOf(second.page, '“fares.minutes” is yours to edit now.').waitFor();
  await paperOf(second.page).getByText('Twice.').waitFor();
  await clickAtEnd(second.page, 'Eve Lund presented');
  await second.page.keyboard.type(' Thrice.');
  await until(async () => (await readFile(second.at('fares.minutes'), 'utf8')).includes('Twice. Thrice.'));
});

test('whoever insists may edit, and neither overwrites the other unasked', async () => {
  const [first, second] = await two(launchForTest);
  await barOf(second.page, 'Open elsewhere').getByRole('button', { name: 'Edit anyway…' }).click();
  const question = await second.desktop.answer('Edit');
  expect(question.message).toContain('although somebody else has it open');
  await barOf(second.page, 'Open elsewhere').waitFor({ state: 'detached' });
  await clickAtEnd(second.page, 'The last boat');
  await second.page.keyboard.type(' And at nine.');
  await clickAtEnd(first.page, 'Eve Lund presented');
  await first.page.keyboard.type(' Twice.');
  await until(
    async () =>
      (await barOf(first.page, 'Changed in two places').count()) +
        (await barOf(second.page, 'Changed in two places').count()) >
      0,
    'A conflict',
  );
  const file = await readFile(first.at('fares.minutes'), 'utf8');
  expect([file.includes('Twice.'), file.includes('And at nine.')].filter(Boolean)).toHaveLength(1);
  await paperOf(first.page).getByText('Twice.').waitFor();
  await paperOf(second.page).getByText('And at nine.').waitFor();
});

test('the lock of a program that was killed keeps nobody out', async () => {
  const first = await launchForTest({ files: { 'fares.minutes': FARES }, open: ['fares.minutes'] });
  await paperOf(first.page).waitFor();
  await until(
    () => readFile(first.at('.fares.minutes.minutewright-lock'), 'utf8').catch(() => null),
    'A lock',
  );
  await first.kill();
  const { app, page } = await launchForTest({ beside: first, open: ['fares.minutes'] });
  await clickAtEnd(page, 'Eve Lund presented');
  await page.keyboard.type('!');
  await untilTitles(app, ['• fares.minutes — Minutewright']);
  expect(await barOf(page, 'Open elsewhere').count()).toBe(0);
});
